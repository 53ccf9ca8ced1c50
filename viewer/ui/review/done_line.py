"""What was decided last, that it is saved, and the way back; above the timeline so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from viewer.model.speech import tr
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label, tooltip
from viewer.ui.review.parts import keycap

if TYPE_CHECKING:
    from viewer.ui.editing.changes import Changes


class DoneLine(QFrame):
    """`✓ Accepted “...”, 1 figure. Saved. Undo Ctrl+Z`, and how much stands on the timeline."""

    def __init__(self, undo: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("doneLine")
        self.setFixedHeight(30)
        self._changes: Changes | None = None
        self._names: tuple[str | None, str | None] = None, None
        self._sign = label("✓", "accepted")
        self._words = ElidedLabel()
        self.undo = QPushButton(tr("Undo"))
        self.undo.setProperty("kind", "link")
        self.undo.clicked.connect(lambda _=False: undo())
        self._key = keycap("")
        self._can_undo = False
        self._so_far = ElidedLabel()
        self._so_far.setProperty("kind", "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._words)
        row.addWidget(self.undo)
        row.addWidget(self._key)
        row.addStretch(1)
        self._end = ElidedLabel()
        self._end.setProperty("kind", "strong")
        self._end.hide()
        row.addWidget(self._so_far)
        row.addWidget(self._end)
        self.show_done("", can_undo=False)

    def follow(self, changes: Changes) -> None:
        """Tell, too, what is taken back and made again, by whatever way."""
        self._changes = changes
        self._names = changes.history.undo_name, changes.history.redo_name
        changes.history_changed.connect(self._on_history_changed)

    def _on_history_changed(self) -> None:
        if self._changes is None:
            return
        (undo, redo), history = self._names, self._changes.history
        self._names = history.undo_name, history.redo_name
        if undo is not None and history.redo_name == undo:
            said = tr("Taken back: {change}", change=undo)
            self.show_done(said, can_undo=history.undo_name is not None)
        elif redo is not None and history.undo_name == redo:
            self.show_done(tr("Made again: {change}", change=redo), can_undo=True)

    @property
    def words(self) -> str:
        """What it says was done."""
        return self._words.text()

    def show_done(self, words: str, *, can_undo: bool) -> None:
        """Say what was decided; "" for nothing yet."""
        said = tr("{done}. Saved.", done=words) if words else ""
        self._words.setText(said or tr("Nothing decided yet"))
        self._words.setProperty("kind", "" if said else "soft")
        self._sign.setVisible(bool(said))
        self._can_undo = can_undo
        self.undo.setVisible(can_undo)
        self._key.setVisible(can_undo and bool(self._key.text()))

    def show_remark(self, words: str) -> None:
        """Say why nothing was done."""
        self._words.setText(words)
        self._words.setProperty("kind", "soft")
        self._sign.hide()

    @property
    def so_far(self) -> str:
        """What it says of the timeline below."""
        return self._so_far.text()

    @property
    def end(self) -> str:
        """What it says of the end of the article; "" before that."""
        return self._end.text()

    def show_end(self, words: str) -> None:
        """Say, in place of the number of events, that all is reviewed and where it goes on."""
        self._end.setText(words)
        self._end.setVisible(bool(words))
        self._so_far.setHidden(bool(words))

    def show_key(self, key: str) -> None:
        """Say by which key the same is done; empty for none."""
        self._key.setText(key)
        self._key.setVisible(self._can_undo and bool(key))

    def show_events(self, said: str, *, are_all_drawn: bool) -> None:
        """Say how many events there are by now, and where only the article's own are drawn."""
        words = tr("Timeline so far: {events}, proposals in outline", events=said)
        if not are_all_drawn:
            words = tr("{events} so far; those of this article are drawn", events=said)
        self._so_far.setText(words)
        self._so_far.setToolTip(tooltip(words))
