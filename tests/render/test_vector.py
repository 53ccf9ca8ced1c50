from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from viewer.library.asking import View
from viewer.library.view_record import data_hash, spec_of
from viewer.model.errors import ExportError
from viewer.model.resources import resource_path
from viewer.render.artwork import Artwork
from viewer.render.formats import picture_image, save_picture, vector_bytes
from viewer.render.pdf_objects import PdfFile
from viewer.render.picture import picture, tell
from viewer.render.picture_options import PictureOptions
from viewer.render.picture_view import view_of_picture
from viewer.render.sizes import PRESET_NAMES, own_size, preset_size
from viewer.render.theme import load_theme
from viewer.timeline.display import TextRole
from viewer.timeline.lanes import LaneMode

ViewOf = Callable[..., View]
SVG = "{http://www.w3.org/2000/svg}"
SIZE = own_size(1600, 900)
#: mean difference of a tile, 0 to 255: another renderer sets letters a little otherwise
MOST_DIFFERENT = 26.0
HOSTILE = "A \x01<script>\x00&\ud800\u202e“x”</title>"


def art_of(view: View, name: str = "light", size=SIZE, **options) -> Artwork:
    chosen = PictureOptions(**options)
    page = picture(view, size, chosen)
    return Artwork(page, load_theme(name), size, tell(view, page, chosen, size.kind))


def words_of(art: Artwork) -> set[str]:
    return {text.text for text in (*art.page.texts, *art.page.ticks)}


def svg_root(art: Artwork) -> ET.Element:
    return ET.fromstring(vector_bytes(art, ".svg"))


def tiles(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    grey = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).mean(axis=2)
    high, wide = image.height() // 20, image.width() // 20
    return grey[: high * 20, : wide * 20].reshape(high, 20, wide, 20).mean(axis=(1, 3))


def fonts_only(folder: Path) -> Path:
    """A configuration by which other programs find the bundled fonts and no others."""
    fonts = folder / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{resource_path('fonts')}</dir>"
        f"<cachedir>{folder}/cache</cachedir></fontconfig>"
    )
    return fonts


def assert_alike(art: Artwork, other: Path) -> None:
    own = picture_image(art.page, art.theme, art.size)
    seen = QImage(str(other)).scaled(own.size())
    apart = np.abs(tiles(own) - tiles(seen))
    assert apart.max() < MOST_DIFFERENT
    assert apart.mean() < 1.5


@pytest.mark.parametrize("suffix", [".svg", ".pdf"])
def test_equal_pictures_have_equal_bytes(gui, view: ViewOf, suffix: str) -> None:
    assert len({vector_bytes(art_of(view()), suffix) for _ in range(3)}) == 1


def test_every_word_drawn_is_text_in_the_svg(gui, view: ViewOf) -> None:
    art = art_of(view())
    found = {part for text in svg_root(art).iter(f"{SVG}text") for part in text.itertext()}
    assert words_of(art) <= found


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not there")
@pytest.mark.parametrize("name", ["a4", "social"])
def test_every_word_drawn_is_text_in_the_pdf(gui, view: ViewOf, tmp_path: Path, name) -> None:
    art, out = art_of(view(), size=preset_size(name)), tmp_path / "t.pdf"
    save_picture(art, out)
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", out, "-"], capture_output=True, check=True)
    said = re.sub(r"\s+", "", done.stdout.decode())
    upright = {t.text for t in art.page.texts if t.role == TextRole.LABEL}
    missing = [text for text in upright if re.sub(r"\s+", "", text) not in said]
    assert not missing


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler is not there")
@pytest.mark.parametrize("name", ["light", "dark"])
def test_poppler_shows_the_same_picture(gui, view: ViewOf, tmp_path: Path, name: str) -> None:
    art = art_of(view(), name)
    save_picture(art, tmp_path / "t.pdf")
    draw = ["pdftoppm", "-png", "-singlefile", "-r", "96", "t.pdf", "t"]
    subprocess.run(draw, cwd=tmp_path, check=True)
    assert_alike(art, tmp_path / "t.png")


