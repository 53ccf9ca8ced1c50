"""What the first lines of a copy say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.readers.reading import Reading
from viewer.readers.written_head import with_head

BODY = (
    "The harbour board said on Tuesday that it would mend the old pier at Nesby. It was closed on "
    "3 March 2018, when a storm had torn away its head.\n\nNobody was hurt, said the port.\n"
)


def head(*lines: str) -> Reading:
    return with_head(Reading("\n".join(lines) + "\n\n" + BODY))


def test_a_heading_a_byline_and_a_day():
    reading = head("Pier to be mended", "By Anna Holm", "14 May 2019")
    assert reading[1:4] == ("Pier to be mended", "Anna Holm", "2019-05-14")
    assert reading.published_basis == "From the text's first lines: “14 May 2019”."


def test_a_text_that_says_nothing_of_itself():
    assert with_head(Reading(BODY)) == Reading(BODY)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 14 May 2019", "2019-05-14"),
        ("Published May 14, 2019 at 3:12 p.m.", "2019-05-14"),
        ("Date: 2019-05-14", "2019-05-14"),
        ("By Anna Holm | May 14, 2019", "2019-05-14"),
        ("NESBY, May 14, 2019 (Coast News) - The board met and decided to mend it.", "2019-05-14"),
        ("Photo: the pier on 14 May 2019", None),
        ("The pier was built by hand and paid for by 14 May 2019 or so", None),
        ("Source: Report of 14 May 2019", None),
    ],
)
def test_days_of_the_article_and_others(line, day):
    reading = head("Pier to be mended", line)
    assert reading.published == day
    assert (reading.published_basis is None) == (day is None)


def test_the_first_publication_and_not_the_last_change():
    reading = head("Pier to be mended", "Updated 16 May 2019", "Published 14 May 2019")
    assert reading.published == "2019-05-14"


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("May 14, 3:12 AM", "Its first lines give the day May 14 without a year."),
        ("4/5/2019", "Its first lines give the day 4/5/2019, which can be read in two ways."),
    ],
)
def test_a_day_in_doubt_is_told_and_not_taken(line, note):
    reading = head("Pier to be mended", line)
    assert (reading.published, reading.notes) == (None, (note,))


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Anna Holm and Jo Brun", "Anna Holm and Jo Brun"),
        ("BY ANNA HOLM", "ANNA HOLM"),
        ("By Anna Holm | Coast News", "Anna Holm"),
        ("By Anna Holm, Tuesday 14 May 2019", "Anna Holm"),
        ("By Tuesday the pier was closed.", None),
        ("by the sea", None),
    ],
)
def test_bylines(line, byline):
    assert head("Pier to be mended", line).byline == byline


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (["Updated"], None),
        (["Updated", "Pier to be mended"], "Pier to be mended"),
        (["The pier. Photo: Coast News", "The pier. Photo: Coast News"], None),
        (["https://coast.example/pier", "# Pier to be mended"], "Pier to be mended"),
        (["14 May 2019", "Pier to be mended"], "Pier to be mended"),
    ],
)
def test_what_stands_above_a_title_is_none(above, title):
    assert head(*above).title == title


def test_the_head_of_a_markdown_file():
    reading = head(
        "---", 'title: "Pier to be mended"', "author: Anna Holm", "date: 2019-05-14",
        "source: Coast News", "url: https://coast.example/pier", "lang: en", "---",
    )  # fmt: skip
    assert reading[1:6] == (
        "Pier to be mended", "Anna Holm", "2019-05-14", "Coast News", "https://coast.example/pier",
    )  # fmt: skip
    assert reading.language == "en"


def test_what_the_file_itself_says_stays():
    told = Reading(f"Pier to be mended\n14 May 2019\n\n{BODY}", "Pier to be mended",
                   published="2019-05-13", published_basis="From the page.")  # fmt: skip
    assert with_head(told) == told


def test_a_title_that_a_program_kept_gives_way_to_the_one_that_is_read():
    assert (
        with_head(Reading(f"Pier to be mended\n\n{BODY}", "Letter 3")).title == "Pier to be mended"
    )
    assert with_head(Reading(BODY, "Letter 3")).title == "Letter 3"


@pytest.mark.parametrize(
    ("lines", "title", "publisher"),
    [
        (("Pier to be mended", "Oslo Courier, 12 March 2026"), "Pier to be mended", "Oslo Courier"),
        (("Tribune of Nesby | Thursday, 12 March 2026", "Pier to be mended"),
         "Pier to be mended", "Tribune of Nesby"),
        (("Harbour Times", "Pier to be mended", "12 March 2026"),
         "Pier to be mended", "Harbour Times"),
        (("Pier to be mended", "Harbour Times", "By Anna Holm"),
         "Pier to be mended", "Harbour Times"),
        (("Harbour Times", "12 March 2026"), "Harbour Times", None),
        (("Pier to be mended", "New Nesby, 12 March 2026"), "Pier to be mended", None),
        (("Pier to be mended", "Published Thursday, 12 March 2026"), "Pier to be mended", None),
        (("Hard Times at the Pier", "12 March 2026"), "Hard Times at the Pier", None),
    ],
)  # fmt: skip
def test_publishers(lines, title, publisher):
    reading = head(*lines)
    assert (reading.title, reading.publisher) == (title, publisher)
    reason = (f"Its first lines name the publisher: “{publisher}”.",) if publisher else ()
    assert reading.notes == reason


def test_a_publisher_that_a_label_or_the_file_tells_stays():
    assert head("Source: Coast News", "Pier to be mended", "Oslo Courier, 12 March 2026")[4] == (
        "Coast News"
    )
    told = Reading(f"Pier to be mended\nHarbour Times\n\n{BODY}", publisher="Coast News")
    assert with_head(told)[4] == "Coast News"
    assert with_head(told).notes == ()


@pytest.mark.parametrize(
    ("kept", "headline", "title"),
    [
        ("Pier to be mended", "Pier to be mended before autumn, says board", None),
        ("Pier to be mended before au", "Pier to be mended before autumn, says board", None),
        ("Pier to be mended", "Pier to be mended | Coast News", "Pier to be mended"),
        ("Pie", "Pier to be mended", "Pie"),
    ],
)
def test_a_longer_headline_that_begins_with_the_kept_title_wins(kept, headline, title):
    assert with_head(Reading(f"{headline}\n\n{BODY}", kept)).title == (title or headline)


@given(st.text(max_size=300))
def test_any_text_stays_as_it_is(text):
    reading = with_head(Reading(text))
    assert reading.text == text
    assert (reading.published is None) == (reading.published_basis is None)


def test_the_articles_that_were_annotated_say_no_day(originals):
    for path in sorted(originals.glob("*.txt")):
        reading = with_head(Reading(path.read_text("utf-8")))
        assert reading.published is None, path.name


def test_each_part_is_proposed_with_where_it_stands():
    reading = head("Pier stays shut", "By Ada Wren | 3 March 2026", "Nesby Courier, 3 March 2026")
    assert (reading.title, reading.title_basis) == (
        "Pier stays shut",
        "From the text's first lines.",
    )
    assert reading.byline == "Ada Wren"
    assert "By Ada Wren | 3 March 2026" in (reading.byline_basis or "")
    assert reading.publisher == "Nesby Courier"
    assert "Nesby Courier" in (reading.publisher_basis or "")


def test_the_name_of_a_section_is_no_publisher():
    reading = with_head(Reading(f"Pier stays shut\nNewsAug 26, 2025\n\n{'Words. ' * 40}"))
    assert (reading.publisher, reading.published) == (None, "2025-08-26")
