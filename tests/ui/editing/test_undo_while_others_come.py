"""What comes in at the very moment in which Undo is pressed is not taken for the last change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from viewer.library.history import Change


@pytest.fixture
def person(meet, own: Path):
    return meet(own)


def test_nothing_is_taken_back_and_nothing_forgotten(person, monkeypatch) -> None:
    window = person.window
    library, changes = window.session.library, window.edits.changes
    for title in ("First", "Second"):
        assert window.edits.change(
            f"call it {title}", lambda now, title=title: replace(now, title=title), said="Title"
        )
    person.app.settle()
    before = library.document
    make_writable = window.edits.make_writable

    def articles_come_in(*told: object, **named: object) -> bool:
        changes.history.push(Change("import 2 articles", before, before))
        return make_writable(*told, **named)

    with monkeypatch.context() as patch:
        patch.setattr(window.edits, "make_writable", articles_come_in)
        assert not changes.undo()
    assert library.document.title == "Second"
    assert changes.history.undo_name == "import 2 articles"
    changes.history.undo()
    assert changes.undo()
    assert library.document.title == "First"
