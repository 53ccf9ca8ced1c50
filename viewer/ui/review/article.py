"""The left column: the article that is reviewed, its head, its words and the legend."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.extract.spans import FoundTime
from viewer.extract.times import find_times
from viewer.library.editing.dates import read_when
from viewer.library.importing.retelling import retold
from viewer.model.calendar import civil_date
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.source import Form, Source
from viewer.model.speech import tr
from viewer.model.value_words import say_publisher
from viewer.model.when import Precision
from viewer.render.theme import Theme
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label, tooltip
from viewer.ui.reading.citation import say_published
from viewer.ui.reading.highlight_strip import HighlightStrip
from viewer.ui.reading.highlights import Highlight, HighlightKind
from viewer.ui.review.article_text import ArticleText, MarginPassage, MarginTime
from viewer.ui.review.legend import Legend
from viewer.ui.review.parts import NotedField
from viewer.ui.review.rows import Listed, passages_of_proposal
from viewer.ui.review.when_words import margin_when

_ACCEPTED = (ProposalState.ACCEPTED, ProposalState.MERGED)
_INDENT_PX = 52


class Article(QFrame):
    """One article with what is proposed of it.

    Signals:
        proposal_requested: a proposal's id that was clicked in the text.
        part_requested: the id of a figure or quotation that was clicked or entered in the text.
        published_requested: the publication date is another; carries a `ReadWhen`.
    """

    proposal_requested = Signal(str)
    part_requested = Signal(str)
    published_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewArticle")
        self._theme = theme
        self._source: Source | None = None
        self.form = Form.ORIGINAL
        self._own: tuple[object, str, list[MarginPassage]] = (None, "", [])
        self._times: tuple[FoundTime, ...] = ()
        self.text = ArticleText(theme)
        self.strip = HighlightStrip(theme)
        self.text.proposal_requested.connect(self.proposal_requested)
        self.text.part_requested.connect(self.part_requested)
        self.strip.place_requested.connect(self.text.scroll_to)
        self.text.laid_out.connect(self._show_ticks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.text, 1)
        body.addWidget(self.strip)
        column.addLayout(body, 1)
        self.legend = Legend(theme)
        column.addWidget(self.legend)

    def _head(self) -> QWidget:
        head = QFrame()
        head.setObjectName("reviewHead")
        self.title = label(kind="headline", wrap=True)
        self.line = label(kind="soft", wrap=True)
        self.basis = ElidedLabel()
        self.basis.setProperty("kind", "soft")
        self.change = QPushButton(tr("change"))
        self.change.setProperty("kind", "link")
        self.change.setAccessibleName(tr("Change the date of publication"))
        self.change.setToolTip(tr("Change the date of publication"))
        self.change.clicked.connect(self._on_change_clicked)
        self.date = NotedField(tr("Date of publication"))
        self.date.committed.connect(self._on_date_committed)
        self.date.left.connect(self._close_date)
        self.date.textEdited.connect(lambda _: self._say_date())
        self.date.hide()
        column = QVBoxLayout(head)
        column.setContentsMargins(_INDENT_PX, 12, 18, 10)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.basis)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addLayout(row)
        column.addWidget(self.date)
        return head

    def show_review(
        self, document: Document, listed: Listed, focused: Proposal | None, *, is_whole: bool
    ) -> None:
        """Show an article with its proposals, the passage of the one at hand in view.

        is_whole: something else than the proposal at hand may be another, too.
        """
        if is_whole:
            self._show_text(listed.source)
            # what is proposed is marked by the proposals themselves, taken or not
            self.text.show_marks(marks_of_article(document, listed))
            self._show_ticks()
        self._show_margins(document, listed, focused)
        places = passages_of_proposal(focused) if focused else ()
        if places and not self.text.is_in_view(places[0].start, places[0].end):
            self.text.reveal(places[0].start, places[0].end)

    def _show_text(self, source: Source) -> None:
        text = source.text(Form.ORIGINAL) or source.text()
        self.form = text.form if text else Form.ORIGINAL
        if source == self._source:
            return
        is_other = self._source is None or self._source.id != source.id
        self._source = source
        self._show_head(source)
        words = text.content if text else ""
        self._times = find_times(words, source.published)
        if is_other or self.text.stored_text != words:
            self.text.show_text(words, (), source.title)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.text.set_theme(theme)
        self.legend.set_theme(theme)
        self._show_ticks()

    def _show_head(self, source: Source) -> None:
        self.title.setText(source.title)
        parts = [say_publisher(source.publisher), source.byline or "", say_published(source)]
        self.line.setText(" · ".join(part for part in parts if part))
        self.basis.setText(retold(source.published_basis))
        self.basis.setToolTip(tooltip(retold(source.published_basis)))
        self._close_date()

    def _show_margins(self, document: Document, listed: Listed, focused: Proposal | None) -> None:
        places = {side.id: side.place for side in document.sides}
        passages = [
            MarginPassage(
                p.id,
                listed.number[p.id],
                place.start,
                place.end,
                places.get(p.event.side, -1) if p.event else -1,
                p.state in _ACCEPTED,
                focused is not None and p.id == focused.id,
            )
            for p in listed.proposals
            if p.state is not ProposalState.REJECTED and (p.event or p is focused)
            for place in passages_of_proposal(p)
        ]
        passages += self._own_passages(document, listed, places)
        spans = [(p.start, p.end) for p in passages if p.is_focused]
        times = [
            MarginTime(
                t.start,
                t.end,
                margin_when(t.edtf),
                any(start <= t.start < end for start, end in spans),
            )
            for t in self._times
        ]
        self.text.show_margins(passages, times)

    def _own_passages(
        self, document: Document, listed: Listed, places: Mapping[str, int]
    ) -> list[MarginPassage]:
        """Those of events that no proposal has become: a person has made them of the words."""
        if self._own[0] is document.events and self._own[1] == listed.source.id:
            return self._own[2]
        became = {p.taken_as for p in listed.proposals}
        # of very many events those are not looked for
        events = document.events if isinstance(document.events, tuple) else ()
        found = [
            MarginPassage("", 0, place.start, place.end, places.get(event.side, -1), True)
            for event in events
            if event.id not in became
            for evidence in event.evidence
            if evidence.source == listed.source.id
            for place in evidence.places
            if place.form == self.form
        ]
        self._own = document.events, listed.source.id, found
        return found

    def _show_ticks(self) -> None:
        ticks = [
            (mark.kind, self.text.fraction(mark.start), self.text.fraction(mark.start))
            for mark in self.text.marks
        ]
        self.strip.show_ticks(ticks, -1, self._theme)

    def _on_change_clicked(self) -> None:
        if self._source is None:
            return
        self.date.setText(self._source.published.edtf)
        self.date.show()
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)
        self.date.selectAll()
        self._say_date()

    def _say_date(self) -> None:
        try:
            read = read_when(self.date.text(), self._near())
        except ViewerError:
            self.date.say(tr("not understood yet"))
            return
        self.date.say(margin_when(read.when.edtf))

    def _near(self) -> date | None:
        source = self._source
        if source is None or source.published.precision != Precision.DAY:
            return None
        return date(*civil_date(source.published.earliest)[:3])

    def _on_date_committed(self) -> None:
        try:
            read = read_when(self.date.text(), self._near())
        except ViewerError as trouble:
            self.date.say(str(trouble))
            return
        self._close_date()
        self.published_requested.emit(read)

    def _close_date(self) -> None:
        had_focus = self.date.hasFocus()
        self.date.hide()
        if had_focus:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)


def marks_of_article(document: Document, listed: Listed) -> tuple[Highlight, ...]:
    """The figures and quotations of an article, each once, in reading order.

    They are those that are proposed, or were, and those that a person has marked.
    """
    found: dict[str, Highlight] = {}
    kept = [p for p in listed.proposals if p.state is not ProposalState.REJECTED]
    own = listed.source.id
    for kind, parts in (
        (HighlightKind.FIGURE, [f for p in kept for f in p.figures]),
        (HighlightKind.FIGURE, [f for f in document.figures if f.source == own]),
        (HighlightKind.QUOTATION, [q for p in kept for q in p.quotations]),
        (HighlightKind.QUOTATION, [q for q in document.quotations if q.source == own]),
    ):
        for part in parts:
            for p in part.places:
                if p.form == Form.ORIGINAL:
                    found[part.id] = Highlight(kind, p.start, p.end, p.exact, part.id)
    return tuple(sorted(found.values(), key=lambda mark: (mark.start, -mark.end, mark.kind)))
