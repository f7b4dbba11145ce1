"""A statement printed twice: known as such, told once, and its slips found."""

from dataclasses import replace

from viewer.core.filing import Filing
from viewer.core.findings import Finding, Verdict
from viewer.readers.html import read_html
from viewer.readers.snapshot import Snapshot
from viewer.session import check
from viewer.structure.build import understand

ROWS = (
    ("Net sales", "5,310", "5,002"),
    ("Cost of sales", "3,120", "2,987"),
    ("Gross profit", "2,190", "2,015"),
    ("Selling expenses", "1,015", "951"),
    ("Administrative expenses", "406", "402"),
    ("Operating income", "769", "662"),
    ("Interest expense", "44", "49"),
    ("Net income", "725", "613"),
)


def table(title: str, rows: tuple[tuple[str, str, str], ...] = ROWS) -> str:
    lines = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in rows)
    return (
        f"<p><b>{title}</b></p><p>(in thousands of dollars)</p><table><tr><td></td>"
        "<td>Year ended June 30, 2021</td><td>Year ended June 30, 2020</td></tr>"
        f"{lines}</table><p>Sales grew because more was sold in every region that we serve.</p>"
    )


def filing(*tables: str) -> Filing:
    page = f"<html><body>{''.join(tables)}</body></html>".encode()
    read = understand(read_html(Snapshot("p.htm", "p.htm", "0" * 64, page)))
    return replace(read, report=check(read))


def broken(page: Filing) -> list[Finding]:
    return [f for f in page.report.findings if f.verdict is Verdict.BROKEN]


def changed(label: str, text: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((a, text if a == label else b, c) for a, b, c in ROWS)


def test_the_later_print_names_the_first() -> None:
    page = filing(table("Statements of Income"), table("Statements of Income"))
    first, second = page.statements
    assert (first.repeats, second.repeats) == ("", first.id)
    assert second.remarks[-1] == "Printed again: same figures as Income statement."
    assert not broken(page)


def test_an_excerpt_is_told_as_one() -> None:
    page = filing(table("Statements of Income"), table("Highlights", ROWS[:5]))
    assert page.statements[1].repeats == page.statements[0].id
    assert page.statements[1].remarks[-1].endswith("same figures as a part of Income statement.")


def test_other_figures_under_the_same_labels_are_no_reprint() -> None:
    parent = tuple((a, f"{int(b.replace(',', '')) + 7:,}", c) for a, b, c in ROWS)
    page = filing(table("Statements of Income"), table("Statements of Income (parent)", parent))
    assert page.statements[1].repeats == ""


def test_an_error_in_both_prints_is_told_once() -> None:
    wrong = changed("Gross profit", "2,910")
    once = broken(filing(table("Statements of Income", wrong)))
    twice = filing(table("Statements of Income", wrong), table("Statements of Income", wrong))
    assert once
    assert [f.cells[0] for f in broken(twice)] == [f.cells[0] for f in once]


def test_a_figure_that_differs_is_told_with_both_places() -> None:
    page = filing(
        table("Statements of Income"),
        table("Statements of Income", changed("Interest expense", "55")),
    )
    both = [f for f in broken(page) if f.check in {"reprint", "tie"}]
    assert [{key.statement for key in f.cells} for f in both] == [{"s1", "s2"}]


def test_a_table_shown_otherwise_on_purpose_breaks_nothing() -> None:
    page = filing(
        table("Statements of Income"),
        table("Statements of Income, as adjusted", changed("Interest expense", "55")),
    )
    assert not [f for f in broken(page) if f.check == "reprint"]
