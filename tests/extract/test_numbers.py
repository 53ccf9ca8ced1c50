"""Figures by their values."""

from __future__ import annotations

import pytest

from viewer.extract.numbers import numbers, spans_of_value
from viewer.model.annotation import FigureKind

TEXT = (
    "Up to $60bn, or sixty times as much; €1.5 million, 24,202.6 points, a dozen boats and "
    "16 million people. Seven years, 12 months, 2.8 per cent, 50%, 5 times, $50-60bn, 10–15%."
)


def test_numbers():
    assert [(TEXT[n.start : n.end], n.value) for n in numbers(TEXT)] == [
        ("$60bn", 60e9), ("sixty", 60), ("€1.5 million", 1.5e6), ("24,202.6", 24202.6),
        ("dozen", 12), ("16 million", 16e6), ("Seven", 7), ("12", 12), ("2.8", 2.8), ("50", 50),
        ("5", 5), ("$50", 50), ("60bn", 60e9), ("10", 10), ("15", 15),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value", "value_max", "found"),
    [
        (FigureKind.MONEY, 60e9, None, ["$60bn", "60bn"]),
        (FigureKind.MONEY, 50e9, 60e9, ["$50-60bn"]),
        (FigureKind.PERCENT, 10, 15, ["10–15%"]),
        (FigureKind.PERCENT, 2.8, None, ["2.8 per cent"]),
        (FigureKind.PERCENT, 50, None, ["50%"]),
        (FigureKind.POINTS, 24202.6, None, ["24,202.6 points"]),
        (FigureKind.DURATION, 7, None, ["Seven years"]),
        (FigureKind.DURATION, 12, None, ["12 months"]),
        (FigureKind.COUNT, 12, None, ["dozen", "12"]),
        (FigureKind.COUNT, 16e6, None, ["16 million"]),
        (FigureKind.MULTIPLE, 60, None, ["sixty times"]),
        (FigureKind.MULTIPLE, 5, None, ["5 times"]),
        (FigureKind.COUNT, 15, None, []),
        (FigureKind.INDEX, 3, None, []),
    ],
)
def test_spans_of_a_value(kind, value, value_max, found):
    spans = spans_of_value(TEXT, kind, value, value_max)
    assert [TEXT[start:end] for start, end in spans] == found
