"""What a tie proves between statements: both sides of a balance sheet, cash, result, equity.

Only quantities that the figures tie already are named; where labels are not plain, a tie stays
without a name.
"""

from collections.abc import Sequence

from viewer.core.labels import words_of
from viewer.core.relations import Articulation, CellKey
from viewer.core.statement import Statement, StatementKind
from viewer.structure.balances import Side, side_of
from viewer.structure.totals_labels import pattern

_RESULTS = frozenset(
    {StatementKind.INCOME_STATEMENT, StatementKind.CASH_FLOWS, StatementKind.EQUITY}
)
_HOLD_CASH = frozenset({StatementKind.BALANCE_SHEET, StatementKind.CASH_FLOWS})
#: "Total liabilities and stockholders' equity", whatever stands between.
_FUNDING, _OWNERS = frozenset({"total", "liability"}), frozenset({"equity", "deficit", "capital"})

Place = tuple[Statement, CellKey]


def proven_by(places: Sequence[Place]) -> Articulation | None:
    """What it says of the statements that these figures are one quantity; None if nothing.

    Args:
        places: the tied figures with the statements that they stand in.
    """
    primary = [place for place in places if place[0].kind.is_primary]
    kinds = [statement.kind for statement, _ in primary]
    if kinds.count(StatementKind.BALANCE_SHEET) > 1 and _is_identity(primary):
        return Articulation.BALANCE
    if StatementKind.CASH_FLOWS in kinds:
        found = _of_cash(primary)
        if found is not None:
            return found
    results = {s.kind for s, key in primary if pattern("net_result").search(_label(s, key))}
    if len(results & _RESULTS) > 1:
        return Articulation.RESULT
    closes = any(
        s.kind is StatementKind.EQUITY and side_of(_label(s, key)) is Side.CLOSING
        for s, key in primary
    )
    return Articulation.EQUITY if closes and StatementKind.BALANCE_SHEET in kinds else None


def sides_of(statement: Statement) -> tuple[str, str] | None:
    """The rows of all assets and of all that they are funded by; None if labels do not tell."""
    assets = [row.id for row in statement.rows if pattern("all_assets").search(row.label)]
    funding = [row.id for row in statement.rows if _is_funding(row.label)]
    return (assets[0], funding[-1]) if len(assets) == 1 and funding else None


def cash_rows(statements: Sequence[Statement]) -> frozenset[tuple[str, str]]:
    """(statement, row) of the balances of cash in balance sheets and at the ends of flows."""
    return frozenset(
        (statement.id, row.id)
        for statement in statements
        if statement.kind in _HOLD_CASH
        for row in statement.rows
        if not row.is_heading
        and pattern("cash").search(row.label)
        and (statement.kind is StatementKind.BALANCE_SHEET or side_of(row.label) is not None)
    )


def _is_funding(label: str) -> bool:
    words = set(words_of(label))
    return bool(pattern("all_funding").search(label)) or (
        words >= _FUNDING and words & _OWNERS != set()
    )


def _is_identity(places: Sequence[Place]) -> bool:
    """Whether two rows of one balance sheet stand for all of it."""
    for statement, key in places:
        sides = sides_of(statement) if statement.kind is StatementKind.BALANCE_SHEET else None
        rows = {other.row for s, other in places if s is statement and other.column == key.column}
        if sides is not None and rows >= set(sides):
            return True
    return False


def _of_cash(places: Sequence[Place]) -> Articulation | None:
    sides = {side_of(_label(s, key)) for s, key in places if s.kind is StatementKind.CASH_FLOWS}
    if Side.CLOSING in sides and any(s.kind is StatementKind.BALANCE_SHEET for s, _ in places):
        return Articulation.CASH
    return Articulation.CARRIED if sides >= {Side.OPENING, Side.CLOSING} else None


def _label(statement: Statement, key: CellKey) -> str:
    return statement.row_by_id[key.row].label
