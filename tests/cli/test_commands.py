"""What the commands that ask answer, over a small document."""

from __future__ import annotations

import csv
import io

import pytest


def ids(answered):
    return [event["id"] for event in answered["events"]]


def test_events_in_time_order(answer, herring):
    events = answer("events", herring)["events"]
    assert [e["id"] for e in events] == ["quota-set", "visit"]
    assert events[0]["actors"] == ["Ada Berg"]
    assert events[0]["evidence"][0]["exact"] == "North Port lets 500 barrels of herring ashore"
    assert (events[1]["earliest"], events[1]["latest"]) == ("2001-06-01", "2001-06-30")


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (["--from", "2001-06-30"], ["visit"]),
        (["--to", "2001-03"], ["quota-set"]),
        (["--side", "North Port"], ["quota-set"]),
        (["--side", "north", "--side", "SOUTH"], ["quota-set", "visit"]),
        (["--kind", "talks"], ["visit"]),
        (["--actor", "ola"], ["visit"]),
        (["--actor", "Ada Berg", "--kind", "policy"], ["quota-set"]),
        (["--source", "Gazette"], ["quota-set"]),
        (["--status", "planned"], ["visit"]),
        (["--match", "ZEBRA striped"], ["visit"]),
        (["--known-on", "2001-04"], ["quota-set"]),
        (["--known-on", "1999"], []),
        (["--thread", "visit"], ["quota-set", "visit"]),
        (["--thread", "visit", "--kind", "talks"], ["visit"]),
    ],
)
def test_filters(answer, herring, filters, left):
    assert ids(answer("events", herring, *filters)) == left
    assert ids(answer("events", *filters, herring)) == left


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        (["--side", "Mars"], "north (North Port), south (South Port)"),
        (["--kind", "party"], "talks, tariff"),
        (["--status", "done"], "happened, ongoing"),
        (["--source", "herald"], "gazette, courier"),
        (["--actor", "nobody"], "Ada Berg, Ola Berg"),
        (["--actor", "berg"], "Ada Berg or Ola Berg"),
        (["--from", "2019-13"], "--from"),
        (["--known-on", "yesterday"], "--known-on"),
        (["--thread", "nobody"], "No event"),
    ],
)
def test_an_unknown_value_is_wrong_usage_in_one_line(parley, herring, filters, told):
    code, out, err = parley("events", herring, *filters, "--json")
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


def test_a_range_that_ends_before_it_begins(parley, herring):
    code, _, err = parley("events", herring, "--from", "2002", "--to", "2001")
    assert code == 2
    assert "ends before it begins" in err


def test_events_for_a_spreadsheet(parley, herring):
    code, out, _ = parley("events", herring, "--csv")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["id"] for row in rows] == ["quota-set", "visit"]
    assert rows[1]["title"] == "'=Ola Berg visits the northern harbour"
    assert rows[1]["actors"] == "Ola Berg; Ada Berg"
    assert rows[1]["sources"] == "courier"
    assert rows[0]["importance"] == "4"


def test_events_for_people(parley, herring):
    _, out, _ = parley("events", herring)
    head, *rows, empty, count = out.splitlines()
    assert head.split() == ["When", "Event", "Side", "Kind", "Status", "Id"]
    assert rows[0].startswith("1 March 2001  North Port sets a herring quota ")
    assert (empty, count) == ("", "2 events")
    assert parley("events", herring, "--to", "1900")[1] == "No event fits these filters.\n"


def test_annotations(answer, herring):
    told = answer("annotations", herring)
    (figure,), (quotation,) = told["figures"], told["quotations"]
    assert (figure["text"], figure["value"], figure["measure"]) == ("500", 500, "quota")
    assert figure["events"] == ["quota-set"]
    assert quotation["text"] == "We want our zebra-striped fish"
    assert (quotation["speaker"], quotation["events"]) == ("Ola Berg", ["visit"])


def test_annotations_of_one_source_and_form(answer, parley, herring):
    told = answer("annotations", herring, "--source", "gazette")
    assert (len(told["figures"]), told["quotations"]) == (1, [])
    none = answer("annotations", herring, "--form", "original")
    assert none == {"figures": [], "quotations": []}
    assert answer("annotations", herring, "--form", "digest") == answer("annotations", herring)
    assert parley("annotations", herring, "--source", "herald")[0] == 2
    assert parley("annotations", herring, "--form", "scan")[0] == 2


def test_annotations_for_people(parley, herring):
    _, out, _ = parley("annotations", herring)
    assert "500     herring that may be landed  gazette  digest 16–19" in out
    assert "“We want our zebra-striped fish”" in out
    assert out.endswith("1 figure, 1 quotation\n")


def test_sources(answer, parley, herring):
    gazette, courier = answer("sources", herring)["sources"]
    assert (gazette["id"], courier["id"]) == ("gazette", "courier")
    assert gazette["texts"] == {"digest": "North Port lets 500 barrels of herring ashore."}
    assert gazette["byline"] is None
    _, out, _ = parley("sources", herring)
    assert "10 March 2001  The Gazette  A quota for herring  digest  gazette" in out


@pytest.mark.parametrize("words", ["zebra", "herring quota", "Ola"])
def test_search(answer, parley, herring, words):
    assert answer("search", words, herring)["hits"]
    _, out, _ = parley("search", words, herring)
    assert out.startswith("Found in")


@pytest.mark.parametrize("words", ["", " \t"])
def test_a_search_for_nothing_is_wrong_usage(parley, words):
    code, out, err = parley("search", words)
    assert (code, out) == (2, "")
    assert "there is no word to find" in err
    assert err.count("\n") == 1


def test_search_finds_a_place_in_the_text(answer, herring):
    texts = {s["id"]: s["texts"] for s in answer("sources", herring)["sources"]}
    placed = [h for h in answer("search", "zebra", herring)["hits"] if h["start"] is not None]
    assert placed
    for hit in placed:
        text = texts[hit["source"]][hit["form"]]
        assert 0 <= hit["start"] < hit["end"] <= len(text)


def test_search_finds_equal_figures_however_they_are_written(answer):
    found = answer("search", "145%")["hits"]
    assert [hit for hit in found if hit["what"] == "figure"]
    assert answer("search", "145 percent")["hits"] == found
    assert answer("search", "$60 billion")["hits"] == answer("search", "$60bn")["hits"] != []


def test_search_finds_nothing(answer, parley, herring):
    assert answer("search", "zzzqqq", herring) == {"hits": []}
    assert parley("search", "zzzqqq", herring)[1] == "Nothing says “zzzqqq”.\n"


@pytest.mark.parametrize("command", [["events"], ["annotations"], ["sources"], ["search", "x"]])
def test_a_missing_file_is_told(parley, tmp_path, command):
    code, out, err = parley(*command, tmp_path / "missing.parley", "--json")
    assert (code, out) == (1, "")
    assert "missing.parley" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", [["events"], ["annotations"], ["sources"], ["search", "a"]])
def test_the_bundled_document_is_asked_where_none_is_named(answer, command):
    (told, *_) = answer(*command).values()
    assert told
