"""Mistakes in a folder are told with file, line and what to do."""

from __future__ import annotations

import errno
import os
import re
import tomllib
from pathlib import Path

import pytest

from viewer.readers.folder import toml_file

EVENTS, DIGEST = "events.toml", "sources/gazette.md"

CASES = tomllib.loads(Path(__file__).with_name("mistakes.toml").read_text("utf-8"))["mistake"]


@pytest.mark.parametrize("case", CASES, ids=[case["told"] for case in CASES])
def test_one_mistake(harbour, case):
    harbour.replace(case["file"], case["old"], case["new"])
    message = harbour.mistake()
    assert message == case["told"]
    assert re.match(r"[\w/.-]+\.(toml|md):\d+: ", message)
    assert len(message) < 300


def test_an_account_of_a_source_that_does_not_tell_the_event(harbour):
    harbour.replace(DIGEST, "[[The Port Office", "The Port Office")
    harbour.replace(DIGEST, "from June]]{e:dues-raised}", "from June")
    assert harbour.mistake() == (
        "events.toml:15: accounts.gazette: the digest of gazette has no passage with "
        "e:dues-raised; mark it or take this out"
    )


def test_an_event_that_nothing_tells(harbour):
    event = (harbour.path / EVENTS).read_text("utf-8").rpartition("[[event]]")[2]
    event = event.replace('"threat"', '"peace"').replace("Holm: boats", "Peace: boats")
    with (harbour.path / EVENTS).open("a", encoding="utf-8") as file:
        file.write(f"[[event]]{event}")
    assert harbour.mistake() == (
        "events.toml:45: no digest tells event peace; mark its passage: [[...]]{e:peace}"
    )


def test_several_mistakes_are_counted(harbour):
    harbour.replace(EVENTS, 'kind = "tariff"', 'kind = "x"')
    harbour.replace(EVENTS, 'kind = "strike"', 'kind = "y"')
    harbour.replace(EVENTS, "importance = 1", "importance = 0")
    message = harbour.mistake()
    assert message.startswith("events.toml:10: ")
    assert message.endswith("(2 more mistakes: events.toml:29, events.toml:44)")


def test_one_more_mistake_is_one(harbour):
    harbour.replace(EVENTS, "importance = 4", "importance = 0")
    harbour.replace(EVENTS, "importance = 1", "importance = 0")
    assert harbour.mistake().endswith("(1 more mistake: events.toml:44)")


