"""How old this process is: what a person has waited since the click."""

from __future__ import annotations

import os
import time
from pathlib import Path

_IMPORTED = time.perf_counter()
#: `starttime` is the 22nd field of /proc/PID/stat (man 5 proc); the name in field 2 may hold spaces
_FIELDS_BEFORE_STARTTIME = 19


def process_age_ms() -> float:
    """Milliseconds since the process began; where no system tells it, since Python ran our code."""
    try:
        after_name = Path("/proc/self/stat").read_text("ascii", "replace").rpartition(")")[2]
    except OSError:
        return (time.perf_counter() - _IMPORTED) * 1000
    ticks = int(after_name.split()[_FIELDS_BEFORE_STARTTIME])
    started_s = ticks / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started_s) * 1000
