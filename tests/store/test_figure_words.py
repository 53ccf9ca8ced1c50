"""Equal figures are one word to the index, and numbers are not parted at their points."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.annotation import Figure, FigureKind
from viewer.store.documents import open_store, save_new
from viewer.store.figure_words import plain_numbers, value_word, value_words
from viewer.store.search_terms import Term

MONEY = Figure("f", "s", FigureKind.MONEY, 60e9, "USD", "herring")


def test_a_figure_is_found_by_its_value_with_and_without_its_unit():
    words = set(value_words(replace(MONEY, value_max=75e9)))
    assert words == {value_word(v, u) for v in (60e9, 75e9) for u in ("", "USD")}
    assert value_word(60e9) == value_word(-60_000_000_000)
    assert value_word(7, "years") == value_word(7.0, "year")
    assert value_word(145, "%") == value_word(145, "percent")


@given(st.floats(1e-6, 1e15), st.floats(1e-6, 1e15))
def test_other_values_are_other_words(one, other):
    is_same = format(one, ".12g") == format(other, ".12g")
    assert (value_word(one) == value_word(other)) == is_same
    assert value_word(one) != value_word(other, "USD")


@pytest.mark.parametrize(
    ("text", "other"),
    [("1,500 boats", "1500 boats"), ("5%", "5 percent "), ("5 per cent", "5  percent ")],
)
def test_numbers_are_written_in_one_way(text, other):
    assert plain_numbers(text) == other


def test_a_number_is_not_found_in_another_with_a_point(herring, tmp_path):
    event = replace(herring.events[0], title="A fund of $1.5bn", evidence=())
    events = (event, *herring.events[1:])
    path = tmp_path / "fund.parley"
    save_new(replace(herring, events=events, figures=()), path)
    with open_store(path) as store:
        assert not [h for h in store.search((Term(("5bn",)),)) if h.what == "event"]
        assert [h.id for h in store.search((Term(("1.5bn",)),))] == [event.id]
        assert store.counts_with("berg")["actor"] == 2
        assert set(store.ids_with("berg")) == {e.id for e in herring.events}


def test_a_figure_without_its_spelling_is_found_by_its_value(herring, tmp_path):
    path = tmp_path / "herring.parley"
    save_new(herring, path)
    with open_store(path) as store:
        for value in (60e9, 61e9):
            hits = store.search((Term(("nowhere",), value=value_word(value, "USD")),))
            assert {hit.what for hit in hits} == {"event", "figure"}
        assert store.search((Term(("nowhere",), value=value_word(60e9, "EUR")),)) == ()
