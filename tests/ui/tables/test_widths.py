"""How the columns of a table share its width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.library.tables.table import Column, Look
from viewer.ui.tables.widths import column_widths

COLUMNS = st.lists(
    st.builds(
        Column,
        key=st.just("k"),
        heading=st.just("K"),
        text=st.just(str),
        chars=st.integers(3, 60),
        grows=st.booleans(),
        look=st.sampled_from([Look.PLAIN, Look.SOFT]),
    ),
    min_size=1,
    max_size=9,
)


@given(COLUMNS, st.integers(200, 3000))
def test_room_that_is_left_goes_to_the_columns_that_grow(columns, room):
    widths = column_widths(columns, room, 7.0)
    usual = column_widths(columns, 0, 7.0)
    assert all(wide >= least > 0 for wide, least in zip(widths, usual, strict=True))
    needed = sum(column.chars * 7 + 16 for column in columns)
    if room >= needed and any(column.grows for column in columns):
        assert sum(widths) == room
    elif room >= needed:
        assert sum(widths) == needed


@given(COLUMNS)
def test_where_room_is_short_the_growing_give_way_first(columns):
    needed = sum(column.chars * 7 + 16 for column in columns)
    growing = sum(column.chars * 7 + 16 for column in columns if column.grows)
    widths = column_widths(columns, round(needed - growing * 0.25), 7.0)
    for column, width in zip(columns, widths, strict=True):
        if not column.grows:
            assert width == column.chars * 7 + 16
