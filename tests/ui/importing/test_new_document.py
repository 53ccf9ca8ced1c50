"""The dialog of a new document, gone through by keys."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from viewer.render.theme import load_theme
from viewer.ui.importing.new_document import NewDocumentDialog


@pytest.fixture
def dialog(qapp, tmp_path):
    made = NewDocumentDialog(load_theme("light"), tmp_path)
    yield made
    made.deleteLater()


def ways(dialog: NewDocumentDialog) -> list[QWidget]:
    """The parts that Tab goes to, from the title on."""
    wanted = {dialog.title, dialog.more, dialog.change, dialog.cancel, dialog.make}
    wanted |= {part for side in dialog.sides for part in (side.field, side.remove)}
    chain, part = [dialog.title], dialog.title.nextInFocusChain()
    while part is not dialog.title:
        chain += [part] if part in wanted else []
        part = part.nextInFocusChain()
    return chain


def test_tab_goes_down_the_sides_also_when_one_was_added(dialog):
    dialog._add_side("")
    sides = [part for side in dialog.sides for part in (side.field, side.remove)]
    rest = [dialog.more, dialog.change, dialog.cancel, dialog.make]
    assert len(dialog.sides) == 5
    assert ways(dialog) == [dialog.title, *sides, *rest]


def test_the_sides_that_are_offered_are_not_enough(dialog):
    dialog.title.setText("Cod")
    assert not dialog.make.isEnabled()
    dialog.sides[0].field.setText("Norland")
    assert not dialog.make.isEnabled()
    dialog.sides[1].field.setText("Sudland")
    assert dialog.make.isEnabled()


def test_it_is_told_where_whoever_is_on_no_side_would_stand(dialog):
    dialog.sides[0].field.setText("Norland")
    dialog.sides[1].field.setText("Sudland")
    assert dialog.nobody.isHidden()
    dialog.sides[3].remove.click()
    assert "“Sudland”" in dialog.nobody.text()
    assert not dialog.nobody.isHidden()
    dialog.others.click()
    assert dialog.nobody.isHidden()
    assert dialog.names == ("Norland", "Sudland", "Both sides", "Others")
