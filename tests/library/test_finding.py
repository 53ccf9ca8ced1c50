"""What a search answers: rows by group, with the filter, however figures are written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.asking import ask
from viewer.library.finding import Finder
from viewer.library.opening import open_library
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec
from viewer.store.documents import save_new


@pytest.fixture(scope="module")
def library():
    with open_library() as opened:
        yield opened


@pytest.fixture(scope="module")
def finder(library):
    made = Finder(library.path)
    yield made
    made.close()


def view(library, **fields):
    return ask(library.document, FilterSpec(**fields))


def rows_of(answer, what):
    return [row for row in answer.rows if row.what == what]


def keys(answer):
    return [row.key for row in answer.rows]


def test_equal_figures_find_the_same(library, finder):
    for figure in library.document.figures:
        if figure.unit == "%" and figure.value_max is None:
            number = f"{figure.value:g}"
            one, two = (finder.whole(view(library), number + unit) for unit in ("%", " percent"))
            assert keys(one) == keys(two)
            assert figure.id in {row.id for row in rows_of(one, "figure")}
            assert set(figure.events) <= {row.id for row in rows_of(one, "event")}
    money = [f for f in library.document.figures if f.unit == "USD" and f.value >= 1e9]
    assert money
    for figure in money:
        number = f"{figure.value / 1e9:g}"
        spelled = (f"${number}bn", f"{number} billion", f"${number} billion")
        one, *others = (finder.whole(view(library), query) for query in spelled)
        assert figure.id in {row.id for row in rows_of(one, "figure")}
        assert all(keys(one) == keys(other) for other in others)


def test_words_from_different_parts_of_an_event_find_it(library, finder):
    event = next(e for e in library.document.events if e.actors and e.evidence)
    actor = next(a for a in library.document.actors if a.id == event.actors[0])
    said = [event.label.split()[-1], actor.name.split()[-1], event.evidence[0].places[0].exact[:20]]
    query = " ".join(word.rsplit(" ", 1)[0] for word in said)
    assert event.id in [row.id for row in rows_of(finder.whole(view(library), query), "event")]


def test_every_row_shows_why_it_was_found(library, finder):
    for row in finder.whole(view(library), "trade").rows:
        shown = [(row.words, row.spans), (row.detail, row.detail_spans)]
        marked = [words[a:b].casefold() for words, spans in shown for a, b in spans]
        assert marked or row.what in ("figure", "event")
        assert all(words.startswith("trade") for words in marked if row.what != "figure")


def test_what_the_filter_leaves_out_is_told_apart(library, finder):
    everything = finder.whole(view(library), "tariff", 500)
    side = library.document.sides[0].id
    some = finder.whole(view(library, sides=frozenset({side})), "tariff", 500)
    inside = {row.id for row in rows_of(some, "event")}
    outside = {row.id for row in some.outside if row.what == "event"}
    assert inside
    assert outside
    assert inside | outside == {row.id for row in rows_of(everything, "event")}
    assert some.counts["event"] == len(inside) == len(some.marked)
    assert some.total + some.outside_count == everything.total
    events = view(library, sides=frozenset({side})).events
    assert {events[row].id for row in some.marked.tolist()} == inside


def test_what_was_not_published_yet_is_not_found(library, finder):
    first = library.document.sources[0]
    then = view(library, known_on=parse_when(first.published.edtf))
    answer = finder.whole(then, "tariff")
    assert {row.source for row in answer.rows if row.source} == {first.id}


def test_the_first_answer_says_whether_there_is_more(library, finder):
    first, whole = (ask_for(view(library), "t") for ask_for in (finder.first, finder.whole))
    assert first.is_counted
    common = finder.first(view(library), "the")
    assert not common.is_counted
    assert len(common.rows) <= 50
    counted = finder.whole(view(library), "the", 50)
    assert counted.is_counted
    assert counted.total > len(counted.rows) == 50
    more = finder.whole(view(library), "the", 150)
    assert len(more.rows) > 50
    assert {row.key for row in counted.rows} <= {row.key for row in more.rows}
    assert first.total == whole.total


def test_a_lost_file_is_told_in_a_sentence(library, tmp_path):
    lost = Finder(tmp_path / "lost.parley")
    answer = lost.first(view(library), "tariff")
    assert "lost.parley" in answer.trouble
    assert answer.rows == ()
    lost.close()


def test_a_row_of_another_state_of_the_file_is_left_out(library, tmp_path):
    document = library.document
    gone = {e.id for e in document.events[:30]}
    path = tmp_path / "more.parley"
    save_new(document, path)
    fewer = replace(document, events=tuple(e for e in document.events if e.id not in gone))
    finder = Finder(path)
    answer = finder.whole(ask(fewer, FilterSpec()), "tariff")
    finder.close()
    assert rows_of(answer, "event")
    assert gone.isdisjoint(row.id for row in answer.rows)
