"""Reasons that a document has stored are said in the language of the window."""

from __future__ import annotations

import pytest

from viewer.extract.article import read_article
from viewer.library.importing.reasons import figure_reasons, quotation_reasons
from viewer.library.reviewing.reason_words import say_reason
from viewer.model.annotation import QuotationKind
from viewer.model.speech import Speech, speaking


def backwards() -> Speech:
    known = {
        "Date from “{words}”, paragraph {number}": "§{number}: «{words}»",
        "Speaker from “{words}”": "par «{words}»",
    }
    return Speech("x-reasons", lambda text, _about, _n: known.get(text))


def test_words_of_the_article_keep_their_place() -> None:
    with speaking(backwards()):
        assert say_reason("Date from “on 3 “May””, paragraph 12") == "§12: «on 3 “May”»"


def test_in_english_and_where_it_is_unknown_it_stays_as_it_is() -> None:
    assert say_reason("Date from “May”, paragraph 1") == "Date from “May”, paragraph 1"
    with speaking(backwards()):
        assert say_reason("Something that an older Parley said") == (
            "Something that an older Parley said"
        )


@pytest.mark.parametrize("speaker", [None, "Holm"])
@pytest.mark.parametrize("cue", [None, "said"])
@pytest.mark.parametrize("kind", list(QuotationKind))
def test_every_reason_of_a_quotation_is_known(
    kind: QuotationKind, speaker: str | None, cue: str | None, shouting: Speech
) -> None:
    for phrase in quotation_reasons(kind, speaker, cue)[1]:
        assert say_reason(phrase)[:5].isupper() or say_reason(phrase)[:5] == phrase[:5].upper()


def test_every_reason_of_a_figure_is_known(shouting: Speech) -> None:
    found = read_article(
        "The port took about 300 crates and at least $20 million. Over 40% of the nets were torn, "
        "under 12 boats sailed, at most 9 came back, half of them late, and 17 stayed."
    )
    phrases = {p for figure in found.figures for p in figure_reasons(figure, figure.measures)[1]}
    assert len(phrases) > 6
    assert [phrase for phrase in phrases if say_reason(phrase) == phrase] == []
