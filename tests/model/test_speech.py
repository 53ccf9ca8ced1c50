"""Words in the language of whoever reads them: English unless a thread was told otherwise."""

from __future__ import annotations

import threading
from contextvars import copy_context

import pytest

from viewer.model.speech import (
    ENGLISH,
    Speech,
    say_number,
    speaking,
    spoken,
    tr,
    tr_n,
)

POLISH = {
    ("Open", "a door"): "Otwarte",
    ("Open", ""): "Otwórz",
    ("{name} has {n} events", 1): "{name} ma {n} zdarzenie",
    ("{name} has {n} events", 2): "{name} ma {n} zdarzenia",
    ("{name} has {n} events", 5): "{name} ma {n} zdarzeń",
}


def polish() -> Speech:
    def lookup(text: str, about: str, n: int | None) -> str | None:
        return POLISH.get((text, about) if n is None else (text, n))

    return Speech("pl", lookup, point=",", group="\u00a0")


def test_a_text_is_said_in_english_by_itself() -> None:
    assert tr("Undo: {name}", name="merge {2} events") == "Undo: merge {2} events"


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 events"), (1, "1 event"), (12_000, "12,000 events")]
)
def test_english_has_two_numbers(n: int, said: str) -> None:
    assert tr_n("{n} event", "{n} events", n) == said


def test_the_same_english_can_mean_two_things() -> None:
    with speaking(polish()):
        assert (tr("Open"), tr("Open", about="a door")) == ("Otwórz", "Otwarte")


@pytest.mark.parametrize(("n", "said"), [(1, "zdarzenie"), (2, "zdarzenia"), (5, "zdarzeń")])
def test_a_language_has_plurals_of_its_own(n: int, said: str) -> None:
    with speaking(polish()):
        told = tr_n("{name} has {n} event", "{name} has {n} events", n, name="Holm")
    assert told == f"Holm ma {n} {said}"


def test_what_is_not_translated_is_said_in_english() -> None:
    with speaking(polish()):
        assert tr("Close") == "Close"
        assert tr_n("{n} source", "{n} sources", 1) == "1 source"


def test_numbers_follow_the_customs_of_the_language() -> None:
    assert say_number(1234567.891, 1) == "1,234,567.9"
    with speaking(polish()):
        assert say_number(1234567.891, 1) == "1\u00a0234\u00a0567,9"


def test_a_language_ends_with_its_block() -> None:
    with pytest.raises(ZeroDivisionError), speaking(polish()):
        _ = 1 / 0
    assert spoken() is ENGLISH


def test_threads_speak_english_unless_the_context_is_handed_on() -> None:
    heard: list[str] = []
    with speaking(polish()):
        handed = copy_context()
        for work in (lambda: heard.append(tr("Open")), lambda: handed.run(_hear, heard)):
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
    assert heard == ["Open", "Otwórz"]


def _hear(heard: list[str]) -> None:
    heard.append(tr("Open"))
