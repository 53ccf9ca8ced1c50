"""Title, publisher, byline and date are proposed with the reason, and asked for by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.importing.articles import article_text
from viewer.library.importing.records import CitedAs
from viewer.library.importing.surveying import Found, FoundKind
from viewer.library.opening import open_library
from viewer.ui.importing.cited_form import CitedForm

ENTER, TAB, F2 = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_F2


def bring(person, *paths: Path):
    """Let files come in; gives the sheet that is asked, None where nothing is."""
    person.window.importing.take(paths)
    return settled(person)


def settled(person):
    person.app.settle()
    sheet = person.window.importing.sheet
    if sheet is not None:
        QTest.qWaitForWindowActive(sheet)
    return sheet


def sources(path: Path) -> dict[str, tuple]:
    """Title, publisher, byline and day of each source, by its title."""
    with open_library(path) as library:
        found = library.document.sources
        return {s.title: (s.title, s.publisher, s.byline, s.published.edtf) for s in found}


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def type_in(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


def test_what_was_not_found_is_asked_for_and_the_rest_told_with_its_reason(meet, fresh, written):
    person = meet(fresh)
    sheet = bring(person, *written(1, told=False))
    form = sheet.rows[0].form
    assert form.isVisible()
    assert "first lines" in form.reasons["title"].text()
    assert form.lines["publisher"].hasFocus()
    assert "Not found" in form.reasons["publisher"].text()
    assert "Who published it?" in form.lines["publisher"].accessibleDescription()
    type_in("Harbour Gazette")
    press(TAB)
    assert form.lines["byline"].hasFocus()
    type_in("Bea Lund")
    press(ENTER)
    person.app.settle()
    [source] = sources(fresh).values()
    assert source[1:] == ("Harbour Gazette", "Bea Lund", "2026-03-01")


def test_enter_alone_goes_on_without_what_was_not_found(meet, fresh, written):
    person = meet(fresh)
    bring(person, *written(1, told=False))
    press(ENTER)
    person.app.settle()
    [source] = sources(fresh).values()
    assert source[2:] == (None, "2026-03-01")


def test_one_publisher_is_given_to_all_that_tell_none_and_one_row_corrected(meet, fresh, written):
    person = meet(fresh)
    sheet = bring(person, *written(3, told=False))
    assert sheet.publisher.hasFocus()
    type_in("Harbour Gazette")
    QTest.keyClick(sheet, F2)
    form = sheet.rows[0].form
    assert form.isVisible()
    form.lines["title"].setFocus()
    form.lines["title"].selectAll()
    type_in("Nets and words")
    assert sheet.rows[0].title.text() == "Nets and words"
    press(ENTER)
    person.app.settle()
    there = sources(fresh)
    assert len(there) == 3
    assert {publisher for _, publisher, _, _ in there.values()} == {"Harbour Gazette"}
    assert "Nets and words" in there


def test_an_article_without_a_title_is_not_imported(meet, fresh, written):
    person = meet(fresh)
    sheet = bring(person, *written(1, told=False))
    sheet.rows[0].form.lines["title"].clear()
    assert not sheet.go.isEnabled()
    press(ENTER)
    assert not sources(fresh)
    sheet.reject()


def test_a_pasted_text_is_asked_about_as_files_are(meet, fresh):
    person = meet(fresh)
    person.window.importing.take_text(article_text(told=False))
    sheet = settled(person)
    sheet.rows[0].form.lines["publisher"].setFocus()
    type_in("Harbour Gazette")
    press(ENTER)
    person.app.settle()
    [source] = sources(fresh).values()
    assert source[1] == "Harbour Gazette"
    QGuiApplication.clipboard().clear()


def test_what_did_not_come_in_makes_room_for_the_review_until_the_report_is_read(
    meet, fresh, written
):
    folder = written(2)[0].parent
    (folder / "song.mp3").write_bytes(bytes(100))
    person = meet(fresh)
    bring(person, folder)
    press(ENTER)
    person.app.settle()
    assert "2 of 3 articles are imported" in person.told
    person.press(person.window.notices, "Review")
    person.app.settle()
    assert person.window.review.is_open
    assert not person.window.notices.shown
    person.window.review.close()
    assert "2 of 3 articles are imported" in person.told
    person.press(person.window.notices, "Report...")
    assert not person.window.notices.shown
    person.window.importing.dialog.reject()
    person.window.review.open()
    person.window.review.close()
    assert not person.window.notices.shown


def test_an_earlier_import_makes_room_as_well(meet, fresh, written):
    one, two = written(2)
    folder = one.parent
    (folder / "song.mp3").write_bytes(bytes(100))
    person = meet(fresh)
    bring(person, one, folder / "song.mp3")
    press(ENTER)
    person.app.settle()
    bring(person, two)
    person.app.settle()
    assert len(person.window.notices.shown) == 2
    person.window.review.open()
    assert not person.window.notices.shown
    person.window.review.close()
    # all of the second came in, and is reviewed
    [left] = person.window.notices.shown
    assert "1 of 2" in left.title


@pytest.fixture
def form(qapp):
    made = CitedForm(
        Found(
            "a.txt",
            Path("a.txt"),
            FoundKind.ARTICLE,
            title="A txt",
            publisher="Norland Courier",
            publisher_basis="From the page.",
        )
    )
    yield made
    made.deleteLater()


def test_only_what_differs_is_said_of_an_article(form):
    # a title that is made of the file's name is said, since it is what was shown
    assert form.cited == CitedAs(title="A txt")
    form.lines["publisher"].setText("  Norland   Post ")
    assert form.cited == CitedAs(title="A txt", publisher="Norland Post")
    assert form.reasons["publisher"].text() == "Given by you."
    form.lines["publisher"].clear()
    assert form.cited == CitedAs(title="A txt", publisher="")
    form.lines["publisher"].setText("Norland Courier")
    assert form.cited == CitedAs(title="A txt")
