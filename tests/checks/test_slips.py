"""How one number may have come from another."""

from decimal import Decimal

import pytest

from viewer.checks.slips import slip


@pytest.mark.parametrize(
    ("printed", "wanted", "words"),
    [
        ("4520356", "4502356", "two digits exchanged"),
        ("4502356", "-4502356", "the sign turned"),
        ("4502356", "4502356000", "moved by powers of ten"),
        ("12.5", "15.2", "two digits exchanged"),
        ("4502356", "4502358", "one digit other"),
        ("45022356", "4502356", "one digit too many"),
        ("450356", "4502356", "one digit missing"),
        ("4502356", "9999999", ""),
        ("450", "-405", ""),
        ("0", "7", ""),
    ],
)
def test_slips_are_named_only_where_they_are_plain(printed: str, wanted: str, words: str) -> None:
    assert slip(Decimal(printed), Decimal(wanted)) == words
