"""Boxes for the passages of an event, and for the sentences of those that have several."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from viewer.library.editing.parting import Piece, pieces
from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label, tooltip, without_keys

_SHOWN_LENGTH, _INDENT_PX = 64, 22


class PassageBoxes(QWidget):
    """What of an event's passages tells another event.

    A single sentence that is all there is tells both; then there is nothing to choose.

    Args:
        event: whose passages they are.
        names: of passages by id, where the words alone do not say where they stand.
        is_rest_chosen: all but the first sentence are chosen at the beginning.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(
        self, event: Event, names: Mapping[str, str] | None = None, *, is_rest_chosen: bool = False
    ) -> None:
        super().__init__()
        self._names = dict(names or {})
        self._pieces = pieces(event)
        self._boxes: dict[Piece, QCheckBox] = {}
        self._whole: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for passage, found in groupby(self._pieces, lambda piece: piece.passage):
            self._add_passage(passage, tuple(found))
        if len(self._pieces) == 1:
            (box,) = self._boxes.values()
            box.setChecked(True)
            box.setEnabled(False)
            self._column.addWidget(label(tr("It is all there is, and will tell both."), "soft"))
        elif is_rest_chosen:
            for piece in self._pieces[1:]:
                self._boxes[piece].setChecked(True)

    @property
    def chosen(self) -> tuple[Piece, ...]:
        """The sentences that tell the other event."""
        return tuple(piece for piece, box in self._boxes.items() if box.isChecked())

    @property
    def can_part(self) -> bool:
        """Whether something goes and something stays."""
        return 0 < len(self.chosen) < len(self._pieces) or len(self._pieces) == 1

    def box(self, passage: str, sentence: int | None = None) -> QCheckBox:
        """The box of a passage, or of one of its sentences."""
        if sentence is None and passage in self._whole:
            return self._whole[passage]
        return next(
            box
            for piece, box in self._boxes.items()
            if (piece.passage, piece.sentence) == (passage, sentence or 0)
        )

    def _add_passage(self, passage: str, found: tuple[Piece, ...]) -> None:
        name = self._names.get(passage, "")
        if len(found) == 1:
            words = _line(found[0].words) or passage
            self._boxes[found[0]] = box = self._add(name or words, words)
            box.toggled.connect(lambda _: self.changed.emit())
            if name:
                said = ElidedLabel(words)
                said.setToolTip(tooltip(words))
                self._column.addWidget(said)
            return
        every = _line(" ".join(piece.words for piece in found))
        self._whole[passage] = whole = self._add(name or tr("The whole passage"), every)
        whole.toggled.connect(lambda is_on: self._choose(found, is_on))
        for piece in found:
            words = _line(piece.words)
            self._boxes[piece] = box = self._add(words, words, _INDENT_PX)
            box.toggled.connect(lambda _: self._on_sentence(passage, found))

    def _add(self, text: str, words: str, indent_px: int = 0) -> QCheckBox:
        short = text if len(text) <= _SHOWN_LENGTH else f"{text[: _SHOWN_LENGTH - 1].rstrip()}…"
        box = QCheckBox(without_keys(short))
        box.setAccessibleDescription(words)
        box.setToolTip(tooltip(words))
        row = QVBoxLayout()
        row.setContentsMargins(indent_px, 0, 0, 0)
        row.addWidget(box)
        self._column.addLayout(row)
        return box

    def _choose(self, found: tuple[Piece, ...], is_on: bool) -> None:
        for piece in found:
            self._boxes[piece].setChecked(is_on)

    def _on_sentence(self, passage: str, found: tuple[Piece, ...]) -> None:
        whole = self._whole[passage]
        whole.blockSignals(True)
        whole.setChecked(all(self._boxes[piece].isChecked() for piece in found))
        whole.blockSignals(False)
        self.changed.emit()


def _line(words: str) -> str:
    return " ".join(words.split())
