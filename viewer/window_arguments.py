"""The command line that opens the window. A start without arguments does not load this."""

import argparse
from pathlib import Path


class WindowArguments(argparse.Namespace):
    """What a command line asks of the window; see `viewer.ui.launch.Launch`."""

    files: list[Path]
    screenshot: Path | None
    theme: str | None
    language: str | None
    size: tuple[int, int] | None
    statement: str
    cell: str
    scale: float
    new_window: bool


def window_arguments(arguments: list[str]) -> WindowArguments:
    """The arguments, read; wrong ones end the program with a sentence and the exit code 2."""
    parser = argparse.ArgumentParser(
        prog="crossfoot",
        description="A viewer for companies' financial statements.",
        epilog="Also: crossfoot export FILE -o OUT, crossfoot print FILE -o OUT.pdf, "
        "and crossfoot check FILE.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="filings to open")
    parser.add_argument(
        "--screenshot", type=Path, metavar="OUT.png", help="render the window into a file and exit"
    )
    parser.add_argument("--theme", choices=("light", "dark"), help="colours of the window")
    parser.add_argument("--language", choices=("en", "ja"), help="language of the window")
    parser.add_argument(
        "--size", type=_size, metavar="WxH", help="size of the window, such as 1600x1000"
    )
    parser.add_argument(
        "--statement", default="", metavar="ID", help="statement to show: its id or kind"
    )
    parser.add_argument("--cell", default="", metavar="A1", help="cell to go to, such as C7")
    parser.add_argument(
        "--scale", type=_scale, default=1.0, metavar="N", help="pixels a point of a screenshot"
    )
    parser.add_argument(
        "--new-window", action="store_true", help="leave a window that is open already alone"
    )
    return parser.parse_args(arguments, WindowArguments())


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError("write it as 1600x1000")
    size = int(width), int(height)
    if not all(200 <= length <= 10_000 for length in size):
        raise argparse.ArgumentTypeError("each side must be 200 to 10000")
    return size


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 4:
        raise argparse.ArgumentTypeError("write a number from 0.5 to 4")
    return scale
