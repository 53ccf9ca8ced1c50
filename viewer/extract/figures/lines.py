"""Where a line ends that no phrase goes on beyond: headings, list items, rows and cells of tables.

A line that is only wrapped at the width of a page goes on in the next one.
"""

from __future__ import annotations

from viewer.extract.tokens import BREAK, Tokens

#: lines of these lengths are wrapped by a program; shorter ones end where their writer ended them
_WRAPPED = range(55, 130)
_SPACES = frozenset(("", " "))


def begins_line(tokens: Tokens, n: int) -> bool:
    """Whether token n is the first of the text, of a line of its own, or of a cell."""
    if n <= 0 or n >= len(tokens.words) or tokens.words[n - 1] == BREAK:
        return True
    between = tokens.text[tokens.ends[n - 1] : tokens.starts[n]]
    if between in _SPACES:
        return False
    if "\t" in between:
        return True
    return "\n" in between and not _is_wrapped(tokens, n)


def _is_wrapped(tokens: Tokens, n: int) -> bool:
    """Whether the line before token n is as long as a page is wide, or goes on in small letters."""
    if tokens.form(n)[:1].islower():
        return True
    end = tokens.ends[n - 1]
    if tokens.text[end - 1] in ".!?:":
        return False
    # no further than a line may be long, so that the work stays bounded
    start = tokens.text.rfind("\n", max(end - _WRAPPED.stop, 0), end)
    length = end - (start + 1 if start >= 0 else max(end - _WRAPPED.stop, 0))
    return length in _WRAPPED
