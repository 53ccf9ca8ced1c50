from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from viewer.model.event import Status
from viewer.render.atlas import Atlas
from viewer.render.fonts import measure_for
from viewer.render.ink import badge_words
from viewer.render.painter import labelled_within, paint
from viewer.render.shapes import FILLED, outline, sign
from viewer.render.sprites import SpriteInk
from viewer.render.theme import THEME_NAMES, load_theme
from viewer.timeline.display import (
    Bars,
    BarShape,
    DisplayList,
    Fill,
    LaneBand,
    Line,
    Marks,
    Rect,
    Text,
    TextRole,
)
from viewer.timeline.style import SLIDE
from viewer.timeline.table import STATUSES

LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
EXTENTS = [(10, 10), (12.4, 12.4), (9.2, 9.2), (12, 10.2), (12, 10.2), (11.2, 9.8)]


def pixels(image: QImage) -> np.ndarray:
    """(height, width, 3) red, green, blue."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    words = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return np.stack([words >> 16 & 255, words >> 8 & 255, words & 255], -1)[:, : image.width()]


def inked(image: QImage) -> np.ndarray:
    """Which pixels differ from the top left one."""
    seen = pixels(image).astype(int)
    return (seen != seen[0, 0]).any(axis=-1)


def one_mark(side: int, status: Status, at: float = 20.0) -> Marks:
    return Marks(
        event=np.array([0], dtype=np.int32),
        x=np.array([at]),
        y=np.array([at]),
        side=np.array([side], dtype=np.uint8),
        status=np.array([STATUSES.index(status)], dtype=np.uint8),
        size=np.ones(1),
    )


def one_bar(
    shape: BarShape, fade_left: float = 0, fade_right: float = 0, *, pinned=False, goes_on=False
) -> Bars:
    return Bars(
        event=np.array([0], dtype=np.int32),
        x0=np.array([20.0]),
        x1=np.array([100.0]),
        y=np.array([20.0]),
        shape=np.array([shape], dtype=np.uint8),
        side=np.array([0], dtype=np.uint8),
        status=np.array([0], dtype=np.uint8),
        fade_left=np.array([float(fade_left)]),
        fade_right=np.array([float(fade_right)]),
        pinned=np.array([pinned]),
        goes_on=np.array([goes_on]),
    )


@pytest.mark.parametrize("side", range(6))
def test_marks_have_the_measures_of_the_sheet(side: int) -> None:
    box = outline(side).boundingRect()
    assert (box.width(), box.height()) == pytest.approx(EXTENTS[side], abs=0.05)


def test_areas_of_marks_are_equal_within_a_quarter(render) -> None:
    inks = [
        inked(render(DisplayList(40, 40, marks=one_mark(side, Status.HAPPENED)), ratio=8)).sum()
        for side in range(6)
    ]
    assert max(inks) / min(inks) < 4 / 3


def test_only_what_happened_or_goes_on_is_filled(render) -> None:
    ground, blue = (load_theme("light").rgba(role, 0)[:3] for role in ("mark-ground", "side"))
    for code, status in enumerate(STATUSES):
        image = render(DisplayList(40, 40, marks=one_mark(0, status)), ratio=4)
        seen = pixels(image)
        beside_the_sign = tuple(seen[80, 80 + 10])
        assert (code in FILLED) == (status in (Status.HAPPENED, Status.ONGOING))
        assert beside_the_sign == (blue if code in FILLED else ground), status


def test_signs_tell_the_hollow_ones_apart(render) -> None:
    pictures = [render(DisplayList(40, 40, marks=one_mark(2, status))) for status in STATUSES]
    shown = {pixels(p).tobytes() for p in pictures}
    # ongoing is told by its tail alone
    assert len(shown) == len(STATUSES) - 1
    assert sign(STATUSES.index(Status.PLANNED), 0) is None


def test_every_side_looks_different_without_colour(render) -> None:
    for status in (Status.HAPPENED, Status.PLANNED):
        shown = [
            inked(render(DisplayList(40, 40, marks=one_mark(side, status)), "print"))
            for side in range(6)
        ]
        for one in range(6):
            assert all((shown[one] != shown[two]).sum() >= 8 for two in range(one))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("x", [10.0, 10.25, 10.5, 10.75])
def test_lines_are_crisp_wherever_they_lie(render, ratio: float, x: float) -> None:
    lines = (Line(x, 5, x, 35, "ink"), Line(5, x + 10, 35, x + 10, "ink"))
    seen = pixels(render(DisplayList(40, 40, lines=lines), ratio=ratio))
    colours = {tuple(colour) for colour in seen.reshape(-1, 3).tolist()}
    theme = load_theme("light")
    assert colours == {theme.rgba("panel")[:3], theme.rgba("ink")[:3]}
    thick = (seen[round(7 * ratio)] == theme.rgba("ink")[:3]).all(axis=-1).sum()
    assert thick == max(round(ratio), 1)


def test_slanted_lines_are_drawn_too(render) -> None:
    assert inked(render(DisplayList(40, 40, lines=(Line(5, 5, 30, 35, "ink"),)))).sum() > 30


def test_rails_are_six_high_bands_sixteen_and_bars_twelve(render) -> None:
    heights = {}
    for shape in (BarShape.RAIL, BarShape.BAND, BarShape.BAR, BarShape.TAIL):
        column = inked(render(DisplayList(120, 40, bars=one_bar(shape))))[:, 50]
        heights[shape] = int(column.sum())
    assert heights[BarShape.RAIL] == 6
    assert heights[BarShape.BAND] == 16
    # the outline lies half outside
    assert 12 <= heights[BarShape.BAR] <= 14
    assert heights[BarShape.TAIL] in (5, 6)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("shape", [BarShape.RAIL, BarShape.BAND])
@pytest.mark.parametrize("status", [Status.HAPPENED, Status.PLANNED])
@pytest.mark.parametrize("fade", [0.0, 14.0])
def test_spans_stand_out_from_their_ground(render, name, shape, status, fade) -> None:
    for side in range(6):
        bars = one_bar(shape, fade, fade)
        bars = replace(bars, side=np.full(1, side, dtype=np.uint8))
        bars = replace(bars, status=np.full(1, STATUSES.index(status), dtype=np.uint8))
        image = pixels(render(DisplayList(100, 40, bars=bars), name))
        ground, column = luminance(image[0, 0]), image[:, 50]
        ratios = [
            (max(luminance(px), ground) + 0.05) / (min(luminance(px), ground) + 0.05)
            for px in column
        ]
        assert max(ratios) >= 2.95, (side, max(ratios))


def luminance(px: np.ndarray) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = np.asarray(px[:3], dtype=float) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ LUMINANCE)


def test_a_bar_is_taller_with_its_label_inside(render) -> None:
    inside = Text(30, 24, "in it", 30, TextRole.LABEL, event=0)
    beside = replace(inside, x=104.0)
    bars = one_bar(BarShape.BAR)
    assert labelled_within(bars, [inside]) == {0}
    assert labelled_within(bars, [beside, replace(inside, event=-1)]) == frozenset()
    plain = inked(render(DisplayList(160, 40, bars=bars, texts=(beside,))))[:, 80].sum()
    tall = inked(render(DisplayList(160, 40, bars=bars, texts=(inside,))))[:, 80].sum()
    assert tall - plain == 4


def test_fades_grow_weaker_towards_the_end(render) -> None:
    for shape in (BarShape.RAIL, BarShape.BAND, BarShape.BAR):
        seen = pixels(render(DisplayList(120, 40, bars=one_bar(shape, 28, 28)))).astype(int)
        row = (255 * 3 - seen[20].sum(axis=-1))[20:100]
        assert row[0] < row[10] < row[40], shape
        assert row[-1] < row[-10] < row[40], shape
        assert row[30] == row[40] == row[50], shape


def test_a_pinned_bar_is_open_on_the_left_and_has_a_chevron(render) -> None:
    plain = pixels(render(DisplayList(120, 40, bars=one_bar(BarShape.BAR))))
    pinned = pixels(render(DisplayList(120, 40, bars=one_bar(BarShape.BAR, pinned=True))))
    changed = (np.abs(plain.astype(int) - pinned).sum(axis=-1) > 60).nonzero()[1]
    assert changed.min() >= 19
    assert changed.max() <= 31
    blue = np.array(load_theme("light").rgba("side", 0)[:3])
    middle = np.abs(pinned[20, 20:34].astype(int) - blue).sum(axis=-1)
    assert middle.argmin() in range(4, 8)


def test_a_bar_that_runs_on_is_open_on_the_right_and_has_a_chevron(render) -> None:
    plain = pixels(render(DisplayList(120, 40, bars=one_bar(BarShape.BAR))))
    running = pixels(render(DisplayList(120, 40, bars=one_bar(BarShape.BAR, goes_on=True))))
    changed = (np.abs(plain.astype(int) - running).sum(axis=-1) > 60).nonzero()[1]
    assert changed.min() >= 89
    assert changed.max() <= 101
    blue = np.array(load_theme("light").rgba("side", 0)[:3])
    middle = np.abs(running[20, 86:100].astype(int) - blue).sum(axis=-1)
    assert middle.argmin() in range(6, 10)


def test_fills_may_be_round_outlined_and_of_a_side(render) -> None:
    fills = (
        Fill(Rect(2, 2, 10, 10), "side", side=3),
        Fill(Rect(20, 2, 16, 30), "panel", radius=5, outline="line-strong"),
    )
    seen = pixels(render(DisplayList(40, 40, fills=fills)))
    theme = load_theme("light")
    assert tuple(seen[6, 6]) == theme.rgba("side", 3)[:3]
    assert tuple(seen[16, 20]) == theme.rgba("line-strong")[:3]
    assert tuple(seen[2, 20]) == theme.rgba("panel")[:3]


def test_words_stand_where_they_were_laid_out(render) -> None:
    words = "Truce extended"
    width = measure_for()(words, "label")
    shown = DisplayList(160, 40, texts=(Text(20, 24, words, width, TextRole.LABEL),))
    columns = inked(render(shown)).any(axis=0).nonzero()[0]
    assert 20 <= columns.min() <= 22
    assert columns.max() == pytest.approx(20 + width, abs=2)


def test_upright_words_run_upwards(render) -> None:
    words = "1 year 7 months"
    text = Text(24, 110, words, measure_for()(words, "break"), TextRole.BREAK, vertical=True)
    rows, columns = inked(render(DisplayList(40, 120, texts=(text,)))).nonzero()
    assert rows.max() <= 110
    assert rows.min() == pytest.approx(110 - text.width, abs=2)
    assert columns.max() <= 28


def test_type_grows_with_the_style(render) -> None:
    text = Text(5, 30, "Hh", 20, TextRole.LABEL)
    small = inked(render(DisplayList(60, 40, texts=(text,))))
    large = inked(render(DisplayList(60, 40, SLIDE, texts=(text,))))
    heights = [seen.any(axis=1).sum() for seen in (small, large)]
    assert heights[1] / heights[0] == pytest.approx(17 / 11.5, rel=0.15)


def test_counts_in_badges_are_exact() -> None:
    said = [badge_words(n) for n in (2, 999, 9_999, 10_000, 12_399, 123_999, 1_000_000, 2_590_000)]
    assert said == ["2", "999", "9999", "10,000", "12,399", "123,999", "1,000,000", "2,590,000"]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_sprites_look_like_what_they_stand_for(render, sheet: DisplayList, ratio: float) -> None:
    drawn = pixels(render(sheet, ratio=ratio)).astype(int)
    ink = SpriteInk()
    for _ in range(2):
        stamped = pixels(render(sheet, ratio=ratio, ink=ink)).astype(int)
        # a text may stand half a pixel aside, a mark an eighth
        assert np.abs(drawn - stamped).mean() < 0.6
    assert (drawn != stamped).any()


def test_sprites_are_made_once_and_the_oldest_go(render, sheet, monkeypatch) -> None:
    made: list[object] = []
    add = Atlas._added

    def count(atlas: Atlas, key: object, *rest: object) -> object:
        made.append(key)
        return add(atlas, key, *rest)

    monkeypatch.setattr(Atlas, "_added", count)
    ink = SpriteInk()
    first = pixels(render(sheet, ink=ink))
    once = len(made)
    assert len(set(made)) == once > 0
    assert (pixels(render(sheet, ink=ink)) == first).all()
    assert len(made) == once
    render(sheet, "dark", ink=ink)
    assert len(made) == len(set(made)) == 2 * once


def test_a_full_atlas_forgets_but_paints_the_same(render, sheet, monkeypatch) -> None:
    roomy = pixels(render(sheet, ink=SpriteInk()))
    monkeypatch.setattr("viewer.render.atlas._PAGE_PX", 200)
    monkeypatch.setattr("viewer.render.atlas._FIRST_PX", 60)
    ink = SpriteInk()
    for _ in range(4):
        assert (pixels(render(sheet, ink=ink)) == roomy).all()
    (atlas,) = ink._atlases.values()
    assert len(atlas._young.numbers) + len(atlas._old.numbers) < 100


def test_who_is_in_haste_comes_to_the_same_picture(render, sheet) -> None:
    whole = pixels(render(sheet, ink=SpriteInk()))
    ink, frames = SpriteInk(), 0
    is_behind = True
    while is_behind:
        with ink.hurrying(3) as haste:
            picture = pixels(render(sheet, ink=ink))
        is_behind, frames = haste.is_behind, frames + 1
        assert (picture == whole).all() != is_behind
    assert frames > 3
    with ink.hurrying(0) as haste:
        assert (pixels(render(sheet, ink=ink)) == whole).all()
    assert not haste.is_behind


def test_the_painter_is_afterwards_as_it_was(gui, sheet: DisplayList) -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(3, 4)
    before = (painter.pen(), painter.brush(), painter.font(), painter.transform())
    paint(painter, sheet, load_theme("light"))
    assert (painter.pen(), painter.brush(), painter.font(), painter.transform()) == before
    assert painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.end()


def test_vectors_hold_real_text_and_no_image_and_no_clip(gui, sheet: DisplayList) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRectF(0, 0, sheet.width, sheet.height))
    painter = QPainter(generator)
    paint(painter, sheet, load_theme("light"))
    painter.end()
    svg = bytes(buffer.data().data()).decode()
    assert all(text.text in svg for text in (*sheet.texts, *sheet.top_texts))
    assert "<image" not in svg
    assert "clip-path" not in svg


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs poppler's pdftoppm")
@pytest.mark.parametrize("shape", [BarShape.RAIL, BarShape.BAR])
def test_fades_are_seen_in_a_pdf(gui, tmp_path: Path, shape: BarShape) -> None:
    writer = QPdfWriter(str(tmp_path / "a.pdf"))
    writer.setResolution(96)
    writer.setPageSize(QPageSize(QSizeF(90, 30), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    band = LaneBand("a", Rect(0, 0, 120, 40), 3)
    painter = QPainter(writer)
    paint(
        painter,
        DisplayList(120, 40, bands=(band,), bars=one_bar(shape, 28, 28)),
        load_theme("dark"),
    )
    painter.end()
    subprocess.run(["pdftoppm", "-r", "96", "-png", tmp_path / "a.pdf", tmp_path / "a"], check=True)
    (picture,) = tmp_path.glob("a*.png")
    row = pixels(QImage(str(picture))).astype(int)[20].sum(axis=-1)
    ground, middle = row[5], row[60]
    assert middle - ground > 30
    assert abs(row[21] - ground) < abs(row[34] - ground) < middle - ground
    assert abs(row[98] - ground) < abs(row[86] - ground) < middle - ground


def test_the_order_is_ground_marks_words_selection(render, sheet: DisplayList) -> None:
    assert sheet.selection is not None
    box = sheet.selection.box
    below = one_mark(1, Status.HAPPENED)
    below = replace(below, x=np.array([box.x + 120]), y=np.array([box.y + 12]))
    covered = replace(sheet, marks=below)
    seen = pixels(render(covered))[round(box.y + 5), round(box.x + 120)]
    assert tuple(seen) == load_theme("light").rgba("selection")[:3]
