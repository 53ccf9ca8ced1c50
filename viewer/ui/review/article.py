"""The left column: the article that is reviewed, its head, its words and the legend."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.extract.spans import FoundTime
from viewer.extract.times import find_times
from viewer.library.editing.dates import read_when
from viewer.model.calendar import civil_date
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.source import Form, Source
from viewer.model.when import Precision
from viewer.render.theme import Theme
from viewer.ui.language import tr
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label, tooltip
from viewer.ui.reading.citation import say_published
from viewer.ui.reading.highlight_strip import HighlightStrip
from viewer.ui.reading.highlights import Highlight, HighlightKind
from viewer.ui.review.article_text import ArticleText, MarginPassage, MarginTime
from viewer.ui.review.parts import NotedField
from viewer.ui.review.rows import Listed, passages_of_proposal
from viewer.ui.review.when_words import margin_when

_ACCEPTED = (ProposalState.ACCEPTED, ProposalState.MERGED)
_INDENT_PX = 52


class Article(QFrame):
    """One article with what is proposed of it.

    Signals:
        proposal_requested: a proposal's id that was clicked in the text.
        published_requested: the publication date is another; carries a `ReadWhen`.
    """

    proposal_requested = Signal(str)
    published_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewArticle")
        self._theme = theme
        self._source: Source | None = None
        self._times: tuple[FoundTime, ...] = ()
        self.text = ArticleText(theme)
        self.strip = HighlightStrip(theme)
        self.text.proposal_requested.connect(self.proposal_requested)
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

    def show_review(self, document: Document, listed: Listed, focused: Proposal | None) -> None:
        """Show an article with its proposals, the one at hand in view."""
        source = listed.source
        text = source.text(Form.ORIGINAL) or source.text()
        if source != self._source:
            is_other = self._source is None or self._source.id != source.id
            self._source = source
            self._show_head(source)
            words = text.content if text else ""
            self._times = find_times(words, source.published)
            if is_other or self.text.stored_text != words:
                self.text.show_text(words, (), source.title)
        # what is proposed is marked by the proposals themselves, taken or not
        self.text.show_marks(marks_of_proposals(listed.proposals))
        self._show_margins(document, listed, focused)
        self._show_ticks()

    def show_focus(self, document: Document, listed: Listed, focused: Proposal | None) -> None:
        """Mark the passage of the proposal at hand and bring it into view."""
        self._show_margins(document, listed, focused)
        places = passages_of_proposal(focused) if focused else ()
        if places and not self.text.is_in_view(places[0].start, places[0].end):
            self.text.reveal(places[0].start, places[0].end)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.text.set_theme(theme)
        self.legend.set_theme(theme)
        self._show_ticks()

    def _show_head(self, source: Source) -> None:
        self.title.setText(source.title)
        parts = [source.publisher, source.byline or "", say_published(source)]
        self.line.setText(" · ".join(part for part in parts if part))
        self.basis.setText(source.published_basis)
        self.basis.setToolTip(tooltip(source.published_basis))
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


def marks_of_proposals(proposals: Iterable[Proposal]) -> tuple[Highlight, ...]:
    """The figures and quotations that are proposed, or were, each once, in reading order."""
    found: dict[str, Highlight] = {}
    for proposal in proposals:
        if proposal.state is ProposalState.REJECTED:
            continue
        for kind, parts in (
            (HighlightKind.FIGURE, proposal.figures),
            (HighlightKind.QUOTATION, proposal.quotations),
        ):
            for part in parts:
                for p in part.places:
                    found[part.id] = Highlight(kind, p.start, p.end, p.exact, part.id)
    return tuple(sorted(found.values(), key=lambda mark: (mark.start, -mark.end, mark.kind)))


class Legend(QFrame):
    """What the marks in the text and in its margin mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reviewLegend")
        self._theme = theme
        self.setFixedHeight(30)
        row = QHBoxLayout(self)
        row.setContentsMargins(_INDENT_PX, 0, 14, 0)
        row.setSpacing(14)
        for words, kind in ((tr("figure"), "mark-figure"), (tr("quote"), "mark-quotation")):
            sample = label(words, kind)
            sample.setFixedHeight(18)
            row.addWidget(sample)
        row.addWidget(_Dotted(tr("time"), self))
        row.addWidget(_Ruled(tr("accepted"), self, is_dotted=False))
        row.addWidget(_Ruled(tr("proposed"), self, is_dotted=True))
        row.addStretch(1)

    @property
    def theme(self) -> Theme:
        """Whose colours it is painted in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()


class _Dotted(QLabel):
    def __init__(self, words: str, legend: Legend) -> None:
        super().__init__(words)
        self.setProperty("kind", "note")
        self._legend = legend

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        painter = QPainter(self)
        painter.setPen(QPen(self._legend.theme.colour("soft"), 1.0, Qt.PenStyle.DotLine))
        y = self.height() // 2 + 8
        painter.drawLine(0, y, self.width(), y)


class _Ruled(QLabel):
    def __init__(self, words: str, legend: Legend, *, is_dotted: bool) -> None:
        super().__init__(words)
        self.setProperty("kind", "note")
        self.setContentsMargins(9, 0, 0, 0)
        self._legend, self._is_dotted = legend, is_dotted

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        painter = QPainter(self)
        pen = QPen(self._legend.theme.colour("soft"), 3.0)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._is_dotted:
            pen.setDashPattern([1.0, 0.8])
        painter.setPen(pen)
        middle = self.height() // 2
        painter.drawLine(2, middle - 7, 2, middle + 7)
