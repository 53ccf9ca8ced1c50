from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from PySide6.QtGui import QImage

from viewer.library.asking import View
from viewer.model.errors import ExportError
from viewer.render.artwork import Artwork
from viewer.render.fonts import measure_for
from viewer.render.formats import about_bytes, picture_image, save_picture, save_png
from viewer.render.picture import picture, stands, tell
from viewer.render.picture_options import PictureOptions
from viewer.render.sizes import own_size, preset_size
from viewer.render.theme import THEME_NAMES, load_theme
from viewer.timeline.display import DisplayList, Text, TextRole
from viewer.timeline.lanes import LaneMode
from viewer.timeline.page import unlabelled_rows

ViewOf = Callable[..., View]
LANED = [(1920, 1080), (1600, 900), (1240, 1754), (3000, 800)]
#: too small for lanes
CHOSEN = [(800, 600), (640, 480)]
MODES = [LaneMode.SIDE, LaneMode.NONE, LaneMode.SOURCE]


def words_of(page: DisplayList) -> list[Text]:
    return [*page.texts, *page.ticks]


def box(text: Text, page: DisplayList) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of what the letters cover, a little less than their line."""
    px = measure_for(page.style)("x", text.role) * 1.4
    if text.vertical:
        return text.x - px, text.y - text.width, text.x, text.y
    return text.x, text.y - px, text.x + text.width, text.y


def pixels_of(image: QImage) -> np.ndarray:
    """Bytes as numbers; copied, since they go with the image."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


@pytest.mark.parametrize(
    ("size", "options"),
    [
        *((size, PictureOptions(lanes=mode)) for size in LANED for mode in MODES),
        *((size, None) for size in CHOSEN),
    ],
)
def test_nothing_leaves_the_page(page_of, size, options: PictureOptions | None) -> None:
    page = page_of(own_size(*size), options)
    for text in words_of(page):
        left, top, right, bottom = box(text, page)
        assert left >= 0, text
        assert top >= 0, text
        assert right <= page.width, text
        assert bottom <= page.height, text
    assert page.marks.x.min() > 5
    assert page.marks.x.max() < page.width - 5
    assert page.bars.x0.min(initial=0) >= 0
    assert page.bars.x1.max(initial=0) <= page.width


@pytest.mark.parametrize("size", [*LANED, *CHOSEN])
def test_no_words_stand_on_others(page_of, size) -> None:
    page = page_of(own_size(*size))
    boxes = np.array([box(text, page) for text in words_of(page) if not text.vertical])
    texts = [text for text in words_of(page) if not text.vertical]
    for at, (left, top, right, bottom) in enumerate(boxes):
        rest = boxes[at + 1 :]
        wide = np.minimum(rest[:, 2], right) - np.maximum(rest[:, 0], left)
        high = np.minimum(rest[:, 3], bottom) - np.maximum(rest[:, 1], top)
        clash = np.flatnonzero((wide > 0.5) & (high > 0.5))
        assert not len(clash), (texts[at].text, [texts[at + 1 + c].text for c in clash])


def test_every_event_is_labelled_or_counted_and_listed(gui, view: ViewOf) -> None:
    whole = view()
    page = picture(whole, preset_size("slide"))
    labelled = {t.event for t in page.texts if t.role == TextRole.LABEL and t.event >= 0}
    assert len(labelled) + page.unlabelled == len(whole.events)
    said = " ".join(t.text for t in page.texts)
    assert f"{len(labelled)} are labelled" in said
    assert f"grey ticks ({page.unlabelled})" in said
    hidden = [e.label for n, e in enumerate(whole.events) if n not in labelled]
    # a name may be broken between two lines
    assert all(words in said for label in hidden for words in label.split())


def test_note_marks_stand_behind_their_labels(gui, view: ViewOf) -> None:
    page = picture(view(), preset_size("slide"))
    labels = {t.event: t for t in page.texts if t.role == TextRole.LABEL and t.event >= 0}
    marks = [t for t in page.texts if t.role == TextRole.NOTE_MARK and t.event >= 0]
    assert len(marks) == len(labels)
    for mark in marks:
        label = labels[mark.event]
        assert re.fullmatch(r"\[\d(,\d)*\]", mark.text)
        assert 0 <= mark.x - (label.x + label.width) <= 6
        assert mark.y < label.y


