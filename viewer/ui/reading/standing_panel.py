"""Which highlights kept their place in an attached text, and what can be done about the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.model.annotation import AnchorState
from viewer.model.source import Form
from viewer.model.speech import tr, tr_later, tr_n
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.once_button import OnceButton
from viewer.ui.parts.plain_text import label
from viewer.ui.reading.standing_words import (
    said,
    said_now,
    say_state,
    settled,
    state_words,
    summary,
)
from viewer.ui.stylesheet import restyle

if TYPE_CHECKING:
    from viewer.library.anchored import Standing

#: more rows than these are only counted
MOST_ROWS = 200
MOST_HEIGHT_PX = 190
_SIGNS = {
    AnchorState.EXACT: "=",
    AnchorState.MOVED: "→",
    AnchorState.CHANGED: "≈",
    AnchorState.LOST: "×",
}
_WHY = {
    Form.ORIGINAL: tr_later("The attached text differs from the one that was annotated."),
    Form.DIGEST: tr_later("The digest was edited since it was annotated."),
}
_TOP = Qt.AlignmentFlag.AlignTop
_DOUBTFUL = (AnchorState.CHANGED, AnchorState.LOST)


class StandingPanel(QFrame):
    """A band that counts what has lost its place, over a list that opens and closes.

    While words are looked for it says so in place of the list. Rows stay in their places while the
    list is open, whatever becomes of them: the pointer is over the next one still.

    Signals:
        place_requested: a highlight is to be shown; carries its Standing.
        agreed: the place that was found is right; carries the annotation's id.
        digest_only_said: a highlight is not in this text (True), or it may be after all (False);
            carries the annotation's id first.
        words_chosen: the words that are selected are those of the annotation with this id.
    """

    place_requested = Signal(object)
    agreed = Signal(str)
    digest_only_said = Signal(str, bool)
    words_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standing")
        self._doubtful: tuple[Standing, ...] = ()
        self._settled: tuple[Standing, ...] = ()
        self.form = Form.ORIGINAL
        self._all: tuple[Standing, ...] = ()
        self._order: tuple[str, ...] = ()
        self._at = -1
        self._looked_for: Standing | None = None
        self._title = label(kind="strong", wrap=True)
        self._why = label(wrap=True)
        self.next = _button(tr("Next"), "plain", partial(self.walk, 1))
        self.next.setToolTip(tr("Go to the next of them (])"))
        self.toggle = _button("", "link", self._toggle_list)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._search = self._make_search()
        self._lay_out()
        self._show_list(False)
        self.hide()

    def _lay_out(self) -> None:
        band = self._band = QFrame()
        band.setObjectName("standingBand")
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._title)
        words.addWidget(self._why)
        side = QVBoxLayout()
        side.setSpacing(4)
        self._step = QWidget()
        step = QHBoxLayout(self._step)
        step.setContentsMargins(0, 0, 0, 0)
        step.addWidget(self.next)
        step.addWidget(label("]", "keycap"))
        side.addWidget(self._step)
        side.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(band)
        row.setContentsMargins(18, 8, 12, 8)
        row.addLayout(words, 1)
        row.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addWidget(self._search)
        column.addWidget(self._scroll)

    def _make_search(self) -> QFrame:
        search = QFrame()
        self._sought = label(wrap=True)
        self.use = _button(tr("Use these words"), "primary", self._use)
        self.cancel = _button(tr("Cancel"), "plain", self.stop_looking)
        self.use.setToolTip(tr("First select them in the text"))
        self.cancel.setToolTip(tr("Leave it as it was"))
        row = QHBoxLayout()
        row.addWidget(self.use)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(search)
        column.setContentsMargins(18, 8, 12, 8)
        column.addWidget(self._sought)
        column.addLayout(row)
        search.hide()
        return search

    # --- what is shown

    def show_standings(self, standings: Sequence[Standing], form: Form = Form.ORIGINAL) -> None:
        """Show how the highlights of a text stand; nothing where all of them have their place."""
        self.stop_looking()
        self.form = form
        self._why.setText(tr(_WHY[form]))
        self._settled = tuple(s for s in standings if s.is_digest_only and form == Form.ORIGINAL)
        self._doubtful = tuple(
            s for s in standings if s.state in _DOUBTFUL and s not in self._settled
        )
        self._at = -1
        self.setVisible(bool(self._doubtful or self._settled))
        self._all = tuple(standings)
        if self._scroll.isHidden():
            self._order = ()
        if self._doubtful or self._settled:
            self._say(len(standings))
            self._fill(standings)
        self._show_list(not self._scroll.isHidden())

    def _say(self, all_of_them: int) -> None:
        """The band warns while something is to be looked at; of what is settled it only tells."""
        is_settled = not self._doubtful
        words = settled(self._settled) if is_settled else summary(self._doubtful, all_of_them)
        self._title.setText(words)
        for part in (self._why, self._step):
            part.setVisible(not is_settled)
        if self._band.property("settled") != is_settled:
            self._band.setProperty("settled", is_settled)
            restyle(self._band)

    def open_list(self, opened: bool) -> None:
        """Open the list, or close it; what is opened stands in its own order."""
        if opened and self._scroll.isHidden() and self._order:
            self._order = ()
            self._fill(self._all)
        self._show_list(opened)

    @property
    def is_walked(self) -> bool:
        """Whether its list is open, so that the passage keys walk through it."""
        return bool(self._doubtful) and not self._scroll.isHidden()

    @property
    def title(self) -> str:
        """What the band says; empty where all is in place."""
        return self._title.text() if self._doubtful or self._settled else ""

    @property
    def rows(self) -> tuple[str, ...]:
        """What the list says, a row a string."""
        grid = self._scroll.widget()
        found = [] if grid is None else grid.findChildren(QLabel)
        return tuple(one.text() for one in found)

    @property
    def looked_for(self) -> Standing | None:
        """The highlight whose words the person is looking for."""
        return self._looked_for

    def walk(self, step: int) -> None:
        """Go to the next (1) or previous (-1) that is not sure."""
        if self._doubtful:
            start = -1 if step > 0 else 0
            self._at = ((self._at if self._at >= 0 else start) + step) % len(self._doubtful)
            self.place_requested.emit(self._doubtful[self._at])

    def look_for(self, standing: Standing) -> None:
        """Ask the person for the words."""
        self._looked_for = standing
        self._sought.setText(tr("Select in the text what says {words}.", words=said(standing)))
        self.use.setEnabled(False)
        self._search.show()
        self._scroll.hide()
        self.place_requested.emit(standing)

    def stop_looking(self) -> None:
        """The person has found the words, or not."""
        if self._looked_for is not None:
            self._looked_for = None
            self._search.hide()
            self._show_list(True)

    def show_selected(self, are_there: bool) -> None:
        """Words are selected in the text, or none."""
        self.use.setEnabled(are_there)

    # --- inside

    def _use(self) -> None:
        if self._looked_for is not None:
            self.words_chosen.emit(self._looked_for.annotation)

    def _toggle_list(self) -> None:
        self.open_list(self._scroll.isHidden())

    def _show_list(self, shown: bool) -> None:
        self._scroll.setVisible(shown)
        self.toggle.setText(tr("Hide list") if shown else tr("Show list"))
        self.toggle.setToolTip(tr("What has no sure place in the text, one by one"))

    def _fill(self, standings: Sequence[Standing]) -> None:
        rows = QWidget()
        rows.setObjectName("scrolled")
        grid = QGridLayout(rows)
        grid.setContentsMargins(18, 8, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for state in (AnchorState.EXACT, AnchorState.MOVED):
            some = [s for s in standings if s.state == state]
            if some:
                self._add_row(grid, state, say_state(state, len(some)))
                grid.addWidget(label(state_words(some), "soft"), grid.rowCount() - 1, 2, 1, 3, _TOP)
        every = self._in_order()
        for standing in every[:MOST_ROWS]:
            head = tr("digest only") if standing.is_digest_only else say_state(standing.state, 1)
            self._add_row(grid, None if standing.is_digest_only else standing.state, head)
            row = grid.rowCount() - 1
            grid.addWidget(_words(standing), row, 2)
            for column, (name, run) in enumerate(self._ways(standing), start=3):
                way = OnceButton(name, run)
                way.setToolTip(_way_tips()[name])
                grid.addWidget(way, row, column, _TOP)
        more = len(every) - MOST_ROWS
        if more > 0:
            grid.addWidget(
                label(tr_n("and {n} more", "and {n} more", more), "soft"), grid.rowCount(), 2
            )
        scrolled = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(rows)
        self._scroll.setFixedHeight(min(rows.sizeHint().height() + 2, MOST_HEIGHT_PX))
        self._scroll.verticalScrollBar().setValue(scrolled)

    def _in_order(self) -> tuple[Standing, ...]:
        """What is not sure, then what is settled; of those that stood there each in its place."""
        every = (*self._doubtful, *self._settled)
        place = {name: n for n, name in enumerate(self._order)}
        if any(standing.annotation not in place for standing in every):
            place = {}
        every = tuple(sorted(every, key=lambda standing: place.get(standing.annotation, 0)))
        self._order = tuple(standing.annotation for standing in every)
        return every

    def _add_row(self, grid: QGridLayout, state: AnchorState | None, head: str) -> None:
        """Sign and head of a row; without a state one that is settled."""
        row, is_open = grid.rowCount(), state is not None
        sign = label(_SIGNS[state], f"sign-{state.value}") if state else label("–", "soft")
        grid.addWidget(sign, row, 0, _TOP)
        grid.addWidget(label(head, "strong" if is_open else "soft"), row, 1, _TOP)

    def _ways(self, standing: Standing) -> tuple[tuple[str, Callable[[], object]], ...]:
        name = standing.annotation
        if standing.state == AnchorState.CHANGED:
            return (
                (tr("Agree"), partial(self.agreed.emit, name)),
                (tr("Correct"), partial(self.look_for, standing)),
            )
        if self.form == Form.DIGEST:
            return ((tr("Find it"), partial(self.look_for, standing)),)
        is_settled = standing.is_digest_only
        return (
            (tr("Find it"), partial(self.look_for, standing)),
            (
                tr("Take back") if is_settled else tr("Digest only"),
                partial(self.digest_only_said.emit, name, not is_settled),
            ),
        )


def _words(standing: Standing) -> QWidget:
    """The highlight as it was, and as it is now where that is otherwise."""
    cell = QWidget()
    flow = FlowLayout(4, cell, line_gap_px=5)
    kind = f"mark-{standing.kind}"
    flow.addWidget(label(said(standing), kind, wrap=True))
    if now := said_now(standing):
        flow.addWidget(label(tr("now")))
        flow.addWidget(label(now, kind, wrap=True))
    return cell


def _way_tips() -> dict[str, str]:
    """What each button of a row does, by its words."""
    return {
        tr("Agree"): tr("These words are what is marked"),
        tr("Correct"): tr("Select other words in the text"),
        tr("Find it"): tr("Select the words in the text yourself"),
        tr("Digest only"): tr("It is not in this text, only in the digest"),
        tr("Take back"): tr("It may be in this text after all"),
    }


def _button(words: str, kind: str, run: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", kind)
    button.clicked.connect(run)
    return button
