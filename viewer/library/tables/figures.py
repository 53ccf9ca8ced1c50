"""The figures of a view as a table: as written, what they are worth, and who says so."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.library.asking import View
from viewer.library.records import plain_number
from viewer.library.tables.cell_words import exact_words, short_when
from viewer.library.tables.event_names import NO_FIGURES, Told, nothing_of, told_in
from viewer.library.tables.table import Column, Look, Sorting, Table
from viewer.library.tables.told_columns import CITATION, SOURCE
from viewer.model.annotation import Bound, Figure
from viewer.model.speech import tr_later
from viewer.timeline.amounts import say_bound, say_number, say_short, unit_sign


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with the words for its names; measure, said_by: empty where there is none."""

    figure: Figure
    told: Told
    measure: str
    said_by: str

    @property
    def written(self) -> str:
        """As it is written."""
        return written(self.figure)


def figures_table(view: View) -> Table[FigureRow]:
    """The figures that the view leaves, by source and place."""
    document = view.document
    told = told_in(view, document.figures)
    measures = {measure.id: measure.name for measure in document.measures}
    names = {actor.id: actor.name for actor in document.actors}
    rows = tuple(
        FigureRow(
            figure=figure,
            told=told[figure.id],
            measure=measures.get(figure.measure or "", ""),
            said_by=names.get(figure.claimed_by or "", ""),
        )
        for figure in document.figures
        if figure.id in told
    )
    return Table(
        name="figures",
        columns=_COLUMNS,
        rows=rows,
        nothing=nothing_of(view, NO_FIGURES, has_any=bool(document.figures)),
        sorted_at_first=(Sorting("as_of", is_descending=True),),
    )


def written(figure: Figure) -> str:
    """The figure's own words, or its value where no text of its source is there."""
    return exact_words(figure) or f"{say_number(figure.value)} {figure.unit}"


def say_value(figure: Figure) -> str:
    """`375 bn`, `20–30`."""
    most = figure.value_max
    return say_short(figure.value) + ("" if most is None else f"–{say_short(most)}")


def _measures(row: FigureRow) -> str:
    words = row.figure.measures
    return words[:1].upper() + words[1:]


_COLUMNS: tuple[Column[FigureRow], ...] = (
    Column("written", tr_later("As written"), lambda r: r.written, chars=12, look=Look.FIGURE),
    Column(
        "value",
        tr_later("Value"),
        lambda r: say_value(r.figure),
        sort=lambda r: r.figure.value,
        data=lambda r: plain_number(r.figure.value),
        chars=8,
        is_right=True,
    ),
    Column(
        "value_to",
        tr_later("Value to"),
        lambda r: "" if r.figure.value_max is None else say_short(r.figure.value_max),
        data=lambda r: None if r.figure.value_max is None else plain_number(r.figure.value_max),
        is_shown=False,
    ),
    Column(
        "unit",
        tr_later("Unit"),
        lambda r: unit_sign(r.figure.unit),
        data=lambda r: r.figure.unit,
        chars=10,
        look=Look.SOFT,
    ),
    Column(
        "bound",
        tr_later("Bound"),
        lambda r: say_bound(r.figure.bound),
        sort=lambda r: list(Bound).index(r.figure.bound),
        chars=7,
        look=Look.SOFT,
    ),
    Column("measures", tr_later("What it measures"), _measures, chars=30, grows=True),
    Column("measure", tr_later("Measure"), lambda r: r.measure, is_shown=False),
    Column(
        "as_of",
        tr_later("As of"),
        lambda r: short_when(r.figure.as_of),
        sort=lambda r: None if r.figure.as_of is None else r.figure.as_of.earliest,
        data=lambda r: None if r.figure.as_of is None else r.figure.as_of.edtf,
        chars=14,
    ),
    Column("said_by", tr_later("Said by"), lambda r: r.said_by, is_shown=False),
    SOURCE,
    CITATION,
    Column(
        "event", tr_later("Event"), lambda r: r.told.labels, chars=20, grows=True, look=Look.SOFT
    ),
    Column("id", tr_later("Id"), lambda r: r.figure.id, is_shown=False),
)
