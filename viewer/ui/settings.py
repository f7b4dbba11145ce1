"""What is remembered between two starts, as JSON in the user's configuration folder.

A file that cannot be understood is set aside and never keeps the program from starting.
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

    @property
    def is_missing(self) -> bool:
        """Whether the file is no longer there."""
        return not Path(self.path).is_file()


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered. Sizes are in pixels; an empty text or tuple means "not chosen".

    Attributes:
        theme: "light", "dark", or "system" to follow the desktop.
        window: x, y, width, height.
        maximized: whether the window filled the screen.
        panels: names of the panels shown.
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
        notice: one sentence if the file had to be set aside or cannot be written, otherwise "".
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
            store.current = _read(place)
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


def _read(path: Path) -> Settings:
    """The settings in a file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is not ours.
    """
    return settings_from(json.loads(read_text(path, LARGEST_FILE)))


def settings_from(data: object) -> Settings:
    """Settings from parsed JSON; names that a later version may have added are ignored.

    Raises:
        ValueError: a value has another type than it must have.
    """
    if not isinstance(data, Mapping):
        raise ValueError("not an object")  # noqa: TRY004 - one error for "not our file".
    known: dict[str, Any] = {}
    for spec in fields(Settings):
        if spec.name not in data:
            continue
        value = data[spec.name]
        if spec.name == "recent":
            known[spec.name] = _recent_from(value)
        elif spec.name == "export":
            known[spec.name] = habits_from(value)
        elif spec.name in {"window", "widths", "heights"}:
            known[spec.name] = _tuple_of(value, int)
        elif spec.name == "panels":
            known[spec.name] = _tuple_of(value, str)
        elif type(value) is bool if spec.name in SWITCHES else isinstance(value, str):
            known[spec.name] = value
        else:
            raise ValueError(spec.name)
    return Settings(**known)


def _recent_from(value: object) -> tuple[RecentFile, ...]:
    files: list[RecentFile] = []
    for entry in _tuple_of(value, dict)[:RECENT_FILES]:
        texts = {spec.name: entry.get(spec.name, "") for spec in fields(RecentFile)}
        if not all(isinstance(text, str) for text in texts.values()) or not texts["path"]:
            raise ValueError("recent")
        files.append(RecentFile(**texts))
    return tuple(files)


def _tuple_of(value: object, kind: type) -> tuple[Any, ...]:
    if not isinstance(value, list) or any(type(item) is not kind for item in value):
        raise ValueError(kind.__name__)
    if kind is int and any(abs(item) > 100_000 for item in value):
        raise ValueError("no such screen")  # Qt cuts numbers above 2³¹.
    return tuple(value)


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
