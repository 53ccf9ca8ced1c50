"""Which words stand between quotation marks, however they are set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.paragraphs import paragraph_spans
from viewer.extract.quotations.marks import quoted_spans


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quoted_spans(text, paragraph_spans(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said.", ["Yes,"]),
        ('"Yes," she said, "and no."', ["Yes,", "and no."]),
        ("‘Yes,’ she said.", ["Yes,"]),
        ("'Yes,' she said.", ["Yes,"]),
        ("``Yes,'' she said.", ["Yes,"]),
        ("„Ja“, sagte sie.", ["Ja"]),
        ("«Oui», dit-elle.", ["Oui"]),
        # apostrophes
        ("‘We don’t,’ she said.", ["We don’t,"]),
        ("'The crews' pay isn't enough,' he said.", ["The crews' pay isn't enough,"]),
        ("The crews’ pay and the owners’ plans.", []),
        ("Rock 'n' roll of the '90s and '80s, 'tis said.", []),
        ("‘It was the owners’ plan,’ he said.", ["It was the owners’ plan,"]),
        (
            "‘It's on its knees’ and workers’ pay is ‘a disgrace’.",
            ["It's on its knees", "a disgrace"],
        ),
        (
            "'It's the crew's fault, not the fans',' he said.",
            ["It's the crew's fault, not the fans',"],
        ),
        ("They were nothin’ but ‘trouble’ then.", ["trouble"]),
        ("O’Hara’s boat isn't here.", []),
        # nested
        ("“She said ‘never’ twice,” he said.", ["She said ‘never’ twice,", "never"]),
        ("‘She said “never” twice,’ he said.", ["She said “never” twice,", "never"]),
        ("\"A 'new' pier,\" he said.", ["A 'new' pier,", "new"]),
        (
            '"He told me \'she said "no" twice\' again," she said.',
            [
                "He told me 'she said \"no\" twice' again,",
                'she said "no" twice',
                "no",
            ],
        ),
        # spaces that do not break, brackets, dots
        ("“\u00a0We\u00a0pay,\u00a0” she said.", ["We\u00a0pay,"]),
        ("“We [the board] … pay,” she said.", ["We [the board] … pay,"]),
        ("(“We pay”)", ["We pay"]),
        # measures are none
        ('A 6\'2" man with a 12" rod.', []),
        ('Boards of 2" and 4" thick.', []),
        # marks of the wrong side
        ("”Yes,” she said.", ["Yes,"]),
        ("She said “yes“ to it.", ["yes"]),
    ],
)
def test_words_between_marks(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a speech over paragraphs opens each and closes the last
        ("“First.\n\n“Second.\n\n“Third.” He left.", ["First.", "Second.", "Third."]),
        ('"First.\n\n"Second."', ["First.", "Second."]),
        ("‘First.\n\n‘Second.’", ["First.", "Second."]),
        # or opens the first only
        ("She said: “This is first.\n\nSecond.” He left.", ["This is first.", "Second."]),
        (
            "Holm said: “We told him “never” twice.\n\nHe left.",
            ["We told him “never” twice.", "never"],
        ),
        # a mark that is forgotten spoils no more than its paragraph
        ("“We shall never pay for it, she said.\n\n“No,” he said.", None),
        ("“Lost words and “kept” ones.\n\n“Kept too,” he said.", ["kept", "Kept too,"]),
        ('He bought a 3" pipe.\n\n“Kept,” he said.', ["Kept,"]),
    ],
)
def test_marks_over_paragraphs(text, expected):
    found = quoted(text)
    if expected is None:
        assert found[-1] == "No,"
    else:
        assert found == expected


@given(st.text(alphabet=st.sampled_from("ab .,\n\"'“”‘’„«»`´s1-"), max_size=80))
def test_spans_are_in_the_text_and_nested_or_apart(text):
    paragraphs = paragraph_spans(text)
    spans = quoted_spans(text, paragraphs)
    for place, q in enumerate(spans):
        start, end = paragraphs[q.paragraph]
        assert start <= q.start < q.end <= end
        assert not text[q.start].isspace()
        assert not text[q.end - 1].isspace()
        assert q.outer < place
        if q.outer >= 0:
            outer = spans[q.outer]
            assert outer.start <= q.start
            assert q.end <= outer.end


@given(st.text(alphabet=st.sampled_from("ab .\"'“”‘’"), max_size=60))
def test_a_paragraph_spoils_no_other(spoilt):
    """What stands two paragraphs further is found whatever stands before."""
    text = f"{spoilt}\n\nA plain line.\n\n“Kept words,” she said."
    assert "Kept words," in quoted(text)
