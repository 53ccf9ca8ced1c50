"""How a language of Qt's translation files is spoken."""

from __future__ import annotations

import pytest

from viewer.model.speech import ENGLISH, say_number, speaking, tr, tr_n
from viewer.render import language
from viewer.render.language import languages, speech_of


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path):
    """Translation files of a test's own."""
    monkeypatch.setattr(language, "resource_path", lambda *parts: tmp_path)
    speech_of.cache_clear()
    yield tmp_path
    speech_of.cache_clear()


def test_each_language_is_named_in_its_own_words() -> None:
    assert languages() == {"en": "English", "zh_CN": "简体中文"}


def test_chinese_is_spoken() -> None:
    chinese = speech_of("zh_CN")
    assert chinese.tag == "zh_CN"
    with speaking(chinese):
        assert tr("Cancel") == "取消"
        assert say_number(12345.6, 1) == "12,345.6"
        assert tr("What nobody has translated") == "What nobody has translated"
        assert tr_n("{n} thing", "{n} things", 1) == "1 thing"


@pytest.mark.parametrize("said", [None, b"", b"not a translation", b"\x3c\xb8\x64\x18" * 9])
def test_english_is_spoken_where_a_file_is_missing_or_damaged(folder, said) -> None:
    if said is not None:
        (folder / "zh_CN.qm").write_bytes(said)
    assert speech_of("zh_CN") is ENGLISH


def test_a_file_that_was_cut_off_leaves_english(folder, request) -> None:
    whole = (request.config.rootpath / "resources" / "languages" / "zh_CN.qm").read_bytes()
    (folder / "zh_CN.qm").write_bytes(whole[: len(whole) // 2])
    with speaking(speech_of("zh_CN")):
        assert tr("Cancel") in {"Cancel", "取消"}
