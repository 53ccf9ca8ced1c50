"""Who is quoted in articles of many kinds: British papers, markets, diplomacy, science, courts."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from viewer.extract import extract

ARTICLES = tomllib.loads(Path(__file__).with_name("speakers.toml").read_text("utf-8"))["articles"]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a["text"][:40])
def test_speakers(article):
    found = {q.exact: q.speaker or "" for q in extract(article["text"], "2019-05-15").quotations}
    expected = dict(article["speakers"])
    assert {words: found.get(words) for words in expected} == expected