@pytest.mark.skipif(not shutil.which("rsvg-convert"), reason="librsvg is not there")
@pytest.mark.parametrize("name", ["light", "print"])
def test_librsvg_shows_the_same_picture(gui, view: ViewOf, tmp_path: Path, name: str) -> None:
    art = art_of(view(), name)
    save_picture(art, tmp_path / "t.svg")
    own = {"FONTCONFIG_FILE": str(fonts_only(tmp_path))}
    draw = ["rsvg-convert", "t.svg", "-o", "t.png"]
    subprocess.run(draw, cwd=tmp_path, check=True, env={**os.environ, **own})
    assert_alike(art, tmp_path / "t.png")


@pytest.mark.skipif(not shutil.which("chromium"), reason="Chromium is not there")
def test_chromium_shows_the_same_picture(gui, view: ViewOf, tmp_path: Path) -> None:
    art = art_of(view())
    save_picture(art, tmp_path / "t.svg")
    size = f"--window-size={art.size.width},{art.size.height}"
    draw = ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", size]
    draw += ["--screenshot=t.png", (tmp_path / "t.svg").as_uri()]
    own = {"FONTCONFIG_FILE": str(fonts_only(tmp_path)), "HOME": str(tmp_path)}
    subprocess.run(draw, cwd=tmp_path, check=True, env={**os.environ, **own}, timeout=60)
    assert_alike(art, tmp_path / "t.png")


def test_every_text_in_the_svg_has_its_length_and_families(gui, view: ViewOf) -> None:
    for text in svg_root(art_of(view())).iter(f"{SVG}text"):
        families = text.get("font-family", "")
        assert families.startswith("Inter, ")
        assert families.endswith(", sans-serif")
        said = text.find(f"{SVG}tspan")
        said = text if said is None else said
        assert len(said.text or "") < 2 or float(said.get("textLength", "0")) > 0


def test_a_note_mark_is_part_of_the_words_it_stands_behind(gui, view: ViewOf) -> None:
    spans = list(svg_root(art_of(view())).iter(f"{SVG}tspan"))
    marks = [span for span in spans if span.get("dx") is not None]
    assert len(marks) > 10
    for mark in marks:
        assert re.fullmatch(r"\[\d(,\d)*\]", mark.text or "")
        assert 0 <= float(mark.get("dx", "-1")) < 6
        assert -10 < float(mark.get("dy", "0")) < 0
        assert mark.get("x") is None


def test_a_picture_that_differs_would_be_noticed(gui, view: ViewOf, tmp_path: Path) -> None:
    art = art_of(view())
    save_picture(replace(art, page=picture(view(sides=["China"]), SIZE)), tmp_path / "t.png")
    with pytest.raises(AssertionError):
        assert_alike(art, tmp_path / "t.png")


@pytest.mark.parametrize("name", PRESET_NAMES)
def test_svg_has_the_size_of_its_purpose_and_only_vectors(gui, view: ViewOf, name) -> None:
    size = preset_size(name)
    root = svg_root(art_of(view(), size=size))
    left, top, width, height = (float(v) for v in root.get("viewBox", "").split())
    wanted_width, wanted_height = size.css
    assert (left, top, width) == (0, 0, pytest.approx(wanted_width, abs=0.01))
    if size.can_shrink:
        # a column is no higher than what stands in it
        assert 0.25 * wanted_height < height <= wanted_height + 0.01
    else:
        assert height == pytest.approx(wanted_height, abs=0.01)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not tags & {"image", "clipPath", "mask", "script", "foreignObject", "filter"}
    families = {text.get("font-family", "") for text in root.iter(f"{SVG}text")}
    assert families
    assert all(family.startswith("Inter, ") for family in families)


