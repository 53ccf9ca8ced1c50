"""The list of an article's proposals as a model and a view with its own painting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from viewer.model.calendar import civil_date
from viewer.model.listing import listed as in_a_row
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.speech import tr, tr_later
from viewer.render.theme import Theme
from viewer.timeline.table import STATUSES
from viewer.ui.parts.mark_icon import SIZE_PX, mark_of
from viewer.ui.parts.plain_text import draw_line, elided
from viewer.ui.review.rows import (
    Listed,
    Order,
    is_waiting,
    percent_of,
    say_percent,
    words_of_proposal,
)
from viewer.ui.review.when_words import short_when

_ROW_PX, _LINE_PX, _HEAD_PX = 24, 16, 30
_SIGNS = {
    ProposalState.ACCEPTED: "✓",
    ProposalState.MERGED: "⋈",
    ProposalState.REJECTED: "✕",
}
_STATE_WORDS = {
    ProposalState.WAITING: tr_later("proposed"),
    ProposalState.ACCEPTED: tr_later("accepted"),
    ProposalState.MERGED: tr_later("merged"),
    ProposalState.REJECTED: tr_later("rejected"),
}
_SIGN_X, _NUMBER_RIGHT, _MARK_X, _WORDS_X = 10, 46, 50, 71
_PERCENT_PX, _EDGE_PX = 40, 12
#: a narrower list has no room for the dates: the form says that of the one at hand
_WITH_DATE_PX = 250

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: a proposal, or where it is None a line with words."""

    proposal: Proposal | None
    words: str
    is_head: bool = False


class CandidateRows(QAbstractListModel):
    """The proposals of one article with the line of the threshold and the head of the second group.

    The role `Qt.ItemDataRole.UserRole` gives the `Row`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.numbers: dict[str, int] = {}
        self.places: dict[str, int] = {}
        self.year: int | None = None

    def show_listed(self, listed: Listed, places: dict[str, int], percent: int) -> None:
        """Show an article's proposals; places: of the sides, by id."""
        rows = _rows_of(listed, percent)
        if [_shape(r) for r in rows] == [_shape(r) for r in self.rows]:
            self.rows = rows
            self._take(listed, places)
            self.dataChanged.emit(self.index(0), self.index(max(len(rows) - 1, 0)))
            return
        self.beginResetModel()
        self.rows = rows
        self._take(listed, places)
        self.endResetModel()

    def _take(self, listed: Listed, places: dict[str, int]) -> None:
        self.numbers, self.places = listed.number, places
        self.year = civil_date(listed.source.published.earliest).year

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: ARG002 (Qt asks so)
        """How many lines there are."""
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line's words, or the `Row` itself."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only proposals can be chosen."""
        row = self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None
        if row is None or row.proposal is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, proposal_id: str | None) -> int:
        """The line of a proposal, or -1."""
        found = (n for n, r in enumerate(self.rows) if r.proposal and r.proposal.id == proposal_id)
        return next(found, -1)

    def _spoken(self, row: Row) -> str:
        proposal = row.proposal
        if proposal is None:
            return row.words
        number, state = self.numbers[proposal.id], tr(_STATE_WORDS[proposal.state])
        said = in_a_row([row.words, say_percent(percent_of(proposal)), state])
        return tr("{number}: {said}", number=number, said=said)


def _shape(row: Row) -> tuple[str | None, bool]:
    return row.proposal.id if row.proposal else None, row.is_head


def _rows_of(listed: Listed, percent: int) -> tuple[Row, ...]:
    rows: list[Row] = []
    is_below = False
    for proposal in listed.events:
        is_sorted = listed.order is Order.SUREST
        if is_sorted and not is_below and percent_of(proposal) < percent:
            is_below = True
            if rows:
                rows.append(Row(None, say_percent(percent)))
        rows.append(Row(proposal, words_of_proposal(proposal)))
    if listed.lone:
        rows.append(Row(None, tr("Figures and quotes without an event"), is_head=True))
        rows += [Row(p, words_of_proposal(p)) for p in listed.lone]
    return tuple(rows)


