"""An article file goes from import to accepted events of a document opened anew, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.importing.articles import article_text
from tests.ui.review.conftest import CTRL, Keys, read
from viewer.library.importing.starting import new_document
from viewer.model.proposal import ProposalState
from viewer.model.source import Form


def imported(meet, tmp_path, monkeypatch) -> tuple[Keys, object]:
    """A window on a new document into which an article file has come by Ctrl+I."""
    path = tmp_path / "fish.parley"
    new_document(path, "Fish talks", ("Norland", "Sudland", "Both sides", "Others"))
    file = tmp_path / "article.txt"
    file.write_text(article_text(), "utf-8")
    chosen = ([str(file)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, **_named: chosen)
    person = meet(path, size=(1440, 900))
    keys = Keys(person.app)
    keys.press(Qt.Key.Key_I, held=CTRL)
    for _ in range(50):
        QApplication.processEvents()
        person.app.settle()
        if keys.desk.can_open:
            break
    QApplication.processEvents()
    person.app.settle()
    return keys, path


def correct(keys, label: str, when: str) -> None:
    """Give the proposal at hand another label and date."""
    keys.press(Qt.Key.Key_E)
    keys.type(label)
    keys.press(Qt.Key.Key_Return, Qt.Key.Key_W)
    keys.type(when)
    keys.press(Qt.Key.Key_Return)


def make_like(keys, event, person: str) -> None:
    """Let the proposal at hand tell nearly the same as an event."""
    correct(keys, f"{event.label[:30]} too", event.when.edtf)
    keys.press(Qt.Key.Key_E, Qt.Key.Key_Tab)
    keys.type(event.title)
    keys.press(Qt.Key.Key_Return, Qt.Key.Key_P)
    keys.type(person)
    keys.press(Qt.Key.Key_Return)


def reviewed(keys) -> tuple[object, int]:
    """Accepts, corrects, merges and rejects; gives the first one and how many were left out."""
    desk = keys.desk
    first, second, third, *_ = desk.listed.events
    keys.press(Qt.Key.Key_A)
    assert desk.focused == second.id
    correct(keys, "Corrected by hand", "about 4 March 2026")
    keys.press(Qt.Key.Key_A)
    assert desk.focused == third.id
    make_like(keys, first.event, "Tomas Reyl")
    assert desk.pane.merge.is_offered
    keys.press(Qt.Key.Key_M)
    left = [p for p in desk.listed.proposals if p.state is ProposalState.WAITING]
    for _ in left:
        keys.press(Qt.Key.Key_R)
    assert desk.listed.progress.waiting == 0
    return first, len(left)


def test_the_whole_way(meet, tmp_path, monkeypatch):
    keys, path = imported(meet, tmp_path, monkeypatch)
    keys.app.window.timeline.setFocus()
    keys.press(Qt.Key.Key_R, held=CTRL)
    assert keys.desk.is_open
    first, left_out = reviewed(keys)
    keys.desk.pane.top.done.setFocus()
    keys.press(Qt.Key.Key_Space)
    assert not keys.desk.is_open
    assert keys.app.faults.first is None
    keys.app.close()

    document = meet(path).session.document
    events = {event.label: event for event in document.events}
    assert events.keys() == {first.event.label, "Corrected by hand"}
    assert events["Corrected by hand"].when.edtf == "2026-03-04~"
    assert len(events[first.event.label].evidence) == 2
    text = document.sources[0].text(Form.ORIGINAL).content
    places = [p for e in events.values() for evidence in e.evidence for p in evidence.places]
    assert len(places) >= 3
    assert all(text[place.start : place.end] == place.exact for place in places)
    assert {f.id for f in first.figures} <= {f.id for f in document.figures}
    states = [p.state for p in read(path).proposals]
    assert states.count(ProposalState.ACCEPTED) == 2
    assert states.count(ProposalState.MERGED) == 1
    assert states.count(ProposalState.REJECTED) == left_out > 0
