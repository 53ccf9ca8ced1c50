from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.file_names import MOST_BYTES, file_stem


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("US–China: talks, 2018 and 2025", "US-China-talks-2018-and-2025"),
        ("../../etc/passwd", "etc-passwd"),
        ("/absolute", "absolute"),
        (r"C:\Windows", "C-Windows"),
        ("CON", "timeline-CON"),
        ("nul.png", "nul-png"),
        ("com1", "timeline-com1"),
        ("-rf", "rf"),
        ("~", "timeline"),
        ("a:b", "a-b"),
        ("ends. ", "ends"),
        ("\u202egnp.exe", "gnp-exe"),
        ("Cafe\u0301", "Café"),
        ("", "timeline"),
        ("." * 300, "timeline"),
        ("漢" * 100, "漢" * 33),
        ("__init__", "init"),
        ("half \ud83d", "half"),
    ],
)
def test_titles_become_names(title: str, stem: str) -> None:
    assert file_stem(title) == stem


@given(title=st.text())
def test_any_title_makes_a_name_that_every_system_takes(title: str) -> None:
    stem = file_stem(title)
    assert 0 < len(stem.encode("utf-8")) <= MOST_BYTES + len("timeline-")
    assert all(c in "-_" or unicodedata.category(c)[0] in "LNM" for c in stem)
    assert not stem.startswith("-")
    assert unicodedata.is_normalized("NFC", stem)
