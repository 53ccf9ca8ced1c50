"""What articles of other kinds than the first ones taught: each case was read wrongly once."""

from __future__ import annotations

import pytest

from viewer.extract import extract

#: a Thursday
PUBLISHED = "2025-01-30"

FIGURES = (
    ("The port has given us $6 million in aid.", [("$6 million", 6e6)]),
    ("It has an error of plus or minus 8 percent.", [("8 percent", 8.0)]),
    ("The ferry firm raised its payout by 6 cents to 48 cents a share.",
        [("6 cents", 6.0), ("48 cents", 48.0)]),
    ("Copper jumped Rs 2,000 to Rs 1.5 lakh a tonne.", [("Rs 2,000", 2e3), ("Rs 1.5 lakh", 1.5e5)]),
    ("The mill stood idle for 90 consecutive days.", [("90 consecutive days", 90.0)]),
    ("17.42 GMT\nThe quay is shut.\n\n15.31\nThe tide fell.", []),
)  # fmt: skip
TIMES = (
    ("17.42 GMT\nThe quay is shut.", ["2025-01-30T17:42Z"]),
    ("12:20\nSecond ferry leaves.", ["2025-01-30T12:20"]),
    ("The ban runs until 3am on Friday. The last one lapsed at 2pm.",
        ["2025-01-31T03:00", "2025-01-30T14:00"]),
    ("They meet at 6:30 p.m. on Tuesday, February 4, at the quay.", ["2025-02-04T18:30"]),
    ("She thinks the council will cut fees in March.", ["2025-03"]),
    ("The regulator has allowed a rise from April 1.", ["2025-04-01"]),
    ("He said that the clerks had counted 75 votes by Sunday night.", ["2025-01-26TNI"]),
    ("She said that he would ask for bail on Friday.", ["2025-01-31"]),
    ("The harbour will report in the last week of June.", ["2025-06"]),
)  # fmt: skip
LAWYER = """The case ended the career of Denis Kavan, the ferry firm's managing director.

A lawyer for the firm, Conor Haldan, said it would study the ruling. “We'll pay,” he said."""
PRESIDENT = """The club is owned by the investor Khalid Al Manor.

Porto Novo's president, Rui Sequero, claimed he had refused. “The player chose,” he said."""
SPEAKERS = (
    (LAWYER, "Conor Haldan"),
    (PRESIDENT, "Rui Sequero"),
    ("Manager Luis Carval praised him. “Goals cost money,” the 51-year-old said.", "Luis Carval"),
    ("Everybody calls. “Nobody came,” nobody said.", None),
)


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(f.exact, f.value) for f in extract(text, PUBLISHED).figures] == expected


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times(text: str, expected: list[str]) -> None:
    assert [t.value for t in extract(text, PUBLISHED).times] == expected


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers(text: str, speaker: str | None) -> None:
    assert [q.speaker for q in extract(text, PUBLISHED).quotations] == [speaker]


def test_a_figure_measures_nothing_of_the_sentence_before() -> None:
    figures = extract(
        "Margins widened to 61.4%. Operating expenses fell 3% last year.", PUBLISHED
    ).figures
    assert figures[1].measures == "Operating expenses"


def test_titles_keep_numbers_that_stand_in_them() -> None:
    text = "On Monday a 60-day truce ended and Holm paid R24.10 a share."
    assert any("60-day truce" in e.title for e in extract(text, PUBLISHED).events)
    dividend = extract("Kopan on Monday raised its dividend to R6.50 a share.", PUBLISHED).events
    assert [e.title for e in dividend] == ["Kopan raised its dividend to R6.50 a share"]


def test_what_is_the_most_since_a_date_is_not_of_that_date() -> None:
    events = extract("The crown fell to its weakest since March 2020.", PUBLISHED).events
    assert [e.start for e in events] == ["2025-01-01"]


def test_a_firm_with_and_without_its_letters_is_one() -> None:
    text = "Alder Steel said on Monday it grew. Alder Steel Inc. raised its fees on Tuesday."
    names = [a.name for a in extract(text, PUBLISHED).actors]
    assert names == ["Alder Steel Inc."]


def test_the_place_and_month_of_a_dateline_are_nobody() -> None:
    for text in ("GENEVA, Jan 21 - Both sides agreed.", "THE HAGUE — A guard spoke on Monday."):
        names = {a.name for a in extract(text, PUBLISHED).actors}
        assert names.isdisjoint({"Jan", "HAGUE", "THE HAGUE"})
