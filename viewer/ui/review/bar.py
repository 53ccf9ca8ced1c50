"""The quiet line above the timeline that says how many proposals wait."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from viewer.library.reviewing.finding import waiting_by_source
from viewer.model.document import Document
from viewer.model.speech import tr, tr_n
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.review.decisions import counted
from viewer.ui.review.parts import keycap


class ReviewBar(QFrame):
    """`14 proposals from 2 articles wait. Review Ctrl+R`; hidden where none does.

    Signals:
        review_requested: the review is to be opened.
    """

    review_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAccessibleName(tr("Proposals that wait"))
        self._words = ElidedLabel()
        self.review = QPushButton(tr("Review"))
        self.review.setProperty("kind", "link")
        self.review.setAccessibleName(tr("Review proposals"))
        self.review.clicked.connect(lambda _=False: self.review_requested.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addWidget(self.review)
        self._key = keycap("")
        row.addWidget(self._key)
        row.addStretch(1)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_key(self, key: str) -> None:
        """Say by which key the review opens; empty for none."""
        self._key.setText(key)
        self._key.setVisible(bool(key))
        said = tr("Review proposals")
        self.review.setToolTip(tr("{words} ({key})", words=said, key=key) if key else said)

    def show_document(self, document: Document) -> None:
        """Say how many proposals of a document wait."""
        waiting = waiting_by_source(document)
        count = sum(waiting.values())
        articles = counted(len(waiting), "article")
        said = tr_n(
            "{n} proposal from {articles} waits.",
            "{n} proposals from {articles} wait.",
            count,
            articles=articles,
        )
        self._words.setText(said)
        self.setVisible(count > 0)
