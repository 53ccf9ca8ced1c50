"""`parley export --measure`: which figures stand below the timeline."""

from __future__ import annotations

import re

import pytest

from viewer.cli.main import main


@pytest.fixture
def words(qapp, tmp_path):
    """The words of an SVG of the bundled document; `qapp` is the one application of all tests."""

    def export(*wishes: str) -> str:
        out = tmp_path / "picture.svg"
        assert main(["export", "-o", str(out), *wishes]) == 0
        return " ".join(re.findall(r">([^<]+)</t(?:ext|span)>", out.read_text("utf-8")))

    return export


def test_a_picture_has_figures_unless_they_are_not_wanted(words):
    assert "tied to their" in words()
    assert "tied to their" not in words("--measure", "none")


@pytest.mark.parametrize("word", ["us-deficit", "US trade deficit with China"])
def test_one_measure_by_id_or_name(words, word):
    said = words("--measure", word)
    assert "US trade deficit with China, US$ billion" in said
    assert "375 (2017)" in said
    assert "US tariff rate on Chinese goods" not in said


def test_an_unknown_measure_is_wrong_usage_and_names_the_known_ones(qapp, tmp_path, capsys):
    out = tmp_path / "picture.svg"
    assert main(["export", "-o", str(out), "--measure", "nothing-such"]) == 2
    assert "us-deficit" in capsys.readouterr().err
    assert not out.exists()


def test_a_measure_that_no_event_left_tells_is_said(qapp, tmp_path, capsys):
    out = tmp_path / "picture.svg"
    wishes = ["--measure", "us-tariff-rate", "--to", "2018"]
    assert main(["export", "-o", str(out), *wishes]) == 1
    assert "us-tariff-rate" in capsys.readouterr().err
    assert not out.exists()
