"""The figures and quotations that come with a proposal, each in a row that can be entered."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QWidget

from viewer.library.reviewing.finding import annotation_ids
from viewer.model.annotation import Bound, Figure, Quotation, QuotationKind
from viewer.model.document import Document
from viewer.model.proposal import Proposal
from viewer.model.speech import tr, tr_later
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import label
from viewer.ui.review.part_row import PartRow
from viewer.ui.review.rows import Listed

_BOUNDS = {
    Bound.EXACT: tr_later("exact"),
    Bound.ABOUT: tr_later("about"),
    Bound.AT_LEAST: tr_later("at least"),
    Bound.AT_MOST: tr_later("at most"),
    Bound.OVER: tr_later("over"),
    Bound.UNDER: tr_later("under"),
}
_KINDS = {
    QuotationKind.DIRECT: tr_later("direct"),
    QuotationKind.FRAGMENT: tr_later("fragment"),
    QuotationKind.SCARE: tr_later("scare"),
}
_NAME_PX, _FIGURE_PX, _QUOTATION_PX = 72, 150, 190


class FigureRows(QWidget):
    """Words, what they measure and how they are bound; words, who says them.

    Signals:
        figure_changed: a Figure as it is to be.
        edit_requested: the id of a figure or quotation that is to be corrected.
        leave_out_requested: the id of one that is not to come in.
        entered: a row has got the keyboard by an arrow; carries it.
    """

    entered = Signal(QWidget)
    figure_changed = Signal(object)
    edit_requested = Signal(str)
    leave_out_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: object = None
        self.rows: dict[str, PartRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnMinimumWidth(0, _NAME_PX)
        self._grid.setColumnStretch(1, 1)

    def show_proposal(
        self, document: Document, listed: Listed, proposal: Proposal | None, theme: Theme
    ) -> None:
        """Show what comes with a proposal; the row that has the keyboard keeps it."""
        self._theme = theme
        parts = (proposal.figures, proposal.quotations) if proposal else ()
        ids = annotation_ids(proposal) if proposal else ()
        names = _names(document, proposal) if ids else {}
        shared = {id_: listed.sharing(proposal, id_) for id_ in ids if proposal is not None}
        shown = parts, names, shared, proposal is not None and proposal.event is not None
        if shown == self._shown:
            return
        self._shown = shown
        # that of the window, though a form is in front of it
        holder = self.window().focusWidget()
        focused = next((id_ for id_, row in self.rows.items() if row is holder), None)
        self._clear()
        self.setVisible(bool(ids))
        if proposal is not None:
            self._fill(proposal, names, shared)
        if focused in self.rows:
            self.rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def first_row(self, *, is_figure: bool) -> QWidget | None:
        """The first row of figures, or of quotations; else the first there is."""
        rows = self.rows.values()
        fitting = [row for row in rows if bool(row.property("figure")) is is_figure]
        return next(iter(fitting or rows), None)

    def _fill(
        self, proposal: Proposal, names: dict[str, str], shared: dict[str, tuple[int, ...]]
    ) -> None:
        can_leave = proposal.event is not None
        for figure in proposal.figures:
            about = figure.measures or tr("nothing nearby says what it measures")
            row = PartRow(exact_words(figure), "mark-figure", about, can_leave=can_leave)
            row.about.setProperty("kind", "" if figure.measures else "soft")
            row.setProperty("figure", True)
            row.add(self._bounds(figure))
            self._add(figure.id, row, tr("Figures") if figure is proposal.figures[0] else "")
        for quotation in proposal.quotations:
            about = f"{_speaker(quotation, names)} · {tr(_KINDS[quotation.kind])}"
            row = PartRow(
                f"“{exact_words(quotation)}”", "mark-quotation", about, can_leave=can_leave
            )
            row.about.setProperty("kind", "soft")
            row.say_shared(shared[quotation.id])
            self._add(
                quotation.id, row, tr("Quotes") if quotation is proposal.quotations[0] else ""
            )
        self._align(True, _FIGURE_PX)
        self._align(False, _QUOTATION_PX)

    def _add(self, id_: str, row: PartRow, name: str) -> None:
        at = len(self.rows)
        if name:
            self._grid.addWidget(label(name, "soft"), at, 0)
        self._grid.addWidget(row, at, 1)
        # at once, since the keyboard may be on its way to it
        row.show()
        row.edit_requested.connect(partial(self.edit_requested.emit, id_))
        row.leave_out_requested.connect(partial(self.leave_out_requested.emit, id_))
        row.step_requested.connect(partial(self._step, at))
        self.rows[id_] = row

    def _align(self, is_figure: bool, most_px: int) -> None:
        rows = [row for row in self.rows.values() if bool(row.property("figure")) is is_figure]
        width = min(max((row.needed_px for row in rows), default=0), most_px)
        for row in rows:
            row.set_words_px(width)

    def _step(self, at: int, step: int) -> None:
        rows = list(self.rows.values())
        if 0 <= at + step < len(rows):
            rows[at + step].setFocus(Qt.FocusReason.TabFocusReason)
            self.entered.emit(rows[at + step])

    def _clear(self) -> None:
        self.rows = {}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _bounds(self, figure: Figure) -> QPushButton:
        button = QPushButton(f"{tr(_BOUNDS[figure.bound])} ▾")
        button.setProperty("kind", "quiet")
        button.setAutoDefault(False)
        button.setAccessibleName(
            tr(
                "How {figure} is bound: {bound}",
                figure=exact_words(figure),
                bound=tr(_BOUNDS[figure.bound]),
            )
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


def exact_words(part: Figure | Quotation) -> str:
    """The words of the article that a figure or quotation is, on one line."""
    return " ".join(part.places[0].exact.split()) if part.places else part.id


def _names(document: Document, proposal: Proposal | None) -> dict[str, str]:
    actors = (*(proposal.actors if proposal else ()), *document.actors)
    return {actor.id: actor.name for actor in actors}


def _speaker(quotation: Quotation, names: dict[str, str]) -> str:
    return names.get(quotation.speaker or "", tr("speaker not named"))
