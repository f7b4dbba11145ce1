"""What is remembered between two starts, as JSON in the user's configuration folder.

A value that cannot be understood costs that value only, a file of which nothing can be
understood all of them; what stood there is set aside, and nothing keeps the program from starting.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from viewer.core.said import said
from viewer.ui.export_habits import ExportHabits, habits_from
from viewer.ui.own_files import own_folder, put_aside, read_text, write_text

RECENT_FILES = 20
LARGEST_FILE = 1_000_000  # Bytes. Ours has some thousand; more is not ours.
FILE_NAME = "settings.json"
SWITCHES = frozenset({"maximized", "reopens", "crash_reports"})


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A filing that was open.

    Attributes:
        path: the file, absolute.
        entity: the company, "" if it was not found.
        title: the filing's short name.
        verdict: its worst verdict ("exact", "broken", ...), "" if there is none.
        opened: when, ISO 8601 with time zone.
    """

    path: str
    entity: str = ""
    title: str = ""
    verdict: str = ""
    opened: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered. Sizes are in pixels; an empty text or tuple means "not chosen".

    Attributes:
        theme: "light", "dark", or "system" to follow the desktop.
        window: x, y, width, height.
        maximized: whether the window filled the screen.
        panels: names of the panels shown; the bottom one has another beside charts.
        widths: widths of contents, sheet, drill-down.
        heights: heights of sheet, bottom panel.
        folder: where the last file was opened.
        export_folder: where the last file was exported to.
        export_suffix: the last export's format (".xlsx").
        export: how the last export was made.
        recent: files opened, the latest first.
        language: code of the window's language, or "system".
        crash_reports: whether reports of crashes are kept on this computer.
        reopens: whether a start without files opens again what was open at the last end.
        source: how the source is shown: "text", "page" or "table".
        notation: how numbers are signed: "accountants" or "ibcs".
    """

    theme: str = "system"
    window: tuple[int, ...] = ()
    maximized: bool = False
    panels: tuple[str, ...] = ("contents", "bottom", "drilldown")
    widths: tuple[int, ...] = ()
    heights: tuple[int, ...] = ()
    folder: str = ""
    export_folder: str = ""
    export_suffix: str = ".xlsx"
    export: ExportHabits = field(default_factory=ExportHabits)
    recent: tuple[RecentFile, ...] = ()
    language: str = "system"
    reopens: bool = True
    crash_reports: bool = False
    source: str = "text"
    notation: str = "accountants"

    def with_recent(self, file: RecentFile) -> "Settings":
        """The same with that file as the latest."""
        others = [known for known in self.recent if known.path != file.path]
        return replace(self, recent=(file, *others)[:RECENT_FILES])

    def without_recent(self, path: str) -> "Settings":
        """The same without that file."""
        return replace(self, recent=tuple(known for known in self.recent if known.path != path))


@dataclass(slots=True)
class SettingsStore:
    """The settings and their file.

    Attributes:
        path: the file; None keeps everything in memory.
        current: the settings as they are.
        notice: one sentence if anything could not be understood or written, otherwise "".
    """

    path: Path | None = None
    current: Settings = field(default_factory=Settings)
    notice: str = ""

    @classmethod
    def load(cls, path: Path | None = None) -> "SettingsStore":
        """The settings of that file, or of the user's own; the defaults if there are none."""
        place = path or default_path()
        store = cls(place)
        try:
            store.current, lost = _read(place)
            if lost:
                store.notice = _renewed(place, store.current, lost)
        except FileNotFoundError:
            pass
        except OSError as error:
            store.notice = said(
                "{path} cannot be read ({strerror}); the defaults are used.",
                path=place,
                strerror=error.strerror,
            )
        except (ValueError, RecursionError):
            store.notice = _set_aside(place)
        return store

    def change(self, **values: Any) -> None:
        """Replace some settings and write the file."""
        self.update(replace(self.current, **values))

    def update(self, settings: Settings) -> None:
        """Replace all settings and write the file if anything differs."""
        if settings == self.current:
            return
        self.current = settings
        if self.path is not None:
            try:
                _write(self.path, settings)
            except OSError as error:
                self.notice = said(
                    "{path} cannot be written ({strerror}).",
                    path=self.path,
                    strerror=error.strerror,
                )


