"""Words over columns head what stands under their own extent."""

from pathlib import Path

from viewer.session import open_filing

CASES = Path(__file__).parents[1] / "filings"


def test_words_of_a_text_table_head_no_columns_beside_their_own() -> None:
    source = CASES / "ascii_words_over_their_own_columns" / "source.txt"
    (statement,) = open_filing(source).statements
    assert [column.header for column in statement.columns] == [
        ("", "ORIGINAL", "FACE VALUE"),
        ("PRIOR", "PRINCIPAL", "BALANCE"),
        ("", "", "INTEREST"),
        ("", "", "PRINCIPAL"),
        ("", "", "TOTAL"),
        ("CURRENT", "PRINCIPAL", "BALANCE"),
    ]
