"""Speeches, fragments and terms; and through whom something was said."""

from __future__ import annotations

import pytest

from viewer.extract import extract
from viewer.extract.quotations.cues import Form, cue_forms, inflected


def first(text: str):
    return extract(text, "2019-05-15").quotations[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will not pay,” Holm said.", "direct"),
        ("“That’s enough,” Holm said.", "direct"),
        ("“Never again will Nesby pay,” Holm said.", "direct"),
        ("Holm called it “too little, too late”.", "fragment"),
        ("Holm said it was “insulting”.", "fragment"),
        ("Holm promised to “mend the pier and the locks by spring”.", "fragment"),
        ("Holm called him “Big Boss”.", "fragment"),
        ("Holm said the “Phase 2” talks had ended.", "scare"),
        ("She read a book called “Winter Light”.", "scare"),
        ("“Fresh Fish”", "scare"),
        ("Holm said she would go.\n\nThe “pier economy” has grown.", "scare"),
        ("Tam was accused of “cheating”.", "scare"),
        # titles, and words that are spoken of
        ("The song “Blue Pier” was played twice.", "scare"),
        ("The song “Blue Pier” is fine, Holm said.", "scare"),
        ("Her novel, “The Locks”, sold well.", "scare"),
        ("The prize for “best boat” went to Holm.", "scare"),
        ("She wrote four novels, among them “Dead Calm” (1987).", "scare"),
        ("The word “fee” is ugly, Holm said.", "scare"),
        ("The film opened under the headline “Cold Water”.", "scare"),
        ("Holm used the word “rats”.", "fragment"),
        ("Holm told the show “we will not pay”.", "direct"),
    ],
)
def test_kinds(text, kind):
    quotation = first(text)
    assert quotation.kind == kind
    assert (quotation.speaker is None) == (kind == "scare")


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“We pay,” Anna Holm told Radio Nesby.", "Radio Nesby"),
        ("“We pay,” Anna Holm told the Nesby Times on Monday.", "Nesby Times"),
        ("In an interview with Radio Nesby, Anna Holm said: “We pay.”", "Radio Nesby"),
        ("Anna Holm tweeted: “We pay.”", "Twitter"),
        ("“We pay,” Anna Holm wrote on X.", "X"),
        ("“We pay,” Anna Holm wrote on Monday.", None),
        ("“We pay,” Anna Holm told Per Lund.", None),
        ("“We pay,” Anna Holm said.", None),
    ],
)
def test_outlets(text, via):
    assert first(text).via == via


def test_a_speech_broken_by_its_attribution_is_one_group():
    found = extract("“We pay,” Holm said, “and then we go.” “When?” asked Lund.").quotations
    assert found[0].group == found[1].group != found[2].group


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("say/said", "say says saying said"),
        ("deny", "deny denies denying denied"),
        ("quip+", "quip quips quipping quipped"),
        ("write/wrote/written", "write writes writing wrote written"),
        ("agree", "agree agrees agreeing agreed"),
        ("call-on", "call calls calling called"),
    ],
)
def test_forms_of_verbs(entry, forms):
    assert " ".join(inflected(entry)) == forms


def test_every_verb_has_all_forms():
    assert set(cue_forms().values()) == set(Form)
