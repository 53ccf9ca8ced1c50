"""The proposal at hand as a compact form; what is entered changes the proposal at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.library.editing.dates import read_when
from viewer.library.editing.people import new_actor
from viewer.library.importing.retelling import retold
from viewer.model.actor import Actor
from viewer.model.calendar import civil_date
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.event import LABEL_LENGTH, SHORT_LABEL_LENGTH, TITLE_LENGTH, Event, Status
from viewer.model.proposal import Proposal
from viewer.model.speech import tr, tr_later
from viewer.model.value_words import opened_kind
from viewer.model.when import Precision
from viewer.render.theme import Theme
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.parts.plain_text import label
from viewer.ui.review.choices import Choices
from viewer.ui.review.figure_rows import FigureRows
from viewer.ui.review.parts import NotedField, keycap
from viewer.ui.review.people_row import PeopleRow
from viewer.ui.review.rows import Listed
from viewer.ui.review.when_words import understood

STATUS_WORDS = {
    Status.HAPPENED: tr_later("Happened"),
    Status.ONGOING: tr_later("Ongoing"),
    Status.PLANNED: tr_later("Planned"),
    Status.DEMANDED: tr_later("Demanded"),
    Status.THREATENED: tr_later("Threatened"),
    Status.DENIED: tr_later("Denied"),
}
_NAME_PX, _EDGE_PX = 72, 16


class ProposalForm(QScrollArea):
    """Label, title, date, status, kind, side, people, figures and quotations of a proposal.

    Signals:
        event_changed: what was changed in words, and the event as it is to be.
        people_changed: the ids of its people as they are to be, and the actors that are new.
        left: the person is done with a field.
    """

    event_changed = Signal(str, object)
    people_changed = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._document: Document | None = None
        self._proposal: Proposal | None = None
        self._shown: object = None
        self._fields()
        self._lay_out()

    # --- building

    def _fields(self) -> None:
        self.label = self._field(tr("Label"), self._take_label)
        self.title = self._field(tr("Title"), self._take_title)
        self.when = self._field(tr("When"), self._take_when)
        self.basis = label(kind="note", wrap=True)
        words = [(status.value, tr(said)) for status, said in STATUS_WORDS.items()]
        self.status = Choices(tr("Status"), words)
        self.status.chosen.connect(self._take_status)
        self.kind = MenuButton(tr("Kind"), [""])
        self.side = Choices(tr("Side"), [])
        self.side.chosen.connect(self._take_side)
        self.people = PeopleRow()
        self.people.changed.connect(self._take_people)
        self.people.left.connect(self.left)
        self.figures = FigureRows(self._theme)

    def _field(self, name: str, take: Callable[[], bool]) -> NotedField:
        field = NotedField(name)
        field.committed.connect(partial(self._on_committed, take))
        field.editingFinished.connect(take)
        field.textEdited.connect(lambda _: self._say_notes())
        field.left.connect(self._on_field_left)
        return field

    def _lay_out(self) -> None:
        inner = _Narrow()
        inner.setObjectName("scrolled")
        self._inner = QVBoxLayout(inner)
        self._inner.setContentsMargins(_EDGE_PX, 10, _EDGE_PX, 12)
        self._inner.setSpacing(10)
        self.event_part = QWidget()
        grid = QGridLayout(self.event_part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(0, _NAME_PX)
        grid.setColumnStretch(1, 1)
        self._kind_row = self._kind_and_side()
        rows: tuple[tuple[str, str, QWidget], ...] = (
            (tr("Label"), "", self.label),
            (tr("Title"), "", self.title),
            (tr("When"), "W", self.when),
            ("", "", self.basis),
            (tr("Status"), "T", self.status),
            (tr("Kind"), "K", self._kind_row),
            (tr("People"), "P", self.people),
        )
        for row, (name, key, part) in enumerate(rows):
            if name:
                grid.addWidget(_named(name, key), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(part, row, 1)
        self._inner.addWidget(self.event_part)
        self._inner.addWidget(self.figures)
        self._inner.addStretch(1)
        self.setWidget(inner)

    def _kind_and_side(self) -> QWidget:
        holder = QWidget()
        self._kind_line = QGridLayout(holder)
        self._kind_line.setContentsMargins(0, 0, 0, 0)
        self._kind_line.setHorizontalSpacing(8)
        self._kind_line.addWidget(self.kind, 0, 0)
        self._kind_line.addWidget(self.side, 0, 1)
        self._kind_line.setColumnStretch(1, 1)
        return holder

    def add_below(self, part: QWidget) -> None:
        """Put something below the fields."""
        self._inner.insertWidget(self._inner.count() - 1, part)

    # --- showing

    def show_proposal(self, document: Document, listed: Listed, proposal: Proposal | None) -> None:
        """Show a proposal; the field that has the keyboard keeps it."""
        self._document, self._proposal = document, proposal
        event = proposal.event if proposal else None
        self.event_part.setVisible(event is not None)
        self.figures.show_proposal(document, listed, proposal, self._theme)
        if event is not None:
            self._show_event(document, event, proposal)
        self._say_notes()

    def shows(self, proposal: Proposal) -> bool:
        """Whether it is that one's form."""
        return self._proposal is not None and self._proposal.id == proposal.id

    def set_open(self, is_open: bool) -> None:
        """Let the fields be changed, or only read."""
        self.event_part.setEnabled(is_open)
        self.figures.setEnabled(is_open)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; the marks come with the next proposal that is shown."""
        self._theme = theme

    def go_to(self, field: QWidget) -> None:
        """Give a field the keyboard, its words selected."""
        self.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, NotedField):
            field.selectAll()

    def _show_event(self, document: Document, event: Event, proposal: Proposal | None) -> None:
        for field, words in (
            (self.label, event.label),
            (self.title, event.title),
            (self.when, event.when.edtf),
        ):
            if field.text() != words:
                field.setText(words)
                field.setCursorPosition(0)
        self.basis.setText(retold(event.date_basis))
        self.status.show_value(event.status.value)
        self._show_kinds(document, event)
        sides = [(s.id, s.name) for s in document.sides]
        self.side.offer(sides, {s.id: s.place for s in document.sides}, event, self._theme)
        self.side.show_value(event.side)
        known = {a.id: a for a in (*(proposal.actors if proposal else ()), *document.actors)}
        sides_by_id = {s.id: s.name for s in document.sides}
        self.people.show_people(event.actors, known, sides_by_id)

    def _show_kinds(self, document: Document, event: Event) -> None:
        kinds = tuple(dict.fromkeys((*document.kinds, event.kind)))
        words = [opened_kind(kind) for kind in kinds]
        if getattr(self.kind, "kinds", None) != kinds:
            made = MenuButton(tr("Kind"), words)
            made.kinds = kinds  # type: ignore[attr-defined]
            made.chosen.connect(self._take_kind)
            self._kind_line.replaceWidget(self.kind, made)
            self.kind.hide()
            self.kind.deleteLater()
            self.kind = made
        self.kind.show_choice(kinds.index(event.kind))

    def _say_notes(self) -> None:
        event = self._proposal.event if self._proposal else None
        if event is None:
            return
        most = SHORT_LABEL_LENGTH if event.importance >= 4 else LABEL_LENGTH
        for field, room in ((self.label, most), (self.title, TITLE_LENGTH)):
            field.say(tr("{count} of {most}", count=len(field.text()), most=room))
        if self.when.text() == event.when.edtf:
            self.when.say(understood(event.when, event.precision))
            return
        try:
            read = read_when(self.when.text(), self._near())
        except ViewerError:
            self.when.say(tr("not understood yet"))
        else:
            self.when.say(understood(read.when, read.precision))

    # --- what is entered

    def _near(self) -> date | None:
        document, proposal = self._document, self._proposal
        if document is None or proposal is None:
            return None
        source = next((s for s in document.sources if s.id == proposal.source), None)
        if source is None or source.published.precision != Precision.DAY:
            return None
        return date(*civil_date(source.published.earliest)[:3])

    def _change(self, what: str, **fields: object) -> None:
        event = self._proposal.event if self._proposal else None
        if event is None or all(getattr(event, name) == value for name, value in fields.items()):
            return
        self.event_changed.emit(what, replace(event, **fields))  # type: ignore[arg-type]

    def _on_committed(self, take: Callable[[], bool]) -> None:
        """Enter is done with a field; where what is typed is not understood it stays there."""
        if take():
            self._on_field_left()

    def _take_label(self) -> bool:
        self._change(tr("label"), label=" ".join(self.label.text().split()))
        return True

    def _take_title(self) -> bool:
        self._change(tr("title"), title=" ".join(self.title.text().split()))
        return True

    def _take_when(self) -> bool:
        event = self._proposal.event if self._proposal else None
        if event is None or self.when.text() == event.when.edtf:
            return True
        try:
            read = read_when(self.when.text(), self._near())
        except ViewerError as trouble:
            self.basis.setText(str(trouble))
            return False
        basis = tr("Given by the person who reviewed it.")
        self._change(tr("date"), when=read.when, precision=read.precision, date_basis=basis)
        return True

    def _take_status(self, value: str) -> None:
        self._change(tr("status"), status=Status(value))

    def _take_kind(self, at: int) -> None:
        kinds: tuple[str, ...] = getattr(self.kind, "kinds", ())
        self._change(tr("kind"), kind=kinds[at])

    def _take_side(self, value: str) -> None:
        self._change(tr("side"), side=value)

    def _take_people(self, actors: tuple[str, ...], new_name: str) -> None:
        document, proposal = self._document, self._proposal
        if document is None or proposal is None or proposal.event is None:
            return
        new: tuple[Actor, ...] = ()
        if new_name:
            made = new_actor(document, new_name, proposal.event.side)
            new, actors = (made,), (*actors, made.id)
        self.people_changed.emit(actors, new)

    def _on_field_left(self) -> None:
        document, proposal = self._document, self._proposal
        if document is not None and proposal is not None and proposal.event is not None:
            self._show_event(document, proposal.event, proposal)
            self._say_notes()
        self.left.emit()


class _Narrow(QWidget):
    """As wide as it is given room, so that nothing is ever scrolled sideways."""

    def minimumSizeHint(self) -> QSize:
        """Only its height counts."""
        return QSize(0, super().minimumSizeHint().height())


def _named(name: str, key: str) -> QWidget:
    holder = QFrame()
    holder.setFixedHeight(26)
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 8, 0)
    words: QLabel = label(name, "soft")
    grid.addWidget(words, 0, 0, Qt.AlignmentFlag.AlignVCenter)
    grid.setColumnStretch(0, 1)
    if key:
        grid.addWidget(keycap(key), 0, 1, Qt.AlignmentFlag.AlignVCenter)
    return holder
