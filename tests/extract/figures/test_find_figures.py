"""Figures in whole paragraphs, and what holds for any text."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.figures import find_figures
from viewer.model.annotation import FigureKind

ARTICLES = (Path(__file__).parent / "articles.txt").read_text(encoding="utf-8").splitlines()
#: words and marks of which numbers in the news are made
WORDS = (
    "5 1,200 0.5 ½ 1/2 $ £ € - – to and from between % per cent bn m k million hundred half a one "
    "two twenty in of the about over p R US dollars years old May 2019 10:35 . , ' ( \\"
)
PIECES = [*WORDS.split(), "\n\n"]


def unmarked(line):
    """The paragraph without marks, and what they say: (start, exact, value unit; bound)."""
    text, marks = "", []
    for piece in line.split("["):
        marked, closed, rest = piece.partition("]")
        if closed and "|" in marked:
            exact, _, said = marked.partition("|")
            marks.append((len(text), exact, said))
            text += exact + rest
        else:
            text += piece
    return text, marks


def said_of(figure):
    high = "" if figure.value_max is None else f"..{figure.value_max:.12g}"
    unit = f" {figure.unit}" if figure.unit else ""
    bound = "" if figure.bound == "exact" else f"; {figure.bound}"
    return f"{figure.value:.12g}{high}{unit}{bound}"


@pytest.mark.parametrize("line", [line for line in ARTICLES if not line.startswith("#")])
def test_all_figures_of_a_paragraph(line):
    text, marks = unmarked(line)
    assert [(f.start, f.exact, said_of(f)) for f in find_figures(text)] == marks


def check(text):
    at = 0
    for figure in find_figures(text):
        assert at <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.exact
        assert isfinite(figure.value)
        assert figure.value_max is None or abs(figure.value) < figure.value_max
        at = figure.end


@given(st.text(max_size=300))
def test_any_text(text):
    check(text)


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["", " ", "\u00a0"]))
def test_any_row_of_number_words(pieces, space):
    check(space.join(pieces))


def test_a_change_is_two_figures_and_a_range_one():
    values = [(f.value, f.value_max) for f in find_figures("Duty fell from 145% to 30%.")]
    assert values == [(145, None), (30, None)]
    values = [(f.value, f.value_max) for f in find_figures("It costs from $40 to $50 billion.")]
    assert values == [(40e9, 50e9)]


def test_kinds():
    text = "The Nikkei lost 88 points, or 2%, to 21,062.9; four boats, worth £3, took two days."
    assert [f.kind for f in find_figures(text)] == [
        FigureKind.POINTS, FigureKind.PERCENT, FigureKind.INDEX, FigureKind.COUNT,
        FigureKind.MONEY, FigureKind.DURATION,
    ]  # fmt: skip


def test_what_stays_of_markdown_is_outside():
    (figure,) = find_figures(r"It pledged \$200bn a year.")
    assert (figure.exact, figure.value) == ("$200bn", 200e9)


def test_no_break_spaces_stand_inside():
    (figure,) = find_figures("It owes 12\u00a0500\u00a0000\u00a0Swedish kronor.")
    assert (figure.value, figure.unit) == (12_500_000, "SEK")


def test_a_minus_sign_counts():
    low, high = find_figures("It fell to -12°C, then rose to 3°C.")
    assert (low.value, high.value) == (-12, 3)


def test_trends():
    up, down = find_figures("Rents rose about 4% but sales slid by nearly £3m.")
    assert (up.trend, down.trend) == ("up", "down")


def test_pc_is_percent_behind_digits_only():
    (share,) = find_figures("Inflation was 3.9pc last month.")
    assert (share.exact, share.value, share.unit) == ("3.9pc", 3.9, "%")
    assert all(figure.unit != "%" for figure in find_figures("She bought 3 PCs."))


def test_a_sentence_ends_behind_pence():
    (_, rent) = find_figures("The shares fell to 45p. Rents in the port rose by 4%.")
    assert rent.measures.lower().startswith("rents")


def said(text):
    return [(f.exact, said_of(f)) for f in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A mill cost Rs 500cr.", [("Rs 500cr", "5000000000 INR")]),
        ("A mill cost ₹500 cr.", [("₹500 cr", "5000000000 INR")]),
        ("A mill cost INR 5 crores.", [("INR 5 crores", "50000000 INR")]),
        ("Tea is 5 euro cents.", [("5 euro cents", "5 cents")]),
        ("He owes fifty-odd pounds.", [("fifty-odd pounds", "50 GBP; about")]),
        ("She bought a 1080p screen.", []),
        ("The shares rose 4½p.", [("4½p", "4.5 GBX")]),
        ("A half-point cut is due.", [("half-point", "0.5 points")]),
        (
            "It rose half a percentage point.",
            [("half a percentage point", "0.5 percentage points")],
        ),
        ("It fell 0.75 of a point.", [("0.75 of a point", "0.75 points")]),
        ("Storm Kills 14 in Leeds", [("14", "14")]),
        ("STORM KILLS 14, LEAVES 3 MISSING", [("14", "14"), ("3", "3")]),
        ("A dozen or so villagers fled.", [("A dozen", "12 villagers; about")]),
        ("The yen fell past 151 to the dollar.", [("151", "151 JPY")]),
        ("The Dow lost 500.", [("500", "500 points")]),
        ("It takes five or six weeks.", [("five or six weeks", "5..6 weeks")]),
        ("Then two of the three fled.", [("two", "2")]),
        ("The motion won by two-thirds.", [("two-thirds", "0.666666666667")]),
        ("It has 12 500 000 members.", [("12 500 000", "12500000 members")]),
        (
            "Debt rose by £3.2bn to £9bn.",
            [("£3.2bn", "3200000000 GBP"), ("£9bn", "9000000000 GBP")],
        ),
        ("Rents rise by 3% to 4%.", [("3% to 4%", "3..4 %")]),
        ("He is 6ft 4in tall.", [("6ft 4in", "6.33333 feet")]),
        ("One day in 1979 it fell.", []),
        (
            "Some 40 flats burned; one in six [of the sample] was empty.",
            [("40", "40 flats; about"), ("one in six", "0.166666666667 sample")],
        ),
        ("They met on 3, 5 and 7 June 2018.", []),
        ("(1) The mayor spoke. (2) 40 people left.", [("40", "40 people")]),
    ],
)
def test_ways_to_tell_a_number(text, figures):
    assert said(text) == figures


def test_a_line_ends_a_phrase_and_a_wrapped_one_does_not():
    (homes,) = find_figures("STORM LEAVES 40,000 WITHOUT POWER\nMAYOR SAYS HELP IS NEAR")
    assert homes.unit == ""
    line = "It was told by the council late last night that the storm left 40,000"
    assert [figure.unit for figure in find_figures(f"{line}\nempty houses.")] == ["empty houses"]


def test_rows_of_a_table():
    assert said("Leeds\t1,391\t+15.5%\nYork\t(34.2)\t4.5%") == [
        ("1,391", "1391"), ("15.5%", "15.5 %"), ("34.2", "-34.2"), ("4.5%", "4.5 %"),
    ]  # fmt: skip
    assert said("Leeds\t120\t130\t140\t150\t160") == [
        (cell, cell) for cell in ("120", "130", "140", "150", "160")
    ]
    assert ("4,120", "4120") in said("Rate 0.04\nStaff 4,120\nRivers 12")


def test_rows_of_numbers_are_no_figures():
    assert find_figures("The draw was 8 14 19 22 31 40.")[:-1] == ()
    assert find_figures("5 to 6, " * 40)[:-1] == ()
    assert len(find_figures("It sold 8, 14 and 19 boats.")) == 3
