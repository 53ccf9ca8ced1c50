"""Pictures in Chinese: real text in every format, in type that is there."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest

from viewer.render.artwork import Artwork
from viewer.render.fonts import CHINESE_FAMILY
from viewer.render.pdf import pdf_bytes
from viewer.render.picture import picture
from viewer.render.sizes import own_size
from viewer.render.svg import svg_bytes
from viewer.render.theme import load_theme

WORDS = "捕鱼配额谈判：“不多一吨”"


@pytest.fixture
def chinese(gui, view) -> Artwork:
    """A page of which one text is Chinese."""
    size = own_size(1200, 700)
    page = picture(view(), size)
    first = max(page.texts, key=lambda text: len(text.text))
    texts = tuple(replace(t, text=WORDS) if t is first else t for t in page.texts)
    return Artwork(replace(page, texts=texts), load_theme("light"), size)


def test_a_pdf_can_be_searched_and_carries_the_type(chinese) -> None:
    data = pdf_bytes(chinese)
    said = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
    assert WORDS in said
    assert re.search(rb"/FontName /[A-Z]{6}\+NotoSansSC", data)
    assert data.count(b"NotoSansSC") < 10


def test_an_svg_names_families_for_chinese_where_there_is_some(chinese) -> None:
    said = svg_bytes(chinese).decode("utf-8")
    own, others = [], []
    for text in re.findall(r"<text [^>]*>.*?</text>", said):
        (own if re.search("[捕一]", text) else others).append(text)
    # a piece for each run of one type
    assert len(own) == 2
    assert all(CHINESE_FAMILY in text for text in own)
    assert "捕鱼配额谈判：" in own[0]
    assert "不多一吨" in own[1]
    assert others
    assert not any(CHINESE_FAMILY in text for text in others)
