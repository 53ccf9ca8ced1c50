"""`parley build` from outside: what it says and what it leaves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viewer.cli.main import main

TESTS = Path(__file__).parent.parent


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "harbour"
    shutil.copytree(TESTS / "readers" / "harbour", path)
    return path


def test_it_says_what_the_document_holds(folder, tmp_path, capsys):
    out = tmp_path / "dues.parley"
    assert main(["build", str(folder), "-o", str(out)]) == 0
    said = capsys.readouterr()
    assert said.out == "Built dues.parley: 3 events, 3 figures, 3 quotations, 2 sources\n"
    assert said.err == ""
    assert out.is_file()


def test_it_says_which_originals_were_found(folder, tmp_path, capsys):
    originals = TESTS / "extract" / "harbour_originals"
    out = str(tmp_path / "dues.parley")
    assert main(["build", str(folder), "--output", out, "--originals", str(originals)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [
        "gazette: 5 of 5 places found in gazette.txt",
        "courier: 7 of 7 places found in courier.txt",
    ]
    assert (folder / "anchors.toml").is_file()


def test_a_mistake_is_one_line_with_file_and_line(folder, tmp_path, capsys):
    (folder / "links.toml").write_text("[[link]]\nfrom = 'x'\n", encoding="utf-8")
    out = tmp_path / "dues.parley"
    assert main(["build", str(folder), "-o", str(out)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("parley: links.toml:2: from names “x”, which is no event here; ")
    assert said.err.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize("arguments", [["build"], ["build", "folder"], ["build", "-o", "x.parley"]])
def test_wrong_usage(arguments, capsys):
    assert main(arguments) == 2
    assert "parley build --help" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["x.txt", "x", ".parley", ""])
def test_a_document_has_its_ending(name, tmp_path, capsys):
    out = str(tmp_path / name) if name else ""
    assert main(["build", str(tmp_path), "-o", out]) == 2
    said = capsys.readouterr().err
    assert "let it end in .parley" in said
    assert said.count("\n") == 1
    assert not list(tmp_path.iterdir())
