"""What a review shows, piece by piece, each in a turn of its own: no key waits for all of it."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from viewer.library.reviewing.alike import Likeness
from viewer.ui.review.decisions import end_words
from viewer.ui.review.rows import Listed, sources_to_review
from viewer.ui.review.telling import file_words

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow
    from viewer.ui.review.desk import ReviewDesk
    from viewer.ui.review.pane import ReviewPane


#: in more events what a proposal is like is looked for in the background
_FEW = 1_000


class Piece(StrEnum):
    """A part of the pane, in the order in which they are brought up to date."""

    LIST = "list"
    FORM = "form"
    ARTICLE = "article"
    TIMELINE = "timeline"
    MERGE = "merge"


class Showing(QObject):
    """Brings a review's pane up to what its desk says, the weightiest piece first."""

    def __init__(self, desk: ReviewDesk, window: MainWindow) -> None:
        super().__init__(desk)
        self._desk, self._window = desk, window
        #: what is to be shown, and whether more than the proposal at hand is another in it
        self._wanted: dict[Piece, bool] = {}
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_idle(self) -> bool:
        """Whether the pane shows what it should."""
        return not self._wanted

    def waits(self, piece: Piece) -> bool:
        """Whether a piece still shows what was before."""
        return piece in self._wanted

    def show_all(self) -> None:
        """The document, the article or the order is another."""
        self._wanted = dict.fromkeys(Piece, True)
        self._turn.start()

    def show_focus(self) -> None:
        """Another proposal is at hand."""
        self._wanted = {piece: self._wanted.get(piece, False) for piece in Piece}
        self._turn.start()

    def show_now(self, piece: Piece) -> None:
        """Let a piece not wait for its turn."""
        if piece in self._wanted:
            self._show(piece)

    def finish(self) -> None:
        """Show at once what is still to be shown."""
        for piece in tuple(self._wanted):
            self._show(piece)

    def forget(self) -> None:
        """Another document is open."""
        self._wanted.clear()

    # --- inside

    def _go_on(self) -> None:
        first = next(iter(self._wanted), None)
        if first is Piece.MERGE and len(self._desk.document.events) > _FEW:
            self._look_beside()
        elif first is not None:
            self._show(first)
            self._turn.start()

    def _look_beside(self) -> None:
        """Look in the background which of many events the proposal at hand is like."""
        document, proposal = self._desk.document, self._desk.proposal

        def is_outdated() -> bool:
            is_same = self._desk.document is document and self._desk.proposal == proposal
            return not is_same or not self.waits(Piece.MERGE)

        def found(likeness: Likeness | None) -> None:
            if not is_outdated() and self._desk.pane is not None:
                del self._wanted[Piece.MERGE]
                self._desk.pane.show_merge(document, proposal, likeness)

        def failed(trouble: Exception) -> None:
            if not is_outdated():
                raise trouble

        work = partial(self._desk.deciding.likening.of, document, proposal)
        self._window.tasks.run(work, found, failed)

    def _show(self, piece: Piece) -> None:
        is_whole = self._wanted.pop(piece)
        pane, listed = self._desk.pane, self._desk.listed
        if pane is None or listed is None:
            return
        if piece is Piece.LIST:
            self._show_list(pane, listed, is_whole=is_whole)
        elif piece is Piece.FORM:
            pane.show_form(self._desk.document, listed, self._desk.proposal)
        elif piece is Piece.MERGE:
            document, proposal = self._desk.document, self._desk.proposal
            pane.show_merge(document, proposal, self._desk.deciding.likening.of(document, proposal))
        else:
            shown = pane.article if piece is Piece.ARTICLE else pane.timeline
            shown.show_review(self._desk.document, listed, self._desk.proposal, is_whole=is_whole)

    def _show_list(self, pane: ReviewPane, listed: Listed, *, is_whole: bool) -> None:
        document, known = self._desk.document, sources_to_review(self._desk.document)
        if is_whole:
            place = known.index(listed.source.id) + 1
            pane.top.show_progress(listed.progress, place, len(known))
            pane.show_file(file_words(self._window.session.library))
            pane.done_line.show_end(end_words(document, listed))
            pane.show_list(document, listed, self._desk.percent)
        pane.candidates.show_focus(self._desk.focused)
