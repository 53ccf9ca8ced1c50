"""The left column of the export dialog: the image, its alt text and what has no label in it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.library.asking import View
from viewer.model.speech import tr
from viewer.timeline.display import DisplayList
from viewer.timeline.page import unlabelled_rows
from viewer.ui.dialogs.export_form import narrow_label
from viewer.ui.dialogs.export_preview import ExportPreview
from viewer.ui.dialogs.export_words import say_event, say_labelled, say_unlabelled
from viewer.ui.dialogs.line import line_of
from viewer.ui.parts.plain_text import label

_BOX_PX, _GAP_PX = 138, 6
#: a screen of 1280 px has so much beside the form where all is drawn in twice its size
_LEAST_PX = (215, 120)
#: narrower, and the words stand below each other
_NARROW_PX, _NARROW_EDGE_PX, _EDGE_PX = 300, 10, 20


class ExportShown(QScrollArea):
    """The picture as it will be, with the words that go with it; on a small screen it scrolls.

    Args:
        view: the events that are drawn.
        alt: a person's own alt text; None has it written from the page.
    """

    def __init__(self, view: View, alt: str | None) -> None:
        super().__init__()
        self._view = view
        self.own_alt: str | None = alt
        self.preview = ExportPreview()
        self.told = narrow_label("")
        self.told.setProperty("kind", "strong")
        self.counted, self.none_left = narrow_label(""), narrow_label("")
        self._said = narrow_label(tr("This is the export."))
        self.alt = QPlainTextEdit()
        self.alt.setAccessibleName(tr("Alt text: describes the image"))
        self.alt.setTabChangesFocus(True)
        self.alt.textChanged.connect(self._take_alt)
        self.anew_button = QPushButton(tr("Write anew"))
        self.anew_button.setProperty("kind", "link")
        self.anew_button.setAutoDefault(False)
        self.unlabelled = QListWidget()
        self.unlabelled.setAccessibleName(tr("Events without a label"))
        self.unlabelled.setProperty("kind", "card")
        self.unlabelled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bottom = self._words()
        self._column = QVBoxLayout()
        self.setWidget(self._filled())

    def minimumSizeHint(self) -> QSize:
        """Room for what can be scrolled to."""
        return QSize(*_LEAST_PX)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width has room for other words."""
        super().resizeEvent(qt_event)
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow, put alt text and list below each other, and say less."""
        is_narrow, way = self.width() < _NARROW_PX, QBoxLayout.Direction
        self._bottom.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        edge = _NARROW_EDGE_PX if is_narrow else _EDGE_PX
        self._column.setContentsMargins(edge, 14, edge, 14)
        for words in (self.counted, self._said):
            words.setVisible(not is_narrow)
        self.told.setMinimumWidth(0 if is_narrow else self.told.sizeHint().width())

    def tell(self, page: DisplayList, told: str) -> None:
        """Say what is shown, and what has no label in it."""
        self._say(told)
        total, left = len(self._view.events), unlabelled_rows(page)
        shown = {text.event for text in page.texts if text.event >= 0}
        self.counted.setText(say_labelled(len(shown), total))
        self.unlabelled.clear()
        self.unlabelled.addItems([say_event(self._view.events[row]) for row in left])
        self.none_left.setText(say_unlabelled(len(left)))

    def tell_nothing(self, told: str) -> None:
        """No words about a page that is not there; a person's own stay."""
        self._say(told)
        self.counted.setText("")
        self.none_left.setText("")
        self.unlabelled.clear()
        if self.own_alt is None:
            self.write_alt("")

    def _say(self, told: str) -> None:
        self.told.setText(told)
        self._fit()

    def write_alt(self, words: str) -> None:
        """Describe the picture in Parley's words, in place of a person's own."""
        self.own_alt = None
        with QSignalBlocker(self.alt):
            self.alt.setPlainText(words)

    def _take_alt(self) -> None:
        self.own_alt = self.alt.toPlainText().strip() or None

    def _filled(self) -> QWidget:
        made = QWidget()
        made.setObjectName("scrolled")
        column = self._column
        made.setLayout(column)
        column.setSpacing(8)
        column.addLayout(line_of(self.told, self.counted, None, self._said))
        column.addWidget(self.preview, 1)
        column.addLayout(self._bottom)
        return made

    def _words(self) -> QBoxLayout:
        words, left_out = QVBoxLayout(), QVBoxLayout()
        for column in (words, left_out):
            column.setSpacing(_GAP_PX)
        about = narrow_label(tr("describes this picture; edit freely"))
        words.addLayout(line_of(label(tr("Alt text"), "strong"), about, None, self.anew_button))
        words.addWidget(self.alt)
        left_out.addLayout(line_of(label(tr("Not labelled"), "strong"), self.none_left, None))
        left_out.addWidget(self.unlabelled)
        for box in (self.alt, self.unlabelled):
            box.setFixedHeight(_BOX_PX)
        bottom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        bottom.setSpacing(20)
        bottom.addLayout(words, 3)
        bottom.addLayout(left_out, 2)
        return bottom