def test_hostile_words_leave_a_well_formed_svg(gui, view: ViewOf) -> None:
    whole = view()
    events = tuple(
        replace(event, label=f"{n} {HOSTILE}".replace("\ud800", ""))
        for n, event in enumerate(whole.events)
    )
    hostile = replace(whole, events=events[:6])
    data = vector_bytes(art_of(hostile, title=HOSTILE), ".svg")
    root = ET.fromstring(data)
    assert b"<script" not in data
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", data)
    assert "<script>" in "".join(root.itertext())
    assert vector_bytes(art_of(hostile, title=HOSTILE), ".pdf").startswith(b"%PDF")


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler is not there")
def test_pdf_tells_title_language_and_the_newest_source(gui, view: ViewOf, tmp_path: Path) -> None:
    save_picture(art_of(view(), size=preset_size("a4")), tmp_path / "t.pdf")
    done = subprocess.run(
        ["pdfinfo", "-isodates", tmp_path / "t.pdf"], capture_output=True, text=True, check=True
    )
    assert view().document.title in done.stdout
    assert "CreationDate:    2025-08-25T00:00:00Z" in done.stdout
    assert "Pages:           1" in done.stdout
    assert re.search(r"Page size: +842 x 595 pts", done.stdout)
    assert not done.stderr
    data = (tmp_path / "t.pdf").read_bytes()
    assert b"/Lang <FEFF0065006E>" in data.upper().replace(b"/LANG", b"/Lang")


def test_pdf_objects_stand_where_the_table_says(gui, view: ViewOf) -> None:
    data = vector_bytes(art_of(view()), ".pdf")
    file = PdfFile(data)
    assert file.bytes() == data
    with pytest.raises(ValueError, match="not a PDF"):
        PdfFile(b"%PDF-1.4\n")


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_the_view_is_found_again(gui, view: ViewOf, tmp_path: Path, suffix: str) -> None:
    some = view(sides=["China"], start="2018-05", match="tariff", known_on="2025-06")
    out = tmp_path / f"t{suffix}"
    save_picture(art_of(some, lanes=LaneMode.KIND, is_folded=False), out)
    saved = view_of_picture(out)
    assert saved is not None
    assert spec_of(view().document, saved) == some.spec
    assert (saved.lanes, saved.is_folded) == (LaneMode.KIND, False)
    assert saved.data == data_hash(some.document) != data_hash(view().document)
    assert saved.measures == ()
    save_picture(art_of(view(), measures=("us-deficit",)), out)
    saved = view_of_picture(out)
    assert saved is not None
    assert saved.measures == ("us-deficit",)


@pytest.mark.parametrize(
    "data",
    [b"", b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXtParley-View\0", b"<svg/>",
     b"<parley:view>{}</parley:view>", b"<parley:view>[[[[</parley:view>",
     b'<parley:view>{"parley":1,"filters":{"sides":[3]}}</parley:view>'],
)  # fmt: skip
def test_other_files_tell_no_view(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x").write_bytes(data)
    assert view_of_picture(tmp_path / "x") is None


def test_transparent_pictures_have_no_ground(gui, view: ViewOf, tmp_path: Path) -> None:
    art = replace(art_of(view()), is_transparent=True)
    save_picture(art, tmp_path / "t.png")
    image = QImage(str(tmp_path / "t.png"))
    assert image.pixelColor(2, 2).alpha() == 0
    assert image.pixelColor(800, 400).alpha() == 255
    covers = 'x="0" y="0" width="1600" height="900"'
    assert covers not in vector_bytes(art, ".svg").decode()
    assert covers in vector_bytes(replace(art, is_transparent=False), ".svg").decode()


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_what_cannot_be_written_leaves_the_older_file(
    gui, view, tmp_path, suffix, monkeypatch
) -> None:
    art, out = art_of(view()), tmp_path / f"t{suffix}"
    out.write_bytes(b"older")

    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("viewer.library.whole_file.os.fsync", full)
    with pytest.raises(ExportError, match="the disk is full"):
        save_picture(art, out)
    assert [path.name for path in tmp_path.iterdir()] == [out.name]
    assert out.read_bytes() == b"older"
    with pytest.raises(ExportError, match="no such folder"):
        save_picture(art, tmp_path / "nowhere" / f"t{suffix}")


def test_giving_up_leaves_the_older_file(gui, view: ViewOf, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("viewer.render.formats._STRIP_PX", 1600 * 300)
    out = tmp_path / "t.png"
    out.write_bytes(b"older")
    told: list[float] = []

    def give_up(share: float) -> None:
        told.append(share)
        if len(told) == 2:
            raise InterruptedError

    with pytest.raises(ExportError):
        save_picture(art_of(view()), out, give_up)
    assert told == pytest.approx([1 / 3, 2 / 3])
    assert [path.name for path in tmp_path.iterdir()] == ["t.png"]
    assert out.read_bytes() == b"older"
