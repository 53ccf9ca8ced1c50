from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from viewer.library.handover.markdown_text import escaped, link
from viewer.library.handover.plain_text import one_line

READER = (
    MarkdownIt("commonmark", {"html": True})
    .enable(["table", "strikethrough"])
    .use(footnote_plugin)
    .use(dollarmath_plugin, allow_digits=False)
)


def read(markdown: str) -> list[tuple[str, str]]:
    """What the text of a document is made of: kinds of tokens within its paragraphs."""
    return [
        (token.type, token.content)
        for block in READER.parse(markdown)
        for token in block.children or ()
        if token.type != "text" or token.content
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Tariffs on $60bn of goods; S&P 500 −6%", "Tariffs on $60bn of goods; S&P 500 −6%"),
        ("“lock this beast back” – 3 (of 5)", "“lock this beast back” – 3 (of 5)"),
        ("*a* _b_ `c` [d](e)", r"\*a\* \_b\_ \`c\` \[d\](e)"),
        ("<b>&lt;", r"\<b\>\&lt;"),
        ("# 1", r"\# 1"),
        ("1. x", r"1\. x"),
        ("2018) x", r"2018\) x"),
        ("- x", r"\- x"),
        ("a - b", "a - b"),
        ("$x$ and US$", r"\$x\$ and US\$"),
        ("http://e.example www.e.example", r"http\://e.example www\.e.example"),
        ("a@e.example", r"a\@e.example"),
        ("two\nlines", "two lines"),
    ],
)  # fmt: skip
def test_only_what_means_something_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


@settings(max_examples=300)
@given(data=st.data(), place=st.sampled_from(["", "# ", "- ", "- **x**: ", "x “"]))
def test_any_text_is_read_as_itself(data, texts, place: str) -> None:
    line = one_line(data.draw(texts))
    words = read(f"{place}{escaped(line)}\n\n[x]: http://e.example\n\n[^1]: Note\n")
    kinds = {kind for kind, _ in words} - {"strong_open", "strong_close"}
    assert kinds <= {"text"}
    said = "".join(content for _, content in words)
    before = place.lstrip("#- ").replace("*", "")
    # a paragraph and a heading lose the blanks round them
    assert said.strip() == f"{before}{line}".strip()


@pytest.mark.parametrize("url", ["https://e.example/a_b?c=(d)&e#f", "http://e.example"])
def test_a_link_leads_where_it_says(url: str) -> None:
    assert link(url) == f"<{url}>"
    assert [kind for kind, _ in read(link(url))] == ["link_open", "text", "link_close"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "http://e.example/ x", "http://e.example/>x", "file:///x"]
)
def test_what_is_no_address_of_the_web_is_no_link(url: str) -> None:
    assert {kind for kind, _ in read(link(url))} == {"text"}
