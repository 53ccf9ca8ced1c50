"""The figures and quotations that come with a proposal, each in a row."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QWidget

from viewer.model.annotation import Bound, Figure, Quotation
from viewer.model.document import Document
from viewer.model.proposal import Proposal
from viewer.render.theme import Theme
from viewer.ui.language import tr
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label
from viewer.ui.review.rows import Listed, annotation_ids

_BOUNDS = {
    Bound.EXACT: "exact",
    Bound.ABOUT: "about",
    Bound.AT_LEAST: "at least",
    Bound.AT_MOST: "at most",
    Bound.OVER: "over",
    Bound.UNDER: "under",
}
_NAME_PX = 72


class FigureRows(QWidget):
    """Words, what they measure and how they are bound; words, who says them.

    Signals:
        figure_changed: a Figure as it is to be.
    """

    figure_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: object = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnMinimumWidth(0, _NAME_PX - 6)
        self._grid.setColumnStretch(2, 1)

    def show_proposal(
        self, document: Document, listed: Listed, proposal: Proposal | None, theme: Theme
    ) -> None:
        """Show what comes with a proposal."""
        self._theme = theme
        parts = (proposal.figures, proposal.quotations) if proposal else ()
        names = {a.id: a.name for a in (*(proposal.actors if proposal else ()), *document.actors)}
        ids = annotation_ids(proposal) if proposal else ()
        shared = {id_: listed.sharing(proposal, id_) for id_ in ids if proposal is not None}
        shown = parts, tuple(names.items()), tuple(shared.items())
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        self.setVisible(bool(shared))
        if proposal is None:
            return
        row = 0
        for figure in proposal.figures:
            self._add_figure(row, figure, is_first=row == 0)
            row += 1
        for n, quotation in enumerate(proposal.quotations):
            words = _speaker_words(quotation, names)
            self._add_quotation(row, quotation, words, shared[quotation.id], is_first=n == 0)
            row += 1

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_figure(self, row: int, figure: Figure, *, is_first: bool) -> None:
        if is_first:
            self._grid.addWidget(label(tr("Figures"), "soft"), row, 0)
        words = label(_exact(figure), "mark-figure")
        words.setMaximumWidth(150)
        words.setFixedHeight(19)
        self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignLeft)
        measures = ElidedLabel(figure.measures or tr("nothing nearby says what it measures"))
        measures.setToolTip(figure.measures)
        if not figure.measures:
            measures.setProperty("kind", "soft")
        self._grid.addWidget(measures, row, 2)
        self._grid.addWidget(self._bounds(figure), row, 3, Qt.AlignmentFlag.AlignRight)

    def _bounds(self, figure: Figure) -> QPushButton:
        button = QPushButton(f"{tr(_BOUNDS[figure.bound])} ▾")
        button.setProperty("kind", "quiet")
        button.setAccessibleName(
            tr("How %1 is bound: %2")
            .replace("%1", _exact(figure))
            .replace("%2", tr(_BOUNDS[figure.bound]))
        )
        menu = QMenu(button)
        for bound, words in _BOUNDS.items():
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setChecked(bound == figure.bound)
            action.triggered.connect(
                lambda _=False, bound=bound: self.figure_changed.emit(replace(figure, bound=bound))
            )
        button.setMenu(menu)
        return button

    def _add_quotation(
        self,
        row: int,
        quotation: Quotation,
        speaker: str,
        shared: tuple[int, ...],
        *,
        is_first: bool,
    ) -> None:
        if is_first:
            name = label(tr("Quotes"), "soft")
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        line = QGridLayout(holder)
        line.setContentsMargins(0, 2, 0, 2)
        line.setHorizontalSpacing(8)
        words = ElidedLabel(f"“{_exact(quotation)}”")
        words.setProperty("kind", "mark-quotation")
        words.setToolTip(_exact(quotation))
        line.addWidget(words, 0, 0)
        line.addWidget(label(speaker, "soft"), 0, 1)
        line.setColumnStretch(2, 1)
        if shared:
            said = ", ".join(map(str, shared))
            line.addWidget(label(tr("shared with %1").replace("%1", said), "note"), 0, 3)
        self._grid.addWidget(holder, row, 1, 1, 3)


def _exact(part: Figure | Quotation) -> str:
    return " ".join(part.places[0].exact.split()) if part.places else part.id


def _speaker_words(quotation: Quotation, names: dict[str, str]) -> str:
    speaker = names.get(quotation.speaker or "", tr("speaker not named"))
    return f"{speaker} · {tr(quotation.kind.value)}"
