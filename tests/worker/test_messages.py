"""What comes from the reading process is records of ours, or refused."""

import os
import pickle
from pathlib import Path

import pytest
from typing_extensions import override

from viewer.core.statement import Measure
from viewer.session import bundled_filing, open_filing
from viewer.worker.messages import Failed, Inbox, Message, Outbox, Part, Progress, Whole, _member


class _Call:
    """Pickles as a call."""

    def __init__(self, function: object, *arguments: object) -> None:
        self._reduced = (function, arguments)

    @override
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self._reduced


@pytest.mark.parametrize(
    "evil",
    [
        _Call(os.system, "echo"),
        _Call(eval, "1"),
        _Call(getattr, Path, "home"),
        _Call(getattr, Whole, "__init__"),
        _Call(open_filing, "x"),
        _Call(pickle.loads, b""),
        Path("x"),
        {"a": 1},
        None,
    ],
    ids=repr,
)
def test_anything_else_is_refused(evil: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        Inbox().unpacked(pickle.dumps(evil))


def test_functions_and_foreign_names_of_our_modules_are_refused() -> None:
    for module, name in [
        ("viewer.core.statement", "dataclass"),
        ("viewer.core.collector", "set_aside"),
        ("viewer.core.collector", "gc"),
        ("viewer.session", "export"),
    ]:
        text = f"c{module}\n{name}\n."
        with pytest.raises(pickle.UnpicklingError, match="no part of a filing"):
            Inbox().unpacked(text.encode())


def test_members_of_enumerations_are_all_that_getattr_gives() -> None:
    assert _member(Measure, "SHARE") is Measure.SHARE
    with pytest.raises(pickle.UnpicklingError):
        _member(Whole, "__init__")
    with pytest.raises(KeyError):
        _member(Measure, "__class__")


def test_messages_arrive_as_they_were_sent_and_records_only_once() -> None:
    filing = open_filing(bundled_filing())
    outbox, inbox = Outbox(), Inbox()
    sent: list[Message] = [
        Progress("Reading", 0.1),
        Part(filing),
        Progress("Checking", 0.9),
        Whole(filing),
        Failed("x holds nothing", "Open another.", (("size", "0 bytes"),)),
    ]
    packed = [outbox.packed(message) for message in sent]
    assert [inbox.unpacked(item) for item in packed] == sent
    assert len(packed[3]) < len(packed[1]) / 100
