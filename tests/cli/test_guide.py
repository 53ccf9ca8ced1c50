"""The user guide is true: its commands parse, its pictures are there and made by the tool."""

from __future__ import annotations

import re
import shlex
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path

import pytest

from viewer.cli.main import COMMANDS, module_of, window_parser

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "guide"
GUIDE = (FOLDER / "README.md").read_text("utf-8")
#: in lines of code, and within sentences
LINES = re.findall(r"^    (parley\b.*)$", GUIDE, re.MULTILINE) + re.findall(
    r"`(parley [^`]+)`", GUIDE
)


@pytest.mark.parametrize("line", LINES)
def test_every_command_of_the_guide_parses(line, capsys):
    words = shlex.split(line)[1:]
    if "--help" in words:
        words.remove("--help")
        assert words[0] in COMMANDS
        return
    if words[:1] and words[0] in COMMANDS:
        parser = ArgumentParser(allow_abbrev=False)
        import_module(module_of(words[0])).add_parser(parser.add_subparsers(required=True))
    else:
        parser = window_parser()
        import_module("viewer.cli.show").add_arguments(parser)
    try:
        parser.parse_args(words)
    except SystemExit as end:
        pytest.fail(f"{line} ends with {end.code}: {capsys.readouterr().err}")


def test_the_guide_tells_every_command():
    told = {shlex.split(line)[1] for line in LINES if " " in line}
    assert set(COMMANDS) <= told


def test_its_pictures_are_there_small_and_made_by_the_tool(packaging_pictures):
    shown = re.findall(r"!\[[^]]+\]\(([^)]+)\)", GUIDE)
    assert sorted(shown) == sorted(packaging_pictures.GUIDE)
    assert packaging_pictures.GUIDE_FOLDER == FOLDER
    for name in shown:
        assert 0 < (FOLDER / name).stat().st_size < packaging_pictures.MOST_BYTES


def test_it_is_long_enough_to_help_and_short_enough_to_be_read():
    assert 1_500 <= len(GUIDE.split()) <= 2_200


@pytest.fixture
def packaging_pictures(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return import_module("pictures")
