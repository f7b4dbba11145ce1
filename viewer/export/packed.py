"""Text that is kept compressed from the moment it comes: what a large sheet waits as."""

import zlib
from collections.abc import Iterator

#: Characters gathered before they are compressed.
BATCH = 1 << 16
#: Fast: it is packed once more for the file.
LEVEL = 1


class PackedText:
    """Text that grows at its end and is read back once, in chunks of UTF-8."""

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._length = 0
        self._compress = zlib.compressobj(LEVEL)
        self._chunks: list[bytes] = []
        self.is_empty = True

    def add(self, text: str) -> None:
        """Put text at the end."""
        self._waiting.append(text)
        self._length += len(text)
        self.is_empty = False
        if self._length >= BATCH:
            self._pack()

    def _pack(self) -> None:
        packed = self._compress.compress("".join(self._waiting).encode("utf-8"))
        self._waiting.clear()
        self._length = 0
        if packed:
            self._chunks.append(packed)

    def chunks(self) -> Iterator[bytes]:
        """All of it, in order; nothing can be added afterwards."""
        self._pack()
        self._chunks.append(self._compress.flush())
        unpack = zlib.decompressobj()
        for chunk in self._chunks:
            yield unpack.decompress(chunk)
        yield unpack.flush()
