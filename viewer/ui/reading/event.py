"""The event pane: what happened, how sure its date is, who was there and who tells it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.listing import listed
from viewer.model.speech import tr, tr_n
from viewer.render.theme import Theme
from viewer.ui.accounts.thread_strip import ThreadStrip
from viewer.ui.notes.panel import NoteLine, NotesPanel
from viewer.ui.notes.signs import SignButton
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import label, tooltip, without_keys
from viewer.ui.reading.citation import say_basis
from viewer.ui.reading.event_links import EventLinks
from viewer.ui.reading.event_words import (
    NOTHING_SELECTED_HEAD,
    NOTHING_SELECTED_TEXT,
    SourceLine,
    say_date_line,
    say_told_line,
    source_lines,
)
from viewer.ui.reading.whole_lines import whole_lines_px

#: people shown before "more..."
MOST_CHIPS = 5
_LEAST_HEIGHT_PX = 96
_LINK_GAP_PX = 14
#: a word of four letters is narrower
_LEAST_PX = 24


class EventPane(QScrollArea):
    """Everything about one event; with none selected it says what a click does.

    Signals:
        source_requested: a source that tells the event was clicked; carries its id.
        actor_requested: a person was clicked; carries the actor's id.
        event_requested: an event that this one bears on, or that bears on it; carries its id.
        edit_requested: the event is to be changed.
        note_requested, pin_requested: a note is to be written on it; it is to be pinned, or not.
    """

    source_requested = Signal(str)
    event_requested = Signal(str)
    actor_requested = Signal(str)
    edit_requested = Signal()
    note_requested = Signal()
    pin_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("eventPane")
        self.setAccessibleName(tr("Selected event"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._date = label(kind="soft", wrap=True)
        self._title = label(kind="title", wrap=True)
        self._make_buttons()
        self.notes = NotesPanel()
        self._told = label(kind="soft", wrap=True)
        self._summary = label(wrap=True)
        self._basis = label(kind="soft", wrap=True)
        self._people = QWidget()
        self._chips = FlowLayout(5, self._people)
        self._sources = QWidget()
        self._links = FlowLayout(_LINK_GAP_PX, self._sources)
        self.links = EventLinks()
        self.links.event_requested.connect(self.event_requested)
        self.thread_line = ThreadStrip()
        self._accounts = QWidget()
        self._account_column = QVBoxLayout(self._accounts)
        self._account_column.setContentsMargins(0, 0, 0, 0)
        self._account_column.setSpacing(2)
        self._lay_out()
        self.verticalScrollBar().rangeChanged.connect(self._on_scroll_range_changed)
        self._say_nothing_selected()

    def _make_buttons(self) -> None:
        self.edit_button = _edit_button()
        self._note_keys = ("", "")
        self.note_button, self.pin_button = SignButton(is_pin=False), SignButton(is_pin=True)
        for button, wish in (
            (self.edit_button, self.edit_requested),
            (self.note_button, self.note_requested),
            (self.pin_button, self.pin_requested),
        ):
            button.clicked.connect(wish)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("scrolled")
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._date, 1)
        tools = QHBoxLayout()
        for button in self._buttons:
            tools.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(tools)
        head.setAlignment(tools, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for part in (
            self._title, self._told, self._sources, self._accounts,
            self._people, self.notes, self._summary, self._basis, self.links, self.thread_line,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(content)

    def show_event(
        self, document: Document, event: Event | None, theme: Theme, *, fulfilled: bool = False
    ) -> None:
        """Tell of an event; `fulfilled`: it was announced, and has come about since."""
        del theme  # the style sheet colours everything here
        if event is None:
            self._say_nothing_selected()
        else:
            self._say(document, event, fulfilled)
        self.links.show_event(document, event)
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def show_notes(self, lines: Sequence[NoteLine], *, has_note: bool, is_pinned: bool) -> None:
        """Show what is noted on the event and its passages, and whether it is pinned."""
        self.notes.show_lines(lines)
        self.note_button.fill(has_note)
        self.pin_button.fill(is_pinned)
        self._say_notes()
        self.updateGeometry()

    def show_note_keys(self, note_key: str, pin_key: str) -> None:
        """Say by which keys a note is written and the event pinned."""
        self._note_keys = (note_key, pin_key)
        self._say_notes()

    def _say_notes(self) -> None:
        note = tr("Change the note") if self.note_button.is_filled else tr("Write a note")
        pin = tr("Unpin") if self.pin_button.is_filled else tr("Pin")
        buttons = (self.note_button, self.pin_button)
        for button, words, key in zip(buttons, (note, pin), self._note_keys, strict=True):
            button.setToolTip(tr("{words} ({key})", words=words, key=key) if key else words)
            button.setAccessibleName(words)

    def show_field(self) -> None:
        """Bring the field in which a note is written into view."""
        self.updateGeometry()
        self.ensureWidgetVisible(self.notes.field)

    def sizeHint(self) -> QSize:
        """As high as its words at this width."""
        return QSize(300, self._natural_height())

    def whole_px(self, most: int) -> int:
        """The height of its words; where they need more than `most` px, of the last whole line."""
        natural, content = self._natural_height(), self.widget()
        if natural <= most or content is None:
            return natural
        content.resize(self.viewport().width(), natural)
        self._column.activate()
        return max(whole_lines_px(content, most), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Date and title always; the rest scrolls."""
        return QSize(120, min(self._natural_height(), _LEAST_HEIGHT_PX))

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(qt_event)
        if qt_event.oldSize().width() != qt_event.size().width():
            self.updateGeometry()

    def _on_scroll_range_changed(self, _least: int, most: int) -> None:
        """Only what can be scrolled needs the keyboard."""
        policy = Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)

    @property
    def _buttons(self) -> tuple[QWidget, ...]:
        return (self.note_button, self.pin_button, self.edit_button)

    def _natural_height(self) -> int:
        return self._column.heightForWidth(max(self.viewport().width(), 120)) + 1

    def _say_nothing_selected(self) -> None:
        self._chips.clear()
        self._show_sources(())
        for part in (self._date, self._told, self._basis, self._people, *self._buttons):
            part.hide()
        self._title.setText(tr(NOTHING_SELECTED_HEAD))
        self._summary.setText(tr(NOTHING_SELECTED_TEXT))

    def _say(self, document: Document, event: Event, fulfilled: bool) -> None:
        self._date.setText(say_date_line(event, fulfilled=fulfilled))
        self._title.setText(event.title)
        self._told.setText(say_told_line(document, event))
        self._summary.setText(event.summary)
        self._basis.setText(say_basis(event.date_basis))
        self._show_people(document, event)
        self._show_sources(source_lines(document, event))
        for part in (self._date, self._told, *self._buttons):
            part.show()
        self._summary.setVisible(bool(event.summary))
        self._basis.setVisible(bool(event.date_basis))

    def _show_people(self, document: Document, event: Event, most: int = MOST_CHIPS) -> None:
        self._chips.clear()
        actors = {actor.id: actor for actor in document.actors}
        known = [actors[actor_id] for actor_id in event.actors if actor_id in actors]
        for actor in known[:most]:
            name = tr("Events with {name}", name=actor.name)
            chip = _chip(actor.name, name)
            chip.setToolTip(tooltip(listed(role.title for role in actor.roles) or name))
            chip.clicked.connect(partial(self.actor_requested.emit, actor.id))
            self._chips.addWidget(chip)
            chip.show()
        hidden = len(known) - most
        if hidden > 0:
            more = _chip(
                tr_n("{n} more...", "{n} more...", hidden),
                tr_n("Show {n} more person", "Show {n} more people", hidden),
            )
            more.clicked.connect(partial(self._show_people, document, event, len(known)))
            self._chips.addWidget(more)
            more.show()
        self._people.setVisible(bool(known))
        self.updateGeometry()

    def _show_sources(self, lines: tuple[SourceLine, ...]) -> None:
        self._links.clear()
        self._clear_accounts()
        for told in lines:
            link = QPushButton(without_keys(told.name))
            link.setProperty("kind", "link")
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.setToolTip(tr("Show the passage: {passages} here", passages=told.passages))
            link.setAccessibleName(tr("Show the passage in {name}", name=told.name))
            link.clicked.connect(partial(self.source_requested.emit, told.source))
            if told.account:
                self._add_account(link, told.account)
            else:
                self._links.addWidget(link)
            link.show()
        self._sources.setVisible(self._links.count() > 0)
        self._accounts.setVisible(self._account_column.count() > 0)

    def _add_account(self, link: QPushButton, words: str) -> None:
        account = label(words, "soft", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(account, 1)
        self._account_column.addLayout(row)
        account.show()

    def _clear_accounts(self) -> None:
        while (item := self._account_column.takeAt(0)) is not None:
            row = item.layout()
            while row is not None and (part := row.takeAt(0)) is not None:
                widget = part.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()


def _edit_button() -> QPushButton:
    made = QPushButton(tr("Edit"))
    made.setProperty("kind", "link")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(tr("Edit the event"))
    made.ensurePolished()
    made.setMinimumWidth(max(made.sizeHint().width(), _LEAST_PX))
    return made


def _chip(words: str, name: str) -> QPushButton:
    chip = QPushButton(without_keys(words))
    chip.setProperty("kind", "chip")
    chip.setCursor(Qt.CursorShape.PointingHandCursor)
    chip.setAccessibleName(name)
    return chip
