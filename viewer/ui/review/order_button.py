"""The button above the proposals that says in which order they stand, and offers the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from viewer.model.speech import tr
from viewer.ui.review.rows import Order


def order_words() -> dict[Order, str]:
    """How each order is called."""
    return {
        Order.SUREST: tr("surest first"),
        Order.PLACE: tr("as in the text"),
        Order.DATE: tr("by date"),
    }


class OrderButton(QPushButton):
    """`surest first ▾`.

    Signals:
        chosen: an Order.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        menu = QMenu(self)
        self._actions = {}
        for order, words in order_words().items():
            action = menu.addAction(words, partial(self.chosen.emit, order))
            action.setCheckable(True)
            self._actions[order] = action
        self.setMenu(menu)
        self.show_order(Order.SUREST)

    def show_order(self, order: Order) -> None:
        """Say in which order they stand."""
        words = order_words()[order]
        self.setText(f"{words} ▾")
        said = tr("Order of the proposals: {order}", order=words)
        self.setAccessibleName(said)
        self.setToolTip(f"{said} (O)")
        for each, action in self._actions.items():
            action.setChecked(each is order)
