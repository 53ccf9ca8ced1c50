"""What stays in the bundle of the languages that the window speaks."""

import importlib
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from viewer.model.languages import language_tags


@pytest.fixture
def pruning(packaging_on_path):
    yield importlib.import_module("pruning")
    sys.modules.pop("pruning", None)


@pytest.mark.parametrize("folder", ["PySide6/Qt/translations", "PySide6/translations"])
def test_qts_own_texts_stay_in_our_languages_only(pruning, folder):
    assert pruning.is_wanted(f"{folder}/qtbase_zh_CN.qm")
    assert pruning.is_wanted(f"{folder}/qtbase_zh_CN.qm".replace("/", "\\"))
    for name in ("qtbase_de.qm", "qt_zh_CN.qm", "designer_zh_CN.qm", "qtbase_zh_TW.qm"):
        assert not pruning.is_wanted(f"{folder}/{name}")


def test_qt_has_them():
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert all((folder / f"qtbase_{tag}.qm").is_file() for tag in language_tags() if tag != "en")


def test_our_translations_and_chinese_type_stay(pruning):
    assert pruning.is_wanted("resources/languages/zh_CN.qm")
    assert pruning.is_wanted("resources/fonts/NotoSansSC-Regular.ttf")
