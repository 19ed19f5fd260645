"""Files passed from a thread that unpacks them to the one that reads them.

An unpacker that hands over what it unpacks, and cannot be asked for it, works in a thread of its
own; here it waits until what it gave before has been taken, so that memory stays small.
"""

import threading
from collections.abc import Iterator
from io import BufferedReader
from queue import Full, Queue

from cabletui.intake.sources.decompress import DamagedError, guarded

_AHEAD = 2
_PATIENCE = 0.2
"""Seconds after which the unpacker looks whether it is still wanted."""


class UnwantedError(Exception):
    """The reader has stopped, so the unpacker may stop."""


class _FileEnd:
    """All of a file has been given."""


class _Over:
    """All files have been given, or no more can be."""

    def __init__(self, trouble: str) -> None:
        self.trouble = trouble


class UnpackQueue:
    """A queue between the thread that unpacks and the thread that reads."""

    def __init__(self) -> None:
        self._queue: Queue[str | bytes | _FileEnd | _Over] = Queue(_AHEAD)
        self._is_unwanted = threading.Event()
        self._is_giving = False
        self._is_taking = False
        self._rest = memoryview(b"")
        self._over: _Over | None = None

    def start_file(self, name: str) -> None:
        """Give the name of the next file.

        Raises:
            UnwantedError: The reader has stopped.
        """
        self.end_file()
        self._is_giving = True
        self._give(name)

    def write(self, data: bytes) -> None:
        """Give a part of the file.

        Raises:
            UnwantedError: The reader has stopped.
        """
        self._give(data)

    def end_file(self) -> None:
        """Say that the file is complete; starting the next file says so, too.

        Raises:
            UnwantedError: The reader has stopped.
        """
        if self._is_giving:
            self._is_giving = False
            self._give(_FileEnd())

    def close(self, trouble: str = "") -> None:
        """Say that nothing more comes.

        Args:
            trouble: Why the rest is missing, as the end of the sentence “It …”.

        Raises:
            UnwantedError: The reader has stopped.
        """
        self._give(_Over(trouble))

    def cancel(self) -> None:
        """Accept no more; the next call of the unpacker raises in its thread."""
        self._is_unwanted.set()

    def files(self) -> Iterator[tuple[str, BufferedReader]]:
        """Take the files one by one; what is left unread of a file is dropped.

        Raises:
            DamagedError: The unpacker could not go on.
        """
        while self._over is None:
            item = self._queue.get()
            if isinstance(item, str):
                self._is_taking = True
                yield item, guarded(self._read)
                while self._is_taking:
                    self._take()
            elif isinstance(item, _Over):
                self._over = item
        if self._over.trouble:
            raise DamagedError(self._over.trouble)

    def _give(self, item: str | bytes | _FileEnd | _Over) -> None:
        while not self._is_unwanted.is_set():
            try:
                self._queue.put(item, timeout=_PATIENCE)
            except Full:
                continue
            return
        raise UnwantedError

    def _take(self) -> None:
        item = self._queue.get()
        if isinstance(item, bytes):
            self._rest = memoryview(item)
            return
        self._is_taking = False
        if isinstance(item, _Over):
            self._over = item

    def _read(self, size: int) -> bytes:
        while not self._rest and self._is_taking:
            self._take()
        if not self._rest and self._over is not None:
            raise DamagedError(self._over.trouble)
        data, self._rest = self._rest[:size], self._rest[size:]
        return bytes(data)
