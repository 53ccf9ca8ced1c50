"""Where lines end in scripts with spaces and in those without."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.display import TextRole
from viewer.timeline.flow import flow
from viewer.timeline.line_breaks import unbroken


def parts(text: str) -> list[str]:
    return [(" " if spaced else "") + words for words, spaced in unbroken(text)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("two words", [" two", " words"]),
        ("", []),
        ("税率提高了", [" 税", "率", "提高了"]),
        ("共 3 个。", [" 共", " 3", " 个。"]),
        ("另见（见下）后文", [" 另", "见", "（见", "下）后文"]),
        ("于2018年3月", [" 于", "2018", "年3月"]),
        ("GDP增长很快", [" GDP", "增", "长很快"]),
    ],
)
def test_lines_end_where_they_may(text: str, cut: list[str]) -> None:
    assert parts(text) == cut


@given(st.text("ab 中文。，（）", max_size=30))
def test_nothing_is_lost_and_no_line_begins_with_a_closing_sign(text: str) -> None:
    found = list(unbroken(text))
    said = "".join((" " if spaced else "") + words for words, spaced in found)
    assert said.split() == text.split()
    for words, spaced in found:
        assert spaced or words[0] not in "。，）"
        assert not spaced or words


def test_words_without_spaces_fill_lines_and_end_within_them() -> None:
    sentence = "各方同意在下月之前再谈一次，并在此期间不再提高税率。"
    done = flow([(sentence, TextRole.NOTE)], 60.0, 10.0, lambda text, _: 10.0 * len(text))
    lines = [text.text for text in done.texts]
    assert "".join(lines) == sentence
    assert all(len(line) <= 6 for line in lines)
    assert len(lines) <= len(sentence) // 4
