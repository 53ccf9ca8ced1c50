"""The whole window on the bundled document, and a person in front of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QNativeGestureEvent, QPalette, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from viewer.app import App, Request
from viewer.library.attaching import attach_text
from viewer.library.opening import open_library
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.source import Form, Source
from viewer.store.documents import save_new

HEAD = "An opening that the digest lacks. 😀\r\n\r\n"
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Person:
    """Sees one window and works it with mouse, wheel and keys."""

    def __init__(self, app: App) -> None:
        self.app, self.window, self.session = app, app.window, app.session
        self.timeline, self.state = app.window.timeline, app.window.timeline.state

    # --- hands

    @property
    def surface(self) -> QWidget:
        """The widget that mouse and wheel reach on the timeline."""
        return self.timeline.surface.viewport()

    def wheel(self, place, angle=(0, 0), px=(0, 0), keys=NO_KEYS) -> None:
        point = QPointF(place)
        whole = QPointF(self.surface.mapToGlobal(point))
        phase = Qt.ScrollPhase.NoScrollPhase
        none = Qt.MouseButton.NoButton
        turn = QWheelEvent(point, whole, QPoint(*px), QPoint(*angle), none, keys, phase, False)
        QApplication.sendEvent(self.surface, turn)

    def pinch(self, place, value: float) -> None:
        point = QPointF(place)
        whole = QPointF(self.surface.mapToGlobal(point))
        kind = Qt.NativeGestureType.ZoomNativeGesture
        device = QPointingDevice.primaryPointingDevice()
        event = QNativeGestureEvent(kind, device, 2, point, point, whole, value, QPointF())
        QApplication.sendEvent(self.surface, event)

    def click(self, place: QPoint) -> None:
        QTest.mouseClick(self.surface, LEFT, NO_KEYS, place)

    def double_click(self, place: QPoint) -> None:
        self.click(place)
        QTest.mouseDClick(self.surface, LEFT, NO_KEYS, place)

    def drag(self, start: QPoint, dx: int, dy: int = 0, widget: QWidget | None = None) -> None:
        widget = widget or self.surface
        QTest.mousePress(widget, LEFT, NO_KEYS, start)
        for step in range(1, 6):
            QTest.mouseMove(widget, start + QPoint(dx * step // 5, dy * step // 5))
        QTest.mouseRelease(widget, LEFT, NO_KEYS, start + QPoint(dx, dy))

    def key(self, key: Qt.Key, keys=NO_KEYS) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, keys)

    def press(self, parent: QWidget, words: str) -> None:
        """Click the button that says this."""
        buttons = [b for b in parent.findChildren(QPushButton) if b.isVisibleTo(parent)]
        QTest.mouseClick(next(b for b in buttons if b.text() == words), LEFT)

    def when_asked(self, kind: type[QDialog], answer) -> list[QDialog]:
        """Answer the next dialog that stops everything; gives what was asked."""
        asked: list[QDialog] = []

        def act() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(10, act)
                return
            QTest.qWaitForWindowActive(dialog)
            try:
                asked.append(dialog)
                if isinstance(dialog, kind):
                    answer(dialog)
            finally:
                dialog.close()

        QTimer.singleShot(0, act)
        return asked

    # --- eyes

    @property
    def told(self) -> str:
        """The notices that are shown."""
        return "\n".join(f"{n.title}: {n.text}" for n in self.window.notices.shown)

    def look(self) -> QImage:
        return self.timeline.grab().toImage()

    def place_of(self, event_id: str) -> QPoint:
        """The middle of an event's label."""
        row = self.state.row_of(event_id)
        text = next(t for t in self.state.frame.texts if t.event == row)
        return QPoint(round(text.x + text.width / 2), round(text.y - 4))

    def labelled(self) -> list[str]:
        """Ids of the events with a label, from left to right."""
        texts = sorted((t for t in self.state.frame.texts if t.event >= 0), key=lambda t: t.x)
        return [self.state.table.ids[text.event] for text in texts]

    def empty_place(self) -> QPoint:
        """Ground on which nothing stands."""
        frame = self.state.frame
        for y in range(60, round(frame.height) - 30, 7):
            for x in range(20, round(frame.width) - 20, 7):
                near = [(x + dx, y + dy) for dx in (-6, 0, 6) for dy in (-6, 0, 6)]
                hits = [self.state.hit(*place) for place in near]
                if all(hit is not None and hit.kind == "lane" for hit in hits):
                    return QPoint(x, y)
        raise AssertionError("the timeline is full")

    def time_at(self, x: float) -> float:
        """Folded seconds at a px of the timeline."""
        view = self.state.viewport
        return view.start + x / view.width * (view.end - view.start)

    def event(self, event_id: str | None) -> Event:
        return next(e for e in self.session.document.events if e.id == event_id)

    def settle(self) -> None:
        """Let what is waiting happen."""
        for _ in range(3):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def meet(qapp: QApplication) -> Iterator:
    """Start the program: `path`, `settings` (a file), and fields of Request; it has settled."""
    met: list[Person] = []

    def start(path: Path | None = None, settings: Path | None = None, **wishes) -> Person:
        wishes = {"theme": "light", "size": (1280, 720), **wishes}
        app = App(open_library(path), Request(**wishes), settings)
        met.append(Person(app))
        app.show()
        app.settle()
        app.window.activateWindow()
        app.window.timeline.setFocus()
        return met[-1]

    yield start
    for person in met:
        person.app.close()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def person(meet) -> Person:
    return meet()


# --- a document of the person's own


@pytest.fixture(scope="session")
def unanchored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled document as if nobody had seen the articles: its digests lead to the places."""
    with open_library() as library:
        document = library.document
    freed = partial(replace, anchor=None)
    document = replace(
        document,
        sources=tuple(replace(s, original_sha256=None) for s in document.sources),
        figures=tuple(map(freed, document.figures)),
        quotations=tuple(map(freed, document.quotations)),
        events=tuple(replace(e, evidence=tuple(map(freed, e.evidence))) for e in document.events),
    )
    path = tmp_path_factory.mktemp("documents") / "unanchored.parley"
    save_new(document, path)
    return path


@pytest.fixture
def own(unanchored: Path, tmp_path: Path) -> Path:
    """A document of the person's own."""
    return Path(shutil.copy(unanchored, tmp_path / "own.parley"))


@pytest.fixture
def richest() -> Callable[[Document], Source]:
    """The source with the most figures; the texts of tests are made of its digest."""

    def find(document: Document) -> Source:
        figures = [figure.source for figure in document.figures]
        return max(document.sources, key=lambda source: figures.count(source.id))

    return find


@pytest.fixture
def full_text() -> Callable[..., str]:
    """Something that passes for a source's full text: all that is marked, in its order."""

    def make(document: Document, source: Source, but=()) -> str:
        words = HEAD + source.text(Form.DIGEST).content
        for old, new in but:
            assert old in words
            words = words.replace(old, new)
        return words

    return make


@pytest.fixture
def attached(meet, own: Path, richest, full_text) -> Callable:
    """Puts a person in front of a document with one full text; gives both it and its source."""

    def start(but=()) -> tuple[Person, str]:
        with open_library(own) as library:
            source = richest(library.document)
            text = full_text(library.document, source, but)
        report = attach_text(own, text)
        assert report.sources == (source.id,), report
        person = meet(own)
        person.window.source_pane.show_source(source.id)
        person.settle()
        return person, source.id

    return start
