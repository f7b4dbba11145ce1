"""Sums and derived figures of a filing: verdicts, findings, and where to look."""

from decimal import Decimal

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Report, Severity, Verdict
from viewer.core.statement import Statement
from viewer.structure.derived import DerivedHints, derive

LIABILITIES = """
\tUSD e3 2004-09-30\tJPY e3 2004-09-30\tshare\tJPY e3 2003-09-30\tshare
Short-term borrowings\t52,016\t5,732,204\t13.3\t4,304,906\t11.2
Securities loan\t7,412\t816,800\t1.9
Accounts payable\t40,856\t4,502,356\t10.5\t4,856,325\t12.6
Accrued expenses\t4,071\t448,585\t1.0\t489,568\t1.3
Other current liabilities\t5,489\t604,868\t1.4\t410,577\t1.1
Current portion\t14,974\t1,650,139\t3.8\t2,946,377\t7.7
Convertible notes\t100,617\t11,088,000\t25.7
Capital leases\t22,605\t2,491,070\t5.8\t2,588,505\t6.7
Total current liabilities\t248,040\t27,334,022\t63.4\t15,596,258\t40.6
Other liabilities\t60,809\t6,701,072\t15.6\t20,881,200\t54.3
Equity\t82,189\t9,057,280\t21.0\t1,956,572\t5.1
Total liabilities and equity\t391,038\t43,092,374\t100.0\t38,434,030\t100.0
"""
SUMS = ("r9 = r1 + r2 + r3 + r4 + r5 + r6 + r7 + r8", "r12 = r9 + r10 + r11")


def report_on(*made: Statement) -> Report:
    return run_checks(filing_of(*made))


def liabilities() -> Statement:
    return statement(LIABILITIES, SUMS)


def test_what_is_right_is_silent() -> None:
    report = report_on(liabilities())
    assert {footing.outcome.verdict for footing in report.footings} == {Verdict.EXACT}
    assert len(report.footings) == 10
    assert report.findings == ()


def test_a_part_with_two_digits_exchanged_is_named() -> None:
    wrong = edited(liabilities(), "r3", "c2", "4520356000")
    report = report_on(derive(wrong, DerivedHints((Decimal("110.20"),))))
    broken = [found for found in report.findings if found.severity is Severity.ERROR]
    footing = next(found for found in broken if found.check == "footing")
    assert (
        "its 8 parts give 27,352,022; printed 27,334,022, 18,000 less; rounding allows ± 4.5"
        in footing.message
    )
    assert "Accounts payable" in footing.message
    assert "4,502,356 (two digits exchanged) both broken relations hold" in footing.message
    assert [key.row for key in footing.cells[:2]] == ["r9", "r3"]
    translation = next(found for found in broken if found.check == "derived")
    assert "4,520,356 ÷ 110.20 gives 41,020" in translation.message
    assert len(broken) == 2


def test_a_wrong_subtotal_is_named_when_the_next_total_takes_its_parts() -> None:
    report = report_on(edited(liabilities(), "r9", "c4", "15956258000"))
    broken = [found for found in report.findings if found.verdict is Verdict.BROKEN]
    assert len(broken) == 2
    for found in broken:
        assert "with Total current liabilities" in found.message
        assert "15,596,258 (two digits exchanged) both broken relations hold" in found.message


def test_where_several_parts_could_be_wrong_none_is_named() -> None:
    plain = statement(
        """
\tJPY e6 2004-09-30
A\t123
B\t456
C\t789
Total\t1,381
""",
        ("r4 = r1 + r2 + r3",),
    )
    (found,) = report_on(plain).findings
    assert found.message == (
        "Total, JPY e6 2004-09-30: its 3 parts give 1,368; printed 1,381, 13 more; "
        "rounding allows ± 2.0; "
        "which of these figures is wrong, no other sum on the page tells."
    )


def test_a_difference_that_rounding_explains_is_a_note_with_its_arithmetic() -> None:
    made = statement(
        """
\tJPY e6 2Q04 2004-09-30
Connectivity\t5,508
Systems\t3,838
Equipment\t1,167
Revenues\t10,512
""",
        ("r4 = r1 + r2 + r3",),
    )
    (found,) = report_on(made).findings
    assert found.severity is Severity.NOTE
    assert found.verdict is Verdict.WITHIN_ROUNDING
    assert found.message == (
        "Revenues, 2Q04: the parts give 10,513; printed 10,512; rounding allows ± 2.0."
    )


def test_forced_figures_are_told_from_wrong_ones() -> None:
    made = statement(
        """
\tUSD e3 2004-09-30 translation\tJPY e3 2004-09-30
Cash\t107,098\t11,802,165
Receivables\t61,152\t6,739,000
Inventories\t2,379\t262,180
Prepaid\t5,917\t652,061
Other\t965\t106,364
Current assets\t177,511\t19,561,770
""",
        ("r6 = r1 + r2 + r3 + r4 + r5",),
    )
    hints = DerivedHints((Decimal("110.20"),))
    (found,) = report_on(derive(made, hints)).findings
    assert found.verdict is Verdict.FORCED
    assert found.severity is Severity.WARNING
    assert "rounds to 177,512 alone; 177,511 makes its 5 parts add up" in found.message

    apart = edited(made, "r6", "c1", "177513000")
    verdicts = {found.check: found.verdict for found in report_on(derive(apart, hints)).findings}
    assert verdicts == {"footing": Verdict.WITHIN_ROUNDING, "derived": Verdict.BROKEN}


def test_a_wrong_base_is_told_once_and_not_by_every_share() -> None:
    wrong = edited(liabilities(), "r12", "c4", "48434030000")
    findings = report_on(derive(wrong)).findings
    derived = [found for found in findings if found.check == "derived"]
    assert [found.cells[0].row for found in derived if found.verdict is Verdict.BROKEN] == ["r12"]
    assert "figures computed from it do not follow" in derived[0].message


def test_words_in_a_figures_place_cannot_be_checked_and_are_noted() -> None:
    made = statement(
        """
\tJPY e6 2004-09-30
A\tn.m.
B\t456
Total\t456
""",
        ("r3 = r1 + r2",),
    )
    (found,) = report_on(made).findings
    assert (found.verdict, found.severity) == (Verdict.CANNOT_CHECK, Severity.NOTE)


def test_derived_figures_without_their_operands_are_noted_once_a_column() -> None:
    made = derive(
        statement(
            """
\tJPY e6 2004-12-31\tJPY e6 2003-12-31\tchange
Cash\t1,234\t1,100\t12.2
Debt\t2,000\t2,450\t(18.4)
Stores\t\t\t3.0
Staff\t\t\t4.1
"""
        )
    )
    (found,) = report_on(made).findings
    assert (found.verdict, found.severity) == (Verdict.CANNOT_CHECK, Severity.NOTE)
    assert "2 figures cannot be checked" in found.message
    assert [key.row for key in found.cells] == ["r3", "r4"]
