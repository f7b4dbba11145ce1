"""A figure of the prose in words: what of the tables it repeats or follows from; the verdict."""

from viewer.core.findings import TieCheck, Verdict
from viewer.core.formula_patterns import written
from viewer.core.relations import CellKey
from viewer.core.said import said, small
from viewer.core.verdict_words import Claim, verdict_words
from viewer.ui.cell_names import cell_name
from viewer.ui.language import say, told
from viewer.ui.open_filings import OpenFiling
from viewer.ui.wording import column_name, scale_in_words, with_scale

UNMATCHED = said("not in the tables")


def place_in_words(filing: OpenFiling, key: CellKey) -> str:
    """A figure of a table with its place: "10,512 million · Total revenues, 2Q04 · Results C5"."""
    statement = filing.filing.statement_by_id[key.statement]
    cell = filing.filing.cell(key)
    column = column_name(statement.column_by_id[key.column])
    row = statement.row_by_id[key.row].label or say("unnamed row")
    figure = with_scale(cell) if cell else say("nothing printed")
    place = f"{told(filing.filing.names[key.statement])} {cell_name(statement, key)}"
    return f"{figure} · {row}, {column} · {place}"


def figures_in_words(filing: OpenFiling, check: TieCheck) -> str:
    """What the tables print, or the formula over it: "10,512 ÷ 9,185 − 1"; "" if unmatched."""
    cells = [filing.filing.cell(key) for key in check.tie.cells]
    figures = [with_scale(cell) for cell in cells if cell is not None]
    if not figures:
        return ""
    if check.tie.formula is None:
        return figures[0]
    if len({cell.scale for cell in cells if cell is not None}) == 1 and cells[0] is not None:
        # The scale divides out of a formula, or goes without saying in a sum.
        scale = scale_in_words(cells[0].scale)
        figures = [figure.removesuffix(f" {scale}") if scale else figure for figure in figures]
    return written(check.tie.formula, figures)


def prose_verdict(filing: OpenFiling, check: TieCheck) -> str:
    """The verdict on a figure of the prose in one sentence, with the arithmetic in it."""
    tie, outcome = check.tie, check.outcome
    if not tie.cells:
        return f"“{tie.text}”: {told(UNMATCHED)}"
    if outcome.verdict is Verdict.BROKEN:
        messages = [
            f.message for f in filing.index.findings.get(tie.cells[0], ()) if f.span == tie.span
        ]
        if messages:
            return told(messages[0])
    claim = Claim.TIE if tie.formula is None else Claim.DERIVED
    words = verdict_words(outcome.verdict, claim)
    if outcome.verdict is Verdict.CANNOT_CHECK:
        return f"“{tie.text}”: {told(small(words))}, {told(outcome.reason)}"
    return f"“{tie.text}” = {figures_in_words(filing, check)}: {told(small(words))}"


def prose_in_words(filing: OpenFiling, check: TieCheck) -> str:
    """All that is told about a figure of the prose, a line for each place that it is tied to."""
    places = [place_in_words(filing, key) for key in check.tie.cells]
    return "\n".join((prose_verdict(filing, check), *places))


def snippet(text: str, span: tuple[int, int], before: int, after: int) -> str:
    """A figure within the words around it, cut at the ends of its line."""
    start = max(text.rfind("\n", 0, span[0]) + 1, span[0] - before)
    stop = text.find("\n", span[1])
    end = min(stop if stop >= 0 else len(text), span[1] + after)
    words = " ".join(text[start:end].split())
    opening = "…" if start and text[start - 1] != "\n" else ""
    closing = "…" if end < len(text) and text[end] != "\n" else ""
    return f"{opening}{words}{closing}"
