"""Pictures in another language: words of ours are said in it, those of the document stay."""

from __future__ import annotations

import pytest

from viewer.library.asking import ask
from viewer.model.filter import FilterSpec
from viewer.render.picture import picture, tell
from viewer.render.picture_options import PictureOptions
from viewer.render.sizes import own_size, preset_size
from viewer.timeline.display import TextRole

#: what stands in these is said by Parley
OURS = {
    TextRole.SUBTITLE,
    TextRole.LANE_COUNT,
    TextRole.BREAK,
    TextRole.SCALE_BAR,
    TextRole.AXIS,
    TextRole.AXIS_STRONG,
}


@pytest.fixture
def whole(document):
    """All events of the bundled document."""
    return ask(document, FilterSpec())


@pytest.mark.parametrize("preset", ["slide", "a4", "social", "column-85", "column-180"])
def test_every_word_of_ours_is_said_in_the_language(gui, whole, shouting, preset: str) -> None:
    page = picture(whole, preset_size(preset))
    told = [text for text in (*page.texts, *page.ticks) if text.role in OURS]
    assert told
    assert [text.text for text in told if text.text != text.text.upper()] == []


def test_labels_and_titles_stay_the_documents(gui, whole, shouting) -> None:
    page = picture(whole, preset_size("slide"))
    labels = {text.text for text in page.texts if text.role == TextRole.LABEL and text.event >= 0}
    assert labels
    assert labels <= {event.label for event in whole.events}
    title = " ".join(text.text for text in page.texts if text.role == TextRole.TITLE)
    assert title == whole.document.title


def test_a_picture_says_in_which_language_it_is_described(gui, whole, shouting) -> None:
    size = own_size(1920, 1080)
    page = picture(whole, size)
    told = tell(whole, page, PictureOptions(), size.kind)
    assert told.language == shouting.tag
    assert "TIMELINE OF" in told.description
