"""What a parser may have been made to say is checked before it is believed."""

from __future__ import annotations

import json

import pytest

from viewer.model.errors import UnreadableFile
from viewer.readers import foreign
from viewer.readers.foreign import REFUSALS, read_foreign
from viewer.readers.reading import Reading
from viewer.readers.webpage import read_page

TEXT = "The harbour board met in Nesby and told nobody what it had decided."


@pytest.fixture
def say(monkeypatch):
    """Has the parser answer that."""

    def answer(given):
        data = given if isinstance(given, bytes) else json.dumps(given).encode()
        monkeypatch.setattr(foreign, "run_apart", lambda parser, _data: data)

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        b"", b"[]", b"{}", b'{"text": 3}', b'{"text": "a", "more": "b"}', b"\xff", b"3",
        b'{"refusal": "gone"}', b'{"refusal": {}}', b'{"text": "abc", "notes": [3]}',
        b'{"text": "abc", "notes": 3}', b"[" * 100_000, {"text": " \n"}, {"text": "\0\x01"},
    ],
)  # fmt: skip
def test_a_parser_that_says_anything(answer, say):
    say(answer)
    with pytest.raises(UnreadableFile):
        read_foreign("webpage", b"")


@pytest.mark.parametrize("word", REFUSALS)
def test_a_refusal_is_said_in_our_words(word, say):
    say({"refusal": word})
    with pytest.raises(UnreadableFile) as raised:
        read_foreign("pdf", b"")
    assert str(raised.value) == REFUSALS[word]


def test_fields_that_are_missing_are_none(say):
    say({"text": TEXT})
    assert read_foreign("pdf", b"") == Reading(TEXT)


@pytest.mark.parametrize("told", ["soon", "", "2019-02-30"])
def test_a_day_that_is_none_is_not_taken(told, say):
    say({"text": TEXT, "published": told, "published_basis": "From somewhere."})
    reading = read_foreign("pdf", b"")
    assert (reading.published, reading.published_basis) == (None, None)


def test_words_are_one_line_and_not_too_long(say):
    say({"text": "a\r\nb\u2028c\x07\0", "title": " a\n\x1b[31m b ", "byline": "x" * 9_000,
         "language": "<b>", "notes": ["", " one\n"]})  # fmt: skip
    reading = read_foreign("pdf", b"")
    assert (reading.text, reading.title, reading.language) == ("a\nb\nc", "a [31m b", None)
    assert len(reading.byline) == 400
    assert reading.notes == ("one",)


@pytest.mark.parametrize("text", ["a", "Menu | Search", " 1 2 3 a" * 4])
def test_what_is_left_of_a_menu_is_no_article(text, say):
    say({"text": text})
    with pytest.raises(UnreadableFile, match="holds no article"):
        read_page(b"")
