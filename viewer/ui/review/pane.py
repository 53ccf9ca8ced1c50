"""The whole review: bar, article, candidates, form, and the timeline that fills below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from viewer.library.reviewing.alike import Likeness
from viewer.model.document import Document
from viewer.model.listing import listed as in_a_row
from viewer.model.proposal import Proposal
from viewer.model.speech import tr, tr_n
from viewer.model.value_words import say_publisher
from viewer.render.theme import Theme
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label
from viewer.ui.review.article import Article
from viewer.ui.review.candidates import CandidateList
from viewer.ui.review.decisions import counted
from viewer.ui.review.done_line import DoneLine
from viewer.ui.review.focus_head import FocusHead
from viewer.ui.review.form import ProposalForm
from viewer.ui.review.key_list import WISHES, wish_of
from viewer.ui.review.merge_card import MergeCard
from viewer.ui.review.order_button import OrderButton
from viewer.ui.review.parts import ButtonRow, KeyButton, row_of
from viewer.ui.review.rows import Listed, is_waiting
from viewer.ui.review.timeline import MOST_EVENTS, ReviewTimeline
from viewer.ui.review.top_bar import TopBar

#: of the width: the article; of the rest: the candidates; of the height: what is above the timeline
_ARTICLE_SHARE, _LIST_SHARE, _UPPER_SHARE = 0.378, 0.432, 0.728
_STATUS_PX = 23


class ReviewPane(QFrame):
    """Shows one article's review and says what a person wants; decides nothing.

    Signals:
        wish: what a key or a button wishes, as `keys` names it.
    """

    wish = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self.setAccessibleName(tr("Review"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.top = TopBar(theme)
        self.article = Article(theme)
        self.candidates = CandidateList(theme)
        self.head = FocusHead()
        self.form = ProposalForm(theme)
        self.merge = MergeCard()
        self.form.add_below(self.merge)
        for part in (self.merge, self.form.figures):
            part.entered.connect(self.form.ensureWidgetVisible)
        self.done_line = DoneLine(lambda: self.wish.emit("undo"))
        self.timeline = ReviewTimeline(theme)
        self.list_title = ElidedLabel()
        self.list_title.setProperty("kind", "strong")
        self._article_words, self._file_words = ElidedLabel(), label(kind="soft")
        self._article_words.setProperty("kind", "soft")
        self._is_sized = False
        self._buttons()
        self._lay_out()

    # --- building

    def _buttons(self) -> None:
        def button(words: str, key: str, kind: str = "") -> KeyButton:
            return KeyButton(words, key, lambda: self.wish.emit(WISHES[key]), kind)

        self.accept = button(tr("Accept"), "A", "primary")
        self.reject = button(tr("Reject"), "R")
        self.next = button(tr("Next", about="proposal"), "N")
        self.edit = button(tr("Edit"), "E")
        self.split = button(tr("Split"), "S")
        self.back = button(tr("Back"), "B", "quiet")

    def _lay_out(self) -> None:
        self._split()
        self.top_slot = QVBoxLayout()
        self.top_slot.setSpacing(0)
        status = QFrame()
        status.setObjectName("statusLine")
        status.setFixedHeight(_STATUS_PX)
        line = QHBoxLayout(status)
        line.setContentsMargins(12, 0, 12, 0)
        line.addWidget(self._article_words)
        line.addStretch(1)
        line.addWidget(self._file_words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addLayout(self.top_slot)
        whole.addWidget(self.columns, 1)
        whole.addWidget(status)

    def _split(self) -> None:
        """Article at the left; candidates and form above the timeline at the right."""
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        self.upper = QSplitter(Qt.Orientation.Horizontal)
        self.upper.setHandleWidth(1)
        self.upper.setChildrenCollapsible(False)
        self.upper.addWidget(self._list_column())
        self.upper.addWidget(self._form_column())
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.right.setHandleWidth(1)
        self.right.setChildrenCollapsible(False)
        self.right.addWidget(self.upper)
        self.right.addWidget(_column(self.done_line, (self.timeline, 1)))
        self.columns.addWidget(self.article)
        self.columns.addWidget(self.right)
        self.article.setMinimumWidth(240)

    def _list_column(self) -> QWidget:
        head = QFrame()
        head.setObjectName("reviewHead")
        head.setFixedHeight(31)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.list_title)
        row.addStretch(1)
        self.order = OrderButton()
        row.addWidget(self.order)
        self.accept_lone = KeyButton("", "Ctrl+Shift+A", lambda: self.wish.emit("accept_lone"))
        foot = row_of(self.accept_lone, None)
        foot.setContentsMargins(10, 5, 10, 6)
        self._lone_foot = foot
        made = _column(head, (self.candidates, 1), foot)
        made.setMinimumWidth(200)
        return made

    def _form_column(self) -> QWidget:
        row = ButtonRow(self.accept, self.reject, self.next, self.edit, self.split, self.back)
        made = _column(self.head, (self.form, 1), row)
        made.setMinimumWidth(340)
        return made

    # --- showing

    def show_list(self, document: Document, listed: Listed, percent: int) -> None:
        """List an article's proposals, and count them."""
        places = {side.id: side.place for side in document.sides}
        self.order.show_order(listed.order)
        self.candidates.rows.show_listed(listed, places, percent)
        self.list_title.setText(
            tr("{events} proposed", events=counted(len(listed.events), "event"))
        )
        lone = [p for p in listed.lone if is_waiting(p)]
        words = tr_n(
            "Accept the one without an event",
            "Accept {n} figures and quotes without an event",
            len(lone),
        )
        self.accept_lone.say(words)
        self._lone_foot.setVisible(bool(lone))
        self.top.show_threshold(percent, len(listed.above(percent)))
        count = len(document.events)
        self.done_line.show_events(counted(count, "event"), are_all_drawn=count <= MOST_EVENTS)
        self._say_article(listed)

    def show_form(self, document: Document, listed: Listed, focused: Proposal | None) -> None:
        """Show the proposal at hand in the form, and what can be done with it."""
        self.head.show_proposal(listed, focused)
        self.form.show_proposal(document, listed, focused)
        waits = focused is not None and is_waiting(focused)
        self.form.set_open(waits)
        for button in (self.accept, self.reject):
            button.setEnabled(waits)
        event = focused.event if focused else None
        self.edit.setEnabled(waits and event is not None)
        self.split.setEnabled(waits and event is not None and bool(event.evidence))
        self.split.setToolTip(
            tr("Let some of the passages propose another event (S)")
            if self.split.isEnabled()
            else tr("Only an event that waits can be split")
        )

    def show_merge(
        self, document: Document, focused: Proposal | None, likeness: Likeness | None
    ) -> None:
        """Suggest the event with which the proposal at hand may be merged, if there is one."""
        waits = focused is not None and is_waiting(focused)
        was_offered = self.merge.is_offered
        if self.merge.show_likeness(document, focused if waits else None, likeness):
            # in a turn of its own, when it has its place
            QTimer.singleShot(0, self, self._show_merge)
        elif was_offered and not self.merge.is_offered:
            self.form.verticalScrollBar().setValue(0)

    def _show_merge(self) -> None:
        if not self.merge.is_offered:
            return
        self.form.ensureWidgetVisible(self.merge)
        if self.merge.height() > self.form.viewport().height():
            # of a higher one its head with the buttons is in view
            self.form.verticalScrollBar().setValue(self.merge.y())

    def show_file(self, words: str) -> None:
        """Say which file it is and that it is saved."""
        self._file_words.setText(words)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.article.set_theme(theme)
        self.candidates.set_theme(theme)
        self.form.set_theme(theme)
        self.timeline.set_theme(theme)
        self.top.bar.theme = theme
        self.update()

    def _say_article(self, listed: Listed) -> None:
        from viewer.ui.reading.citation import say_published

        figures = {f.id for p in listed.proposals for f in p.figures}
        quotes = {q.id for p in listed.proposals for q in p.quotations}
        counts = in_a_row(
            (
                counted(len(listed.events), "event"),
                counted(len(figures), "figure"),
                counted(len(quotes), "quote"),
            )
        )
        source = listed.source
        said = tr("{events} proposed", events=counts)
        told = in_a_row([say_publisher(source.publisher), say_published(source)])
        self._article_words.setText(f"{told} · {said}")

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """The columns keep their shares until somebody drags them."""
        super().resizeEvent(qt_event)
        if not self._is_sized and qt_event.size().width() > 400:
            self._is_sized = True
            self.share_out()

    def share_out(self) -> None:
        """Give each part its share of the window."""
        width, height = self.width(), self.height() - self.top.height() - _STATUS_PX
        article = min(round(width * _ARTICLE_SHARE), 720)
        rest = width - article
        wanted = min(max(round(rest * _LIST_SHARE), 250), 520)
        self.columns.setSizes([article, rest])
        self.upper.setSizes([wanted, rest - wanted])
        upper = round(height * _UPPER_SHARE)
        self.right.setSizes([upper, height - upper])

    # --- keys

    def event(self, qt_event: QEvent) -> bool:
        """The review's keys are its own while it is open, whatever they do in the window."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and wish_of(qt_event):
            qt_event.accept()
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Say what a key wishes."""
        wish = wish_of(qt_event)
        if not wish:
            super().keyPressEvent(qt_event)
            return
        qt_event.accept()
        self.wish.emit(wish)


def _column(*parts: QWidget | tuple[QWidget, int]) -> QWidget:
    holder = QFrame()
    holder.setObjectName("content")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        column.addWidget(widget, stretch)
    return holder
