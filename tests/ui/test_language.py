"""Which language a window speaks, and that all of it does."""

from __future__ import annotations

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QLocale, QTimer, QTranslator

from viewer.model.speech import ENGLISH, speak, spoken, tr
from viewer.ui.language import chosen_language, speak_in_window
from viewer.ui.preferences import SYSTEM

ASK = (
    "from viewer.ui.language import chosen_language;"
    "from viewer.ui.preferences import SYSTEM; print(chosen_language(SYSTEM))"
)


@pytest.fixture
def chinese(qapp):
    """A process that speaks Chinese, as one that was started so."""
    before = QLocale()
    speak_in_window(qapp, "zh_CN")
    yield qapp
    speak(ENGLISH)
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("wanted", "spoken_then"),
    [("en", "en"), ("zh_CN", "zh_CN"), ("zh-CN", "zh_CN"), ("zh", "zh_CN"), ("tlh", "en"),
     ("", "en")],
)  # fmt: skip
def test_the_choice_counts_where_the_language_is_there(wanted, spoken_then):
    assert chosen_language(wanted) == spoken_then


@pytest.mark.parametrize(
    ("names", "spoken_then"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:zh_CN:en"}, "zh_CN"),
        ({"LANG": "zh_TW.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is asked otherwise")
def test_the_system_is_asked(names, spoken_then):
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LANG", "LC_"))}
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=kept | names, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == spoken_then


def test_the_systems_languages_are_taken_in_their_order(monkeypatch):
    asked = ["zh-Hant-TW", "zh", "ja-JP", "en-AU", "zh-Hans-CN"]
    system = SimpleNamespace(uiLanguages=lambda: asked)
    monkeypatch.setattr(QLocale, "system", lambda: system)
    assert chosen_language(SYSTEM) == "en"


def test_qts_own_dialogs_speak_it_too(chinese):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert tr("Cancel") == "取消"
    assert QLocale().name() == "zh_CN"


def test_what_opens_later_speaks_the_same(chinese):
    heard: list[str] = []
    loop = QEventLoop()
    QTimer.singleShot(0, lambda: (heard.append(spoken().tag), loop.quit()))
    loop.exec()
    assert heard == ["zh_CN"]


def test_two_windows_speak_the_same(chinese, meet):
    windows = [meet(size=(900, 600)).window, meet(size=(900, 600)).window]
    told = [{action.text() for action in window.actions()} for window in windows]
    names = [window.toolbar.accessibleName() for window in windows]
    assert told[0] == told[1]
    assert names[0] == names[1] == tr(names[0])
