"""Which Debian packages Qt still needs on this machine. Knows no Qt: it may not be loadable."""

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping

#: Libraries that Qt's widgets need on any Linux -> the Debian package that has them.
ALWAYS: dict[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
#: Libraries that Qt's plugin for X11 needs besides.
ON_X11: dict[str, str] = {
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_libraries(wanted: Iterable[str]) -> list[str]:
    """Those of the libraries that cannot be loaded."""
    missing: list[str] = []
    for name in wanted:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def needs_x11(environment: Mapping[str, str]) -> bool:
    """Whether Qt will take its plugin for X11."""
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if chosen:
        return chosen == "xcb"
    return bool(environment.get("DISPLAY")) and not environment.get("WAYLAND_DISPLAY")


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether Qt can show a window at all."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    return bool(
        (chosen and not chosen.startswith("xcb"))
        or environment.get("DISPLAY")
        or environment.get("WAYLAND_DISPLAY")
    )


def complaint(platform: str = sys.platform, environment: Mapping[str, str] | None = None) -> str:
    """One sentence about what is missing to show the window; "" if nothing is."""
    if not platform.startswith("linux"):
        return ""
    environment = os.environ if environment is None else environment
    wanted = dict(ALWAYS)
    if needs_x11(environment):
        wanted |= ON_X11
    missing = missing_libraries(wanted)
    if missing:
        return missing_sentence(missing)
    if not has_screen(environment):
        return (
            "crossfoot: there is no screen here. Set DISPLAY or WAYLAND_DISPLAY, "
            "or use --screenshot, export or check."
        )
    return ""


def missing_sentence(missing: Iterable[str]) -> str:
    """Which Debian packages to install for the missing libraries."""
    names = list(missing)
    known = ALWAYS | ON_X11
    packages = sorted({known[name] for name in names})
    return (
        f"crossfoot: Qt needs {', '.join(names)}. "
        f"On Debian or Ubuntu: sudo apt-get install {' '.join(packages)}"
    )
