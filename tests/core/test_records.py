"""Quick records are what the plain dataclasses would be."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from viewer.core.records import maker, quick
from viewer.core.sources import Source, TextPlace


@quick
@dataclass(frozen=True, slots=True, order=True)
class _Quick:
    first: int
    second: str = "two"
    third: tuple[int, ...] = ()


def test_it_takes_what_the_dataclass_takes() -> None:
    made = _Quick(1, third=(3,))
    assert (made.first, made.second, made.third) == (1, "two", (3,))
    with pytest.raises(TypeError, match="first"):
        _Quick()  # type: ignore[call-arg]  # Refused at run time too.
    with pytest.raises(TypeError, match="fourth"):
        _Quick(1, fourth=4)  # type: ignore[call-arg]  # As above.


def test_it_stays_frozen_and_slotted() -> None:
    made = _Quick(1)
    with pytest.raises(FrozenInstanceError):
        made.first = 2  # type: ignore[misc]  # This is what must fail.
    assert not hasattr(made, "__dict__")


def test_it_compares_hashes_prints_and_is_replaced_as_any_dataclass() -> None:
    assert _Quick(1) == _Quick(1, "two", ()) < _Quick(2)
    assert len({_Quick(1), _Quick(1)}) == 1
    assert repr(_Quick(1)) == "_Quick(first=1, second='two', third=())"
    assert replace(_Quick(1), second="") == _Quick(1, "")


def test_it_survives_a_pickle() -> None:
    source = Source("0" * 64, TextPlace(1, 2, 3), "raw")
    assert pickle.loads(pickle.dumps(source)) == source  # noqa: S301  # Our own bytes.
    assert copy.deepcopy(source) == source


def test_a_computed_default_is_refused() -> None:
    with pytest.raises(TypeError, match="found is not a plain field"):

        @quick
        @dataclass(frozen=True, slots=True)
        class _Computed:
            found: list[int] = field(default_factory=list)


def test_a_check_after_the_constructor_is_refused_rather_than_left_out() -> None:
    with pytest.raises(TypeError, match="__post_init__ would not be called"):

        @quick
        @dataclass(frozen=True, slots=True)
        class _Checked:
            first: int

            def __post_init__(self) -> None:
                """What would have to be called."""


def test_a_class_below_another_is_refused() -> None:
    with pytest.raises(TypeError, match="slots of another class"):

        @quick
        @dataclass(frozen=True, slots=True)
        class _Below(_Quick):
            fourth: int = 4


def test_what_is_made_is_of_the_class_itself() -> None:
    assert type(_Quick(1)) is _Quick


def test_a_maker_makes_what_the_class_does() -> None:
    make = maker(_Quick)
    made = make(1, third=(3,))
    assert type(made) is _Quick
    assert made == _Quick(1, third=(3,))
    with pytest.raises(FrozenInstanceError):
        made.first = 2  # type: ignore[misc]  # This is what must fail.
    with pytest.raises(TypeError, match="first"):
        make()  # type: ignore[call-arg]  # Refused at run time too.
