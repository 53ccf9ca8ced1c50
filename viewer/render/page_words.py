"""What a picture says about itself: its title, what it shows, and where that is from."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.library.asking import View
from viewer.library.knowing import sources_of
from viewer.library.view_words import say_left, say_told, sources_told
from viewer.model.document import Document
from viewer.model.source import Source
from viewer.model.speech import tr
from viewer.model.wording import say_when
from viewer.render.picture_options import PictureOptions
from viewer.timeline.page import PageWords, SourceNote


def page_words(
    view: View, options: PictureOptions, noted: Sequence[Source] | None = None
) -> PageWords:
    """The words round the timeline of a view.

    Args:
        view: the events drawn.
        options: how.
        noted: the sources to name; without them those that tell the events.
    """
    sources = sources_told(view) if noted is None else noted
    return PageWords(
        title=view.document.title if options.title is None else options.title,
        told=say_told(view),
        filtered=say_left(view.document, view.spec),
        sources=tuple(_source_note(n + 1, s) for n, s in enumerate(sources))
        if options.has_notes
        else (),
        sides=_sides(view.document),
        subtitle=options.subtitle,
    )


def note_marks(view: View, noted: Sequence[Source] | None = None) -> tuple[str, ...]:
    """For each event the numbers of the sources that tell it: `[1,2]`."""
    sources = sources_told(view) if noted is None else noted
    number = {source.id: n + 1 for n, source in enumerate(sources)}
    told = (sorted(number[s] for s in sources_of(event)) for event in view.events)
    return tuple(f"[{','.join(map(str, numbers))}]" if numbers else "" for numbers in told)


def _source_note(number: int, source: Source) -> SourceNote:
    return SourceNote(
        f"[{number}]",
        tr("{publisher}, {date}", publisher=source.publisher, date=say_when(source.published)),
        source.title,
    )


def _sides(document: Document) -> tuple[tuple[int, str], ...]:
    return tuple((side.place, side.name) for side in document.sides)
