"""Surviving files that are truncated while they are mapped into memory.

The engine maps its files, and so do we the offsets. If such a file is truncated, as by copying
another over it, the next look beyond its new end is a SIGBUS, which ends a process and leaves its
terminal in disorder. Here the missing page becomes one of zeros: whether the engine stumbles over
it or not, the caller learns that the index can no longer be trusted.
"""

import mmap
import os
import platform
import signal
import sys
from typing import Any

_SYSTEMS = ("x86_64", "aarch64")
_SIGINFO = 0x4
_NO_SUCH_ADDRESS = 2
_PRIVATE_FIXED_ANONYMOUS = 0x2 | 0x10 | 0x20
_MASK_BYTES = 128
_FAILED = 2**64 - 1
_DEFAULT = 0

_kept: list[Any] = []
_counted = [0]


def count() -> int:
    """Return how many missing pages there have been."""
    return _counted[0]


def outlive() -> None:
    """Survive missing pages from now on; on unknown systems this does nothing."""
    if _kept or sys.platform != "linux" or platform.machine() not in _SYSTEMS:
        return
    import ctypes  # noqa: PLC0415 (for one system alone)

    library = ctypes.CDLL(None)
    library.mmap.restype = ctypes.c_uint64
    library.mmap.argtypes = (
        ctypes.c_uint64,
        ctypes.c_size_t,
        *(ctypes.c_int,) * 3,
        ctypes.c_int64,
    )
    library.signal.argtypes = (ctypes.c_int, ctypes.c_void_p)
    kind = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.POINTER(ctypes.c_uint64), ctypes.c_void_p)

    class Action(ctypes.Structure):
        """How the system is asked to handle a signal."""

        _fields_ = (
            ("handler", kind),
            ("mask", ctypes.c_char * _MASK_BYTES),
            ("flags", ctypes.c_int),
            ("restorer", ctypes.c_void_p),
        )

    def fill(number: int, about: Any, _: Any) -> None:
        """Put a page of zeros in place of a missing page; else let the signal do what it does."""
        _counted[0] += 1
        code = about[1] & 0xFFFFFFFF  # signal and errno; code; address: four and four bytes, eight
        page = about[2] & ~(mmap.PAGESIZE - 1)
        filled = code == _NO_SUCH_ADDRESS and (
            library.mmap(page, mmap.PAGESIZE, 1, _PRIVATE_FIXED_ANONYMOUS, -1, 0) != _FAILED
        )
        if not filled:
            library.signal(number, _DEFAULT)  # the same look again ends the process
            if code != _NO_SUCH_ADDRESS:
                library.kill(os.getpid(), number)

    action = Action(handler=kind(fill), flags=_SIGINFO)
    _kept.append(action)
    library.sigaction(int(signal.SIGBUS), ctypes.byref(action), None)
