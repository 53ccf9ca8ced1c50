"""The tab that shows accounts beside each other, to the left of the sources' tabs."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.model.speech import tr
from viewer.ui.reading.source_tabs import HEIGHT_PX

_PADDING_PX = 26


class CompareTab(QPushButton):
    """As wide as its word in bold, so that choosing it moves nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Compare"), parent)
        self.setObjectName("compareTab")
        self.setCheckable(True)
        self.setAccessibleName(tr("Compare accounts"))
        self.setFixedHeight(HEIGHT_PX)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.setFixedWidth(QFontMetrics(font).horizontalAdvance(self.text()) + _PADDING_PX)

    def show_chosen(self, chosen: bool) -> None:
        """Look chosen or not; announces nothing."""
        blocked = self.blockSignals(True)
        self.setChecked(chosen)
        self.blockSignals(blocked)

    def show_key(self, key: str) -> None:
        """Say by which key the same is done."""
        said = tr("Hold the accounts of this event against each other")
        self.setToolTip(tr("{words} ({key})", words=said, key=key) if key else said)
