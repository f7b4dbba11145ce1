"""What a session says of a statement is found by its words, in other tables too."""

from dataclasses import replace

from tests.ui.shell_window import bundled
from viewer.core.added_columns import AddedColumn, AddedKind
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.sessions.fitting import fitted
from viewer.ui.sessions.record import KeptFile, NamedStatement, SheetMark

GROWTH = AddedColumn(AddedKind.GROWTH, ("a", "b"))
PER_SHARE = AddedColumn(AddedKind.PER_SHARE, ("a",), base=CellKey("other", "row", "column"))


def once(texts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """(id, words) of those whose words nothing else has."""
    words = [text for _, text in texts]
    return [(name, text) for name, text in texts if words.count(text) == 1]


def columns(statement: Statement) -> list[tuple[str, str]]:
    return once([(column.id, column.title) for column in statement.columns])


def kept() -> tuple[KeptFile, list[str], CellKey]:
    """A file all of whose ids were others then; what columns and base are now."""
    filing = bundled()
    income, balance = filing["income_statement"], filing["balance_sheet"]
    (first, first_title), (second, second_title) = columns(income)[:2]
    row, label = once([(row.id, row.label) for row in balance.rows])[3]
    column, title = columns(balance)[0]
    mark = SheetMark(
        "then",
        income.title,
        income.kind,
        titles=(("a", first_title), ("b", second_title)),
        view=SheetView(
            added=(GROWTH, PER_SHARE),
            columns=(PER_SHARE.id, "b", GROWTH.id, "a"),
            hidden=frozenset({GROWTH.id}),
            widths=((PER_SHARE.id, 90),),
        ),
    )
    named = NamedStatement(
        "other", balance.title, balance.kind, (("row", label),), (("column", title),)
    )
    file = KeptFile("x", sheets=(mark,), named=(named,))
    return file, [first, second], CellKey(balance.id, row, column)


def test_added_columns_and_where_they_stand_take_on_the_ids_of_now() -> None:
    file, (first, second), base = kept()
    fit = fitted(file, bundled())
    growth = replace(GROWTH, columns=(first, second))
    per_share = replace(PER_SHARE, columns=(first,), base=base)
    view = fit.marks[bundled()["income_statement"].id].view
    assert view.added == (growth, per_share)
    assert view.columns == (per_share.id, second, growth.id, first)
    assert view.hidden == {growth.id}
    assert view.widths == ((per_share.id, 90),)
    assert (fit.lost_sheets, fit.lost_columns, fit.charts.lost) == (0, 0, ())


def test_what_reads_a_figure_that_is_gone_is_left_out_and_counted() -> None:
    file, (first, second), _ = kept()
    fit = fitted(replace(file, named=()), bundled())
    view = fit.marks[bundled()["income_statement"].id].view
    assert view.added == (replace(GROWTH, columns=(first, second)),)
    assert fit.lost_columns == 1
    (mark,) = file.sheets
    gone = fitted(replace(file, sheets=(replace(mark, title="Nobody's"),)), bundled())
    assert (gone.marks, gone.lost_sheets) == ({}, 1)


def test_a_mark_fits_by_its_words_and_not_by_its_ids() -> None:
    filing = bundled()
    statement = filing["income_statement"]
    row = next(row for row in statement.rows if row.label.startswith("Total"))
    column = statement.columns[1]
    mark = SheetMark(
        "another",
        statement.title,
        statement.kind,
        "moved",
        column.id,
        labels=(("moved", row.label),),
        titles=((column.id, column.title),),
    )
    found = fitted(KeptFile("x", sheets=(mark,)), filing).marks[statement.id]
    assert (found.row, found.column) == (row.id, column.id)
    renamed = replace(mark, labels=(("moved", "Nobody's label"),))
    assert fitted(KeptFile("x", sheets=(renamed,)), filing).marks[statement.id].row == ""
    assert fitted(KeptFile("x", sheets=(replace(mark, title="Other"),)), filing).marks == {}
