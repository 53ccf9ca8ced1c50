from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from viewer.library.handover.chronology import chronology
from viewer.library.handover.markdown_text import link
from viewer.library.handover.statement import GENERATOR
from viewer.model.edtf import parse_when
from viewer.model.event import Status

READER = MarkdownIt("commonmark", {"html": True}).use(footnote_plugin)

WHOLE = f"""\
# Herring

Ports and fish.

Six events from three sources, February 2001 to December 2002.

*Passages marked “digest” are from digests of the sources, told in the words of this document; \
their figures, and the words that they quote, are the sources’ own.*

## 2001

### February 2001

- **Since February 2001**: Title of salt-ban *(ongoing when reported)*. \
Summary of salt-ban.[^1][^2]

### March 2001

- **1 March 2001**: Title of quota. Summary of quota.[^3]

### May 2001

- **Week of 21 May 2001**: Title of asks *(demanded when reported)*. Summary of asks.[^4]

### June 2001

- **June 2001**: Title of sail *(planned when reported; has come about since)*. \
Summary of sail.[^5]
- **5 June 2001**: Title of visit. Summary of visit.[^6][^7]

## 2002

- **About 2002**: Title of truce. Summary of truce.[^8]

## Sources

- **The Gazette, 10 March 2001**: News of the gazette. *Date:* It says so on its head.
- **The Courier, 20 May 2001**: News of the courier. *Date:* It says so on its head.
- **The Letter, 7 January 2003**: News of the letter. *Date:* It says so on its head.

[^1]: The Gazette, 10 March 2001 (digest): “e” It gave: April 2001, threatened. \
*Date:* The gazette says so.

[^2]: The Courier, 20 May 2001 (digest): “e” *Date:* The courier says so.

[^3]: The Gazette, 10 March 2001 (digest): “herring quota of 500 barrels” \
*Date:* The gazette says so.

[^4]: The Courier, 20 May 2001 (digest): “e” *Date:* The courier says so.

[^5]: The Gazette, 10 March 2001 (digest): “e” *Date:* The gazette says so.

[^6]: The Courier, 20 May 2001 (digest): “harbours” It gave: June 2001, planned. \
*Date:* The courier says so.

[^7]: The Letter, 7 January 2003 (digest): “on 5 June” *Date:* The letter says so.

[^8]: The Letter, 7 January 2003 (digest): “e” *Date:* The letter says so.

*Written by {GENERATOR}.*
"""


def test_the_whole_of_a_small_document(whole):
    assert chronology(whole) == WHOLE


def test_filters_and_the_day_it_was_known_on_are_stated(view_of):
    view = view_of(
        start=parse_when("2001-03"), sides=frozenset({"south"}), known_on=parse_when("2001-12-31")
    )
    text = chronology(view)
    assert (
        "\n\n**Only events that reach March 2001 or later. "
        "Only: South. As known on 31 December 2001.**\n\n" in text
    )
    assert "The Letter" not in text


@pytest.mark.parametrize(
    ("edtf", "headings"),
    [
        ("2018-03-05", ["## 2018", "### March 2018"]),
        ("2018-03", ["## 2018", "### March 2018"]),
        ("2018-22", ["## 2018"]),
        ("2018-34", ["## 2018"]),
        ("2018", ["## 2018"]),
        ("201X", ["## Known to the decade or century"]),
        ("19XX", ["## Known to the decade or century"]),
        ("2018-12-31T23:59", ["## 2018", "### December 2018"]),
    ],
)
def test_an_event_stands_under_no_more_than_is_known(dated, edtf, headings):
    lines = chronology(dated(edtf)).splitlines()
    assert [line for line in lines if line.startswith("##") and line != "## Sources"] == headings


def test_what_is_known_to_the_year_stands_before_its_months(whole):
    march, year = (replace(whole.events[0], id=name, title=name) for name in ("march", "year"))
    year_2001, march_2001 = parse_when("2001"), parse_when("2001-01-15")
    year = replace(year, when=year_2001, precision=year_2001.precision, earliest=year_2001.earliest)
    march = replace(
        march, when=march_2001, precision=march_2001.precision, earliest=march_2001.earliest
    )
    text = chronology(replace(whole, events=(march, year)))
    assert text.index("**2001**: year") < text.index("### January 2001") < text.index(": march")


def test_quotation_marks_within_a_passage_become_single(whole):
    event = next(e for e in whole.events if e.id == "quota")
    place = replace(event.evidence[0].places[0], exact="“No,” he said")
    event = replace(event, evidence=(replace(event.evidence[0], places=(place,)),))
    assert "(digest): “‘No,’ he said” *Date:*" in chronology(replace(whole, events=(event,)))


def test_a_title_that_ends_like_a_sentence_gets_no_second_stop(dated):
    assert "**5 March 2018**: Who calls? Sum" in chronology(
        dated("2018-03-05", title="Who calls?", summary="Sum", status=Status.HAPPENED)
    )


@settings(max_examples=60)
@given(data=st.data())
def test_any_text_leaves_the_structure_as_it_is(data, hostile_view, texts):
    text = data.draw(texts)
    tokens = READER.parse(chronology(hostile_view(text)))
    kinds = [token.type for token in tokens]
    assert kinds.count("heading_open") == 4
    assert kinds.count("list_item_open") == 3
    assert kinds.count("footnote_open") == 2
    assert "html_block" not in kinds
    links = {"link_open", "link_close"} if link(text).startswith("<") else set()
    inner = {child.type for token in tokens for child in token.children or ()}
    assert inner <= {
        "text", "strong_open", "strong_close", "em_open", "em_close", "footnote_ref",
        "footnote_anchor", "softbreak", *links,
    }  # fmt: skip
