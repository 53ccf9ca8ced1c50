"""The passages of several sources beside each other, with what they share and where they part."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.library.comparing import Comparison, Passage, Teller, WordKind
from viewer.model.listing import listed
from viewer.model.speech import tr, tr_n
from viewer.model.unseen import seen
from viewer.model.value_words import say_form
from viewer.render.fonts import TEXT_FAMILY
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import label
from viewer.ui.reading.citation import say_published

#: a column is at least so wide, or the passages stand below each other
LEAST_COLUMN_PX = 156
_RULE_PX, _INDENT_PX, _TEXT_PX = 3, 12, 14
_LINE_PERCENT = 112
_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PassageText(QWidget):
    """One passage; a click or Enter opens it in its source.

    Signals:
        opened: it is to be shown in its source.
    """

    opened = Signal()

    def __init__(self, passage: Passage, name: str, place: int, theme: Theme) -> None:
        super().__init__()
        self.passage, self._place, self._theme = passage, place, theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = seen(passage.place.exact)
        self.setAccessibleName(tr("{source}: {words}", source=name, words=words))
        self.setToolTip(tr("Show these words in their source"))
        self._page = _page(passage, theme)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words at that width."""
        self._page.setTextWidth(max(width - _INDENT_PX, 40))
        return round(self._page.size().height())

    def sizeHint(self) -> QSize:
        """As high as its words."""
        width = max(self.width(), LEAST_COLUMN_PX)
        return QSize(LEAST_COLUMN_PX, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It never holds the pane wide."""
        return QSize(80, 20)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width makes other lines."""
        super().resizeEvent(qt_event)
        self.setMinimumHeight(self.heightForWidth(qt_event.size().width()))

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """The rule in the side's colour, then the words."""
        painter = QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), self._theme.colour("selection"))
            painter.setPen(self._theme.colour("focus"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(QRectF(0, 2, _RULE_PX, self.height() - 4), self._theme.side(self._place))
        painter.translate(_INDENT_PX, 0)
        self._page.setTextWidth(max(self.width() - _INDENT_PX, 40))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.colour("ink"))
        self._page.documentLayout().draw(painter, context)

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        """A click opens it."""
        if qt_event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            qt_event.position().toPoint()
        ):
            self.opened.emit()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """So does Enter."""
        if qt_event.key() in _OPENING_KEYS:
            self.opened.emit()
        else:
            super().keyPressEvent(qt_event)

    def event(self, qt_event: QEvent) -> bool:
        """Enter means the passage here, not what it means in the window."""
        if (
            qt_event.type() == QEvent.Type.ShortcutOverride
            and isinstance(qt_event, QKeyEvent)
            and qt_event.key() in _OPENING_KEYS
        ):
            qt_event.accept()
        return super().event(qt_event)


class ComparePassages(QWidget):
    """A column a source; below each other where the pane is narrow.

    Signals:
        passage_requested: a passage is to be shown in its source; carries its place (Selector).
        source_requested: a source is to be shown; carries its id.
    """

    passage_requested = Signal(object)
    source_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passages: tuple[PassageText, ...] = ()
        self._columns: list[QWidget] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)

    def show_comparison(self, comparison: Comparison, place: int, theme: Theme) -> None:
        """Show other passages; place: of the event's side."""
        for column in self._columns:
            self._row.removeWidget(column)
            column.hide()
            column.deleteLater()
        self.passages = ()
        names = say_tellers(comparison)
        self._columns = [
            self._column(teller, name, place, theme)
            for teller, name in zip(comparison.tellers, names, strict=True)
        ]
        for column in self._columns:
            self._row.addWidget(column, 1)
        self._arrange(self.width())

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Beside each other as long as there is room."""
        super().resizeEvent(qt_event)
        self._arrange(qt_event.size().width())

    def _arrange(self, width: int) -> None:
        count = max(len(self._columns), 1)
        is_narrow = (width - (count - 1) * self._row.spacing()) / count < LEAST_COLUMN_PX
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)

    def _column(self, teller: Teller, name: str, place: int, theme: Theme) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(name, "strong", wrap=True))
        column.addWidget(label(say_published(teller.source), "soft", wrap=True))
        column.addLayout(self._place_line(teller, name))
        for passage in teller.passages:
            text = PassageText(passage, name, place, theme)
            text.opened.connect(partial(self.passage_requested.emit, passage.place))
            self.passages = (*self.passages, text)
            column.addWidget(text)
        column.addStretch(1)
        return holder

    def _place_line(self, teller: Teller, name: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(label(say_place(teller), "soft", wrap=True), 1)
        opener = QPushButton(tr("Open"))
        opener.setProperty("kind", "link")
        opener.setCursor(Qt.CursorShape.PointingHandCursor)
        opener.setAccessibleName(tr("Open {name}", name=seen(name)))
        opener.setToolTip(tr("Go to these words in the source"))
        if teller.passages:
            first = teller.passages[0].place
            opener.clicked.connect(partial(self.passage_requested.emit, first))
        else:
            opener.clicked.connect(partial(self.source_requested.emit, teller.source.id))
        line.addWidget(opener, 0, Qt.AlignmentFlag.AlignTop)
        return line


def say_tellers(comparison: Comparison) -> tuple[str, ...]:
    """What each source's column is headed by: its publisher, or its title where one has several."""
    sources = [teller.source for teller in comparison.tellers]
    often = Counter(source.publisher for source in sources)
    return tuple(s.publisher if often[s.publisher] == 1 else s.title for s in sources)


def say_place(teller: Teller) -> str:
    """Where a source's passages stand: `digest, paragraphs 1–3`."""
    if not teller.passages:
        return tr("no passage in this document")
    numbers = sorted({passage.paragraph for passage in teller.passages})
    form = say_form(teller.passages[0].place.form)
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        first, last = numbers[0], numbers[-1]
        return tr("{form}, paragraphs {first}–{last}", form=form, first=first, last=last)
    return tr_n(
        "{form}, paragraph {numbers}",
        "{form}, paragraphs {numbers}",
        len(numbers),
        form=form,
        numbers=listed(map(str, numbers)),
    )


def _page(passage: Passage, theme: Theme) -> QTextDocument:
    """The words with their formats; never read as markup."""
    page = QTextDocument()
    page.setUndoRedoEnabled(False)
    page.setDocumentMargin(0)
    font = QFont(TEXT_FAMILY)
    font.setPixelSize(_TEXT_PX)
    page.setDefaultFont(font)
    page.setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    cursor = QTextCursor(page)
    block = cursor.blockFormat()
    block.setLineHeight(_LINE_PERCENT, 1)  # of the font's own
    cursor.setBlockFormat(block)
    text, at = passage.place.exact, 0
    plain = QTextCharFormat()
    for span in passage.words:
        cursor.insertText(seen(text[at : span.start]), plain)
        cursor.insertText(seen(text[span.start : span.end]), word_format(span.kind, theme))
        at = span.end
    cursor.insertText(seen(text[at:]), plain)
    return page


def word_format(kind: WordKind, theme: Theme) -> QTextCharFormat:
    """Thin and underlined where several say it, bold and dashed where they differ."""
    made = QTextCharFormat()
    if kind == WordKind.BOTH:
        colour = QColor(theme.colour("line-strong"))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    else:
        colour = QColor(theme.colour("ink"))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        made.setFontWeight(QFont.Weight.Bold)
    made.setUnderlineColor(colour)
    return made
