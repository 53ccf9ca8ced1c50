"""The bar above a review: back, how far it is, what can be accepted at once, done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from viewer.library.reviewing.progress import Progress
from viewer.model.listing import listed
from viewer.model.speech import say_number, tr, tr_n
from viewer.render.theme import Theme
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label
from viewer.ui.review.parts import KeyButton
from viewer.ui.review.rows import THRESHOLDS

_HEIGHT_PX, _BAR_PX = 43, 128
#: a narrower bar leaves out the title, then the counts
_WITH_TITLE_PX, _WITH_COUNTS_PX = 960, 880


class TopBar(QFrame):
    """How far the review is, and what concerns all of it.

    Signals:
        back_requested, done_requested: the timeline is wanted again.
        accept_all_requested: those above the threshold.
        threshold_requested: another one, in per cent.
        article_requested: another article (step 1 or -1).
    """

    back_requested = Signal()
    done_requested = Signal()
    accept_all_requested = Signal()
    threshold_requested = Signal(int)
    article_requested = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setFixedHeight(_HEIGHT_PX)
        self.back = KeyButton(tr("‹ Timeline"), "Esc", self.back_requested.emit)
        self.title = label(tr("Review an imported article"), "strong")
        self.files = label(kind="soft")
        self.counts = ElidedLabel()
        self.counts.setProperty("kind", "soft")
        self.bar = ProgressLine(theme)
        self.reviewed = label(kind="strong")
        self.accept_all = KeyButton("", "Shift+A", self.accept_all_requested.emit)
        self.choose = QToolButton()
        self.choose.setText("▾")
        self.choose.setProperty("kind", "quiet")
        self.choose.setAccessibleName(tr("From which confidence on"))
        self.choose.setToolTip(tr("From which confidence on"))
        self.choose.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.choose)
        for percent in sorted(THRESHOLDS, reverse=True):
            words = tr("Above {percent} %", percent=percent)
            menu.addAction(words, partial(self.threshold_requested.emit, percent))
        self.choose.setMenu(menu)
        self.done = QPushButton(tr("Done"))
        self.done.setProperty("kind", "primary")
        self.done.setToolTip(tr("{words} ({key})", words=tr("Leave the review"), key="Esc"))
        self.done.clicked.connect(lambda _=False: self.done_requested.emit())
        self.before = self._step("‹", tr("Article before"), -1)
        self.after = self._step("›", tr("Next article"), 1)
        self._lay_out()

    def _step(self, words: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({'Alt+Left' if step < 0 else 'Alt+Right'})")
        button.clicked.connect(partial(self._on_step_clicked, step))
        return button

    def _on_step_clicked(self, step: int, _checked: bool = False) -> None:
        self.article_requested.emit(step)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(10)
        mark = label("Parley", "strong")
        parts: tuple[QWidget, ...] = (mark, self.back, self.title, self.before, self.files)
        for part in (*parts, self.after):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.counts)
        line.addWidget(self.bar)
        line.addWidget(self.reviewed)
        pair = QHBoxLayout()
        pair.setSpacing(1)
        pair.addWidget(self.accept_all)
        pair.addWidget(self.choose)
        line.addLayout(pair)
        line.addWidget(self.done)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """What is said elsewhere, too, gives way first."""
        super().resizeEvent(qt_event)
        width = qt_event.size().width()
        self.title.setVisible(width >= _WITH_TITLE_PX)
        for part in (self.counts, self.bar):
            part.setVisible(width >= _WITH_COUNTS_PX)

    def show_progress(self, progress: Progress, place: int, of: int) -> None:
        """Say how far the review of the article is, and which of how many it is."""
        files = tr_n("{place} of {n} file", "{place} of {n} files", of, place=say_number(place))
        self.files.setText(files if of > 1 else "")
        for step in (self.before, self.after):
            step.setVisible(of > 1)
        self.before.setEnabled(place > 1)
        self.after.setEnabled(place < of)
        self.counts.setText(_counts(progress))
        self.bar.show_progress(progress)
        said = tr("{done} of {all} reviewed", done=progress.reviewed, all=progress.total)
        self.reviewed.setText(said)

    def show_threshold(self, percent: int, count: int) -> None:
        """Say what would be accepted at once."""
        words = tr("Accept all above {percent} % ({count})", percent=percent, count=count)
        self.accept_all.say(words)
        self.accept_all.setEnabled(count > 0)


def _counts(progress: Progress) -> str:
    parts = [tr_n("{n} accepted", "{n} accepted", progress.accepted)]
    if progress.merged:
        merged = tr_n("{n} of them merged", "{n} of them merged", progress.merged)
        parts[0] = listed([*parts, merged])
    if progress.rejected:
        parts.append(tr_n("{n} rejected", "{n} rejected", progress.rejected))
    return " · ".join(parts)


class ProgressLine(QWidget):
    """How much is reviewed: the accepted in green, the rejected in grey."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._progress = Progress(0, 0, 0, 0)
        self.setFixedSize(QSize(_BAR_PX, 6))
        self.setAccessibleName(tr("Progress"))

    def show_progress(self, progress: Progress) -> None:
        """Show other counts."""
        self._progress = progress
        self.update()

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(0.0, 1.0, self.width(), 4.0)
        painter.setBrush(self.theme.colour("line"))
        painter.drawRoundedRect(whole, 2.0, 2.0)
        total = max(self._progress.total, 1)
        accepted = whole.width() * self._progress.accepted / total
        rejected = whole.width() * self._progress.rejected / total
        painter.fillRect(QRectF(0.0, 1.0, accepted, 4.0), self.theme.colour("accepted"))
        painter.fillRect(QRectF(accepted, 1.0, rejected, 4.0), self.theme.colour("faint"))
