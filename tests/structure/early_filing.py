"""A typed page whose primary statements stand behind other tables."""

from pathlib import Path

_ROW = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"


def _table(title: str, header: tuple[str, str], *rows: tuple[str, str, str]) -> str:
    lines = [_ROW.format("", *header), *(_ROW.format(*row) for row in rows)]
    return f"<p><b>{title}</b></p><p>(in thousands of dollars)</p><table>{''.join(lines)}</table>"


def _note(number: int) -> str:
    first, second = 1200 + number, 340 + number
    return _table(
        f"Deposits of region {number}",
        ("2023", "2022"),
        ("Savings", f"{first:,}", f"{first + 9:,}"),
        ("Time deposits", f"{second:,}", f"{second + 7:,}"),
        ("Total deposits", f"{first + second:,}", f"{first + second + 16:,}"),
    )


def early_page(notes: int = 12) -> str:
    """A page of so many notes, then a balance sheet, then as many notes again."""
    sheet = _table(
        "Consolidated Balance Sheets",
        ("December 31, 2023", "December 31, 2022"),
        ("Cash and due from banks", "1,410", "1,322"),
        ("Securities", "2,208", "2,511"),
        ("Loans", "9,704", "8,936"),
        ("Total assets", "13,322", "12,769"),
    )
    before = "".join(map(_note, range(notes)))
    after = "".join(map(_note, range(notes, 2 * notes)))
    return f"<html><body><h1>Harrow Vale Bancorp, Inc.</h1>{before}{sheet}{after}</body></html>"


def write_early_page(folder: Path, name: str = "early.html") -> Path:
    """The page as a file."""
    path = folder / name
    path.write_text(early_page(), encoding="utf-8")
    return path
