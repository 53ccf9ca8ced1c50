"""How the rows of any table are put in order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.tables.table import Column, Sorting, Table, order_of

NAME, WORTH = Column("name", "Name", lambda r: r[0]), Column("worth", "Worth", lambda r: str(r[1]))
ROWS = st.lists(st.tuples(st.text(max_size=3), st.one_of(st.none(), st.integers(-9, 9))))


def table_of(rows) -> Table:
    worth = replace(WORTH, sort=lambda r: r[1])
    return Table("ships", (NAME, worth), tuple(rows), "no ships")


def worths(table: Table, *sortings: Sorting) -> list:
    return [table.rows[number][1] for number in order_of(table, sortings)]


def test_what_has_nothing_to_sort_by_stands_at_the_end_either_way():
    table = table_of([("a", 2), ("b", None), ("c", -3), ("d", 7)])
    assert worths(table, Sorting("worth")) == [-3, 2, 7, None]
    assert worths(table, Sorting("worth", is_descending=True)) == [7, 2, -3, None]


def test_words_sort_without_case_and_accents():
    table = table_of([("Zander", 1), ("éclair", 2), ("Eel", 3), ("ebb", 4), ("", 5)])
    assert worths(table, Sorting("name")) == [4, 2, 3, 1, 5]


def test_equals_stand_by_the_next_sorting_then_as_they_were():
    rows = [("b", 1), ("a", 1), ("b", 0), ("a", 0), ("a", 1)]
    table = table_of(rows)
    order = order_of(table, (Sorting("name"), Sorting("worth", is_descending=True)))
    assert order.tolist() == [1, 4, 3, 0, 2]


@given(ROWS, st.booleans(), st.booleans())
def test_every_row_stands_once_and_equals_keep_their_order(rows, first_down, second_down):
    table = table_of(rows)
    sortings = (Sorting("worth", first_down), Sorting("name", second_down))
    order = order_of(table, sortings).tolist()
    assert sorted(order) == list(range(len(rows)))
    by_name = order_of(table, sortings[1:]).tolist()
    place = {number: at for at, number in enumerate(by_name)}
    for one, next_one in pairwise(order):
        if rows[one][1] == rows[next_one][1]:
            assert place[one] < place[next_one]


def test_rows_that_stand_in_their_order_already_are_left_alone():
    def refuse(key: str):
        pytest.fail(f"{key} was asked for")

    plain = table_of([("b", 1), ("a", 2)])
    sorted_already = replace(
        plain, sorted_at_first=(Sorting("name"),), is_sorted=True, ranks=refuse
    )
    assert order_of(sorted_already, sorted_already.sorted_at_first).tolist() == [0, 1]
