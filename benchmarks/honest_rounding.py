"""False alarms on tables that are right: how many in N filings of honestly cut figures?

    python -m benchmarks.honest_rounding [N] [FIRST]

Each case is one small filing of `tests/honest_tables.py`, drawn by its number: sums, changes,
shares, margins, translations, half-years, ties at two scales, combined ratios, certificates of
shares, points, percentages of a whole or returns on averages, rounded or truncated. Every case
runs through the search for sums, derived figures and ties and through all checks. N is 200,000
unless told; the run goes from case FIRST on, and says every tenth of the way how it stands.
"""

import sys
import time
from collections import Counter

from tests.honest_tables import CLAIMS, alarms, checked, honest_filing

#: Cases whose alarms are printed.
SHOWN = 5


def main(count: int = 200_000, first: int = 0) -> int:
    """0 if no case raised an alarm."""
    start, claims = time.perf_counter(), 0
    alarmed: Counter[str] = Counter()
    for number in range(first, first + count):
        filing = checked(honest_filing(number))
        claims += len(filing.report.footings) + len(filing.report.derived)
        claims += len(filing.report.ties)
        told = alarms(filing)
        if told:
            kind = CLAIMS[number % len(CLAIMS)].__name__
            alarmed[kind] += 1
            if alarmed.total() <= SHOWN:
                print(f"  case {number}, {kind}: {told[0].message}", flush=True)
        done = number - first + 1
        if done % max(1, count // 10) == 0:
            spent = time.perf_counter() - start
            print(
                f"{done:9,} cases, {claims:11,} claims, {alarmed.total():5} cases with an alarm"
                f"   {spent:6.0f} s",
                flush=True,
            )
    print(dict(alarmed) or "no alarm")
    return 1 if alarmed else 0


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:3])))
