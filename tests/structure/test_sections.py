"""Headings and the rows that stand under them."""

from viewer.core.statement import Row
from viewer.structure.sections import place_in_sections


def placed(text: str, indents: bool = False) -> list[tuple[str, tuple[str, ...]]]:
    """Rows typed as lines: `# ` marks a heading, `*` a bold line, leading spaces indent."""
    rows, levels = [], {}
    for number, line in enumerate(text.strip("\n").splitlines()):
        label = line.strip().lstrip("#* ")
        rows.append(Row(f"r{number}", number, label, is_heading="#" in line, bold="*" in line))
        levels[f"r{number}"] = len(line) - len(line.lstrip())
    found = place_in_sections(rows, levels if indents else {})
    return [(row.label, row.section) for row in found]


def test_a_total_closes_the_heading_it_names() -> None:
    assert placed("""
# Revenues:
# Network services:
Access
Total network services
Equipment
Total revenues
Operating income
""") == [
        ("Revenues:", ()),
        ("Network services:", ("Revenues:",)),
        ("Access", ("Revenues:", "Network services:")),
        ("Total network services", ("Revenues:",)),
        ("Equipment", ("Revenues:",)),
        ("Total revenues", ()),
        ("Operating income", ()),
    ]


def test_a_part_of_a_headings_name_does_not_close_it() -> None:
    sections = dict(
        placed("""
# LIABILITIES AND EQUITY
# Current liabilities:
Accounts payable
Total current liabilities
Total liabilities
Total liabilities and equity
""")
    )
    assert sections["Total liabilities"] == ("LIABILITIES AND EQUITY",)
    assert sections["Total liabilities and equity"] == ()


def test_a_heading_takes_the_place_of_its_like() -> None:
    sections = dict(
        placed("""
*# Services
*# Access
High
*# Dial-up
Own brand
*Security
""")
    )
    assert sections["High"] == ("Services", "Access")
    assert sections["Own brand"] == ("Services", "Dial-up")
    assert sections["Security"] == ("Services",)


def test_indentation_closes_a_section() -> None:
    sections = dict(
        placed(
            """
# Costs:
  Rent
  Wages
Profit
""",
            indents=True,
        )
    )
    assert sections["Wages"] == ("Costs:",)
    assert sections["Profit"] == ()


def test_a_bare_line_is_no_heading_for_the_next() -> None:
    sections = dict(
        placed("""
# Commitments and contingencies
# Shareholders' equity:
Common stock
""")
    )
    assert sections["Common stock"] == ("Shareholders' equity:",)


def test_commitments_without_figures_head_nothing() -> None:
    assert placed("""
# Liabilities
Deposits
Total liabilities
# Commitments and contingencies (Note 9)
Common stock
Total equity
""")[2:] == [
        ("Total liabilities", ()),
        ("Commitments and contingencies (Note 9)", ()),
        ("Common stock", ()),
        ("Total equity", ()),
    ]
