"""Every text of every window and dialog is said in the language of the window."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.access import test_every_window
from tests.ui.access.pseudo import PSEUDO, Painted, forgotten, in_other_script, said_in
from tests.ui.access.test_every_window import DIALOGS, SIZE, opened, pages, settled
from tests.ui.review.conftest import document  # noqa: F401 - a fixture
from viewer.library.opening import open_library
from viewer.model.speech import speaking
from viewer.store.documents import save_new

#: a file to which all that is forgotten is added, for whoever mends it
LIST = os.environ.get("PARLEY_FORGOTTEN")
#: a person's words: the table that is read in, and what is stored of why something is proposed
OWN = frozenset(
    {
        "Title",
        "Date",
        "Side",
        "Cod talks open",
        "Nets seized",
        "spring",
        "Fish",
        "talks",
        "Entered by hand.",
    }
)
#: of a unit each language has its own magnitude, by a pattern that no capital could follow
OWN_PART = re.compile("The day of the file\\.|spring|talks|billion|PDF")
#: in English in every window: what is sent to us, other people's names and licences, the guide
IN_ENGLISH = {
    ("viewer.ui.dialogs.bug", "toPlainText"),
    ("viewer.ui.dialogs.about", "toPlainText"),
    ("viewer.ui.dialogs.about", "cell"),
    # the picture, its alt text and subtitle as the file will have them: files are in English
    ("viewer.ui.dialogs.export_shown", "toPlainText"),
    ("viewer.ui.dialogs.export_preview", "painted"),
    ("viewer.ui.dialogs.export_form", "placeholderText"),
    ("viewer.ui.dialogs.export_form", "read aloud: Description"),
    ("viewer.ui.dialogs.guide", "cell"),
    ("viewer.ui.dialogs.guide_text", "toPlainText"),
}


@pytest.fixture
def told(qapp, monkeypatch) -> Iterator[Painted]:
    """The window speaks a language in which nothing is like English."""
    painted = Painted()
    painted.watch(monkeypatch)
    # what another test has copied would stand in the dialog to paste into
    QGuiApplication.clipboard().clear()
    for name in ("SURVEY", "REPORT"):
        strange = in_other_script(getattr(test_every_window, name))
        monkeypatch.setattr(test_every_window, name, strange)
    with speaking(PSEUDO):
        yield painted


@pytest.fixture(scope="module")
def strange(tmp_path_factory) -> Path:
    """The bundled document, with no Latin letter that a person wrote."""
    with open_library() as library:
        changed = in_other_script(library.document)
    path = tmp_path_factory.mktemp("documents") / "own.parley"
    save_new(changed, path)
    return path


@pytest.fixture
def window(told, meet, strange):
    person = meet(strange, size=SIZE)
    person.session.select(person.session.view.events[3].id)
    person.app.settle()
    return person.window


def found(said: Iterable[tuple[str, str, str]]) -> list[str]:
    those = {each for each in said if each[2] not in OWN and each[:2] not in IN_ENGLISH}
    rows = {(room, kind, forgotten(OWN_PART.sub("", words))) for room, kind, words in those}
    lines = sorted(
        f"{room}: {kind}: {rest[:120]!r}" for room, kind, rest in rows if rest not in {"", *OWN}
    )
    if LIST:
        with Path(LIST).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    return lines


def filled_menus(root: QWidget) -> None:
    for menu in root.findChildren(QMenu):
        menu.aboutToShow.emit()


def test_the_window_with_all_panes(window, told):
    window.view_actions.show_figures(True)
    window.view_actions.show_tables(True)
    window.notices.warning("", "")
    filled_menus(window)
    settled(window)
    window.accounts.show(True)
    settled(window)
    window.accounts.show(False)
    window.overlays.open_sheet()
    settled(window)
    here = list(said_in(window))
    window.overlays.open_palette()
    settled(window)
    window.grab()
    assert "\n".join(found([*here, *said_in(window), *told.said])) == ""


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(window, told, qtbot, name):
    told.said.clear()
    for open_dialog in DIALOGS[name]:
        open_dialog(window)
        dialog = opened()
        said: list[tuple[str, str, str]] = []
        for turn in pages(dialog):
            turn()
            # what is made in the background is shown, too, however fast that is
            qtbot.waitUntil(lambda: window.tasks.is_idle)
            settled(dialog)
            filled_menus(dialog)
            dialog.grab()
            said += said_in(dialog)
        lines = found([*said, *told.said])
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        settled(window)
        assert "\n".join(lines) == ""


def test_the_review(told, meet, document, tmp_path):  # noqa: F811
    path = tmp_path / "review.parley"
    save_new(in_other_script(document), path)
    app = meet(path, size=SIZE).app
    app.window.review.open()
    app.settle()
    settled(app.window)
    QApplication.processEvents()
    app.window.grab()
    assert "\n".join(found([*said_in(app.window), *told.said])) == ""