def test_without_notes_there_are_no_numbers(gui, view: ViewOf) -> None:
    page = picture(view(), preset_size("slide"), PictureOptions(has_notes=False))
    assert not [t for t in page.texts if t.role in (TextRole.NOTE, TextRole.NOTE_MARK)]


def test_the_legend_tells_what_occurs_and_nothing_else(gui, view: ViewOf) -> None:
    happened = picture(view(statuses=["happened"]), preset_size("slide"))
    legend = {t.text for t in happened.texts if t.role == TextRole.LEGEND}
    assert "happened" in legend
    assert not legend & {"planned", "threatened", "demanded", "denied"}
    planned = picture(view(statuses=["planned"]), preset_size("slide"))
    legend = {t.text for t in planned.texts if t.role == TextRole.LEGEND}
    assert "planned" in legend
    assert "not labelled" not in legend


def test_few_events_are_set_in_larger_type(gui, view: ViewOf) -> None:
    size = preset_size("slide")
    many, few = picture(view(), size), picture(view(start="2020", end="2021"), size)
    assert few.width < many.width == size.page_width
    assert few.width / few.height == pytest.approx(size.width / size.height)
    assert few.unlabelled == 0


def test_no_event_is_no_picture(gui, view: ViewOf) -> None:
    with pytest.raises(ExportError, match="No event is left"):
        picture(view(start="2030"), preset_size("slide"))
    assert not stands(DisplayList(10, 10))


@pytest.mark.parametrize("size", [(1, 1), (10, 1000), (1000, 10), (100, 100), (250, 200)])
def test_too_small_a_picture_is_refused_in_words(gui, view: ViewOf, size) -> None:
    with pytest.raises(ExportError, match="too small"):
        picture(view(), own_size(*size))


def test_a_long_title_is_broken_into_lines(gui, view: ViewOf) -> None:
    title = "A title that goes on and on, " * 6
    page = picture(view(), preset_size("slide"), PictureOptions(title=title))
    lines = [t for t in page.texts if t.role == TextRole.TITLE]
    assert len(lines) > 1
    assert all(t.x + t.width <= page.width for t in lines)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_equal_pictures_have_equal_bytes(gui, view: ViewOf, tmp_path: Path, name: str) -> None:
    size, theme = own_size(1600, 900), load_theme(name)
    files = [tmp_path / "a.png", tmp_path / "b.png"]
    for file in files:
        save_png(picture(view(), size), theme, file, size, title="US–China")
    assert files[0].read_bytes() == files[1].read_bytes()
    image = QImage(str(files[0]))
    assert (image.width(), image.height()) == (1600, 900)
    assert image.text("Title") == "US–China"


def test_strips_join_without_a_seam_that_could_be_seen(
    gui, view: ViewOf, tmp_path: Path, monkeypatch
) -> None:
    size, theme = own_size(1281, 723), load_theme("light")
    page = picture(view(), size)
    monkeypatch.setattr("viewer.render.formats._STRIP_PX", 1281 * 37)
    save_png(page, theme, tmp_path / "a.png", size)
    written = pixels_of(QImage(str(tmp_path / "a.png")))
    whole = pixels_of(picture_image(page, theme, size))
    # a slanted line that is cut is antialiased a shade differently
    assert np.abs(written - whole).max() <= 4


def test_a_failure_while_painting_leaves_nothing(gui, view: ViewOf, tmp_path, monkeypatch) -> None:
    size = own_size(1280, 720)
    page = picture(view(), size)

    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("viewer.render.formats.paint", fail)
    with pytest.raises(MemoryError):
        save_png(page, load_theme("light"), tmp_path / "a.png", size)
    assert not list(tmp_path.iterdir())


def test_a_subtitle_of_ones_own_leaves_what_was_left_out(gui, view: ViewOf) -> None:
    options = PictureOptions(subtitle="What was\nsaid of \x00tariffs")
    page = picture(view(sides=["China"]), own_size(1600, 900), options)
    said = " ".join(text.text for text in page.texts if text.role == TextRole.SUBTITLE)
    assert said.startswith("What was said of tariffs ")
    assert "Only: China." in said
    assert "from five sources" not in said


