"""Two ways of doing one thing, timed side by side: what every benchmark here shares.

Ours and the peer's run in turn, so that whatever slows the machine slows both; the ratio is taken
within each pair, and the median over all pairs is what counts.
"""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Pairs:
    """The seconds of each pair of runs.

    Attributes:
        ours: seconds of our run, one for each pair.
        peers: seconds of the peer's run in the same pair.
    """

    ours: tuple[float, ...]
    peers: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median over the pairs of our time by the peer's."""
        return median(our / peer for our, peer in zip(self.ours, self.peers, strict=True))


def seconds(work: Callable[[], object]) -> float:
    """How long it takes, garbage of what went before excluded."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def interleaved(
    ours: Callable[[], object], peer: Callable[[], object], rounds: int, warm_up: int = 1
) -> Pairs:
    """Both in this process, in turn, after some rounds that do not count."""
    return measured(lambda: seconds(ours), lambda: seconds(peer), rounds, warm_up)


def measured(
    ours: Callable[[], float], peer: Callable[[], float], rounds: int, warm_up: int = 1
) -> Pairs:
    """Both in turn, where each tells its own seconds (of another process, say)."""
    pairs = [(ours(), peer()) for _ in range(warm_up + rounds)][warm_up:]
    return Pairs(tuple(our for our, _ in pairs), tuple(peer for _, peer in pairs))


def judged(what: str, pairs: Pairs, peer: str, budget: float) -> int:
    """Prints the table of one comparison; 0 if the ratio keeps its budget, else 1."""
    kept = pairs.ratio <= budget
    print(f"{what}: median of {len(pairs.ours)} interleaved pairs")
    print(f"  {'ours':34}{median(pairs.ours) * 1000:10.1f} ms")
    print(f"  {peer:34}{median(pairs.peers) * 1000:10.1f} ms")
    print(f"  {'ratio':34}{pairs.ratio:10.2f} x   budget {budget:.2f} x   ", end="")
    print("kept" if kept else "EXCEEDED")
    return 0 if kept else 1
