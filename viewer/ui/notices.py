"""Notices: what the person should know, in plain words, at the top of the content.

The window's one way of speaking about what went well or wrong. A notice pushes the content down
and never covers it; the newest stands on top. Where there are many, the gravest are shown and the
others wait behind them until one is closed: nothing leaves that nobody has closed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.model.speech import tr, tr_later, tr_n
from viewer.ui.parts.plain_text import label, without_keys

#: of more than these the oldest steps back; an error stays longer than what is less grave
MOST_NOTICES = 3


class Severity(StrEnum):
    """How grave a notice is, least first."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


#: how a screen reader tells of one
_SPOKEN = {
    Severity.INFO: tr_later("Info: {text}"),
    Severity.WARNING: tr_later("Warning: {text}"),
    Severity.ERROR: tr_later("Error: {text}"),
}


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button of a notice; using it closes the notice. kind: as the style sheet knows it."""

    words: str
    run: Callable[[], object]
    kind: str = "plain"


class Notices(QWidget):
    """The stack of notices; without any it takes no room.

    Signals:
        changed: a notice came or went.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._open: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._more = MoreNotices()
        self._more.close_all.connect(self.clear)
        self._column.addWidget(self._more)
        self.hide()

    def info(self, text: str, title: str = "", actions: Sequence[NoticeAction] = ()) -> Notice:
        """Tell something good to know; what is given can be taken back."""
        return self._tell(Severity.INFO, text, title, actions)

    def warning(self, text: str, title: str = "", actions: Sequence[NoticeAction] = ()) -> Notice:
        """Tell something to look after; what is given can be taken back."""
        return self._tell(Severity.WARNING, text, title, actions)

    def error(self, text: str, title: str = "", actions: Sequence[NoticeAction] = ()) -> None:
        """Tell what was not done, and what can be done about it."""
        self._tell(Severity.ERROR, text, title, actions)

    @property
    def shown(self) -> tuple[Notice, ...]:
        """The notices that are to be seen, newest first."""
        gravest = sorted(self._open, key=_gravity, reverse=True)[:MOST_NOTICES]
        return tuple(notice for notice in self._open if notice in gravest)

    @property
    def waiting(self) -> tuple[Notice, ...]:
        """The notices that wait until others are closed, newest first."""
        shown = self.shown
        return tuple(notice for notice in self._open if notice not in shown)

    def is_open(self, notice: Notice) -> bool:
        """Whether it is shown, or waits behind others."""
        return notice in self._open

    def take_back(self, notice: Notice) -> None:
        """What it says is no longer so; one that is closed stays closed."""
        self._close(notice)

    def close_newest(self) -> bool:
        """Close the notice on top; False where there is none."""
        if not self._open:
            return False
        self._close(self.shown[0])
        return True

    def clear(self) -> None:
        """Close all of them."""
        while self.close_newest():
            pass

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Escape closes the newest."""
        if qt_event.key() == Qt.Key.Key_Escape and self.close_newest():
            return
        super().keyPressEvent(qt_event)

    def _tell(
        self, severity: Severity, text: str, title: str, actions: Sequence[NoticeAction]
    ) -> Notice:
        same = next((n for n in self._open if n.says(severity, text, title)), None)
        if same is not None:
            same.count_again()
            return same
        notice = Notice(severity, text, title, actions)
        notice.closed.connect(partial(self._close, notice))
        self._open.insert(0, notice)
        self._column.insertWidget(0, notice)
        self._show_gravest()
        return notice

    def _close(self, notice: Notice) -> None:
        if notice not in self._open:
            return
        self._open.remove(notice)
        self._column.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self._show_gravest()

    def _show_gravest(self) -> None:
        shown = self.shown
        for notice in self._open:
            notice.setVisible(notice in shown)
        self._more.tell(len(self._open) - len(shown))
        self.setVisible(bool(self._open))
        self.changed.emit()


class Notice(QFrame):
    """One bar: title, text, buttons and a cross.

    Signals:
        closed: the person is done with it.
    """

    closed = Signal()

    def __init__(
        self, severity: Severity, text: str, title: str, actions: Sequence[NoticeAction]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self.setProperty("severity", severity.value)
        self.severity, self.text, self.title, self.count = severity, text, title, 1
        said = tr(_SPOKEN[severity], text=f"{title} {text}".strip())
        self.setAccessibleName(said)
        self._again = label(kind="soft")
        self._again.hide()
        self.buttons = tuple(self._button(action) for action in actions)
        self._lay_out()

    def says(self, severity: Severity, text: str, title: str) -> bool:
        """Whether it is this very notice."""
        return (self.severity, self.text, self.title) == (severity, text, title)

    def count_again(self) -> None:
        """The same has happened once more."""
        self.count += 1
        self._again.setText(tr_n("once", "{n} times", self.count))
        self._again.show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        if self.title:
            words.addWidget(label(self.title, "strong", wrap=True))
        words.addWidget(label(self.text, wrap=True))
        if self.buttons:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.setContentsMargins(0, 6, 0, 0)
            for button in self.buttons:
                row.addWidget(button)
            row.addStretch(1)
            words.addLayout(row)
        self.cross = QToolButton()
        self.cross.setText("×")
        self.cross.setProperty("kind", "quiet")
        self.cross.setProperty("cross", True)
        self.cross.setAccessibleName(tr("Close this notice"))
        self.cross.setToolTip(tr("Close (Esc)"))
        self.cross.clicked.connect(self.closed)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(14, 10, 8, 10)
        whole.setSpacing(10)
        whole.addLayout(words, 1)
        whole.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)

    def _button(self, action: NoticeAction) -> QPushButton:
        button = QPushButton(without_keys(action.words))
        button.setProperty("kind", action.kind)
        button.clicked.connect(partial(self._run, action))
        return button

    def _run(self, action: NoticeAction) -> None:
        self.closed.emit()
        action.run()


class MoreNotices(QFrame):
    """The line below the notices where others wait behind them.

    Signals:
        close_all: the person wants to read none of them.
    """

    close_all = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self.setProperty("severity", Severity.INFO.value)
        self.words = label(kind="soft")
        self.button = QPushButton(tr("Close all"))
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self.close_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def tell(self, count: int) -> None:
        """How many wait; the line goes with the last."""
        self.words.setText(
            tr_n(
                "{n} more notice follows when one of these is closed.",
                "{n} more notices follow when one of these is closed.",
                count,
            )
        )
        self.setVisible(count > 0)


def without_stop(sentence: str) -> str:
    """A sentence that another one goes on from."""
    return sentence.rstrip(".。")


def _gravity(notice: Notice) -> int:
    return list(Severity).index(notice.severity)
