"""Several articles in turn, their day of publication, and a document that is only read."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.review.conftest import CTRL, read
from viewer.model.edtf import parse_when
from viewer.model.proposal import ProposalState
from viewer.render.theme import load_theme
from viewer.ui.dialogs.keep_copy import KeepCopyDialog
from viewer.ui.editing.form_dialog import FormDialog

ALT = Qt.KeyboardModifier.AltModifier


def told_by_post(proposal):
    """The same proposal as another paper tells it."""
    event = proposal.event
    passages = tuple(
        replace(
            e,
            id=f"post.{e.id}",
            source="post",
            event="post-talks",
            places=tuple(replace(p, source="post") for p in e.places),
        )
        for e in event.evidence
    )
    accounts = tuple(replace(a, source="post") for a in event.accounts)
    told = replace(event, id="post-talks", evidence=passages, accounts=accounts)
    return replace(proposal, id="post.p1", source="post", event=told)


@pytest.fixture
def document(document):
    (courier,) = document.sources
    post = replace(
        courier,
        id="post",
        title="Talks, again",
        publisher="The Skerry Post",
        short="Post",
        published=parse_when("2026-03-14"),
    )
    return replace(
        document,
        sources=(courier, post),
        proposals=(*document.proposals, told_by_post(document.proposals[0])),
    )


def test_alt_and_arrows_go_from_article_to_article(keys):
    pane = keys.desk.pane
    assert (pane.top.files.text(), keys.desk.listed.source.id) == ("1 of 2 files", "courier")
    keys.press(Qt.Key.Key_Left, held=ALT)
    assert keys.desk.listed.source.id == "courier"
    keys.press(Qt.Key.Key_Right, held=ALT)
    assert (pane.top.files.text(), keys.desk.listed.source.id) == ("2 of 2 files", "post")
    assert pane.article.title.text() == "Talks, again"
    assert keys.desk.focused == "post.p1"
    keys.press(Qt.Key.Key_Left, held=ALT)
    assert keys.desk.focused == "p1"


def test_what_one_article_told_is_offered_to_be_merged_in_the_next(keys, path):
    keys.press(Qt.Key.Key_A)
    keys.press(Qt.Key.Key_Right, held=ALT)
    card = keys.desk.pane.merge
    assert card.is_offered
    assert card.words == "100 % alike: date, words, kind"
    keys.press(Qt.Key.Key_M)
    (event,) = read(path).events
    assert {e.source for e in event.evidence} == {"courier", "post"}


def test_the_review_opens_with_the_first_that_waits(keys, app):
    keys.press(Qt.Key.Key_Right, held=ALT)
    keys.press(Qt.Key.Key_A, Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_R, held=CTRL)
    assert keys.desk.listed.source.id == "courier"


def test_another_day_of_publication_reads_relative_dates_again(keys, app, path):
    article = keys.desk.pane.article
    article.change.setFocus()
    keys.press(Qt.Key.Key_Space)
    assert article.date.hasFocus()
    keys.type("5 March 2026")
    assert article.date.said == "5 Mar 2026"
    keys.press(Qt.Key.Key_Return)
    said = read(path)
    assert said.sources[0].published.edtf == "2026-03-05"
    # “on Tuesday” as the margin tells it
    dates = [time.words for time in article.text._times]
    assert dates == ["3 Mar 2026", "4 Mar 2026"]
    keys.press(Qt.Key.Key_Z, held=CTRL)
    assert read(path).sources[0].published.edtf == "2026-03-12"


def test_a_day_that_is_none_is_told_and_nothing_changes(keys, path):
    article = keys.desk.pane.article
    article.change.setFocus()
    keys.press(Qt.Key.Key_Space)
    keys.type("the day before")
    assert article.date.said == "not understood yet"
    keys.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert keys.desk.is_open
    assert read(path).sources[0].published.edtf == "2026-03-12"


def test_what_is_only_read_is_copied_at_the_first_decision(keys, app, path, tmp_path, monkeypatch):
    app.session.library.is_bundled = True
    copy = tmp_path / "mine.parley"
    asked = []

    def answer(dialog: KeepCopyDialog) -> int:
        asked.append(dialog)
        dialog.path = copy
        return int(len(asked) > 1)

    monkeypatch.setattr(KeepCopyDialog, "exec", answer)
    keys.press(Qt.Key.Key_A)
    assert {p.state for p in read(path).proposals} == {ProposalState.WAITING}
    assert keys.desk.focused == "p1"
    keys.press(Qt.Key.Key_A, Qt.Key.Key_A)
    assert len(asked) == 2
    assert read(path).events == ()
    assert [e.label for e in read(copy).events] == ["Talks resume", "Halvard offers a cut"]
    assert keys.desk.is_open


def fits(window) -> None:
    pane = window.review.pane
    assert pane.form.widget().width() <= pane.form.viewport().width()
    for button in (pane.accept, pane.reject, pane.next, pane.edit, pane.back, pane.top.done):
        right = button.mapTo(window, button.rect().topRight()).x()
        assert button.isVisible()
        assert right < window.width()
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_in_every_size_and_theme_nothing_is_cut_off_at_the_right(keys, app):
    for theme, size in product(
        ("dark", "contrast", "light"), ((800, 560), (1280, 720), (2560, 1440))
    ):
        app.session.set_theme(load_theme(theme))
        app.window.resize(*size)
        app.settle()
        QApplication.processEvents()
        assert app.window.width() == size[0]
        fits(app.window)


def test_next_goes_on_to_the_article_in_which_something_waits(keys):
    line = keys.desk.pane.done_line
    assert line.end == ""
    keys.press(*[Qt.Key.Key_R] * 5)
    assert line.end == "All 5 reviewed. Next: Talks, again (N)"
    keys.press(Qt.Key.Key_N)
    assert (keys.desk.listed.source.id, keys.desk.focused) == ("post", "post.p1")
    keys.press(Qt.Key.Key_R)
    assert line.end == "All reviewed"
    keys.press(Qt.Key.Key_N)
    assert keys.desk.listed.source.id == "post"


def test_what_came_in_last_is_reviewed_first(keys):
    keys.desk.newest = ("post",)
    keys.press(Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_R, held=CTRL)
    assert keys.desk.listed.source.id == "post"


def test_a_figure_alone_is_not_merged(keys):
    keys.take_up("p5")
    keys.press(Qt.Key.Key_M)
    assert keys.done().startswith("A figure or quotation alone cannot be merged")


def test_without_a_suggestion_the_person_names_the_event_to_merge_with(keys, path):
    keys.press(Qt.Key.Key_M)
    assert keys.done() == "There is no event that this could be merged with"
    keys.press(Qt.Key.Key_A)
    card = keys.desk.pane.merge
    assert not card.is_offered
    proposal = keys.desk.focused
    keys.press(Qt.Key.Key_M)
    dialog = keys.desk.pane.window().findChild(FormDialog)
    dialog.try_save()
    assert dialog.wrong.text() == "No event is chosen; type some letters of its label"
    dialog.form.near.setCurrentRow(0)
    dialog.try_save()
    # on a screen a closed dialog loses the keyboard by itself
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert card.is_offered
    assert card.isAncestorOf(QApplication.focusWidget())
    keys.press(Qt.Key.Key_M)
    assert keys.states()[proposal] is ProposalState.MERGED
    (event,) = read(path).events
    assert len(event.evidence) > 1
