"""`parley extract`."""

from __future__ import annotations

import hashlib
import json

import pytest

from viewer.cli.main import BUG, DONE, TROUBLE, WRONG_USAGE, main

TEXT = (
    "By Anna Holm\r\n\r\nThe board said on Tuesday it would pay £3m for the pier.\r\n"
    "“We waited long enough,” said Marit Lund, who runs the port.\r\n"
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "pier.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_the_layers_of_an_article(article, capsys):
    assert main(["extract", str(article), "--published", "2019-05-15", "--json"]) == DONE
    layers = json.loads(capsys.readouterr().out)
    assert layers["text"] == TEXT
    assert layers["source"]["file"] == "pier.txt"
    assert layers["source"]["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert layers["source"]["published"] == "2019-05-15"
    assert layers["source"]["byline"] == "Anna Holm"
    for layer in ("figures", "quotes", "times"):
        assert len(layers[layer]) == 1
        for item in layers[layer]:
            assert TEXT[item["start"] : item["end"]] == item["text"]
    assert layers["quotes"][0]["speaker"] == "Marit Lund"
    assert layers["times"][0]["value"] == "2019-05-14"
    assert {a["name"] for a in layers["actors"]} >= {"Marit Lund"}
    assert layers["events"]


def test_without_json_it_is_told_in_columns(article, capsys):
    assert main(["extract", str(article)]) == DONE
    said = capsys.readouterr().out
    assert "Marit Lund" in said
    assert "1 figure, 1 quotation, 1 time" in said


@pytest.mark.parametrize("day", ["monday", "2019-02-30", "15.5.2019", ""])
def test_a_day_that_is_none(article, day, capsys):
    assert main(["extract", str(article), "--published", day]) == WRONG_USAGE
    assert "2018-03-25" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.txt", b" \n"), ("nul.txt", b"a\0b"), ("a.pdf", b"%PDF-1.7"), ("none.txt", None)],
)
def test_what_cannot_be_read(tmp_path, name, data, capsys):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    assert main(["extract", str(path), "--json"]) == TROUBLE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"parley: {name} ")
    assert err.count("\n") == 1


def test_the_parser_that_runs_apart_is_no_command_of_persons(monkeypatch, capsys):
    monkeypatch.setattr("viewer.readers.apart._end_with_parent", lambda: None)
    assert main(["--read-apart", "nothing", "1", "1"]) == BUG
    assert "nothing" in capsys.readouterr().err
