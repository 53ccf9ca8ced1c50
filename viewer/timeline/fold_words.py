"""What stands in a folded quiet time: how long it is, said whole or short."""

from __future__ import annotations

from functools import lru_cache

from viewer.model.lengths import say_quiet
from viewer.model.speech import spoken, tr
from viewer.timeline.line_breaks import is_wide

#: quiet times whose words are remembered: those of a frame are those of the one before
_KEPT = 256


def folded_words(quiet: tuple[int, int]) -> tuple[str, str]:
    """The words of a break, longest first: `3 years 2 months folded`, `3 years 2 months`.

    Args:
        quiet: [start, end) seconds in which nothing happens.
    """
    return _folded_words(quiet, spoken().tag)


def are_tall() -> bool:
    """Whether these words fill their line's height, so that a break has to be wide for them."""
    return is_wide(tr("{length} folded", length=""))


@lru_cache(maxsize=_KEPT)
def _folded_words(quiet: tuple[int, int], _tag: str) -> tuple[str, str]:
    length = say_quiet(*quiet)
    return tr("{length} folded", length=length), length
