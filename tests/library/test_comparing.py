"""One event held against itself as several sources tell it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from viewer.library.account_dates import accounts_for
from viewer.library.comparing import Bearing, Comparison, WordKind, compare
from viewer.model.annotation import Bound, Evidence, Figure, FigureKind, Selector
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.event import Account, Status
from viewer.model.source import Form, Text
from viewer.model.when import Precision

ONE = (
    "Ada Berg asked last week for 40 nets and lower duties on salt, say people who know of it.\n"
    "The ports wait."
)
OTHER = "No news.\nAda Berg and Ola Berg asked for 60 nets in March, The Gazette first wrote."


def told_twice(small: Document, one: str = ONE, other: str = OTHER) -> Document:
    """`visit` as the gazette and the courier tell it, each by its whole text."""
    texts = {"gazette": one, "courier": other}
    sources = tuple(
        replace(s, texts=(Text(Form.DIGEST, texts[s.id], "0" * 64),)) if s.id in texts else s
        for s in small.sources
    )
    week, month = "2001-02-26/2001-03-04", "2001-03"
    accounts = (
        Account("gazette", Status.DEMANDED, parse_when(week), Precision.WEEK, "Said so."),
        Account("courier", Status.PLANNED, parse_when(month), Precision.MONTH, "Said so."),
    )
    evidence = tuple(
        Evidence(f"{name}.1", name, "visit", (Selector(name, Form.DIGEST, 0, len(text), text),))
        for name, text in texts.items()
    )
    events = tuple(
        replace(e, accounts=accounts, evidence=evidence, actors=("ada", "ola", "council"))
        if e.id == "visit"
        else e
        for e in small.events
    )
    figures = tuple(nets(*each, texts) for each in (("gazette", "40"), ("courier", "60")))
    return replace(small, sources=sources, events=events, figures=figures, quotations=())


def nets(source: str, words: str, texts: dict[str, str]) -> Figure:
    start = texts[source].index(words) if words in texts[source] else 0
    place = Selector(source, Form.DIGEST, start, start + len(words), words)
    return Figure(f"{source}.f", source, FigureKind.COUNT, float(words), "nets", "nets",
                  Bound.EXACT, events=("visit",), places=(place,))  # fmt: skip


def compared(document: Document, event: str = "visit") -> Comparison:
    found = compare(document, next(e for e in document.events if e.id == event))
    assert found is not None
    return found


def field(comparison: Comparison, name: str):
    return next(f for f in comparison.fields if f.name == name)


def marked(comparison: Comparison, source: str, kind: WordKind) -> list[str]:
    teller = next(t for t in comparison.tellers if t.source.id == source)
    return [
        passage.place.exact[span.start : span.end]
        for passage in teller.passages
        for span in passage.words
        if span.kind == kind
    ]


def test_an_event_that_one_source_tells_cannot_be_compared(small):
    assert compare(small, next(e for e in small.events if e.id == "quota")) is None


def test_fields_say_what_each_source_says_and_how_they_part(small):
    found = compared(told_twice(small))
    assert [t.source.id for t in found.tellers] == ["gazette", "courier"]
    assert field(found, "When").values[0] == "last week: week of 26 February 2001"
    assert field(found, "Status").bearings == (Bearing.DIFFERS,)
    people = field(found, "People")
    assert people.values == ("Ada Berg", "Ada Berg, Ola Berg")
    assert people.bearings == (Bearing.HERE_ONLY,)
    assert not people.is_told_otherwise
    assert field(found, "Figures").values == ("40", "60")
    assert field(found, "Figures").bearings == (Bearing.DIFFERS,)


def test_a_field_of_which_nobody_tells_anything_is_left_out(small):
    assert [f.name for f in compared(told_twice(small)).fields] == [
        "When", "People", "Status", "Figures", "Known from",
    ]  # fmt: skip


def test_figures_of_other_measures_are_told_by_one_and_no_disagreement(small):
    document = told_twice(small)
    forty, sixty = document.figures
    other = replace(sixty, unit="barrels", measures="herring to be landed")
    apart = compared(replace(document, figures=(forty, other)))
    assert field(apart, "Figures").bearings == (Bearing.HERE_ONLY,)
    assert "60" not in marked(apart, "courier", WordKind.DIFFERS)
    # the same measure, whatever the words for it
    measured = tuple(replace(f, measure="quota") for f in (forty, other))
    assert field(compared(replace(document, figures=measured)), "Figures").bearings == (
        Bearing.DIFFERS,
    )


def test_a_figure_more_of_one_measure_is_no_disagreement(small):
    document = told_twice(small)
    forty, sixty = document.figures
    both = (forty, sixty, replace(sixty, id="courier.g", value=40.0))
    assert field(compared(replace(document, figures=both)), "Figures").bearings == (
        Bearing.HERE_ONLY,
    )


def test_a_range_within_the_others_range_is_told_as_such(small):
    document = told_twice(small)
    visit = next(e for e in document.events if e.id == "visit")
    week, month = visit.accounts
    first = replace(week, when=parse_when("2001-03-05/2001-03-06"))
    inner = replace(visit, accounts=(first, month))
    assert field(compare(document, inner), "When").bearings == (Bearing.WITHIN,)
    swapped = (replace(month, source="gazette"), replace(first, source="courier"))
    outer = replace(visit, accounts=swapped)
    assert field(compare(document, outer), "When").bearings == (Bearing.HOLDS,)


def test_words_of_both_are_told_from_those_that_differ(small):
    found = compared(told_twice(small))
    assert marked(found, "gazette", WordKind.BOTH) == ["Ada", "Berg", "asked", "nets"]
    differing = marked(found, "courier", WordKind.DIFFERS)
    assert {"60", "March"} <= set(differing)
    assert "Ola Berg" not in differing
    assert "last week" in marked(found, "gazette", WordKind.DIFFERS)
    # told here only: no mark at all
    assert not {"duties", "salt"} & {*marked(found, "gazette", WordKind.BOTH),
                                     *marked(found, "gazette", WordKind.DIFFERS)}  # fmt: skip


def test_who_is_relied_on_is_only_told_if_the_words_say_it(small):
    found = compared(told_twice(small))
    assert [(a.id, b.id) for a, b in found.relies] == [("courier", "gazette")]
    assert field(found, "Known from").values == ("people who know of it", "The Gazette")
    silent = compared(told_twice(small, other="Ola Berg asked for 60 nets in March."))
    assert silent.relies == ()
    assert field(silent, "Known from").bearings == (Bearing.HERE_ONLY,)


def test_marked_words_lie_in_their_passages_and_apart(documents):
    @settings(max_examples=20)
    @given(documents)
    def check(document):
        for event in document.events:
            found = compare(document, event)
            for teller in () if found is None else found.tellers:
                for passage in teller.passages:
                    ends = [0]
                    for span in passage.words:
                        assert ends[-1] <= span.start < span.end <= len(passage.place.exact)
                        ends.append(span.end)
                assert all(len(f.bearings) == len(found.tellers) - 1 for f in found.fields)

    check()


def test_the_dates_of_the_sources_stand_as_events_of_their_own(small):
    document = told_twice(small)
    drawn = accounts_for(document, compared(document))
    assert drawn.event == "visit"
    assert drawn.names == ("Gazette", "Courier")
    assert drawn.table.labels == ("“last week”", "“March”")
    assert drawn.table.latest[0] < drawn.table.latest[1]
