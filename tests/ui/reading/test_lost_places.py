"""What lost its place in a full text: counted, walked, found by hand, left to the digest."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from viewer.library.anchored import standings
from viewer.library.correcting import agree
from viewer.library.opening import open_library
from viewer.model.annotation import AnchorState
from viewer.model.resources import bundled_document
from viewer.model.source import Form

LEFT = Qt.MouseButton.LeftButton


def test_all_in_place_says_nothing_of_it(meet, originals, tmp_path):
    path = Path(shutil.copy(bundled_document(), tmp_path / "whole.parley"))
    person = meet(path)
    person.window.attachments.attach_paths([originals])
    person.app.settle()
    assert "5 full texts are attached" in person.told
    for source in person.session.document.sources:
        person.window.source_pane.show_source(source.id)
        assert person.window.source_pane.form == Form.ORIGINAL
        assert not person.window.source_pane.standing.isVisible()
    assert "100 % of claims anchored" in person.window.status.text


def test_what_is_lost_is_counted_walked_and_found_by_hand(own, attached, richest):
    with open_library(own) as library:
        source = richest(library.document)
        figure = next(
            f for f in library.document.figures
            if f.source == source.id
            and source.text(Form.DIGEST).content.count(f.places[0].exact) == 1
        )  # fmt: skip
    person, _ = attached([(figure.places[0].exact, "a good deal")])
    pane, standing = person.window.source_pane, person.window.source_pane.standing
    assert standing.isVisible()
    assert "lost" in standing.title
    assert "100 %" not in person.window.status.text
    assert figure.id not in {m.id for m in pane.text.marks}
    standing.open_list(True)
    person.settle()
    assert figure.places[0].exact in standing.rows
    person.press(standing, "Find it")
    while standing.looked_for.annotation != figure.id:
        standing.stop_looking()
        standing.walk(1)
        standing.look_for(standing._doubtful[standing._at])
    assert not standing.use.isEnabled()
    cursor = pane.text.document().find("a good deal")
    pane.text.setTextCursor(cursor)
    QTest.mouseClick(standing.use, LEFT)
    person.app.settle()
    assert not person.told
    found = next(m for m in pane.text.marks if m.id == figure.id)
    assert found.text == "a good deal"
    with open_library(own) as library:
        saved = next(f for f in library.document.figures if f.id == figure.id)
    place = next(p for p in saved.places if p.form == Form.ORIGINAL)
    assert (place.exact, place.state) == ("a good deal", AnchorState.EXACT)


def test_digest_only_stays_said_and_can_be_taken_back(own, attached, richest):
    with open_library(own) as library:
        figure = next(
            f for f in library.document.figures if f.source == richest(library.document).id
        )
    person, source_id = attached([(figure.places[0].exact, "much")])
    found = standings(person.session.document, source_id)
    agree(own, [s.annotation for s in found if s.state == AnchorState.CHANGED])
    person.window.edits.reload()
    standing = person.window.source_pane.standing
    standing.open_list(True)
    person.settle()

    def heads(words: str) -> int:
        return sum(words in row for row in standing.rows)

    lost, title = heads("lost"), standing.title
    assert lost
    for _ in range(lost):
        person.press(standing, "Digest only")
        person.settle()
    assert (heads("1 lost"), heads("digest only")) == (0, lost)
    assert "in the digest only" in standing.title
    assert not standing.next.isVisible()
    assert "100 %" not in person.window.status.text
    with open_library(own) as library:
        assert sum(f.is_digest_only for f in library.document.figures) >= 1
    person.window.errands.open_document(own)
    person.settle()
    person.window.source_pane.show_source(figure.source)
    standing.open_list(True)
    assert heads("digest only") == lost
    person.press(standing, "Take back")
    person.settle()
    assert (heads("1 lost"), heads("digest only")) == (1, lost - 1)
    if lost == 1:
        assert standing.title == title


def test_a_double_click_marks_one_and_rows_stay_until_the_list_is_reopened(own, attached, richest):
    with open_library(own) as library:
        source = richest(library.document)
        digest = source.text(Form.DIGEST).content
        words = [f.places[0].exact for f in library.document.figures if f.source == source.id]
        once = [w for w in words if digest.count(w) == 1][:3]
    person, _ = attached([(w, "much") for w in once])
    standing = person.window.source_pane.standing
    standing.open_list(True)
    person.settle()
    rows = standing.rows

    def links(words: str) -> list[QPushButton]:
        found = [b for b in standing.findChildren(QPushButton) if b.text() == words]
        return [b for b in found if b.isVisible()]

    assert len(links("Digest only")) >= 3
    first = links("Digest only")[0]
    standing._scroll.ensureWidgetVisible(first)
    person.settle()
    place = first.mapToGlobal(first.rect().center())
    QTest.mouseClick(first, LEFT)
    person.settle()
    there = standing.window().childAt(standing.window().mapFromGlobal(place))
    QTest.mouseDClick(there, LEFT)
    person.settle()
    assert sum(s.is_digest_only for s in standing._all) == 1
    assert [row for row in standing.rows if row in once] == [row for row in rows if row in once]
    standing.open_list(False)
    standing.open_list(True)
    assert standing._order[-1] == next(s.annotation for s in standing._all if s.is_digest_only)


def test_a_text_that_was_edited_in_the_file_is_told_and_put_right(meet, own):
    with open_library(own) as library:
        figure = library.document.figures[0]
    with closing(sqlite3.connect(own)) as tool, tool:
        tool.execute(
            "UPDATE texts SET content = replace(content, ?, ?) WHERE source = ?",
            (figure.places[0].exact, "a good deal", figure.source),
        )
    person = meet(own)
    assert "was edited by another program" in person.told
    pane, standing = person.window.source_pane, person.window.source_pane.standing
    pane.show_source(figure.source)
    assert "lost" in standing.title
    standing.open_list(True)
    assert "100 %" not in person.window.status.text
    lost = next(s for s in standing._doubtful if s.annotation == figure.id)
    standing.look_for(lost)
    pane.text.setTextCursor(pane.text.document().find("a good deal"))
    QTest.mouseClick(standing.use, LEFT)
    person.app.settle()
    assert "a good deal" in {mark.text for mark in pane.text.marks if mark.id == figure.id}


def test_a_lost_figure_is_shown_in_the_digest(own, attached, richest):
    with open_library(own) as library:
        source = richest(library.document)
        figure = next(f for f in library.document.figures if f.source == source.id)
    person, _ = attached([(figure.places[0].exact, "much")])
    pane = person.window.source_pane
    assert pane.form == Form.ORIGINAL
    pane.show_figure(figure)
    assert pane.form == Form.DIGEST
    assert pane.text.current is not None
    assert pane.text.current.id == figure.id
