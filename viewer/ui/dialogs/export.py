"""The export dialog: the image as it will be, and everything that can be chosen about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.asking import View
from viewer.model.errors import ExportError, ViewerError
from viewer.model.wording import say_when
from viewer.render.artwork import Artwork
from viewer.render.fonts import px_of
from viewer.render.formats import picture_image, save_picture, vector_bytes
from viewer.render.picture import picture, tell
from viewer.render.sizes import PRESETS, PictureSize
from viewer.render.telling import Telling
from viewer.render.theme import load_theme
from viewer.timeline.display import DisplayList, TextRole
from viewer.timeline.page import unlabelled_rows
from viewer.ui.dialogs.export_choices import OWN, ExportChoices
from viewer.ui.dialogs.export_form import ExportForm
from viewer.ui.dialogs.export_preview import ExportPreview
from viewer.ui.plain_text import label

SIZE = (1320, 812)
FORM_PX = 424
BOTTOM_PX = 168
#: a choice is shown when so long nothing else was chosen
WAIT_MS = 90
#: pages that are kept, so that going back to one is instant
MOST_PAGES = 8
FORMAT_NAMES = {".png": "PNG image", ".svg": "SVG image", ".pdf": "PDF document"}


class _GivenUp(Exception):
    """The person wants no file any more."""


class ExportDialog(QDialog):
    """Shows the picture of a view, lets its looks be chosen, saves or copies it.

    Args:
        view: the events to draw.
        choices: what was chosen the last time.
        place: folder and name, without its ending, that are offered first.
        parent: the window.
    """

    def __init__(
        self, view: View, choices: ExportChoices, place: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export image")
        self.setModal(True)
        self._view, self._place = view, place
        self._pages: dict[ExportChoices, DisplayList] = {}
        self._is_writing = self._gives_up = False
        self._own_alt: str | None = choices.alt
        self.saved: Path | None = None
        self.form = ExportForm(choices, view.document.title, load_theme(choices.theme))
        self.preview = ExportPreview()
        self._make_words()
        self._make_buttons()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.show_now)
        self.form.changed.connect(self._wait)
        self.alt.textChanged.connect(self._take_alt)
        self._fit_screen()
        self.show_now()

    @property
    def choices(self) -> ExportChoices:
        """What is chosen."""
        return self.form.choices

    def show_now(self) -> None:
        """Lay the picture out as chosen and show it."""
        self._timer.stop()
        choices = self.choices
        try:
            size = choices.size()
            page = self._page(choices, size)
        except ViewerError as trouble:
            self.preview.show_trouble(str(trouble))
            self._show_words(None, "", str(trouble))
            return
        theme = load_theme(choices.theme)
        self.preview.show_page(page, theme, is_transparent=choices.is_transparent)
        self._show_words(page, _say_size(choices, size), _say_print(page, size))

    def save_as(self, path: Path) -> bool:
        """Write the picture; whether that worked and was not given up."""
        page = self.preview.page
        if page is None:
            return False
        self._start_writing()
        try:
            save_picture(self._art(page), path, self._show_progress)
        except _GivenUp:
            self.footer.setText("Given up; nothing was written.")
            return False
        except ViewerError as trouble:
            self.footer.setText(str(trouble))
            return False
        finally:
            self._end_writing()
        self.saved = path
        return True

    def copy_image(self) -> None:
        """Put the picture on the clipboard as an image."""
        page = self.preview.page
        if page is None:
            return
        art = self._art(page)
        image = picture_image(page, art.theme, art.size, is_transparent=art.is_transparent)
        QGuiApplication.clipboard().setImage(image)
        self.footer.setText("The image is on the clipboard.")

    def copy_svg(self) -> None:
        """Put the picture on the clipboard as SVG, as a drawing and as its text."""
        page = self.preview.page
        if page is None:
            return
        data = vector_bytes(self._art(page), ".svg")
        mime = QMimeData()
        mime.setData("image/svg+xml", data)
        mime.setText(data.decode("utf-8"))
        QGuiApplication.clipboard().setMimeData(mime)
        self.footer.setText("The SVG is on the clipboard.")

    def ask_and_save(self) -> None:
        """Ask where to, then write the picture and close."""
        suffix = self.choices.suffix
        filters = f"{FORMAT_NAMES[suffix]} (*{suffix})"
        offered = str(self._place.with_name(self._place.name + suffix))
        chosen, _ = QFileDialog.getSaveFileName(self, "Export image", offered, filters)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        if self.save_as(path):
            self.accept()

    def reject(self) -> None:
        """Give up what is being written, or else close."""
        if self._is_writing:
            self._gives_up = True
        else:
            super().reject()

    def closeEvent(self, qt_event: QCloseEvent) -> None:
        """Not while something is being written: that is given up first."""
        if self._is_writing:
            self._gives_up = True
            qt_event.ignore()
        else:
            super().closeEvent(qt_event)

    def _page(self, choices: ExportChoices, size: PictureSize) -> DisplayList:
        """The page; theme, format and words about it change nothing in it."""
        key = replace(choices, theme="light", suffix=".png", is_transparent=False, alt=None)
        if key not in self._pages:
            if len(self._pages) >= MOST_PAGES:
                del self._pages[next(iter(self._pages))]
            self._pages[key] = picture(self._view, size, choices.options())
        return self._pages[key]

    def _art(self, page: DisplayList) -> Artwork:
        choices = self.choices
        theme, telling = load_theme(choices.theme), self._telling(page)
        return Artwork(page, theme, choices.size(), telling, choices.is_transparent)

    def _telling(self, page: DisplayList) -> Telling:
        choices = self.choices
        return tell(self._view, page, choices.options(), alt=self._own_alt)

    def _show_words(self, page: DisplayList | None, told: str, printed: str) -> None:
        self.told.setText(told)
        self.form.tell_size(printed)
        self.unlabelled.clear()
        for button in (self.save_button, self.image_button, self.svg_button):
            button.setEnabled(page is not None)
        self.save_button.setText(f"Save {self.choices.suffix[1:].upper()}...")
        if page is None:
            self.counted.setText("")
            return
        total, left = len(self._view.events), unlabelled_rows(page)
        shown = {text.event for text in page.texts if text.event >= 0}
        self.counted.setText(f"{len(shown):,} of {total:,} events labelled")
        for row in left:
            event = self._view.events[row]
            self.unlabelled.addItem(f"{event.label} · {say_when(event.when, event.precision)}")
        self.none_left.setText(f"{_count(len(left))}: minor, or no room" if left else "none")
        if self._own_alt is None:
            self.write_anew()

    def write_anew(self) -> None:
        """Describe the picture in Parley's words."""
        self._own_alt = None
        page = self.preview.page
        if page is None:
            return
        self.alt.blockSignals(True)
        self.alt.setPlainText(self._telling(page).description)
        self.alt.blockSignals(False)

    def _take_alt(self) -> None:
        self._own_alt = self.alt.toPlainText().strip() or None

    def _wait(self) -> None:
        self.save_button.setText(f"Save {self.choices.suffix[1:].upper()}...")
        self._timer.start()

    def _start_writing(self) -> None:
        self._is_writing, self._gives_up = True, False
        self.bar.setValue(0)
        self.bar.show()
        for part in (self.form, self.save_button, self.image_button, self.svg_button):
            part.setEnabled(False)

    def _show_progress(self, share: float) -> None:
        self.bar.setValue(round(100 * share))
        QApplication.processEvents()
        if self._gives_up:
            raise _GivenUp

    def _end_writing(self) -> None:
        self._is_writing = False
        self.bar.hide()
        for part in (self.form, self.save_button, self.image_button, self.svg_button):
            part.setEnabled(True)

    def _make_words(self) -> None:
        self.told = label(kind="strong")
        self.counted = label(kind="soft")
        self.alt = QPlainTextEdit()
        self.alt.setAccessibleName("Alt text: describes the image")
        self.alt.setTabChangesFocus(True)
        self.unlabelled = QListWidget()
        self.unlabelled.setAccessibleName("Events without a label")
        self.unlabelled.setProperty("kind", "card")
        self.unlabelled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.footer = label(
            "Opening this picture in Parley returns to this view."
            " The same choices give the same bytes.",
            "soft",
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.none_left = label(kind="soft")

    def _make_buttons(self) -> None:
        self.anew_button = QPushButton("Write anew")
        self.anew_button.setProperty("kind", "link")
        self.cancel_button = QPushButton("Cancel")
        self.image_button = QPushButton("Copy image")
        self.svg_button = QPushButton("Copy SVG")
        self.save_button = QPushButton("Save PNG...")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        for button, act in (
            (self.anew_button, self.write_anew),
            (self.cancel_button, self.reject),
            (self.image_button, self.copy_image),
            (self.svg_button, self.copy_svg),
            (self.save_button, self.ask_and_save),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(20, 14, 20, 14)
        left.setSpacing(8)
        left.addLayout(_line(self.told, self.counted, None, label("This is the export.", "soft")))
        left.addWidget(self.preview, 1)
        left.addLayout(self._bottom())
        self.form.setFixedWidth(FORM_PX)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        upright = QFrame()
        upright.setProperty("kind", "upright")
        middle.addWidget(upright)
        middle.addWidget(self.form)
        rule = QFrame()
        rule.setProperty("kind", "line")
        buttons = (self.cancel_button, self.image_button, self.svg_button, self.save_button)
        foot = _line(self.footer, self.bar, None, *buttons)
        foot.setContentsMargins(20, 10, 20, 12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(rule)
        whole.addLayout(foot)

    def _bottom(self) -> QHBoxLayout:
        words = QVBoxLayout()
        about = label("describes this picture; edit freely", "soft")
        words.addLayout(_line(label("Alt text", "strong"), about, None, self.anew_button))
        words.addWidget(self.alt)
        left_out = QVBoxLayout()
        left_out.addLayout(_line(label("Not labelled", "strong"), self.none_left, None))
        left_out.addWidget(self.unlabelled)
        for box in (self.alt, self.unlabelled):
            box.setFixedHeight(BOTTOM_PX - 30)
        bottom = QHBoxLayout()
        bottom.setSpacing(20)
        bottom.addLayout(words, 3)
        bottom.addLayout(left_out, 2)
        return bottom

    def _fit_screen(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(SIZE[0], room.width() - 20), min(SIZE[1], room.height() - 40))


def _count(number: int) -> str:
    return "1 event" if number == 1 else f"{number:,} events"


def _line(*parts: QWidget | None) -> QHBoxLayout:
    """Widgets in a row; None is room between them."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return line


def _say_size(choices: ExportChoices, size: PictureSize) -> str:
    name = "Own size" if choices.preset == OWN else PRESETS[choices.preset].label
    return f"{name}, {size.width:,} × {size.height:,} px"


def _say_print(page: DisplayList, size: PictureSize) -> str:
    """How large it is in print, and its smallest type."""
    width, height = size.printed
    roles = {TextRole(text.role) for text in (*page.texts, *page.ticks)}
    if not roles:
        raise ExportError("There is nothing to say in this picture.")
    smallest = min(px_of(role, page.style) for role in roles)
    points = size.points(smallest, page.width)
    return f"{width:.1f} × {height:.1f} in at {size.dpi:.0f} dpi; smallest type {points:.1f} pt"
