"""What a figure's tooltip says: raw text, value, unit, period, precision, verdict, footnotes.

The text is Qt's rich text, because only that sets words in columns; everything that comes from
the document is escaped.
"""

from collections.abc import Iterable
from html import escape

from viewer.core.findings import Verdict
from viewer.core.intervals import Rounding
from viewer.core.said import Said
from viewer.core.statement import Cell, Column, Measure
from viewer.core.verdict_words import MARKS
from viewer.ui.language import say, told
from viewer.ui.models.precision import precision_in_words
from viewer.ui.models.spoken import spoken_period, unit_in_words
from viewer.ui.models.verdicts import Checked
from viewer.ui.notation import signed_number

#: Words are wrapped at about this width in pixels.
WIDTH = 360
#: Words of more characters than these need to be wrapped.
LONG = 48
_SCALES = {3: "thousands", 6: "millions", 9: "billions", 12: "trillions"}
Footnote = tuple[str, str]


def figure_tip(
    cell: Cell,
    checked: Checked | None,
    footnotes: Iterable[Footnote] = (),
    rounding: Rounding = Rounding.NEAREST,
) -> str:
    """All there is to say of a printed figure, in aligned rows.

    Args:
        cell: the figure.
        checked: what checking says of it, None where nothing was checked.
        footnotes: (mark, text) of the notes that it points to.
        rounding: how its statement cuts figures.
    """
    printed = f"{cell.text} {' '.join(f'({mark})' for mark in cell.notes)}".strip()
    rows = []
    if cell.value is not None:
        digits = max(0, cell.decimals or 0)
        rows += [
            (say("Value"), signed_number(cell.value, digits)),
            (say("Unit"), _capital(_unit(cell))),
        ]
    rows += [
        (say("Period"), _capital(spoken_period(cell.period))),
        (say("Precision"), _capital(precision_in_words(cell, rounding))),
        (say("Verdict"), _verdict(cell, checked)),
        ("", checked.review.words if checked and checked.review else ""),
        (say("Source"), _capital(told(cell.source.describe()))),
        *footnotes,
    ]
    return aligned(rows, (say("Printed"), printed))


def label_tip(footnotes: Iterable[Footnote]) -> str:
    """The footnotes of a row's label."""
    return aligned(footnotes)


def column_tip(column: Column) -> str:
    """What a column holds."""
    unit = "" if column.unit == "pure" else column.unit
    scale = _SCALES.get(column.scale, "")
    return aligned(
        (
            (say("Column"), column.title),
            (say("Period"), _capital(spoken_period(column.period))),
            (
                say("Unit"),
                say("{unit}, printed in {scale}", unit=unit, scale=scale)
                if unit and scale
                else unit,
            ),
            (
                say("Figures"),
                ""
                if column.measure is Measure.WORDS
                else _capital(told(Said(str(column.measure), {}))),
            ),
        )
    )


def aligned(rows: Iterable[tuple[str, str]], subject: tuple[str, str] = ("", "")) -> str:
    """Names and what is said of them, in two columns; rows without words are left out.

    Args:
        rows: (name, words).
        subject: the row that stands above them, written bold.
    """
    told = [(escape(name), _lines(words)) for name, words in rows if words]
    if subject[1]:
        told.insert(0, (escape(subject[0]), f"<b>{_lines(subject[1])}</b>"))
    if not told:
        return ""
    lines = "".join(
        f'<tr><td style="padding-right:12px">{name}</td><td>{words}</td></tr>'
        for name, words in told
    )
    is_long = any(len(words) > LONG for _, words in told)
    width = f' width="{WIDTH}"' if is_long else ' style="white-space:pre"'
    return f'<table cellspacing="1"{width}>{lines}</table>'


def _unit(cell: Cell) -> str:
    if cell.unit == "pure":
        return say("percent") if cell.scale == -2 else say("a plain number")
    words = unit_in_words(cell.unit)
    unit = f"{words} ({cell.unit})" if words != cell.unit else words
    scale = _SCALES.get(cell.scale, "")
    if unit and scale:
        return say("{unit}, printed in {scale}", unit=unit, scale=scale)
    return unit or say("not known")


def _verdict(cell: Cell, checked: Checked | None) -> str:
    if checked is None:
        return say("Not checked: no relation holds it.") if cell.value is not None else ""
    words = f"{MARKS[checked.verdict]} {checked.words}"
    reason = checked.outcome.reason
    if reason and checked.verdict not in {Verdict.EXACT, Verdict.REPRODUCES}:
        return f"{words}: {reason}"
    return words


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>")
