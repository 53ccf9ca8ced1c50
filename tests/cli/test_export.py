from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from viewer.cli.main import main


def refused(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str]:
    code = main(["export", *map(str, args)])
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return code, said.err


def test_writes_a_picture_of_the_size_asked(qapp, tmp_path: Path) -> None:
    out = tmp_path / "t.png"
    assert main(["export", "-o", str(out), "--size", "1000x700", "--theme", "dark"]) == 0
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1000, 700)
    assert image.pixelColor(2, 2).lightness() < 60
    assert [p.name for p in tmp_path.iterdir()] == ["t.png"]


def test_presets_titles_and_notes(qapp, tmp_path: Path) -> None:
    one, two = tmp_path / "a.png", tmp_path / "b.PNG"
    assert main(["export", "-o", str(one), "--preset", "a4", "--title", "Own title"]) == 0
    assert main(["export", "-o", str(two), "--preset", "a4", "--dpi", "100", "--no-notes"]) == 0
    first, second = QImage(str(one)), QImage(str(two))
    assert (first.width(), second.width()) == (1754, 1169)
    assert first.text("Title") == "Own title"
    assert first.dotsPerMeterX() == round(150 / 0.0254)


@pytest.mark.parametrize("name", ["t.bmpx", "t.svgz", "t", "t.png.txt"])
def test_other_formats_are_refused(capsys, tmp_path: Path, name: str) -> None:
    code, said = refused(capsys, "-o", tmp_path / name)
    assert code == 1
    assert ".png" in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (["--size", "0x0"], 2, "1600x900"),
        (["--size", "wide"], 2, "1600x900"),
        (["--dpi", "0"], 2, "2400"),
        (["--theme", "pink"], 2, "light"),
        (["--preset", "poster"], 2, "slide"),
        (["--size", "800x600", "--preset", "a4"], 2, "not allowed"),
        (["--side", "Mars"], 2, "Known"),
        (["--size", "40000x2000"], 1, "32,767"),
        (["--size", "20x20"], 1, "too small"),
        (["--from", "2030", "--to", "2031"], 1, "No event"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    qapp, capsys, tmp_path: Path, args: list[str], code: int, words: str
) -> None:
    got, said = refused(capsys, "-o", tmp_path / "t.png", *args)
    assert got == code
    assert words in said
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_said(qapp, capsys, tmp_path: Path) -> None:
    code, said = refused(capsys, "-o", tmp_path / "no" / "t.png", "--size", "800x600")
    assert code == 1
    assert "no such folder" in said


def test_measures_of_one_unit_are_drawn_together(qapp, tmp_path: Path) -> None:
    out = tmp_path / "t.svg"
    chosen = ["--measure", "us-planned-goods,cn-counter-goods", "--measure", "us-deficit"]
    assert main(["export", "-o", str(out), *chosen]) == 0
    said = out.read_text("utf-8")
    assert "cn-counter-goods" in said  # the record of the view, by which it is opened again


def test_measures_of_two_units_are_refused(capsys, tmp_path: Path) -> None:
    out = tmp_path / "t.png"
    code, said = refused(capsys, "-o", out, "--measure", "us-deficit,us-tariff-rate")
    assert code == 1
    assert "one unit" in said
