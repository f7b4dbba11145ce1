"""Whatever is done to views, of whichever filing: the next start shows the same."""

import random
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from shutil import copyfile

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.session_run import Run
from viewer.core.added_columns import AddedColumn, AddedKind
from viewer.core.added_offers import offers
from viewer.core.chart_sheet import ChartSheet
from viewer.core.relations import CellKey
from viewer.ui.action_ids import ActionId
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.open_filings import OpenFiling
from viewer.ui.sessions.record import KeptFile, Session, SheetMark
from viewer.ui.views.statement_view import StatementView

STEPS = 30


class Reader:
    """Somebody who arranges the sheets of a window.

    Args:
        run: the run of the program.
        seed: what they come to do.
    """

    def __init__(self, run: Run, seed: int) -> None:
        self.shell = run.shell
        self.random = random.Random(seed)  # noqa: S311 - a walk, not a secret.

    def go(self) -> None:
        """Do one thing after the other."""
        deeds: list[Callable[[StatementView, OpenFiling], object]] = [
            self.fold, self.toggle, self.arrange, self.hide, self.filter, self.zoom, self.widen,
            self.add, self.add, self.order, self.chart, self.move, self.leave, self.leave,
        ]  # fmt: skip
        for _ in range(STEPS):
            area = self.shell.parts.area
            assert area.filing is not None
            if area.view is None:  # A sheet of charts.
                self.leave(None, area.filing)
            else:
                self.random.choice(deeds)(area.view, area.filing)

    def _columns(self, view: StatementView) -> list[str]:
        assert view.model is not None
        return [*view.model.column_arrangement.ordered]

    def fold(self, view: StatementView, _: OpenFiling) -> None:
        view.set_level(self.random.randint(1, max(1, view.levels)))

    def toggle(self, view: StatementView, _: OpenFiling) -> None:
        assert view.model is not None
        rows = [row.id for row in view.model.statement.rows]
        view.toggle(self.random.choice(rows))

    def arrange(self, view: StatementView, _: OpenFiling) -> None:
        columns = self._columns(view)
        self.random.shuffle(columns)
        assert view.model is not None
        view.set_columns(columns, view.model.column_arrangement.hidden)

    def hide(self, view: StatementView, _: OpenFiling) -> None:
        columns = self._columns(view)
        view.set_columns(columns, self.random.sample(columns, len(columns) // 3))

    def filter(self, view: StatementView, _: OpenFiling) -> None:
        view.set_filter(self.random.choice(["", "total", "△", "a b", "x" * 3000]))

    def zoom(self, view: StatementView, _: OpenFiling) -> None:
        view.set_zoom(self.random.randint(50, 300))

    def widen(self, view: StatementView, _: OpenFiling) -> None:
        columns = self.random.sample(["", *self._columns(view)], 2)
        widths = tuple(sorted((column, self.random.randint(30, 900)) for column in columns))
        view.put_on(replace(view.sheet_view(), widths=widths))

    def add(self, view: StatementView, filing: OpenFiling) -> None:
        assert view.model is not None
        statement = view.model.statement
        table = self.random.choice(filing.filing.statements)
        found = offers(filing.filing, statement)
        # What divides may stand in any table of the filing.
        base = CellKey(table.id, *self.random.choice(sorted(table.cells)))
        column = self.random.choice(statement.columns).id
        per = AddedColumn(AddedKind.PER_SHARE, (column,), base=base)
        view.set_added((*view.added, self.random.choice((*found, per))))

    def order(self, _: StatementView, __: OpenFiling) -> None:
        area = self.shell.parts.area
        area.set_order(self.random.choice(list(Order)))
        area.set_scale(self.random.choice(list(Scale)))

    def chart(self, _: StatementView, __: OpenFiling) -> None:
        name = self.random.choice([ActionId.CHART_STATEMENT, ActionId.CHART_ROW])
        if self.shell.actions_by_id[name].isEnabled():
            self.shell.actions_by_id[name].trigger()

    def move(self, view: StatementView, _: OpenFiling) -> None:
        assert view.model is not None
        figures = view.figures
        row = self.random.randrange(view.model.rowCount())
        figures.go(row, self.random.randrange(view.model.columnCount()))

    def leave(self, _: StatementView | None, filing: OpenFiling) -> None:
        entry = self.random.choice(self.shell.parts.filings.entries)
        assert isinstance(entry, OpenFiling)
        name = self.random.choice(entry.filing.statements).id
        self.shell.navigator.to_statement(entry.number, name)


def what_is_kept(run: Run) -> Session:
    """The session that a run would leave."""
    return run.keeper._present()


def arranged(run: Run) -> dict[tuple[str, str], SheetView]:
    """How every sheet of every filing is shown, all of them looked at."""
    found = {}
    for entry in run.shell.parts.filings.entries:
        assert isinstance(entry, OpenFiling)
        for statement in entry.filing.statements:
            run.shell.navigator.to_statement(entry.number, statement.id)
            view = run.shell.parts.area.view
            assert view is not None
            found[entry.path.name, statement.id] = view.sheet_view()
    return found


def charts(run: Run) -> dict[str, tuple[ChartSheet, ...]]:
    """The sheets of charts of every filing."""
    parts = run.shell.parts
    return {entry.path.name: parts.charts.of(entry.number) for entry in parts.filings.entries}


def differences(back: Session, kept: Session) -> list[str]:
    """What of the files of a session is not as it was."""
    assert [file.path for file in back.files] == [file.path for file in kept.files]
    return [
        f"{now.path.rpartition('/')[2]} {place}: {is_now} instead of {was}"
        for now, then in zip(back.files, kept.files, strict=True)
        for place, is_now, was in _fields(now, then)
        if is_now != was
    ]


def _fields(now: KeptFile, then: KeptFile) -> Iterator[tuple[str, object, object]]:
    yield "sheets", [one.statement for one in now.sheets], [one.statement for one in then.sheets]
    for is_now, was in zip(now.sheets, then.sheets, strict=True):
        for spec in fields(SheetView):
            name = spec.name
            if name not in {"order", "scale"}:  # They hold for all sheets, and are the session's.
                yield (
                    f"{was.statement} {name}",
                    getattr(is_now.view, name),
                    getattr(was.view, name),
                )
        for spec in fields(SheetMark):
            # How far one can scroll depends on the room that the panels leave.
            if spec.name not in {"view", "scrolled"}:
                yield (
                    f"{was.statement} {spec.name}",
                    getattr(is_now, spec.name),
                    getattr(was, spec.name),
                )
    for name in ("shown", "charts", "chart_rows", "named", "digest"):
        yield name, getattr(now, name), getattr(then, name)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_done_is_there_again(
    qtbot: QtBot, shared: Path, tmp_path: Path, seed: int
) -> None:
    sources = [shared / "filings" / "buckle-release-2024q3" / "release.html",
               shared / "filings" / "iij-release-2q-fy2004" / "release.txt"]  # fmt: skip
    paths = [Path(copyfile(source, tmp_path / source.name)) for source in sources]
    first = Run(qtbot, tmp_path, *paths)
    Reader(first, seed).go()
    kept, drawn = what_is_kept(first), charts(first)
    first.close()
    again = Run(qtbot, tmp_path)
    back = what_is_kept(again)
    assert differences(back, kept) == []
    assert back.shown == kept.shown
    assert (back.order, back.scale) == (kept.order, kept.scale)
    assert charts(again) == drawn
    assert again.shell.parts.status.sentence.text().count("no longer") == 0
    assert again.shell.parts.history.to_undo is None
    views = arranged(again)
    again.close()
    for file in kept.files:
        for mark in file.sheets:
            shown = views[Path(file.path).name, mark.statement]
            for name in ("collapsed", "hidden", "columns", "filter", "zoom", "widths", "added"):
                assert getattr(shown, name) == getattr(mark.view, name), name
            assert all(isinstance(one, AddedColumn) for one in shown.added)
