"""The quotations of a view as a table: who said what, when, and where it is told."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.library.asking import View
from viewer.library.handover.plain_text import one_line
from viewer.library.handover.reports import cite
from viewer.library.searching import fold
from viewer.library.tables.cell_words import exact_words, short_when
from viewer.library.tables.event_names import NO_QUOTES, Told, nothing_of, told_in
from viewer.library.tables.table import Column, Look, Sorting, Table
from viewer.library.tables.told_columns import CITATION, SOURCE
from viewer.model.annotation import Quotation
from viewer.model.listing import listed_apart
from viewer.model.speech import tr, tr_later

#: by what the table can be ordered in one go: what a button says by `tr`, and the sortings
ORDERS = (
    (tr_later("By speaker"), (Sorting("speaker"), Sorting("said"))),
    (tr_later("By day"), (Sorting("said"), Sorting("speaker"))),
)


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """A quotation with the words for its names; speaker: empty where nobody is named."""

    quotation: Quotation
    words: str
    speaker: str
    told: Told


def quotations_table(view: View) -> Table[QuotationRow]:
    """The quotations that the view leaves, by source and place."""
    document = view.document
    told = told_in(view, document.quotations)
    names = {actor.id: actor.name for actor in document.actors}
    rows = tuple(
        QuotationRow(
            quotation=quotation,
            words=exact_words(quotation),
            speaker=names.get(quotation.speaker or "", ""),
            told=told[quotation.id],
        )
        for quotation in document.quotations
        if quotation.id in told
    )
    return Table(
        name="quotes",
        columns=_COLUMNS,
        rows=rows,
        nothing=nothing_of(view, NO_QUOTES, has_any=bool(document.quotations)),
        sorted_at_first=ORDERS[0][1],
    )


def cited(row: QuotationRow) -> str:
    """The quotation with its citation, as a person pastes it: `“...” (Speaker; The Paper, day)`."""
    quotation, source = row.quotation, row.told.source
    said = row.speaker or tr("speaker not named")
    if quotation.via:
        said = tr("{speaker}, via {source}", speaker=said, source=one_line(quotation.via))
    parts = [said]
    if source is not None:
        parts.append(tr("{source}: {title}", source=cite(source), title=source.title))
        parts += [source.url] if source.url else []
    told = listed_apart(map(one_line, parts))
    return tr("“{words}” ({source})", words=one_line(row.words), source=told)


def _say_day(row: QuotationRow) -> str:
    """When it was said: the day of its event, or else that of its source."""
    events, source = row.told.events, row.told.source
    if events:
        return short_when(events[0].when, events[0].precision)
    return "" if source is None else short_when(source.published)


def _second(row: QuotationRow) -> float | None:
    events, source = row.told.events, row.told.source
    if events:
        return events[0].earliest
    return None if source is None else source.published.earliest


def _edtf(row: QuotationRow) -> str | None:
    events, source = row.told.events, row.told.source
    if events:
        return events[0].when.edtf
    return None if source is None else source.published.edtf


_COLUMNS: tuple[Column[QuotationRow], ...] = (
    Column(
        "speaker",
        tr_later("Speaker"),
        lambda r: r.speaker or tr("not named"),
        sort=lambda r: fold(r.speaker) or None,
        data=lambda r: r.speaker,
        chars=20,
        groups=True,
    ),
    Column(
        "words", tr_later("Quote"), lambda r: r.words, chars=40, grows=True, look=Look.QUOTATION
    ),
    Column("said", tr_later("Said"), _say_day, sort=_second, data=_edtf, chars=15, groups=True),
    Column("kind", tr_later("Kind"), lambda r: r.quotation.kind, is_shown=False),
    Column("via", tr_later("Via"), lambda r: r.quotation.via or "", is_shown=False),
    SOURCE,
    CITATION,
    Column(
        "event", tr_later("Event"), lambda r: r.told.labels, chars=22, grows=True, look=Look.SOFT
    ),
    Column("id", tr_later("Id"), lambda r: r.quotation.id, is_shown=False),
)
