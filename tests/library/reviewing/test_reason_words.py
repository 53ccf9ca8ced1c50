"""Reasons that a document has stored are said in the language of the window."""

from __future__ import annotations

import pytest

from viewer.library.importing.reasons import quotation_reasons
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
