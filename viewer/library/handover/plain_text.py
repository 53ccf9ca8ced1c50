"""Texts of a document made safe to stand in a file that another program reads."""

from __future__ import annotations

import re

#: line ends, other controls, and marks that show text in another order than it is written
_STEERING = re.compile("[\x00-\x20\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")
#: what is no character: halves of one, and code points that Unicode sets aside
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def one_line(text: str) -> str:
    """The text on one line, without what could steer the program that shows it."""
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", _STEERING.sub(" ", text)).strip(" ")
