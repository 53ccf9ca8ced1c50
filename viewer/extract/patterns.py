"""Regular expressions that are compiled when they are first needed.

Compiling is what makes the first text slow to read; most short texts need few of them.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(written: str) -> re.Pattern[str]:
    """The compiled form of a regular expression; its flags stand within: `(?i)`."""
    return re.compile(written)
