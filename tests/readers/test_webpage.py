"""Articles of saved web pages."""

from __future__ import annotations

import json

import pytest

from viewer.model.errors import UnreadableFile
from viewer.readers import webpage
from viewer.readers.registry import is_article, read_article
from viewer.readers.webpage import read_page

TEXT = "The harbour board met in Nesby and told nobody what it had decided."

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="{charset}"><title>Pier | Harbour News
</title><meta property="og:site_name" content="Harbour News">
<meta name="author" content="Anna Holm">
<meta property="article:published_time" content="2019-05-14T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/fish">Fish</a></nav><article><h1>Pier to be mended</h1>
<p>The harbour board said on Tuesday that it would spend £3m on the old pier at Nesby, which was
closed in March after a storm had torn away its head.</p>
<p>“We have waited long enough for it,” said Marit Lund, who runs the port and the ferries.</p>
</article><footer>Copyright Harbour News</footer><script>alert("no")</script></body></html>"""


def test_an_article_with_what_its_page_says_of_it(tmp_path):
    path = tmp_path / "pier.html"
    path.write_bytes(PAGE.format(charset="utf-8").encode())
    assert is_article(path)
    reading = read_article(path).reading
    assert reading.published == "2019-05-14"
    assert (reading.byline, reading.publisher) == ("Anna Holm", "Harbour News")
    assert reading.title == "Pier to be mended"
    paragraphs = reading.text.splitlines()
    assert paragraphs[-1].startswith("“We have waited long enough for it,” said")
    assert "£3m" in reading.text
    assert not any(word in reading.text for word in ("Home", "Copyright", "alert"))


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_the_page_says_its_encoding(charset):
    assert "£3m" in read_page(PAGE.format(charset=charset).encode(charset)).text


@pytest.mark.parametrize(
    "data",
    [b"", bytes(range(256)) * 8, b"<div>" * 3_000],
)
def test_what_holds_no_article(data, tmp_path):
    path = tmp_path / "page.htm"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match=r"^page\.htm .*; save its text"):
        read_article(path)


@pytest.mark.parametrize(
    "answer", [b"", b"[]", b"{}", b'{"text": 3}', b'{"text": "a", "more": "b"}', b"\xff"]
)
def test_a_parser_that_says_anything(answer, monkeypatch):
    monkeypatch.setattr(webpage, "run_apart", lambda parser, data: answer)
    with pytest.raises(UnreadableFile):
        read_page(b"")


@pytest.mark.parametrize(
    ("told", "day"), [("2019-05-14", "2019-05-14"), ("soon", None), ("", None)]
)
def test_a_day_that_is_none_is_not_taken(told, day, monkeypatch):
    answer = json.dumps({"text": TEXT, "published": told}).encode()
    monkeypatch.setattr(webpage, "run_apart", lambda parser, data: answer)
    assert read_page(b"").published == day


def test_fields_that_are_missing_are_none(monkeypatch):
    answer = json.dumps({"text": TEXT}).encode()
    monkeypatch.setattr(webpage, "run_apart", lambda parser, data: answer)
    assert read_page(b"") == (TEXT, None, None, None, None, None)


@pytest.mark.parametrize("text", ["", "a", "Menu | Search", " 1 2 3 " * 40])
def test_what_is_left_of_a_menu_is_no_article(text, monkeypatch):
    answer = json.dumps({"text": text}).encode()
    monkeypatch.setattr(webpage, "run_apart", lambda parser, data: answer)
    with pytest.raises(UnreadableFile, match="holds no article"):
        read_page(b"")
