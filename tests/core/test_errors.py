"""Errors: one sentence that says what, where and what to do."""

import pytest

from viewer.core.errors import Cancelled, ExportError, ReadError, ViewerError


def test_an_error_reads_as_a_sentence_with_what_to_do() -> None:
    error = ReadError("x.pdf holds no text", "Open the HTML version.", (("size", "0 bytes"),))
    assert str(error) == "x.pdf holds no text. Open the HTML version."
    assert error.what == "x.pdf holds no text"
    assert error.todo == "Open the HTML version."
    assert error.details == (("size", "0 bytes"),)


def test_an_error_without_a_remedy_is_one_sentence() -> None:
    assert str(ViewerError("nothing is open")) == "nothing is open."


@pytest.mark.parametrize("kind", [ReadError, ExportError])
def test_what_a_user_meets_is_caught_in_one_place(kind: type[ViewerError]) -> None:
    assert issubclass(kind, ViewerError)


def test_cancelling_is_no_error() -> None:
    assert not issubclass(Cancelled, ViewerError)
