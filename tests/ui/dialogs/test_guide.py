"""The guide in its window: it is drawn whole, its links stay inside, and the keys work."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.contrast import contrast
from viewer.model.resources import resource_path
from viewer.render.theme import load_theme
from viewer.ui.dialogs.guide import GuideDialog, open_guide
from viewer.ui.dialogs.guide_text import (
    GuideText,
    blocks,
    fragments,
    guide_markdown,
    guide_pictures,
    slug_of,
)
from viewer.ui.stylesheet import stylesheet

LINK = re.compile(r"(?<!!)\[[^][\n]+\]\(([^)]+)\)")
IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def text(qtbot):
    made = GuideText(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    QApplication.processEvents()
    return made


@pytest.fixture
def guide(meet):
    person = meet()
    person.window.commands.run("app.guide")
    person.settle()
    return person.window.findChild(GuideDialog)


def test_every_link_leads_to_a_heading_at_the_top(text):
    links = LINK.findall(guide_markdown())
    assert len(links) == len(text.headings) > 10
    for link in links:
        assert link.startswith("#")
        text.anchorClicked.emit(QUrl(link))
        heading = text.textCursor().block()
        assert slug_of(heading.text()) == link[1:]
        top = text.document().documentLayout().blockBoundingRect(heading).top()
        bar = text.verticalScrollBar()
        assert bar.value() == min(round(top), bar.maximum())


def test_what_is_not_in_it_is_not_gone_to_or_loaded(text):
    at = text.verticalScrollBar().value()
    text.anchorClicked.emit(QUrl("https://example.org/#nowhere"))
    assert text.verticalScrollBar().value() == at
    assert text.source().isEmpty()
    assert not text.openLinks()
    assert not text.openExternalLinks()
    for name in ("https://example.org/window.png.gif", "../icons/app.svg", "/etc/hostname"):
        assert text.loadResource(IMAGE, QUrl(name)) is None


@pytest.mark.parametrize("width", [320, 700, 1300])
def test_its_pictures_are_as_wide_as_the_lines(text, width):
    text.resize(width, 500)
    QApplication.processEvents()
    shapes = [
        piece.charFormat().toImageFormat()
        for block in blocks(text.document())
        for piece in fragments(block)
        if piece.charFormat().isImageFormat()
    ]
    assert {shape.name() for shape in shapes} == set(guide_pictures())
    assert all(0 < shape.width() <= text.viewport().width() for shape in shapes)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_every_word_can_be_read(text, name):
    theme = load_theme(name)
    text.fill(theme)
    ground = theme.roles["panel"]
    for block in blocks(text.document()):
        for piece in fragments(block):
            look = piece.charFormat()
            grounds = (look.background(), block.blockFormat().background())
            drawn = [b.color().getRgb() for b in grounds if b.style() != Qt.BrushStyle.NoBrush]
            under = drawn[0] if drawn else ground
            if not look.isImageFormat():
                assert contrast(look.foreground().color().getRgb(), under) >= 4.5, piece.text()


def test_keys_walk_its_chapters_and_links_and_escape_closes_it(guide):
    guide.activateWindow()
    guide.chapters.setFocus()
    QTest.keyClick(guide.chapters, Qt.Key.Key_Down)
    QTest.keyClick(guide.chapters, Qt.Key.Key_Down)
    chosen = guide.chapters.currentItem().text()
    assert guide.text.textCursor().block().text() == chosen
    guide.text.setFocus()
    guide.text.go_to(slug_of("Parley: the user guide"))
    QTest.keyClick(guide.text, Qt.Key.Key_Tab)
    QTest.keyClick(guide.text, Qt.Key.Key_Return)
    assert guide.text.textCursor().block().text() == guide.text.headings[0]
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_it_stays_open_once_and_takes_the_windows_colours(meet):
    person = meet()
    window = person.window
    window.commands.run("app.guide")
    first = window.findChild(GuideDialog)
    open_guide(window)
    assert window.findChildren(GuideDialog) == [first]
    assert not first.isModal()
    window.session.set_theme(load_theme("dark"))
    ink = next(blocks(first.text.document())).begin().fragment().charFormat().foreground()
    assert ink.color() == load_theme("dark").colour("ink")
    assert f"QTextEdit#{first.text.objectName()}:focus" in stylesheet(load_theme("dark"))


def test_it_ships_beside_its_pictures():
    assert resource_path("guide", "README.md").is_file()
    assert set(guide_pictures()) == set(re.findall(r"\]\(([^)#]+\.png)\)", guide_markdown()))
