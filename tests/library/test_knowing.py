from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.knowing import known_on, sources_of
from viewer.library.opening import open_library
from viewer.model.edtf import event_bounds, parse_when
from viewer.model.event import Status

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2005, 1, 1)).map(
    lambda day: parse_when(day.isoformat())
)


def named(document, event_id):
    return next(e for e in document.events if e.id == event_id)


def test_nothing_was_known_before_the_first_source(small):
    known = known_on(small, parse_when("2001-03-09"))
    assert (known.sources, known.events, known.links) == ((), (), ())
    assert (known.figures, known.quotations) == ((), ())
    assert known.actors == small.actors
    assert known.measures == small.measures
    assert known.sides == small.sides


def test_a_source_counts_on_the_day_that_it_is_published(small):
    known = known_on(small, parse_when("2001-03-10"))
    assert [s.id for s in known.sources] == ["gazette"]
    assert [e.id for e in known.events] == ["quota", "salt-ban", "sail"]


def test_all_is_known_in_the_end(small):
    assert known_on(small, parse_when("2003-01-07")) is small


def test_an_event_takes_date_and_status_from_the_newest_source_left(small):
    ban = named(known_on(small, parse_when("2001-04-01")), "salt-ban")
    assert (ban.when.edtf, ban.status) == ("2001-04", Status.THREATENED)
    assert (ban.earliest, ban.latest) == (ban.when.earliest, ban.when.latest)
    assert ban.date_basis == "The gazette says so."
    assert [e.source for e in ban.evidence] == ["gazette"]
    assert [a.source for a in ban.accounts] == ["gazette"]


def test_an_open_end_reaches_to_the_newest_source_of_that_day(small):
    ban = named(known_on(small, parse_when("2001-12")), "salt-ban")
    assert ban.status == Status.ONGOING
    assert ban.latest == parse_when("2001-05-20").latest


def test_links_need_both_ends_and_annotations_only_known_events(small):
    known = known_on(small, parse_when("2001-04-01"))
    assert known.links == ()
    assert [f.id for f in known.figures] == ["gazette.f1"]
    assert known.figures[0].events == ("quota",)
    assert [q.id for q in known.quotations] == ["gazette.q1"]
    later = known_on(small, parse_when("2001-06-01"))
    assert [(k.origin, k.target) for k in later.links] == [("visit", "sail"), ("asks", "salt-ban")]


def test_the_events_of_the_bundled_document_are_those_of_their_newest_accounts():
    """What is told as of a day is worked out as the whole document was."""
    with open_library() as library:
        document = library.document
    published = {s.id: (n, s.published.latest) for n, s in enumerate(document.sources)}
    for event in document.events:
        newest = max(event.accounts, key=lambda a: published[a.source])
        told = (newest.when, newest.precision, newest.date_basis, newest.status)
        assert (event.when, event.precision, event.date_basis, event.status) == told
        bounds = event_bounds(newest.when, published[newest.source][1])
        assert (event.earliest, event.latest) == bounds
        assert {a.source for a in event.accounts} == {e.source for e in event.evidence}


@settings(max_examples=40)
@given(data=st.data())
def test_no_later_source_is_ever_seen(documents, data):
    document, day = data.draw(documents), data.draw(DAYS)
    known = known_on(document, day)
    published = {s.id for s in document.sources if s.published.earliest <= day.latest}
    assert {s.id for s in known.sources} == published
    for event in known.events:
        assert sources_of(event) <= published
        assert event.accounts
        newest = event.accounts[-1]  # the strategy writes them oldest first
        assert (event.when, event.status) == (newest.when, newest.status)
        assert (event.precision, event.date_basis) == (newest.precision, newest.date_basis)
        told = next(s.published.latest for s in document.sources if s.id == newest.source)
        assert (event.earliest, event.latest) == event_bounds(newest.when, told)
    assert {e.id for e in known.events} == {
        e.id for e in document.events if sources_of(e) & published
    }
    ids = {e.id for e in known.events}
    assert known.links == tuple(k for k in document.links if {k.origin, k.target} <= ids)
    assert list(known.events) == sorted(known.events, key=lambda e: (e.earliest, e.latest, e.id))


@settings(max_examples=40)
@given(data=st.data())
def test_knowledge_only_grows_and_is_the_same_whenever_asked(documents, data):
    document = data.draw(documents)
    early, late = sorted(data.draw(st.tuples(DAYS, DAYS)), key=lambda day: day.latest)
    earlier, later = known_on(document, early), known_on(document, late)
    assert {e.id for e in earlier.events} <= {e.id for e in later.events}
    assert known_on(later, early) == earlier


def test_roles_and_the_description_are_those_of_the_day() -> None:
    with open_library() as library:
        document = library.document
    then = known_on(document, parse_when("2018-03-25"))
    assert document.description
    assert then.description == ""
    day = parse_when("2018-03-25")
    periods = [role.period for actor in then.actors for role in actor.roles if role.period]
    assert periods
    assert all(p.earliest <= day.latest for p in periods)
    assert all(p.open_end or p.latest <= day.latest or not p.is_interval for p in periods)
    assert known_on(document, parse_when("2026")).actors == document.actors
