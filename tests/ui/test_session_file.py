"""The file of a session: read as it was written, or refused in one sentence."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.chart_sheet import Chart, ChartKind, ChartSheet, RowRef
from viewer.core.periods import Instant
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.sessions.codec import NewerError, from_text, to_text
from viewer.ui.sessions.file import SessionFile
from viewer.ui.sessions.record import KeptFile, NamedStatement, Session, SheetMark

WORDS = st.text(max_size=12)
PAIRS = st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple)
PLACES = st.integers(0, 2**31 - 1)
NAMES = st.lists(WORDS, max_size=3)
VIEWS = st.builds(
    SheetView,
    st.sampled_from(Order),
    NAMES.map(frozenset),
    st.sampled_from(Scale),
    NAMES.map(frozenset),
    NAMES.map(tuple),
    WORDS,
    st.integers(50, 300),
    st.lists(st.tuples(WORDS, st.integers(1, 5000)), max_size=3).map(tuple),
)
MARKS = st.builds(
    SheetMark,
    *[WORDS] * 5,
    scrolled=st.tuples(PLACES, PLACES),
    labels=PAIRS,
    titles=PAIRS,
    view=VIEWS,
)
# Any name that a system may have, also one that is no text: its bytes come as lone surrogates.
PATHS = st.text(min_size=1, max_size=12).filter(lambda path: "\0" not in path) | st.just(
    "/a/\udcff.txt"
)
ROWS = st.lists(st.builds(RowRef, WORDS, WORDS), max_size=3).map(tuple)
CHARTS = st.builds(
    ChartSheet,
    WORDS,
    WORDS,
    WORDS,
    st.lists(st.builds(Chart, st.sampled_from(ChartKind), ROWS), max_size=3).map(tuple),
    st.lists(st.builds(Instant, st.dates()), max_size=3).map(tuple),
    st.sampled_from([None, 0, 3, 6, 9]),
    st.booleans(),
    st.booleans(),
)
NAMED = st.builds(NamedStatement, WORDS, WORDS, WORDS, PAIRS, PAIRS)
FILES = st.builds(
    KeptFile,
    PATHS,
    WORDS,
    WORDS,
    st.lists(MARKS, max_size=3).map(tuple),
    st.lists(CHARTS, max_size=2).map(tuple),
    st.lists(MARKS, max_size=2).map(tuple),
    st.lists(NAMED, max_size=2).map(tuple),
)
SESSIONS = st.builds(
    Session,
    st.lists(FILES, max_size=3).map(tuple),
    WORDS,
    st.booleans(),
    st.none() | st.sampled_from(Order),
    st.none() | st.sampled_from(Scale),
    st.lists(FILES, max_size=2).map(tuple),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@given(SESSIONS)
def test_what_is_kept_is_read_again(session: Session) -> None:
    assert from_text(to_text(session)) == session


@given(SESSIONS, st.data())
def test_a_session_with_anything_in_it_is_read_or_refused(
    session: Session, data: st.DataObject
) -> None:
    content = json.loads(to_text(session))
    where = content
    while isinstance(where, dict) and where:
        name = data.draw(st.sampled_from(sorted(where)))
        inner = where[name]
        if isinstance(inner, list) and inner and isinstance(inner[0], dict):
            where = inner[0]
            continue
        where[name] = data.draw(JSON)
        break
    try:
        from_text(json.dumps(content))
    except ValueError:
        return


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_any_text_is_refused_in_the_same_way(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_text(text)


def test_a_later_versions_session_is_refused_by_name() -> None:
    content = json.loads(to_text(Session())) | {"schema": 2}
    with pytest.raises(NewerError):
        from_text(json.dumps(content))
    content |= {"schema": 1, "from_the_future": [1]}
    assert from_text(json.dumps(content)) == Session()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "\x00", "[" * 100_000, '{"format": "another"}', to_text(Session())[:-9]],
)
def test_a_broken_file_is_set_aside_in_one_sentence(tmp_path: Path, text: str) -> None:
    place = tmp_path / "session.json"
    place.write_text(text, encoding="utf-8")
    file = SessionFile(place)
    assert file.read() is None
    (aside,) = list(tmp_path.iterdir())
    assert aside.name.startswith("session.json.bad-")
    assert aside.name in file.notice
    file.write(Session(shown="x"))
    assert SessionFile(place).read() == Session(shown="x")


def test_a_session_of_a_later_version_is_kept_and_named(tmp_path: Path) -> None:
    place = tmp_path / "session.json"
    content = json.loads(to_text(Session())) | {"schema": 7}
    place.write_text(json.dumps(content), encoding="utf-8")
    file = SessionFile(place)
    assert file.read() is None
    assert file.notice.startswith("A later version of Crossfoot kept the last session. It is kept")


def test_a_folder_that_cannot_be_written_costs_a_notice_only(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    file = SessionFile(blocked / "session.json")
    file.write(Session())
    assert "cannot be written" in file.notice
