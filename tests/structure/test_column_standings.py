"""Headers that name the basis of their column's figures."""

import pytest

from viewer.structure.column_standings import standing_of


@pytest.mark.parametrize(
    ("lines", "standing"),
    [
        (("Six months ended June 30,", "2023 (Restated)"), "restated"),
        (("As previously reported", "2023"), "original"),
        (("Pro forma", "2024"), "forma"),
        (("前年同期", "組替後"), "restated"),
        (("Adjusted EBITDA", "2Q04"), ""),
        (("Three months ended June 30, 2024", "USD"), ""),
    ],
)
def test_a_basis_is_known_by_its_words(lines: tuple[str, ...], standing: str) -> None:
    assert standing_of(lines) == standing