def default_path() -> Path:
    """The settings file in the user's configuration folder."""
    return own_folder() / FILE_NAME


def _read(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in a file, as `settings_from` gives them.

    Raises:
        OSError: it cannot be read.
        ValueError: it is not ours.
    """
    return settings_from(json.loads(read_text(path, LARGEST_FILE)))


def settings_from(data: object) -> tuple[Settings, tuple[str, ...]]:
    """Settings from parsed JSON; names that a later version may have added are ignored.

    Returns:
        The settings, and the names of those that hold no such value; these are as in a new file.

    Raises:
        ValueError: it holds no names and values.
    """
    if not isinstance(data, Mapping):
        raise ValueError("not an object")  # noqa: TRY004 - one error for "not our file".
    known: dict[str, Any] = {}
    lost: list[str] = []
    for name in (spec.name for spec in fields(Settings) if spec.name in data):
        try:
            known[name], within = _value(name, data[name])
            lost += (f"{name}.{part}" for part in within)
        except ValueError:
            lost.append(name)
    return Settings(**known), tuple(lost)


def _value(name: str, value: object) -> tuple[Any, tuple[str, ...]]:
    """The value of a setting, and which parts of it were lost.

    Raises:
        ValueError: it has another type than it must have.
    """
    if name == "recent":
        return _recent_from(value)
    if name == "export":
        return habits_from(value)
    if name in {"window", "widths", "heights"}:
        return _tuple_of(value, int), ()
    if name == "panels":
        return _tuple_of(value, str), ()
    if type(value) is bool if name in SWITCHES else isinstance(value, str):
        return value, ()
    raise ValueError(name)


def _recent_from(value: object) -> tuple[tuple[RecentFile, ...], tuple[str, ...]]:
    """The files, and which of the list were none, by their number from 1."""
    if not isinstance(value, list):
        raise ValueError("recent")  # noqa: TRY004 - as above.
    files: list[RecentFile] = []
    lost: list[str] = []
    for number, entry in enumerate(value[:RECENT_FILES], 1):
        texts = entry if isinstance(entry, dict) else {}
        texts = {spec.name: texts.get(spec.name, "") for spec in fields(RecentFile)}
        if all(isinstance(text, str) for text in texts.values()) and texts["path"]:
            files.append(RecentFile(**texts))
        else:
            lost.append(str(number))
    return tuple(files), tuple(lost)


def _tuple_of(value: object, kind: type) -> tuple[Any, ...]:
    if not isinstance(value, list) or any(type(item) is not kind for item in value):
        raise ValueError(kind.__name__)
    if kind is int and any(abs(item) > 100_000 for item in value):
        raise ValueError("no such screen")  # Qt cuts numbers above 2³¹.
    return tuple(value)


def _renewed(path: Path, settings: Settings, lost: tuple[str, ...]) -> str:
    """Write what was understood, so that it is said once what was not; gives back what to say."""
    names = ", ".join(lost)
    try:
        aside = put_aside(path)
        _write(path, settings)
    except OSError as error:
        return said(
            "The settings {names} in {path} could not be understood, nor be mended ({strerror}).",
            names=names,
            path=path,
            strerror=error.strerror,
        )
    return said(
        "The settings {names} could not be understood and start anew. The old file is kept as "
        "{file}.",
        names=names,
        file=aside.name,
    )


def _set_aside(path: Path) -> str:
    try:
        aside = put_aside(path)
    except OSError as error:
        return said(
            "{path} cannot be understood, nor be set aside ({strerror}).",
            path=path,
            strerror=error.strerror,
        )
    return said("The settings could not be understood. They are kept as {name}.", name=aside.name)


def _write(path: Path, settings: Settings) -> None:
    """Write the settings.

    Raises:
        OSError: they cannot be written; what stood there is untouched.
    """
    write_text(path, json.dumps(asdict(settings), ensure_ascii=True, indent=1))
