"""Where sentences end, and where a full stop means something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.sentences import sentence_spans


@pytest.mark.parametrize(
    "sentences",
    [
        ["One.", "Two!", "Three?", "Four"],
        ["Rates rose by 2.5 points.", "All of them."],
        ["The U.S. side met Mr. Smith of Acme Corp. in March.", "He left."],
        ["It came from the U.S.", "The rest did not."],
        ["J. P. Holm and J.P. Lie spoke.", "Nobody listened."],
        ["“We pay.", "We always did,” she said.", "“Now we stop.”", "He nodded."],
        ['"We pay."', '"We do not."'],
        ["She asked: “Why?”", "Nobody knew."],
        ["They met at 9 a.m. on Monday.", "It rained."],
        ["Wait … what is this?", "A pause."],
        ["He said (and meant it.)", "Then he left."],
        ["It fell in 2018.", "In 2019 it rose."],
        ["no. matter how small. it goes on."],
        ["Prices, e.g. those of cod, rose.", "So did dues."],
        ["Who?", "Me?!", "Yes."],
    ],
)
def test_sentences(sentences):
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", " \n \n", "\u2028"])
def test_a_line_break_ends_a_sentence(end):
    text = f"A headline{end}A sentence."
    assert [text[s:e] for s, e in sentence_spans(text)] == ["A headline", "A sentence."]


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_nothing(text):
    assert sentence_spans(text) == []


@given(st.text("aB.!? \n\"“”'’()U5…", max_size=60) | st.text(max_size=40))
def test_sentences_are_all_that_is_no_space_in_order(text):
    spans = sentence_spans(text)
    left, reached = [], 0
    for start, end in spans:
        assert reached <= start < end
        assert text[start:end] == text[start:end].strip()
        left.append(text[reached:start])
        reached = end
    assert not "".join([*left, text[reached:]]).strip()


def test_a_long_row_of_stops_takes_no_time():
    assert len(sentence_spans(200_000 * "." + "x")) == 1
