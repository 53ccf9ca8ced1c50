"""How far long work on very many events has come, for who listens in the same thread.

What is packed in the background takes seconds and goes through many hands; none of them but those
that count has to know that somebody looks on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Hear = Callable[[float], None]

_hears: ContextVar[Hear | None] = ContextVar("hears", default=None)


@contextmanager
def heard_by(hear: Hear) -> Iterator[None]:
    """Meanwhile `hear` is told, from 0 to 1, how much of the work is done; never less."""
    most = 0.0

    def hear_more(share: float) -> None:
        nonlocal most
        most = max(most, min(share, 1.0))
        hear(most)

    token = _hears.set(hear_more)
    try:
        yield
    finally:
        _hears.reset(token)


@contextmanager
def part(start: float, end: float) -> Iterator[None]:
    """What is told meanwhile is a part of the whole, between these shares."""
    hear = _hears.get()
    if hear is None:
        yield
        return
    token = _hears.set(lambda share: hear(start + share * (end - start)))
    try:
        yield
    finally:
        _hears.reset(token)


def tell(share: float) -> None:
    """So much of this part of the work is done."""
    hear = _hears.get()
    if hear is not None:
        hear(share)
