from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from viewer.ui.reading.text_map import LONGEST_RUN, TextMap

TRAPS = (
    *("\r\n", "\r", "\n", "\u2028", "\u2029", "\0", "\t", " ", "\xa0", "a", "e\u0301"),
    *("\ufdd0", "\ufdd1", "\ufffc", "\uffff", "\ud800", "\udc00", "\u202e"),
    *("😀", "𝔖", "👩\u200d👩\u200d👧"),
)
texts = st.lists(st.sampled_from(TRAPS) | st.characters(exclude_categories=()), max_size=60).map(
    "".join
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def past_line_end(text: str, point: int) -> int:
    """The position, or the next where it lies between the CR and the LF of a line end."""
    return point + (text[max(point - 1, 0) : point + 1] == "\r\n")


def shown_by_qt(text: str) -> QTextDocument:
    document = QTextDocument()
    QTextCursor(document).insertText(TextMap(text).shown)
    return document


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("abc", [0, 1, 2, 3]),
        ("a😀b", [0, 1, 3, 4]),
        ("😀😀", [0, 2, 4]),
        ("a\r\nb", [0, 1, 2, 2, 3]),
        ("\r\r\n😀", [0, 1, 2, 2, 4]),
        ("", [0]),
    ],
)
def test_places_of_code_points(text: str, places: list[int]) -> None:
    places_of = TextMap(text)
    assert [places_of.to_utf16(point) for point in range(len(text) + 1)] == places


def test_outside_counts_as_the_nearest_end() -> None:
    places = TextMap("a😀")
    assert (places.to_utf16(-3), places.to_utf16(99)) == (0, 3)
    assert (places.to_code_point(-3), places.to_code_point(99)) == (0, 2)


def test_inside_a_pair_counts_as_its_code_point() -> None:
    assert TextMap("a😀b").to_code_point(2) == 1


@given(texts)
def test_there_and_back(text: str) -> None:
    places = TextMap(text)
    for point in range(len(text) + 1):
        assert places.to_code_point(places.to_utf16(point)) == past_line_end(text, point)


@given(texts)
def test_the_map_never_goes_back(text: str) -> None:
    places = TextMap(text)
    found = [places.to_utf16(point) for point in range(len(text) + 1)]
    assert found == sorted(found)
    assert found[-1] == places.utf16_length == units(places.shown)


@given(texts)
def test_qt_keeps_every_unit(text: str) -> None:
    document = shown_by_qt(text)
    assert document.characterCount() - 1 == TextMap(text).utf16_length


@given(texts, st.data())
def test_any_span_is_the_same_words_in_qt(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    places = TextMap(text)
    document = shown_by_qt(text)
    cursor = QTextCursor(document)
    cursor.setPosition(places.to_utf16(start))
    cursor.setPosition(places.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
    qt_words = cursor.selectedText().replace("\u2029", "\n")
    shown = places.shown.encode("utf-16-le")[2 * places.to_utf16(start) : 2 * places.to_utf16(end)]
    assert qt_words == shown.decode("utf-16-le")
    # a line end of two characters is one in Qt: it is inside or outside as a whole
    start, end = past_line_end(text, start), past_line_end(text, end)
    assert places.words(places.to_utf16(start), places.to_utf16(end)) == text[start:end]


def test_what_nobody_would_see_is_named_and_counted() -> None:
    places = TextMap("a\u202eb")
    assert places.shown == "a‹U+202E›b"
    assert places.named == (1,)
    assert [places.to_utf16(point) for point in range(4)] == [0, 1, 9, 10]
    assert {places.to_code_point(unit) for unit in range(1, 9)} == {1}


def test_a_run_without_blanks_is_broken_and_places_stay() -> None:
    text = "x" * (2 * LONGEST_RUN + 1)
    places = TextMap(text)
    assert [len(line) for line in places.shown.split("\n")] == [LONGEST_RUN, LONGEST_RUN, 1]
    assert places.to_utf16(LONGEST_RUN - 1) == LONGEST_RUN - 1
    assert places.to_utf16(LONGEST_RUN + 1) == LONGEST_RUN + 2
    assert places.words(0, places.utf16_length) == text


def test_named_characters_are_broken_by_what_is_shown() -> None:
    shown = TextMap("\u202e" * LONGEST_RUN).shown
    assert max(map(len, shown.split("\n"))) <= LONGEST_RUN
    assert shown.count("‹U+202E›") == LONGEST_RUN
