"""How much memory another process holds, as each system tells it."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path


def resident_bytes(pid: int) -> int:
    """The memory that a process holds in RAM; 0 if there is no such process, or it is not told."""
    try:
        return _ASKED.get(sys.platform, _by_ps)(pid)
    except (OSError, ValueError, IndexError, AttributeError, subprocess.SubprocessError):
        return 0


def _by_proc(pid: int) -> int:
    """Linux: proc(5), the second number of statm."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _by_ps(pid: int) -> int:
    """Other systems of the kind: POSIX ps."""
    done = subprocess.run(  # noqa: S603 - a number
        ["/bin/ps", "-o", "rss=", "-p", str(pid)], capture_output=True, timeout=2, check=False
    )
    return int(done.stdout or 0) * 1024


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS of psapi.h."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        ("peak_resident", ctypes.c_size_t),
        ("resident", ctypes.c_size_t),
        ("others", ctypes.c_size_t * 6),
    )


_QUERY_LIMITED_INFORMATION = 0x1000


def _by_windows(pid: int) -> int:
    """Windows: K32GetProcessMemoryInfo."""
    kernel = ctypes.CDLL("kernel32")
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, 0, pid)
    if not handle:
        return 0
    process, counters = ctypes.c_void_p(handle), _Counters(size=ctypes.sizeof(_Counters))
    try:
        kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
        return int(counters.resident)
    finally:
        kernel.CloseHandle(process)


_ASKED = {"linux": _by_proc, "win32": _by_windows}