class CandidateDelegate(QStyledItemDelegate):
    """Paints a line: sign, number, mark, label, date, per cent."""

    def __init__(self, rows: CandidateRows, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self.theme = rows, theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Lines of words are lower than proposals."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        if row.proposal is not None:
            return QSize(200, _ROW_PX)
        return QSize(200, _HEAD_PX if row.is_head else _LINE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        if row.proposal is None:
            self._paint_words(painter, option.rect, row)
        else:
            model = self._rows
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_proposal(painter, option.rect, row.proposal, model, is_chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, row: Row) -> None:
        font = painter.font()
        font.setPixelSize(11)
        if row.is_head:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self.theme.colour("soft"))
        inner = box.adjusted(_EDGE_PX, 8 if row.is_head else 0, -_EDGE_PX, 0)
        words = elided(row.words, QFontMetrics(font), inner.width())
        draw_line(painter, inner, words)
        width = QFontMetrics(font).horizontalAdvance(words) + 8
        painter.setPen(self.theme.colour("line"))
        y = inner.center().y()
        if width >= inner.width():
            return
        painter.drawLine(inner.left() + width, y, inner.right(), y)

    def _paint_proposal(
        self, painter: QPainter, box: QRect, proposal: Proposal, model: CandidateRows, chosen: bool
    ) -> None:
        theme, waits = self.theme, is_waiting(proposal)
        if chosen:
            painter.fillRect(box, theme.colour("selected-row"))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.colour("accent"))
        soft, ink = theme.colour("soft"), theme.colour("ink")
        self._paint_sign(painter, box, proposal, chosen)
        strong = QFont(painter.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong if chosen else painter.font())
        painter.setPen(ink if chosen else soft)
        right = Qt.AlignmentFlag.AlignRight
        number = str(model.numbers[proposal.id])
        left = box.left()
        draw_line(painter, QRect(left + 22, box.top(), _NUMBER_RIGHT - 22, _ROW_PX), number, right)
        self._paint_mark(painter, box, proposal, model)
        percent = QRect(box.right() - _EDGE_PX - _PERCENT_PX, box.top(), _PERCENT_PX, _ROW_PX)
        draw_line(painter, percent, say_percent(percent_of(proposal)), right)
        has_date = box.width() >= _WITH_DATE_PX
        date_px = self._paint_date(painter, percent, proposal, model) if has_date else 0
        room = percent.left() - date_px - 8 - left - _WORDS_X
        painter.setPen(ink if waits or chosen else soft)
        self._paint_label(painter, QRect(left + _WORDS_X, box.top(), room, _ROW_PX), proposal)

    def _paint_label(self, painter: QPainter, box: QRect, proposal: Proposal) -> None:
        if proposal.state == ProposalState.REJECTED:
            font = painter.font()
            font.setStrikeOut(True)
            painter.setFont(font)
        words = elided(words_of_proposal(proposal), painter.fontMetrics(), box.width())
        draw_line(painter, box, words)

    def _paint_date(
        self, painter: QPainter, percent: QRect, proposal: Proposal, model: CandidateRows
    ) -> int:
        event = proposal.event
        if event is None:
            return 0
        words = short_when(event.when, event.precision, model.year)
        width = painter.fontMetrics().horizontalAdvance(words)
        box = QRect(percent.left() - width - 4, percent.top(), width + 2, _ROW_PX)
        draw_line(painter, box, words, Qt.AlignmentFlag.AlignRight)
        return width + 4

    def _paint_sign(self, painter: QPainter, box: QRect, proposal: Proposal, chosen: bool) -> None:
        sign = _SIGNS.get(proposal.state, "▸" if chosen else "")
        if not sign:
            return
        colour = self.theme.colour("accent")
        if proposal.state in (ProposalState.ACCEPTED, ProposalState.MERGED):
            colour = self.theme.colour("accepted")
        if proposal.state == ProposalState.REJECTED:
            colour = self.theme.colour("soft")
        _draw_sign(painter, box.left() + _SIGN_X, box.center().y(), proposal.state, colour)

    def _paint_mark(
        self, painter: QPainter, box: QRect, proposal: Proposal, model: CandidateRows
    ) -> None:
        if proposal.event is None:
            kind = "figure" if proposal.figures else "quotation"
            swatch = QRect(box.left() + _MARK_X + 3, box.center().y() - 4, 10, 10)
            painter.fillRect(swatch, self.theme.colour(kind))
            painter.fillRect(swatch.adjusted(0, 8, 0, 0), self.theme.colour(f"{kind}-line"))
            return
        side = model.places.get(proposal.event.side, 0)
        status = STATUSES.index(proposal.event.status)
        ratio = painter.device().devicePixelRatio()
        mark = mark_of(side, status, self.theme, ratio)
        painter.drawPixmap(box.left() + _MARK_X, box.center().y() - SIZE_PX // 2 + 1, mark)


def _draw_sign(painter: QPainter, x: int, y: int, state: ProposalState, colour: QColor) -> None:
    """A tick, a bow tie, a cross, or for the waiting one at hand a wedge."""
    pen = QPen(colour, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lines = {
        ProposalState.ACCEPTED: ((0, 1, 3, 4), (3, 4, 9, -3)),
        ProposalState.MERGED: ((0, -3, 0, 4), (0, 4, 9, -3), (9, -3, 9, 4), (9, 4, 0, -3)),
        ProposalState.REJECTED: ((1, -3, 8, 4), (1, 4, 8, -3)),
        ProposalState.WAITING: ((3, -3, 7, 0), (7, 0, 3, 4), (3, 4, 3, -3)),
    }
    for x0, y0, x1, y1 in lines[state]:
        painter.drawLine(x + x0, y + y0, x + x1, y + y1)


class CandidateList(QListView):
    """The list itself; the keyboard walks from proposal to proposal.

    Signals:
        proposal_requested: the id of a proposal that was clicked or walked to.
    """

    proposal_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CandidateRows(self)
        self._delegate = CandidateDelegate(self.rows, theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Proposals"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_focus(self, proposal_id: str | None) -> None:
        """Mark the proposal at hand; announces nothing."""
        row = self.rows.row_of(proposal_id)
        blocked = self.selectionModel().blockSignals(True)
        if row < 0:
            self.clearSelection()
        else:
            index = self.rows.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Letters and arrows are the review's; the list has no search by typing."""
        qt_event.ignore()

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row: Row | None = now.data(Qt.ItemDataRole.UserRole)
        if row is not None and row.proposal is not None:
            self.proposal_requested.emit(row.proposal.id)
