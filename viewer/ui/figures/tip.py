"""What the pointer, and a screen reader, is told of a figure on the chart; plain text."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.library.tables.figures import written
from viewer.model.annotation import Figure
from viewer.model.document import Document
from viewer.model.speech import tr
from viewer.model.value_words import say_publisher
from viewer.model.wording import say_when
from viewer.timeline.amounts import say_bounded


def figure_tip(document: Document, figures: Sequence[Figure]) -> str:
    """As written, what it measures, as of when, who says so and where; one figure a paragraph."""
    return "\n\n".join(_tip(document, figure) for figure in figures)


def _tip(document: Document, figure: Figure) -> str:
    actors = {actor.id: actor.name for actor in document.actors}
    source = next((s for s in document.sources if s.id == figure.source), None)
    measures = figure.measures[:1].upper() + figure.measures[1:]
    lines = [say_bounded(figure.bound, written(figure)), measures]
    if figure.as_of is not None:
        lines.append(tr("As of {date}", date=say_when(figure.as_of)))
    if figure.claimed_by in actors:
        lines.append(tr("According to {name}", name=actors[figure.claimed_by]))
    if source is not None:
        said = tr(
            "{publisher}, {date}",
            publisher=say_publisher(source.publisher),
            date=say_when(source.published),
        )
        lines.append(said)
    return "\n".join(lines)
