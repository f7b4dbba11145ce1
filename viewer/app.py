"""The command line: opens the window, or exports and checks without one.

Exit codes: 0 all is well, 1 a check found something broken, 2 something could not be done.
"""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.errors import ViewerError

if TYPE_CHECKING:
    from viewer.core.filing import Filing  # Only for their names: the window starts without.
    from viewer.window_arguments import WindowArguments

BROKEN, FAILED = 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run Crossfoot.

    Args:
        argv: the arguments without the program's name; the process's own if None.

    Returns:
        The exit code.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    commands = {"export": _export, "check": _check, "print": _print}
    # A file may be called "check": then it is written ./check.
    command = commands.get(arguments[0]) if arguments else None
    try:
        return command(arguments[1:]) if command else _window(arguments)
    except ViewerError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _export(arguments: list[str]) -> int:
    from viewer import export_arguments  # noqa: PLC0415 - the window starts without.
    from viewer.session import export, open_filing  # noqa: PLC0415 - as above.

    asked = export_arguments.parser().parse_args(arguments)
    export_arguments.check(asked)
    filing = open_filing(asked.file)
    export(filing, asked.output, export_arguments.options_of(asked, filing))
    return 0


def _print(arguments: list[str]) -> int:
    from viewer import export_arguments  # noqa: PLC0415 - the window starts without.
    from viewer.session import open_filing  # noqa: PLC0415 - as above.
    from viewer.ui.system_libraries import complaint  # noqa: PLC0415 - as above.

    asked = export_arguments.print_parser().parse_args(arguments)
    _prepare_picture(1)
    missing = complaint()
    if missing:
        return _fail(missing)
    from viewer.ui.printing import command  # noqa: PLC0415 - Qt may lack a system library.

    command.check(asked.output)
    filing = open_filing(asked.file)
    wanted = export_arguments.chosen(asked.statements, filing) if asked.statements else None
    scale = export_arguments.SCALES[asked.scale or "as-printed"]
    command.write_pdf(filing, asked.output, wanted, scale=scale, totals_first=asked.totals_first)
    return 0


def _check(arguments: list[str]) -> int:
    import argparse  # noqa: PLC0415 - the window starts without.

    from viewer.session import export_findings, open_filing  # noqa: PLC0415 - as above.

    parser = argparse.ArgumentParser(
        prog="crossfoot check",
        description="Check a filing's figures against one another. "
        "Exit code 0: all hold, or are set aside; 1: something is broken; "
        "2: the file cannot be read.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the filing")
    parser.add_argument(
        "--findings", type=Path, metavar="OUT", help="write the findings to .csv, .json or .xlsx"
    )
    asked = parser.parse_args(arguments)
    filing = open_filing(asked.file)
    sys.stdout.write(report_text(filing))
    if asked.findings is not None:
        export_findings(filing, asked.findings)
    if filing.report.review_remark:
        sys.stderr.write(f"crossfoot: {filing.report.review_remark}\n")
    return BROKEN if filing.report.broken else 0


def report_text(filing: "Filing") -> str:
    """The findings, one a line, those set aside last, and how many relations hold."""
    from viewer.core.verdict_words import finding_words  # noqa: PLC0415 - as above.

    report = filing.report
    lines = [
        f"{finding_words(finding)}: {_place(filing, finding.cells)}{finding.message}"
        for finding in report.unseen
    ]
    lines += [
        f"Set aside ({review.words}): {_place(filing, finding.cells)}{finding.message}"
        for finding, review in report.set_aside.items()
    ]
    for name, outcomes in (
        ("sums", [footing.outcome for footing in report.footings]),
        ("derived figures", [check.outcome for check in report.derived]),
        ("ties", [check.outcome for check in report.ties]),
    ):
        counts = Counter(outcome.verdict for outcome in outcomes)
        said = ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))
        lines.append(f"{len(outcomes)} {name}" + (f": {said}" if said else ""))
    lines.append(report.sentence)
    return "\n".join(lines) + "\n"


def _place(filing: "Filing", cells: Sequence[tuple[str, str, str]]) -> str:
    """Where a finding stands: "Income statement C7: "."""
    if not cells:
        return ""
    statement = filing.statement_by_id[cells[0][0]]
    cell = statement.cell(cells[0][1], cells[0][2])
    where = f", {cell.source.describe()}" if cell else ""
    return f"{filing.names[statement.id]}{where}: "


def _window(arguments: list[str]) -> int:
    # A double click has no arguments: its first frame does not wait for a parser of them.
    asked = _asked(arguments) if arguments else None
    if asked is not None and asked.screenshot is not None:
        _prepare_picture(asked.scale)
    from viewer.ui.system_libraries import complaint  # noqa: PLC0415 - only the window needs it.

    missing = complaint()
    if missing:
        sys.stderr.write(f"{missing}\n")
        return FAILED
    # Not at the top: the subcommands work without Qt, and Qt may lack a system library.
    from viewer.ui.launch import Launch, launch  # noqa: PLC0415 - as said.

    if asked is None:
        return launch(Launch())
    return launch(
        Launch(
            files=tuple(asked.files),
            theme=asked.theme or "",
            language=asked.language or "",
            size=asked.size,
            statement=asked.statement,
            cell=asked.cell,
            screenshot=asked.screenshot,
            new_window=asked.new_window,
        )
    )


def _asked(arguments: list[str]) -> "WindowArguments":
    from viewer.window_arguments import window_arguments  # noqa: PLC0415 - as said.

    return window_arguments(arguments)


def _prepare_picture(scale: float) -> None:
    """Tell Qt, before it is loaded, to draw without a screen."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"


def _fail(message: str) -> int:
    sys.stderr.write(f"crossfoot: {message}\n")
    return FAILED
