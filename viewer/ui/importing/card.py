"""How far an import is: what is done, at hand, skipped and waiting, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.importing.records import ImportProgress
from viewer.model.speech import tr, tr_n
from viewer.ui.importing import words
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.progress_card import PATIENCE_MS

_SIGNS = {"done": "✓", "at_hand": "▸", "skipped": "✕", "waiting": "·"}
_KINDS = {"done": "accepted", "at_hand": "sign-moved", "skipped": "sign-lost", "waiting": "soft"}
#: rows of a kind that are shown
_AT_HAND, _SKIPPED = 2, 2
_FINE = 1_000
_ROW_PX = 19
#: rows that a card has from the beginning
_KEPT = 1 + _AT_HAND + 1


class ImportCard(QFrame):
    """A title, a bar, a row for each thing to know, and the buttons.

    has_report: an import has ended, and what became of its files can be read.

    Signals:
        cancel_requested: no more is to be imported; what is done is kept.
        review_requested: what is done is to be reviewed now.
        ended: the work is done, or was given up.
    """

    can_stop = True

    cancel_requested = Signal()
    review_requested = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.setAccessibleName(tr("Import"))
        self._is_running = self.has_report = self._is_small = False
        self.title, self.left = label(kind="strong"), label(kind="soft")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of the import"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(lambda _=False: self.cancel_requested.emit())
        self.keeps = label(kind="soft")
        self.review = QPushButton()
        self.review.setProperty("kind", "primary")
        self.review.clicked.connect(lambda _=False: self.review_requested.emit())
        self._rows: list[_Row] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.left)
        self._details = QWidget()
        grid = QGridLayout(self._details)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(2, 1)
        count = 1 + _AT_HAND + _SKIPPED + 1
        self._rows = [_Row(grid, at) for at in range(count)]
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.cancel)
        self._key = label("Esc", "keycap")
        buttons.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self.keeps, 1)
        buttons.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self._details)
        column.addLayout(buttons)

    @property
    def is_running(self) -> bool:
        """Whether an import, or a look at its files, is under way."""
        return self._is_running

    @property
    def names_escape(self) -> bool:
        """Whether it is seen to say that Escape cancels."""
        return self._is_running and self._key.isVisible()

    @property
    def rows(self) -> tuple[str, ...]:
        """What the rows say."""
        return tuple(row.words for row in self._rows if row.words)

    def start(self, title: str) -> None:
        """Work has begun; it is shown if it takes longer than a moment."""
        self._is_running = True
        self.title.setText(title)
        self.left.clear()
        self.keeps.clear()
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._key.setHidden(self._is_small)
        self.cancel.setToolTip(tr("Stop; what is done is kept"))
        self.review.hide()
        self.review.setText("")
        for row in self._rows:
            row.reset()
        if not self._patience.isActive() and self.isHidden():
            self._patience.start(PATIENCE_MS)

    def end(self) -> None:
        """The work is done, or was given up."""
        self._is_running = False
        self._patience.stop()
        self.hide()
        self.ended.emit()

    def stop(self, *, keeps_done: bool = True) -> None:
        """Ask for the end of the import; what is done is kept in any case."""
        del keeps_done
        self.cancel_requested.emit()

    def make_small(self, small: bool) -> None:
        """Leave out the rows while something else is at hand, where Escape leads back from that."""
        self._is_small = small
        self._details.setHidden(small)
        self._key.setHidden(small or not self.cancel.isEnabled())
        self.review.setVisible(not small and bool(self.review.text()) and self._is_running)

    def show_stopping(self) -> None:
        """It was asked to end."""
        self.cancel.setEnabled(False)
        self._key.hide()
        self.left.setText(tr("Stopping..."))

    def show_looking(self, done: int, of: int, name: str) -> None:
        """Files are only looked at as yet."""
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)
        self._show_rows([("at_hand", name, tr("reading"))])

    def show_progress(self, progress: ImportProgress) -> None:
        """Show how far an import is."""
        self.bar.setRange(0, _FINE)
        self.bar.setValue(round(progress.fraction * _FINE))
        if self.cancel.isEnabled():
            self.left.setText(words.time_left(progress.seconds_left))
        self._show_rows(_rows_of(progress))
        count = progress.imported
        if count:
            self.review.setText(tr_n("Review {n} now", "Review {n} now", count))
            self.keeps.setText(
                tr_n("keeps the one that is done", "keeps the {n} that are done", count)
            )
        self.review.setVisible(count > 0 and not self._is_small)

    def _show_rows(self, said: list[tuple[str, str, str]]) -> None:
        for row, line in zip(self._rows, said + [("", "", "")] * len(self._rows), strict=False):
            row.say(*line)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Escape cancels."""
        if qt_event.key() == Qt.Key.Key_Escape and self.cancel.isEnabled():
            self.cancel_requested.emit()
            return
        super().keyPressEvent(qt_event)


class _Row:
    """A sign, a strong word and what is said of it."""

    def __init__(self, grid: QGridLayout, at: int) -> None:
        self._signs = {kind: label(_SIGNS[kind], _KINDS[kind]) for kind in _SIGNS}
        for sign in self._signs.values():
            sign.setFixedSize(14, _ROW_PX)
            sign.hide()
            grid.addWidget(sign, at, 0)
        self._name, self._said = ElidedLabel(), ElidedLabel()
        self._said.setProperty("kind", "soft")
        for across, part in enumerate((self._name, self._said), 1):
            part.setFixedHeight(_ROW_PX)
            grid.addWidget(part, at, across)
        self._is_kept = at < _KEPT
        self.reset()

    @property
    def words(self) -> str:
        """All that it says."""
        return f"{self._name.text()} {self._said.text()}".strip()

    def reset(self) -> None:
        """Say nothing, and take no room beyond what a card always has."""
        self.say("", "", "")
        self._name.setVisible(self._is_kept)
        self._said.setVisible(self._is_kept)

    def say(self, kind: str, name: str, said: str) -> None:
        """Say something else; nothing without a kind, but the room stays.

        The timeline below is packed anew for each other height, so it is not to change with files.
        """
        for each, sign in self._signs.items():
            if sign.isHidden() == (each == kind):
                sign.setVisible(each == kind)
        for part, text in ((self._name, name), (self._said, said)):
            if part.text() != text:
                part.setText(text)
            if kind and part.isHidden():
                part.show()


def _rows_of(progress: ImportProgress) -> list[tuple[str, str, str]]:
    """A kind, a name and what is said of it, for each row."""
    done = progress.done - len(progress.troubles)
    rows: list[tuple[str, str, str]] = []
    if done > 0:
        counts = words.proposed(progress.events, progress.figures, progress.quotations)
        rows.append(
            (
                "done",
                tr_n("{n} done", "{n} done", done),
                tr("{counts} proposed", counts=counts),
            )
        )
    rows += [("at_hand", name, words.doing(what)) for name, what in progress.current[:_AT_HAND]]
    skipped = progress.troubles
    shown = skipped[-_SKIPPED:] if len(skipped) <= _SKIPPED else skipped[-(_SKIPPED - 1) :]
    for file in shown:
        why = words.without_name(file.reason, file.name)
        rows.append(("skipped", file.name, tr("{why}; skipped", why=why)))
    if len(skipped) > len(shown):
        more = tr_n("{n} more skipped", "{n} more skipped", len(skipped) - len(shown))
        rows.append(("skipped", more, tr("the report tells why")))
    left = words.waiting(progress)
    if left:
        rows.append(("waiting", tr_n("{n} waiting", "{n} waiting", left), ""))
    return rows
