"""Makes what fills the window, in steps short enough that nobody waits for one.

Nothing here is needed for the first frame, and its modules take longer to load than Qt does.
"""

from collections.abc import Generator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from viewer.ui.action_ids import Menu
from viewer.ui.outfit import Outfit
from viewer.ui.settings import SettingsStore

if TYPE_CHECKING:
    from viewer.ui.shell import Shell

#: Modules with what they bring along, so that each takes some hundredths of a second at most.
MODULES = (
    "viewer.core.relations",
    "viewer.core.filing",
    "viewer.ui.pieces",
    "viewer.ui.views.sheet_body",
    "viewer.ui.views.statement_view",
    "viewer.ui.panels.drilldown_lines",
    "viewer.ui.panels.bottom",
    "viewer.ui.charts.page",
    "viewer.ui.panels.chart_section",
    "viewer.ui.parts",
    "viewer.ui.commands",
    "viewer.ui.assembly",
    "viewer.ui.desk",
)


def furnishing(
    window: QMainWindow,
    body: QWidget,
    menus: Mapping[Menu, QMenu],
    store: SettingsStore,
    outfit: Outfit,
) -> Generator[None, None, "Shell"]:
    """Steps, each up to the next `yield`, at whose end everything is there.

    Args:
        window: the window to fill.
        body: the page of it to fill, not shown yet.
        menus: its menus, still empty.
        store: the settings.
        outfit: what runs, reads and writes.

    Returns:
        What the window is filled with.
    """
    import_module("PySide6.QtCore").Qt  # noqa: B018 - all its enums are made when first named.
    yield
    for name in MODULES:
        import_module(name)
        yield
    # Here and not at the top: the steps above are there to load it bit by bit.
    from viewer.ui.assembly import assembled  # noqa: PLC0415 - as said.

    return (yield from assembled(window, body, menus, store, outfit))
