from __future__ import annotations

import json

import pytest

from viewer.cli.answers import count_of, print_json, print_table, printable


def test_json_keeps_its_letters(capsys):
    print_json({"text": "“naïve” 漢字\n\t"})
    assert capsys.readouterr().out == '{\n  "text": "“naïve” 漢字\\n\\t"\n}\n'


def test_json_cannot_steer_a_terminal_and_loses_nothing(capsys):
    value = {"\x9b31m": "".join(map(chr, range(0xA0))) + "\u202e\u2066"}
    print_json(value)
    out = capsys.readouterr().out
    assert out.replace("\n", "").isprintable()
    assert json.loads(out) == value


def test_columns_are_aligned_also_where_letters_are_wide(capsys):
    print_table(("Name", "Where"), [("漢字", "x"), ("Zoe\u0301", "y"), ("line\nbreak", "\x1b[0m")])
    assert capsys.readouterr().out.splitlines() == [
        "Name        Where",
        "漢字        x",
        "Zoe\u0301         y",
        "line break   [0m",
    ]


def test_a_row_is_a_line_of_the_terminal(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    rows = [("漢" * 30, "short", "x" * 30), ("a", "b", "c")]
    print_table(("One", "Two", "Three"), rows)
    head, cut, plain = capsys.readouterr().out.splitlines()
    assert cut == f"{'漢' * 7}…  short  {'x' * 15}…"
    assert (head.split(), plain.split()) == (["One", "Two", "Three"], ["a", "b", "c"])
    monkeypatch.setenv("COLUMNS", "10")
    print_table(("One",), [("y" * 30,)])
    assert capsys.readouterr().out.splitlines()[1] == "y" * 11 + "…"


def test_printable_is_one_line():
    assert printable("a\r\nb\x1bc\u202ed") == "a  b c d"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 events"), (1, "1 event"), (1234, "1,234 events")]
)
def test_count_of(number, said):
    assert count_of(number, "event") == said