def test_a_file_full_of_mistakes_ends_the_reading(harbour):
    harbour.write("links.toml", 500 * '[[link]]\nfrom = "a"\nto = "b"\nrelation = "c"\n')
    message = harbour.mistake()
    assert message.startswith("links.toml:2: ")
    assert "(99 more mistakes: links.toml:3, links.toml:4, links.toml:6, …)" in message


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("events.toml", b"a = 1\nb = \xff\n", "events.toml:2: is not UTF-8"),
        ("sources/gazette.md", b"\n\n\xe4\n", "sources/gazette.md:3: is not UTF-8"),
        ("document.toml", "a = 1\nb = \n", "document.toml:2: is not TOML: invalid value"),
        ("document.toml", "a = 1\na = 2\n", "document.toml:2: is not TOML: cannot overwrite"),
        ("document.toml", 'a = "', "document.toml:1: a text has no closing quotation mark"),
        ("document.toml", 'a = 1\nb = "c\nd = 1', "document.toml:2: a text has no closing"),
        ("document.toml", "a = 'b", "document.toml:1: a text has no closing quotation mark"),
        ("document.toml", 'a = 1\nb = """\n\n', "document.toml:2: a text has no closing"),
        ("document.toml", f"a = 1\nb = {3990 * '['}", "document.toml:2: is nested too deeply"),
        ("document.toml", f"a = 1\nb = {1300 * '{a='}", "document.toml:2: is nested too deeply"),
        ("document.toml", f"a = 1\n#{4_000 * 'x'}", "document.toml:2: this line has 4,001 char"),
        ("document.toml", "", "document.toml:1: title is missing; add it to document.toml "),
        ("events.toml", "event = 1", "events.toml:1: event has to be written with double brackets"),
        ("events.toml", "event = [1]", "events.toml:1: 0 has to be a table of its own"),
        ("sources/gazette.toml", "figures = 1", "sources/gazette.toml:1: "),
        ("sources/gazette.md", "", "sources/gazette.md:1: is empty"),
        ("sources/gazette.md", " \n\t\n", "sources/gazette.md:1: is empty"),
        ("sources/other.md", "text", "sources/other.md has no other.toml beside it"),
        ("sources/o t.toml", "", "sources/o t.toml cannot name a source: without .toml its"),
        ("evnets.toml", "", "evnets.toml is no file of a document; did you mean “events.toml”?"),
        ("sources/more.toml", 'title = "x"', "sources/more.md is not there"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(harbour, name, content, told):
    harbour.write(name, content)
    assert told in harbour.mistake()


@pytest.mark.parametrize("name", ["document.toml", "events.toml", "sources/gazette.md"])
def test_files_that_are_missing(harbour, name):
    (harbour.path / name).unlink()
    assert harbour.mistake().startswith(f"{name} is not there")


def test_a_folder_in_the_place_of_a_file(harbour):
    (harbour.path / EVENTS).unlink()
    (harbour.path / EVENTS).mkdir()
    assert harbour.mistake().startswith("events.toml is no file")


def test_a_file_that_may_not_be_read(harbour, monkeypatch):
    def refuse(path):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert harbour.mistake().startswith("document.toml cannot be read (Permission denied)")


def test_a_pipe_is_not_waited_for(harbour):
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    (harbour.path / EVENTS).unlink()
    os.mkfifo(harbour.path / EVENTS)
    assert harbour.mistake().startswith("events.toml is no file")


def test_a_file_that_is_too_large(harbour, monkeypatch):
    monkeypatch.setattr(toml_file, "MAX_FILE_BYTES", 1_000_000)
    with (harbour.path / EVENTS).open("r+b") as file:
        file.truncate(1_000_001)
    assert harbour.mistake().startswith("events.toml is larger than 1 MB")


def test_no_sources(harbour):
    for path in (harbour.path / "sources").iterdir():
        path.unlink()
    assert harbour.mistake().startswith(f"{harbour.path / 'sources'} holds no source")
    (harbour.path / "sources").rmdir()
    assert harbour.mistake().startswith(f"{harbour.path / 'sources'} is not there")


def test_no_folder(harbour):
    harbour.path = harbour.path / "nowhere"
    assert harbour.mistake().startswith(f"{harbour.path} is not there")


def test_a_file_in_the_place_of_the_folder(harbour):
    folder = harbour.path
    harbour.path = folder / EVENTS
    assert harbour.mistake() == f"{folder / EVENTS} is a file; name its folder, {folder}"


def test_a_misspelt_table_is_told_before_what_it_hides(harbour):
    text = (harbour.path / "document.toml").read_text("utf-8")
    harbour.write("document.toml", text.replace("[[side]]", "[[sides]]"))
    message = harbour.mistake()
    assert message.startswith("document.toml:6: “sides” is not read here; did you mean “side”?")


def test_a_misspelt_basis_of_an_account_is_told_first(harbour):
    harbour.replace(EVENTS, 'date_basis = "Announced', 'date_bsis = "Announced')
    assert "did you mean “date_basis”? (1 more mistake" in harbour.mistake()


def test_seven_sides_are_too_many(harbour):
    more = "".join(
        f'[[side]]\nid = "s{n}"\nname = "S{n}"\nplace = {p}\n'
        for n, p in enumerate((1, 2, 4, 5, 5))
    )
    text = (harbour.path / "document.toml").read_text("utf-8") + more
    harbour.write("document.toml", text)
    assert "1 to 6 sides" in harbour.mistake()
    harbour.write("document.toml", text.replace("place = 5\n", ""))
    assert "1 to 6 sides" in harbour.mistake()
