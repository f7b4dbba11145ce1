"""Qt's Python helpers, kept as files beside our own compiled code: a start only reads them.

PySide brings the modules behind its signatures packed inside a library and compiles them anew at
each start, which takes as long as our own part of the first frame. Where it finds a folder
`files.dir` beside the package `shiboken6`, it imports them from there as any module, compiled once
(https://doc.qt.io/qtforpython-6/developer/embed.html). PySide's own folder is not ours to write
into, and its next version would find there what was the last one's: ours stands where Python keeps
our compiled code, under a name of its version.
"""

import sys
import zlib
from contextlib import suppress
from importlib.machinery import ModuleSpec
from importlib.util import cache_from_source, find_spec, module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zipfile import ZipFile

PACKAGE = "shiboken6"
HELPERS = "shibokensupport"
#: As PySide looks for it.
FOLDER = "files.dir"
#: The file that says what the others must be: PySide ends the process over a damaged helper.
SEAL = "seal"


def load() -> None:
    """Import PySide's foundation with the kept helpers, or keep them for the next start.

    Nothing happens if it is imported already or is not installed. Where nothing can be written the
    helpers are compiled at each start, as ever.
    """
    spec = None if PACKAGE in sys.modules else find_spec(PACKAGE)
    if spec is None or spec.loader is None or not spec.origin:
        return
    place = kept_place(Path(spec.origin))
    if is_whole(place):
        _import(spec, place)
        return
    _import(spec, Path(spec.origin).parent)
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # As Python does where it may not write compiled code.
            _keep(place)


def kept_place(origin: Path) -> Path:
    """Where the helpers of an installed version are kept.

    Args:
        origin: its `__init__.py`, which says the version.
    """
    compiled = Path(cache_from_source(__file__)).parent
    return compiled / f"{PACKAGE}-{zlib.crc32(origin.read_bytes()):08x}"


def is_whole(place: Path) -> bool:
    """Whether the helpers are kept there as they were written."""
    try:
        return (place / SEAL).read_text(encoding="ascii") == _seal(place)
    except (OSError, ValueError):
        return False


def _seal(place: Path) -> str:
    """Sum of all names and contents, in hexadecimal.

    Raises:
        OSError: a file cannot be read.
    """
    total = 0
    for path in sorted((place / FOLDER).rglob("*.py")):
        total = zlib.crc32(path.name.encode() + path.read_bytes(), total)
    return f"{total:08x}"


def _import(spec: ModuleSpec, place: Path) -> None:
    """Import the package as if it stood in that folder: beside it the helpers are looked for."""
    package = module_from_spec(spec)
    package.__file__ = str(place / "__init__.py")
    sys.modules[PACKAGE] = package
    try:
        if spec.loader is not None:
            spec.loader.exec_module(package)
    except BaseException:
        del sys.modules[PACKAGE]
        raise
    package.__file__ = spec.origin


def _keep(place: Path) -> None:
    """Write the helpers that were just imported, all or none.

    Raises:
        OSError: they cannot be written.
    """
    loader = getattr(sys.modules.get(HELPERS), "__loader__", None)
    packed: ZipFile | None = getattr(loader, "zfile", None)
    if packed is None:
        return  # They are files already, or are not brought in this way any more.
    from shutil import rmtree  # noqa: PLC0415 - only the first start of all writes.
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - as above.

    place.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place.parent, ignore_cleanup_errors=True) as folder:
        made = Path(folder) / place.name
        packed.extractall(made / FOLDER)
        (made / SEAL).write_text(_seal(made), encoding="ascii")
        if place.exists():  # Damaged, or it would have been used.
            rmtree(place)
        made.rename(place)
