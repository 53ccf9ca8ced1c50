"""A dialog around a form: what is wrong is said in it, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.model.errors import ViewerError
from viewer.model.speech import tr, tr_later
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.parts.plain_text import label

WIDTH_PX, _MOST_PX = 600, 720


class Deed(NamedTuple):
    """What saving a form does, in English: on the button, and of the keys that do it."""

    words: str
    said: str


SAVE = Deed(tr_later("Save"), tr_later("Ctrl+Enter saves"))
ADD = Deed(tr_later("Add"), tr_later("Ctrl+Enter adds it"))


class FormDialog(QDialog):
    """Head, form, and the row that saves or drops it.

    save: does what the form says; raises ViewerError where it cannot be, and gives False where the
    person did not go on. The dialog stays open in both cases. deed: how that is called.
    """

    def __init__(
        self,
        head: str,
        form: QWidget,
        save: Callable[[], bool],
        parent: QWidget,
        deed: Deed = SAVE,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(head)
        self.form, self._save, self._deed = form, save, deed
        self.wrong = label(kind="wrong", wrap=True)
        self.wrong.setAccessibleName(tr("What is wrong"))
        self.wrong.hide()
        self.save_button = primary_button(tr(deed.words), self.try_save)
        self.drop_button = QPushButton(tr("Cancel"))
        self.drop_button.setAutoDefault(False)
        self.drop_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.try_save)
        self._lay_out(head)
        self.form.setFocus()

    def try_save(self) -> None:
        """Save and close, or say why that cannot be."""
        try:
            is_saved = self._save()
        except ViewerError as trouble:
            self.wrong.setText(str(trouble))
            self.wrong.show()
            return
        if is_saved:
            self.accept()

    def _lay_out(self, head: str) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("scrolled")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(20, 4, 20, 4)
        inner.addWidget(self.form)
        inner.addStretch(1)
        scroll.setWidget(content)
        row = closing_row(tr(self._deed.said), self.drop_button, self.save_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 0, 20, 16)
        foot.setSpacing(10)
        foot.addWidget(self.wrong)
        foot.addLayout(row)
        title = label(head, "big", wrap=True)
        title.setContentsMargins(20, 16, 20, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        wanted = content.sizeHint().height() + title.sizeHint().height() + 90
        screen = self.screen().availableGeometry().height()
        self.resize(WIDTH_PX, min(wanted, _MOST_PX, screen - 60))


def open_form(
    window: QWidget, head: str, form: QWidget, save: Callable[[], bool], deed: Deed = SAVE
) -> FormDialog:
    """Open a form over a window; the dialog deletes itself when it closes."""
    dialog = FormDialog(head, form, save, window, deed)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
