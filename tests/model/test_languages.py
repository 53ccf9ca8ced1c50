"""Which language a tag means."""

from __future__ import annotations

import pytest

from viewer.model.languages import fitting_language, language_tags


def test_english_comes_first_and_chinese_is_there() -> None:
    assert language_tags() == ("en", "zh_CN")


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("en", "en"), ("en_GB", "en"), ("en-US.UTF-8", "en"),
        ("zh", "zh_CN"), ("zh-CN", "zh_CN"), ("zh_CN.UTF-8", "zh_CN"), ("ZH_cn", "zh_CN"),
        ("zh-Hans-CN", "zh_CN"), ("zh_SG", "zh_CN"), ("zh_CN@pinyin", "zh_CN"),
        ("zh_TW", None), ("zh-Hant", None), ("zh-Hant-HK", None),
        ("C", None), ("xx", None), ("", None),
    ],
)  # fmt: skip
def test_a_tag_means_the_language_that_its_readers_read(wanted: str, meant: str | None) -> None:
    assert fitting_language(wanted) == meant
