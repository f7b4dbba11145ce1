"""Where a reading process begins. The window knows this module only, and so loads no reader."""

from multiprocessing.connection import Connection


def enter(connection: Connection) -> None:
    """What the new process runs."""
    from viewer.worker.child import serve  # noqa: PLC0415 - as said above.

    serve(connection)
