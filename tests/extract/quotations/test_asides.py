"""Speakers whose verb stands behind an aside, and words too long for irony."""

from __future__ import annotations

import pytest

from viewer.extract import extract


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Crews waiting along the pier chanted “No more”.", "Crews"),
        ("Per Holm, despite admitting that it was “late”, the crews had to wait.", "Per Holm"),
        ("Anna Lund and Per Holm call them “lone sparks”.", "Anna Lund and Per Holm"),
        ("The bank did not name her, but Per Lund referenced “tensions”.", "Per Lund"),
        (
            "The rules are strict where members “took part in it on the board for pay”.",
            "The rules",
        ),
        ("The pier is “safe”.", None),
    ],
)
def test_speakers(text, speaker):
    (found,) = extract(text, "2019-05-15").quotations
    assert found.speaker == speaker
