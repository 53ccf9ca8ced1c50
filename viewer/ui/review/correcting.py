"""What a person corrects of a proposal before it is decided on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from viewer.library.editing.annotations import check_figure, check_quotation
from viewer.library.editing.naming import quoted
from viewer.library.reviewing.correcting import known_to
from viewer.model.actor import Actor
from viewer.model.annotation import Figure, Quotation
from viewer.model.event import Event
from viewer.model.proposal import Proposal
from viewer.model.speech import tr
from viewer.ui.editing.figure_form import FigureForm
from viewer.ui.editing.form_dialog import FormDialog
from viewer.ui.editing.quotation_form import QuotationForm
from viewer.ui.review import decisions

if TYPE_CHECKING:
    from viewer.library.editing.dates import ReadWhen
    from viewer.ui.main_window import MainWindow
    from viewer.ui.review.desk import ReviewDesk
    from viewer.ui.review.pane import ReviewPane


class Correcting:
    """Takes what is entered in a review's form into the proposal that is at hand."""

    def __init__(self, desk: ReviewDesk, window: MainWindow) -> None:
        self._desk, self._window = desk, window

    def attach(self, pane: ReviewPane) -> None:
        """Hear what is entered."""
        pane.form.event_changed.connect(self.change_event)
        pane.form.people_changed.connect(self.change_people)
        pane.form.figures.figure_changed.connect(self.change_figure)
        pane.form.figures.edit_requested.connect(self.edit_part)
        pane.form.figures.leave_out_requested.connect(self.leave_out)
        pane.article.published_requested.connect(self.redate)

    def change_event(self, what: str, event: Event) -> None:
        """Let the proposal at hand propose something else; what: in words."""
        proposal = self._at_hand
        if proposal is not None:
            self._desk.deciding.make(decisions.changing(proposal, what, event))

    def change_people(self, ids: tuple[str, ...], new: tuple[Actor, ...]) -> None:
        """Let other people take part; new: those whom nobody knew yet."""
        proposal = self._at_hand
        if proposal is not None and proposal.event is not None:
            event = replace(proposal.event, actors=ids)
            self._desk.deciding.make(decisions.changing(proposal, tr("people"), event, new))

    def change_figure(self, figure: Figure) -> None:
        """Let a figure say something else."""
        proposal = self._at_hand
        if proposal is not None:
            self._desk.deciding.make(decisions.changing_figure(proposal, figure))

    def edit_part(self, annotation_id: str) -> None:
        """Open the form of a figure or quotation that comes with the proposal at hand."""
        proposal = self._at_hand
        if proposal is None:
            return
        figure = next((f for f in proposal.figures if f.id == annotation_id), None)
        quotation = next((q for q in proposal.quotations if q.id == annotation_id), None)
        if figure is not None:
            self._edit_figure(proposal, figure)
        elif quotation is not None:
            self._edit_quotation(proposal, quotation)

    def leave_out(self, annotation_id: str) -> None:
        """Let a figure or quotation not come in with the proposal at hand."""
        proposal = self._at_hand
        if proposal is None or proposal.event is None:
            return
        parts: list[Figure | Quotation] = [*proposal.figures, *proposal.quotations]
        part = next((each for each in parts if each.id == annotation_id), None)
        if part is not None:
            words = quoted(_words(part))
            self._desk.deciding.make(decisions.leaving_out(proposal, annotation_id, words))

    def redate(self, read: ReadWhen) -> None:
        """Take another day of publication for the article that is reviewed."""
        if self._desk.listed is not None:
            self._desk.deciding.make(decisions.redating(self._desk.listed.source, read.when))

    @property
    def _at_hand(self) -> Proposal | None:
        """The proposal at hand if it waits and the form shows it, not still the one before."""
        pane, proposal = self._desk.pane, self._desk.waiting
        is_shown = pane is not None and proposal is not None and pane.form.shows(proposal)
        return proposal if is_shown else None

    def _edit_figure(self, proposal: Proposal, figure: Figure) -> None:
        document = known_to(self._desk.document, proposal)
        form = FigureForm(document, figure, has_events=False)

        def save() -> bool:
            changed = replace(figure, **form.fields())
            check_figure(document, changed)
            return changed == figure or self._desk.deciding.make(
                decisions.changing_figure(proposal, changed)
            )

        head = tr("Figure {words}", words=quoted(_words(figure)))
        self._open(head, form, save, figure.id)

    def _edit_quotation(self, proposal: Proposal, quotation: Quotation) -> None:
        document = known_to(self._desk.document, proposal)
        form = QuotationForm(document, quotation, has_events=False)

        def save() -> bool:
            changed = replace(quotation, **form.fields())
            check_quotation(document, changed)
            return changed == quotation or self._desk.deciding.make(
                decisions.changing_quotation(proposal, changed)
            )

        head = tr("Quotation {words}", words=quoted(_words(quotation)))
        self._open(head, form, save, quotation.id)

    def _open(self, head: str, form: QWidget, save: Callable[[], bool], part_id: str) -> None:
        dialog = FormDialog(head, form, save, self._window)
        # the row that had the keyboard is another by now
        dialog.finished.connect(lambda _: self._desk.take_keys_back(part_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _words(part: Figure | Quotation) -> str:
    return part.places[0].exact if part.places else part.id
