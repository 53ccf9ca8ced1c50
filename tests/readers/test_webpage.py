"""Articles of saved web pages."""

from __future__ import annotations

import pytest

from viewer.model.errors import UnreadableFile
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
    assert reading.published_basis == "From the page's meta tag article:published_time."
    assert reading.language == "en"
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


DATED = """<html><head><title>Pier to be mended</title>{head}</head><body><article>
<h1>Pier to be mended</h1>{line}<p>The harbour board said on Tuesday that it would spend three
million on the old pier at Nesby, which was closed after a storm.</p></article></body></html>"""


@pytest.mark.parametrize(
    ("head", "line", "basis"),
    [
        (
            '<script type="application/ld+json">{"datePublished": "2019-05-14"}</script>',
            "",
            "From the page's structured data.",
        ),
        (
            "",
            '<time datetime="2019-05-14">14 May</time>',
            "From a time mark on the page: 14 May.",
        ),
        ("", "<p>Published 14 May 2019</p>", "From a date in the text of the page."),
    ],
)
def test_where_the_date_is_from(head, line, basis):
    reading = read_page(DATED.replace("{head}", head).replace("{line}", line).encode())
    assert (reading.published, reading.published_basis) == ("2019-05-14", basis)


def test_a_page_without_a_date_has_no_basis_for_one():
    reading = read_page(DATED.replace("{head}", "").replace("{line}", "").encode())
    assert (reading.published, reading.published_basis) == (None, None)
