"""The pane of a review tied to the desk that runs it, when a review is first opened."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING

from viewer.library.changing import warm_up
from viewer.ui.review.keys import act_on

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow
    from viewer.ui.review.desk import ReviewDesk
    from viewer.ui.review.pane import ReviewPane


def make_pane(desk: ReviewDesk, window: MainWindow) -> ReviewPane:
    """Make the pane, hidden, and let the desk hear what a person wants."""
    from viewer.ui.review.pane import ReviewPane

    pane = ReviewPane(window.session.theme, window)
    pane.hide()
    pane.wish.connect(partial(act_on, desk))
    pane.candidates.proposal_requested.connect(desk.focus)
    pane.article.proposal_requested.connect(desk.focus)
    pane.timeline.proposal_requested.connect(desk.focus)
    pane.article.part_requested.connect(desk.focus_part)
    pane.article.text.menu_requested.connect(desk.own_words.open_menu)
    pane.order.chosen.connect(desk.set_order)
    pane.top.back_requested.connect(desk.close)
    pane.top.done_requested.connect(desk.close)
    pane.top.accept_all_requested.connect(desk.deciding.accept_above)
    pane.top.threshold_requested.connect(desk.set_threshold)
    pane.top.article_requested.connect(desk.step_article)
    desk.correcting.attach(pane)
    pane.form.left.connect(desk.take_keys)
    pane.merge.merge_requested.connect(desk.deciding.merge)
    pane.merge.apart_requested.connect(desk.deciding.keep_apart)
    pane.done_line.follow(window.edits.changes)
    pane.done_line.show_key(window.commands["edit.undo"].key)
    window.place_review(pane)
    window.closed.connect(partial(spare_passes, is_open=False))
    window.tasks.run(warm_up, lambda _: None)
    return pane


def spare_passes(*, is_open: bool) -> None:
    """Leave what is there out of the passes of garbage collection while a review is open.

    A pass over the objects of a document takes a tenth of a second, in the middle of a key.
    """
    if is_open:
        gc.freeze()
    else:
        gc.unfreeze()
