"""The export dialog: the image as it will be, and everything that can be chosen about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.asking import View
from viewer.model.errors import ViewerError
from viewer.model.speech import ENGLISH, speaking, tr
from viewer.render.artwork import Artwork
from viewer.render.formats import about_bytes, picture_image, save_picture, vector_bytes
from viewer.render.picture import tell
from viewer.render.telling import Telling
from viewer.render.theme import load_theme
from viewer.timeline.display import DisplayList
from viewer.ui.dialogs.export_choices import ExportChoices
from viewer.ui.dialogs.export_form import ExportForm, narrow_label, scrolled
from viewer.ui.dialogs.export_pages import ExportPages, GivenUpError
from viewer.ui.dialogs.export_shown import ExportShown
from viewer.ui.dialogs.export_words import (
    FOOT_WORDS,
    FORMAT_NAMES,
    say_bytes,
    say_print,
    say_size,
)
from viewer.ui.dialogs.line import line_of
from viewer.ui.parts.rule import rule
from viewer.ui.parts.single_shot import single_shot
from viewer.ui.process.tasks import Tasks

SIZE = (1320, 812)
FORM_PX = 424
#: a choice is shown, and weighed, when so long nothing else was chosen
WAIT_MS, WEIGH_MS = 90, 300
PATIENCE_MS = 250  # laying out that takes longer is told


class ExportDialog(QDialog):
    """Shows the picture of a view, lets its looks be chosen, saves or copies it.

    Args:
        view: the events to draw.
        choices: what was chosen the last time.
        place: folder and name, without its ending, that are offered first.
        tasks: in which pages are laid out; they live longer than the dialog.
        parent: the window.
    """

    def __init__(
        self,
        view: View,
        choices: ExportChoices,
        place: Path,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export image"))
        self.setModal(True)
        self._view, self._place = view, place
        self._pages = ExportPages(view, tasks, self)
        self._is_writing = self._gives_up = False
        # the size that could be drawn last; whether the one chosen cannot be
        self._sized, self._is_refused = ExportChoices(), False
        self.saved: Path | None = None
        self.form = ExportForm(choices, view, load_theme(choices.theme))
        self.shown = ExportShown(view, choices.alt)
        self.preview = self.shown.preview
        self.footer = narrow_label(tr(FOOT_WORDS))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self._make_buttons()
        self._lay_out()
        self._timer = single_shot(self, WAIT_MS, self.show_soon)
        self._patience = single_shot(self, PATIENCE_MS, self._show_busy)
        self._weighing = single_shot(self, WEIGH_MS, self._tell_bytes)
        self._pages.made.connect(self.show_now)
        self._pages.failed.connect(self._show_trouble)
        self.form.changed.connect(self._wait)
        room = self.screen().availableGeometry()
        self.resize(min(SIZE[0], room.width() - 20), min(SIZE[1], room.height() - 40))
        self.show_soon()

    @property
    def choices(self) -> ExportChoices:
        """What is chosen."""
        return self.form.choices

    @property
    def lasting(self) -> ExportChoices:
        """What is worth remembering: where nothing can be drawn, the last size that could."""
        return self.choices.sized_as(self._sized) if self._is_refused else self.choices

    def show_soon(self) -> None:
        """Show the picture as chosen, once its page has been laid out beside the window."""
        if self._pages.known(self.choices) is not None:
            self.show_now()
            return
        self._set_ready(False)
        self._patience.start()
        self._pages.ask(self.choices)

    def show_now(self) -> None:
        """The same without leaving the person anything else to do meanwhile."""
        self._timer.stop()
        choices = self.choices
        try:
            size = choices.size()
            page = self._pages.make(choices)
        except ViewerError as trouble:
            self._show_trouble(str(trouble))
            return
        self._end_busy()
        self._sized, self._is_refused = choices, False
        look = load_theme(choices.theme)
        self.preview.show_page(page, look, is_transparent=choices.is_transparent)
        size = size.fitting(page.width, page.height)
        self.shown.tell(page, say_size(choices, size))
        if self.shown.own_alt is None:
            self.write_anew()
        self.form.tell_size(say_print(page, size))
        self._name_save_button()
        self._set_ready(True)
        self._weighing.start()

    def _show_trouble(self, said: str) -> None:
        self._end_busy()
        self._is_refused = True
        self.preview.show_trouble(said)
        self.shown.tell_nothing(tr("No image"))
        self.form.tell_size("")
        self._name_save_button()
        self._set_ready(False)

    def save_as(self, path: Path) -> bool:
        """Write the picture; whether that worked and was not given up."""
        page = self._page_to_write()
        if page is None:
            return False
        self._start_writing()
        try:
            save_picture(self._art(page), path, self._show_progress)
        except GivenUpError:
            self.footer.setText(tr("Given up; nothing was written."))
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
        page = self._page_to_write()
        if page is None:
            return
        art = self._art(page)
        image = picture_image(page, art.theme, art.size, is_transparent=art.is_transparent)
        QGuiApplication.clipboard().setImage(image)
        self.footer.setText(tr("The image is on the clipboard."))

    def copy_svg(self) -> None:
        """Put the picture on the clipboard as SVG, as a drawing and as its text."""
        page = self._page_to_write()
        if page is None:
            return
        data = vector_bytes(self._art(page), ".svg")
        mime = QMimeData()
        mime.setData("image/svg+xml", data)
        mime.setText(data.decode("utf-8"))
        QGuiApplication.clipboard().setMimeData(mime)
        self.footer.setText(tr("The SVG is on the clipboard."))

    def ask_and_save(self) -> None:
        """Ask where to, then write the picture and close."""
        suffix = self.choices.suffix
        filters = f"{tr(FORMAT_NAMES[suffix])} (*{suffix})"
        offered = str(self._place.with_name(self._place.name + suffix))
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Export image"), offered, filters)
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

    def done(self, result: int) -> None:
        """Nothing is laid out any more."""
        for timer in (self._timer, self._patience, self._weighing):
            timer.stop()
        self._pages.give_up()
        super().done(result)

    def _page_to_write(self) -> DisplayList | None:
        """The page as chosen, also where it is not shown yet; None where there can be none."""
        if self._pages.known(self.choices) is None or self._timer.isActive():
            self.show_now()
        return self.preview.page

    def _art(self, page: DisplayList) -> Artwork:
        own, theme = self.choices, load_theme(self.choices.theme)
        return Artwork(page, theme, own.size(), self._telling(page), own.is_transparent)

    def _telling(self, page: DisplayList) -> Telling:
        own = self.choices
        with speaking(ENGLISH):  # it is written into the file
            return tell(self._view, page, own.options(), own.size().kind, alt=self.shown.own_alt)

    def write_anew(self) -> None:
        """Describe the picture in Parley's words."""
        page = self.preview.page
        self.shown.own_alt = None
        self.shown.write_alt("" if page is None else self._telling(page).description)

    def _name_save_button(self) -> None:
        suffix = self.choices.suffix[1:].upper()
        self.save_button.setText(tr("Save {format}...", format=suffix))

    def _wait(self) -> None:
        self._name_save_button()
        self.form.tell_bytes("")
        self._pages.give_up()
        self._timer.start()

    def _set_ready(self, is_ready: bool) -> None:
        for button in self._writers:
            button.setEnabled(is_ready)

    def _show_busy(self) -> None:
        """Laying out takes longer than a moment; choosing something else or Cancel ends it."""
        self.shown.tell_nothing(tr("Laying the image out..."))
        self.form.tell_size("")
        if self.preview.page is None:
            self.preview.show_trouble("")
        self.bar.setRange(0, 0)
        self.bar.show()

    def _end_busy(self) -> None:
        self._patience.stop()
        self.bar.setRange(0, 100)
        self.bar.setVisible(self._is_writing)

    def _tell_bytes(self) -> None:
        page = self._pages.known(self.choices)
        if page is not None:
            self.form.tell_bytes(say_bytes(about_bytes(self._art(page), self.choices.suffix)))

    def _start_writing(self) -> None:
        self._is_writing, self._gives_up = True, False
        self.bar.setValue(0)
        self.bar.show()
        self.form.setEnabled(False)
        self._set_ready(False)

    def _show_progress(self, share: float) -> None:
        self.bar.setValue(round(100 * share))
        QApplication.processEvents()
        if self._gives_up:
            raise GivenUpError

    def _end_writing(self) -> None:
        self._is_writing = False
        self.bar.hide()
        self.form.setEnabled(True)
        self._set_ready(True)

    def _make_buttons(self) -> None:
        self.cancel_button = QPushButton(tr("Cancel"))
        self.image_button = QPushButton(tr("Copy image"))
        self.svg_button = QPushButton(tr("Copy SVG"))
        self.save_button = QPushButton()
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        self._name_save_button()
        self._writers = (self.image_button, self.svg_button, self.save_button)
        self.shown.anew_button.clicked.connect(self.write_anew)
        for button, act in (
            (self.cancel_button, self.reject),
            (self.image_button, self.copy_image),
            (self.svg_button, self.copy_svg),
            (self.save_button, self.ask_and_save),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        self.form.setFixedWidth(FORM_PX)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.shown, 1)
        upright = QFrame()
        upright.setProperty("kind", "upright")
        middle.addWidget(upright)
        middle.addWidget(scrolled(self.form))
        foot = line_of(self.footer, self.bar, None, self.cancel_button, *self._writers)
        foot.setContentsMargins(20, 10, 20, 12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(rule())
        whole.addLayout(foot)
