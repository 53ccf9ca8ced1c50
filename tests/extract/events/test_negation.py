"""What did not happen is no event; a refusal is a doubtful one."""

from __future__ import annotations

import pytest

from viewer.extract import extract
from viewer.extract.events.negation import NEGATION_ROWS, NOBODY, UNDOING
from viewer.model.event import Status

ROWS = [(row.status, text) for row in NEGATION_ROWS for text in row.examples]
MOST = 0.4


@pytest.mark.parametrize(
    ("status", "text"),
    [
        *ROWS,
        *((None, text) for text in NOBODY[1]),
        *((Status.DENIED, text) for text in UNDOING[1]),
    ],
)
def test_what_did_not_happen(status, text):
    found = extract(text, "2019-05-15").events
    if status is None:
        assert found == ()
    else:
        assert [e.status for e in found] == [status]
        assert all(e.confidence < MOST for e in found)


@pytest.mark.parametrize(
    "text",
    [
        "Norway not only signed the treaty on Monday but paid.",
        "Holm said on Monday that she would not pay.",
        "Ms Holm, who is not a lawyer, signed the contract on Monday.",
        "Parliament voted on Monday not to sell the pier.",
    ],
)
def test_what_happened_although_something_is_denied(text):
    assert extract(text, "2019-05-15").events[0].status == "happened"
