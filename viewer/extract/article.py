"""Reads an article by machine: its figures, quotations, times, actors and events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from viewer.extract.events import find_events
from viewer.extract.events.found import FoundEvent, Layers
from viewer.extract.figures import find_figures
from viewer.extract.measures import proposed_measures
from viewer.extract.names.actors import FoundActor, actors_of
from viewer.extract.names.table import NameTable
from viewer.extract.paragraphs import paragraph_spans
from viewer.extract.quotations import find_quotations
from viewer.extract.quotations.found import FoundQuotation
from viewer.extract.quotations.frames import Sentence, framed
from viewer.extract.quotations.marks import Quoted, quoted_spans
from viewer.extract.spans import FoundFigure, FoundTime
from viewer.extract.times import find_times
from viewer.extract.words import Word, words_of

Span = tuple[int, int]

_BYLINE = re.compile(r"[Bb]y\s+(?=[A-Z])")
_TITLE_LENGTH = 160
#: a byline stands among so many first lines
_HEAD = 8


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article says, each with its place in it.

    `text[start:end] == exact` for every figure, quotation and time. published: the day from which
    relative times were counted, None if it was not given. title: the first line if it is no
    sentence. byline: as the text gives it. measures: for each figure the name of the quantity that
    is proposed for it, or None.
    """

    text: str
    published: date | None
    title: str | None
    byline: str | None
    figures: tuple[FoundFigure, ...]
    measures: tuple[str | None, ...]
    quotations: tuple[FoundQuotation, ...]
    times: tuple[FoundTime, ...]
    actors: tuple[FoundActor, ...]
    events: tuple[FoundEvent, ...]

    def as_dict(self) -> dict[str, Any]:
        """The layers as plain values: the format of the annotation guide, and the text."""
        from viewer.extract.plain_values import plain_values

        return plain_values(self)


def read_article(text: str, published: date | str | None = None) -> Extraction:
    """Find everything in a text; no text makes it fail.

    Args:
        text: the article. It is never changed; places are code points into it.
        published: the day it was published, as a date or `YYYY-MM-DD`.

    Raises:
        ValueError: `published` is a text but no such date.
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    paragraphs = paragraph_spans(text)
    quoted = quoted_spans(text, paragraphs)
    frames = framed(text, paragraphs, quoted)
    table = NameTable(text, _named_in(text, frames, quoted))
    figures = tuple(find_figures(text))
    times = tuple(find_times(text, day))
    quotations = tuple(find_quotations(text, paragraphs, quoted, frames, table))
    events = find_events(text, frames, Layers(figures, quotations, times, table), day)
    return Extraction(
        text=text,
        published=day,
        title=_title(text, paragraphs),
        byline=_byline(text, paragraphs),
        figures=figures,
        measures=tuple(proposed_measures(figures)),
        quotations=quotations,
        times=times,
        actors=actors_of(table, (q.speaker for q in quotations)),
        events=tuple(events),
    )


def _named_in(
    text: str, frames: Sequence[Sequence[Sentence]], quoted: Sequence[Quoted]
) -> list[list[Word]]:
    """All words by sentence, those of quotations apart."""
    sentences = [sentence for paragraph in frames for sentence in paragraph]
    inner = [words_of(text, q.start, q.end) for q in quoted if q.outer < 0]
    return [*sentences, *inner]


def _title(text: str, paragraphs: Sequence[Span]) -> str | None:
    if not paragraphs:
        return None
    start, end = paragraphs[0]
    line = " ".join(text[start:end].split())
    if len(line) > _TITLE_LENGTH or len(paragraphs) == 1 or line[-1] in ".:,;":
        return None
    return line


def _byline(text: str, paragraphs: Sequence[Span]) -> str | None:
    for start, end in paragraphs[:_HEAD]:
        match = _BYLINE.match(text, start, end)
        if match and end - start < _TITLE_LENGTH and text[end - 1] not in ".:,;":
            return " ".join(text[match.end() : end].split())
    return None
