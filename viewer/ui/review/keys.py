"""What each key wishes of a review."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from viewer.ui.review.rows import next_article

if TYPE_CHECKING:
    from viewer.ui.review.desk import ReviewDesk
    from viewer.ui.review.pane import ReviewPane

_FAR = 1_000_000
#: what needs nothing of the pane, and so does not wait until that shows the proposal at hand
_WITHOUT_LOOKING = frozenset(
    {
        "accept", "reject", "next", "back", "up", "down", "first", "last", "undo",
        "accept_all", "accept_lone", "article_before", "article_after", "order",
    }
)  # fmt: skip


def act_on(desk: ReviewDesk, wish: str) -> None:
    """Do what a key wishes, as the pane names it; nothing where it cannot be done now."""
    pane = desk.pane
    if pane is None:
        return
    if wish not in _WITHOUT_LOOKING:
        desk.showing.finish()
    if wish.startswith("side "):
        if desk.waiting is not None:
            pane.form.side.choose_at(int(wish.removeprefix("side ")) - 1)
        return
    act = (_decisions(desk, pane) | _ways(desk) | _fields(desk, pane)).get(wish)
    if act is not None:
        act()


def _decisions(desk: ReviewDesk, pane: ReviewPane) -> dict[str, Callable[[], Any]]:
    return {
        "accept": desk.deciding.accept,
        "reject": desk.deciding.reject,
        "split": desk.deciding.split,
        "merge": partial(_merge, desk, pane),
        "apart": desk.deciding.keep_apart,
        "reopen": desk.deciding.reopen,
        "undo": desk.deciding.undo,
        "accept_all": desk.deciding.accept_above,
        "accept_lone": desk.deciding.accept_lone,
        "compare": pane.merge.enter,
    }


def _merge(desk: ReviewDesk, pane: ReviewPane) -> None:
    if pane.merge.is_offered:
        pane.merge.ask_merge()
    else:
        desk.deciding.choose_event()


def _ways(desk: ReviewDesk) -> dict[str, Callable[[], Any]]:
    return {
        "next": partial(_go_on, desk),
        "back": partial(desk.walk, -1),
        "up": partial(desk.walk, -1),
        "down": partial(desk.walk, 1),
        "first": partial(desk.walk, -_FAR),
        "last": partial(desk.walk, _FAR),
        "leave": desk.step_back,
        "article_before": partial(desk.step_article, -1),
        "article_after": partial(desk.step_article, 1),
        "order": desk.next_order,
        "words": desk.go_to_words,
    }


def _go_on(desk: ReviewDesk) -> None:
    """Take up the next that waits: of this article, or of the next that has any."""
    now = desk.focused
    desk.focus(desk.still_waiting(desk.following()))
    if desk.focused == now and desk.listed is not None:
        other = next_article(desk.document, desk.listed.source.id)
        if other is not None:
            desk.open(other.id)


def _fields(desk: ReviewDesk, pane: ReviewPane) -> dict[str, Callable[[], Any]]:
    form, proposal = pane.form, desk.waiting
    if proposal is None:
        return {}

    def go_to(field: QWidget) -> Callable[[], None]:
        return lambda: form.go_to(field)

    def open_kinds() -> None:
        form.go_to(form.kind)
        form.kind.showMenu()

    def go_to_row(*, is_figure: bool) -> None:
        row = form.figures.first_row(is_figure=is_figure)
        if row is not None:
            form.go_to(row)

    parts = {
        "figures": partial(go_to_row, is_figure=True),
        "quotes": partial(go_to_row, is_figure=False),
    }
    if proposal.event is None:
        # of a lone figure or quotation nothing else can be corrected
        return {**parts, "edit": parts["figures"]}
    return {
        **parts,
        "edit": go_to(form.label),
        "when": go_to(form.when),
        "status": go_to(form.status),
        "kind": open_kinds,
        "person": form.people.start_adding,
    }
