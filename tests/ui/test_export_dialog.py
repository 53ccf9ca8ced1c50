"""The export dialog as a person meets it: what it shows is what it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from viewer.library.asking import ask
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.render.fonts import load_fonts
from viewer.render.formats import picture_image
from viewer.render.picture_view import view_of_picture
from viewer.render.sizes import Unit
from viewer.timeline.lanes import LaneMode
from viewer.ui.dialogs.export import ExportDialog
from viewer.ui.dialogs.export_choices import (
    OWN,
    ExportChoices,
    choices_from_words,
    choices_to_words,
)
from viewer.ui.process.tasks import Tasks

Open = Callable[..., ExportDialog]


@pytest.fixture
def opened(qtbot, tmp_path: Path) -> Iterator[Open]:
    load_fonts()
    library = open_library()
    view, tasks = ask(library.document, FilterSpec()), Tasks()
    kept: list[ExportDialog] = []

    def start(**choices) -> ExportDialog:
        dialog = ExportDialog(view, ExportChoices(**choices), tmp_path / "talks", tasks)
        kept.append(dialog)
        dialog.show()
        dialog.show_now()
        return dialog

    yield start
    # what was copied must not outlive Python
    QGuiApplication.clipboard().clear()
    for dialog in kept:
        dialog.close()
    tasks.close()
    library.close()


def settle(dialog: ExportDialog) -> None:
    """What was chosen is shown without waiting for the person to stop choosing."""
    dialog.show_now()


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].copy()


def test_what_is_shown_is_what_is_written(opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    out = tmp_path / "t.png"
    assert dialog.save_as(out)
    page, choices = dialog.preview.page, dialog.choices
    assert page is not None
    from viewer.render.theme import load_theme

    shown = picture_image(page, load_theme(choices.theme), choices.size())
    assert (pixels(shown) == pixels(QImage(str(out)))).all()
    assert view_of_picture(out) is not None


def test_a_size_is_chosen_and_told_in_print(opened: Open) -> None:
    dialog = opened()
    assert "1,920 × 1,080 px" in dialog.shown.told.text()
    dialog.form.sizes.buttons["a4"].click()
    settle(dialog)
    assert dialog.choices.preset == "a4"
    assert "11.7 × 8.3 in at 150 dpi; smallest type 5." in dialog.form.sizes.told.text()
    dialog.form.sizes.buttons["a4"].click()
    settle(dialog)
    assert dialog.choices.preset == "a4-portrait"
    assert "portrait" in dialog.form.sizes.buttons["a4"].text()
    page = dialog.preview.page
    assert page is not None
    assert page.height > page.width


def test_own_sizes_in_other_units(opened: Open) -> None:
    dialog = opened(preset=OWN, width=1600.0, height=800.0, dpi=200.0)
    assert dialog.choices.size().width == 1600
    dialog.form.sizes.units.button("in").click()
    assert (dialog.choices.width, dialog.choices.unit) == (8.0, Unit.IN)
    assert dialog.choices.size().width == 1600
    box = dialog.form.sizes.width_box
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "6.5")
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(dialog)
    assert dialog.choices.size().width == 1300
    assert "6.5 × 4.0 in at 200 dpi" in dialog.form.sizes.told.text()


def test_too_small_a_size_is_said_and_cannot_be_saved(opened: Open, tmp_path: Path) -> None:
    dialog = opened(preset=OWN, width=90.0, height=50.0)
    assert "too small" in dialog.preview.trouble
    assert dialog.form.sizes.told.text() == ""
    assert dialog.shown.alt.toPlainText() == ""
    assert dialog.shown.unlabelled.count() == 0
    assert dialog.shown.none_left.text() == ""
    assert not dialog.save_button.isEnabled()
    assert not dialog.save_as(tmp_path / "t.png")
    dialog.form.sizes.buttons["slide"].click()
    settle(dialog)
    assert dialog.save_button.isEnabled()


def test_look_and_words_reach_the_page(opened: Open) -> None:
    dialog = opened()
    dialog.form.lanes.menu().actions()[list(LaneMode).index(LaneMode.KIND)].trigger()
    dialog.form.title.setText("The talks, <b>told</b>")
    dialog.form.notes.click()
    dialog.form.folding.click()
    dialog.form.transparent.click()
    dialog.form.themes.button("contrast").click()
    settle(dialog)
    page = dialog.preview.page
    assert page is not None
    words = {text.text for text in page.texts}
    assert "The talks, <b>told</b>" in words
    assert "Tariff" in words
    assert not any(word.startswith("[1]") for word in words)
    assert not page.breaks
    assert dialog.choices.is_transparent
    assert dialog.choices.theme == "contrast"


def test_the_alt_text_is_ours_until_it_is_written(opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    own = dialog.shown.alt.toPlainText()
    assert "72 events" in own
    dialog.shown.alt.setPlainText("What I see.")
    dialog.form.sizes.buttons["social"].click()
    settle(dialog)
    assert dialog.shown.alt.toPlainText() == "What I see."
    dialog.save_as(tmp_path / "t.png")
    assert QImage(str(tmp_path / "t.png")).text("Description") == "What I see."
    dialog.shown.anew_button.click()
    assert dialog.shown.alt.toPlainText().startswith(own[:40])


def test_what_has_no_label_is_listed(opened: Open) -> None:
    dialog = opened()
    page = dialog.preview.page
    assert page is not None
    assert dialog.shown.unlabelled.count() == page.unlabelled > 0
    assert f"{page.unlabelled} events" in dialog.shown.none_left.text()


def test_image_and_svg_are_copied(opened: Open) -> None:
    dialog = opened()
    clipboard = QGuiApplication.clipboard()
    dialog.image_button.click()
    assert clipboard.image().size().toTuple() == (1920, 1080)
    dialog.svg_button.click()
    assert clipboard.mimeData().hasFormat("image/svg+xml")
    assert clipboard.text().startswith("<?xml")


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_saving_asks_for_the_place_and_closes(opened, tmp_path, monkeypatch, suffix) -> None:
    dialog = opened()
    dialog.form.formats.button(suffix).click()
    asked = {}

    def answer(_parent, _title, offered: str, filters: str):
        asked.update(offered=offered, filters=filters)
        return str(tmp_path / "mine"), filters

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    assert dialog.save_button.text() == f"Save {suffix[1:].upper()}..."
    dialog.save_button.click()
    assert asked["offered"] == str(tmp_path / f"talks{suffix}")
    assert dialog.saved == tmp_path / f"mine{suffix}"
    assert dialog.saved.stat().st_size > 10_000
    assert not dialog.isVisible()


def test_trouble_is_told_and_the_dialog_stays(opened, tmp_path, monkeypatch) -> None:
    dialog = opened()
    nowhere = str(tmp_path / "nowhere" / "t.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (nowhere, ""))
    dialog.save_button.click()
    assert "no such folder" in dialog.footer.text()
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()


def test_writing_can_be_given_up(opened: Open, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("viewer.render.formats._STRIP_PX", 1920 * 200)
    dialog = opened()
    shares: list[int] = []
    dialog.bar.valueChanged.connect(shares.append)
    dialog.bar.valueChanged.connect(lambda value: value > 20 and dialog.cancel_button.click())
    assert not dialog.save_as(tmp_path / "t.png")
    assert shares
    assert max(shares) < 100
    assert not list(tmp_path.iterdir())
    assert dialog.isVisible()
    assert "Given up" in dialog.footer.text()


def test_choices_are_remembered_and_rubbish_is_not(opened: Open) -> None:
    chosen = ExportChoices(preset="a3", theme="print", suffix=".svg", bands=3, title="T", alt="A")
    again = choices_from_words(choices_to_words(chosen))
    assert again == ExportChoices(preset="a3", theme="print", suffix=".svg", bands=3)
    for words in ("", "[]", "{", '{"preset": "x", "dpi": "many", "bands": 99, "width": true}'):
        assert choices_from_words(words) == ExportChoices()


def test_figures_subtitle_and_legend_reach_the_page(opened: Open) -> None:
    dialog = opened()
    menu = [action.text() for action in dialog.form.figures.menu().actions()]
    assert menu[:2] == ["None", "Those of each stretch"]
    at = menu.index("Chinese goods under planned US tariffs")
    dialog.form.figures.menu().actions()[at].trigger()
    dialog.form.subtitle.setText("Told by five reports")
    dialog.form.legend.click()
    settle(dialog)
    page = dialog.preview.page
    assert page is not None
    said = [text.text for text in page.texts]
    assert any(words.startswith("Told by five reports") for words in said)
    assert "happened" not in said
    assert said.count("Chinese goods under planned US tariffs, US$ billion") == 1
    assert "Figures of Chinese goods under planned US tariffs" in dialog.shown.alt.toPlainText()
    dialog.form.figures.menu().actions()[0].trigger()
    settle(dialog)
    assert not dialog.choices.has_figures
    assert "Figures of" not in dialog.shown.alt.toPlainText()


def test_a_list_needs_the_notes(opened: Open) -> None:
    dialog = opened()
    assert dialog.form.list.isEnabled()
    dialog.form.notes.click()
    assert not dialog.form.list.isEnabled()


def test_the_page_is_laid_out_beside_the_window(opened: Open, qtbot) -> None:
    dialog = opened()
    dialog.form.sizes.buttons["a3"].click()
    dialog.show_soon()
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=20_000)
    assert "A3" in dialog.shown.told.text()
    qtbot.waitUntil(lambda: dialog.form.told_bytes.text().startswith("about "), timeout=5_000)


def test_what_is_not_wanted_any_more_is_given_up(opened: Open, qtbot, tmp_path: Path) -> None:
    dialog = opened()
    dialog.form.sizes.buttons["a3"].click()
    dialog.show_soon()
    dialog.form.sizes.buttons["social"].click()
    assert dialog.save_as(tmp_path / "t.png")
    assert QImage(str(tmp_path / "t.png")).size().toTuple() == (1200, 630)
    assert "Social" in dialog.shown.told.text()
    dialog.form.sizes.buttons["letter"].click()
    dialog.show_soon()
    dialog.reject()
    assert not dialog.isVisible()


def test_the_window_remembers_the_last_choices(meet, tmp_path: Path) -> None:
    settings = tmp_path / "settings.ini"
    person = meet(settings=settings)
    person.window.errands.ask_for_image()
    dialog = person.window.errands.export_dialog
    dialog.form.sizes.buttons["social"].click()
    dialog.reject()
    person.app.close()
    again = meet(settings=settings)
    again.window.errands.ask_for_image()
    assert again.window.errands.export_dialog.choices.preset == "social"
    again.window.errands.export_dialog.reject()


def test_a_size_that_cannot_be_drawn_is_not_remembered(meet, tmp_path: Path) -> None:
    settings = tmp_path / "settings.ini"
    person = meet(settings=settings)
    person.window.errands.ask_for_image()
    dialog = person.window.errands.export_dialog
    dialog.form.sizes.buttons["a4"].click()
    dialog.show_now()
    dialog.form._change(preset=OWN, width=40_000.0, height=10.0, theme="dark")
    dialog.show_now()
    assert not dialog.save_button.isEnabled()
    dialog.reject()
    person.window.errands.ask_for_image()
    choices = person.window.errands.export_dialog.choices
    assert (choices.preset, choices.theme) == ("a4", "dark")
    person.window.errands.export_dialog.reject()


def test_while_an_image_is_laid_out_nothing_old_is_said(opened: Open) -> None:
    dialog = opened(preset=OWN, width=90.0, height=50.0)
    dialog._show_busy()
    assert dialog.preview.trouble == ""
    assert dialog.shown.told.text() == "Laying the image out..."
    dialog.form.sizes.buttons["slide"].click()
    settle(dialog)
    assert dialog.shown.alt.toPlainText()
    dialog._show_busy()
    assert dialog.shown.alt.toPlainText() == ""
    assert dialog.shown.unlabelled.count() == 0
    settle(dialog)
    assert dialog.shown.alt.toPlainText()


def test_with_the_largest_text_it_fits_a_small_screen_and_scrolls(opened: Open) -> None:
    """720 px of 1280 have room for 360 px where all is drawn in twice its size."""
    dialog = opened()
    least = dialog.minimumSizeHint()
    assert least.width() <= 1280 / 2
    assert least.height() <= 720 / 2 - 48
    dialog.resize(least.width(), 312)
    QApplication.processEvents()
    shown = dialog.shown
    assert shown.widget().width() <= shown.viewport().width()
    assert shown.verticalScrollBar().maximum() > 0
    assert shown.alt.geometry().bottom() < shown.unlabelled.geometry().top()
