"""The heap of the C library, which keeps what a parser has freed until it is asked for it."""

import sys
from importlib.util import find_spec


def give_back() -> None:
    """Hands memory that is free back to the system, where the C library can: that of most Linux.

    A page's tree takes several megabytes there, which nothing that comes later needs: Python's own
    small objects live elsewhere. Without this they stay with the process, on top of all the rest.
    """
    if not sys.platform.startswith("linux") or find_spec("_ctypes") is None:
        return
    import ctypes  # noqa: PLC0415 - only a reader of files needs it.

    # Only glibc has it; musl gives back by itself.
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
