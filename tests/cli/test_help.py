"""Every command has help, and the README mentions it."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.cli.main import COMMANDS

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_help_lists_every_command(parley):
    code, out, err = parley("--help")
    assert (code, err) == (0, "")
    for name, text in COMMANDS.items():
        assert f"  {name} " in out
        assert text in out


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help(parley, name):
    code, out, err = parley(name, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"usage: parley {name}")
    description = out.split("\n\n")[1]
    assert len(description.split()) >= 4
    # a single % would be filled with the dictionary of the argument
    assert "{'" not in out
    assert "%%" not in out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_readme_mentions_a_command(name):
    assert f"parley {name}" in README.read_text("utf-8")