def test_legend_and_list_can_be_left_out(gui, view: ViewOf) -> None:
    whole, size = view(), own_size(1600, 900)
    page = picture(whole, size, PictureOptions(has_legend=False, has_list=False))
    said = {text.text for text in page.texts}
    assert page.unlabelled
    assert "happened" not in said
    assert not any(words.startswith("Not labelled") for words in said)


def test_the_list_of_what_is_not_labelled_names_the_important(gui, view: ViewOf) -> None:
    whole = view()
    page = picture(whole, own_size(1000, 500))
    said = " ".join(text.text for text in page.texts if text.role == TextRole.NOTE)
    left = [whole.events[row] for row in unlabelled_rows(page)]
    named = [event for event in left if event.label in said]
    unnamed = [event for event in left if event.label not in said]
    assert named
    assert unnamed
    assert min(e.importance for e in named) >= max(e.importance for e in unnamed)


def test_a_step_can_give_up(gui, view: ViewOf) -> None:
    class Enough(Exception):
        pass

    def stop() -> None:
        raise Enough

    for name in ("a4", "social", "column-180"):
        with pytest.raises(Enough):
            picture(view(), preset_size(name), step=stop)


def test_a_page_made_in_a_thread_is_the_same(gui, view: ViewOf) -> None:
    made: list[DisplayList] = []
    thread = Thread(target=lambda: made.append(picture(view(), own_size(1600, 900))))
    thread.start()
    thread.join()
    assert made[0].texts == picture(view(), own_size(1600, 900)).texts


@pytest.mark.parametrize("name", ["slide", "a4", "social"])
@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_the_size_of_the_file_is_guessed(gui, view: ViewOf, tmp_path: Path, name, suffix) -> None:
    size = preset_size(name)
    art = Artwork(picture(view(), size), load_theme("light"), size)
    out = tmp_path / f"t{suffix}"
    save_picture(art, out)
    assert about_bytes(art, suffix) == pytest.approx(out.stat().st_size, rel=0.25)


@pytest.mark.parametrize("mode", [LaneMode.ACTOR, LaneMode.SOURCE])
def test_lanes_that_share_events_are_not_counted(gui, view: ViewOf, mode: LaneMode) -> None:
    size, options = preset_size("slide"), PictureOptions(lanes=mode)
    page = picture(view(), size, options)
    assert not [t for t in page.texts if t.role == TextRole.LANE_COUNT]
    assert "each event in one" in tell(view(), page, options).description
    by_side = picture(view(), size)
    assert [t for t in by_side.texts if t.role == TextRole.LANE_COUNT]


def test_a_legend_does_not_explain_the_lanes_own_marks(gui, view: ViewOf) -> None:
    page = picture(view(sides=["China"], statuses=["threatened"]), preset_size("slide"))
    legend = {text.text for text in page.texts if text.role == TextRole.LEGEND}
    assert "threatened" in legend
    assert "happened" not in legend


def test_a_title_is_broken_evenly_and_a_long_one_is_smaller(gui, view: ViewOf) -> None:
    size = preset_size("slide")

    def lines(title: str, role: TextRole) -> list[Text]:
        page = picture(view(), size, PictureOptions(title=title))
        return [text for text in page.texts if text.role == role]

    short = lines("Rather many words about two neighbours and what they " * 2, TextRole.TITLE)
    assert len(short) == 2
    assert min(text.width for text in short) > 0.6 * max(text.width for text in short)
    assert not lines("Very many words about it " * 16, TextRole.TITLE)
    assert lines("Very many words about it " * 16, TextRole.HEADING)


def test_signs_that_no_font_has_are_left_out(gui, view: ViewOf) -> None:
    page = picture(view(), preset_size("slide"), PictureOptions(title="Talks \U0010fffd now"))
    assert "Talks now" in [text.text for text in page.texts if text.role == TextRole.TITLE]


def test_a_title_that_says_nothing_is_as_none(gui, view: ViewOf) -> None:
    page = picture(view(), preset_size("slide"), PictureOptions(title="  "))
    titles = [text.text for text in page.texts if text.role == TextRole.TITLE]
    assert titles == [view().document.title]
