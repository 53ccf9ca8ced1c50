from __future__ import annotations

from xml.etree import ElementTree

import pytest
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QRawFont,
    QTextLayout,
)

from viewer.model.resources import resource_path
from viewer.model.unseen import seen
from viewer.render.fonts import (
    CHINESE_FAMILY,
    FONT_FILES,
    TEXT_FAMILY,
    TYPE_ROLES,
    UI_FAMILY,
    face_for,
    measure_for,
    px_of,
    text_font,
)
from viewer.render.ink import TextLook, draw_text
from viewer.timeline.display import TextRole
from viewer.timeline.style import SCREEN, SLIDE, Style

#: Latin with its extensions, Greek, Cyrillic, and the signs that articles use
LETTERS = "AzÀžőŁąñẞΩλЖя–—“”‘’…€£¥±×÷≥≤½→"


LATIN_FILES = [name for name in FONT_FILES if not name.startswith("NotoSansSC")]


@pytest.mark.parametrize("name", LATIN_FILES)
def test_faces_are_whole(gui: QGuiApplication, name: str) -> None:
    font = QRawFont(str(resource_path("fonts", name)), 16)
    assert font.isValid()
    missing = [c for c in LETTERS if not font.supportsCharacter(ord(c))]
    assert set(missing) <= {"→"}


def test_every_family_has_its_licence() -> None:
    for name in ("Inter-OFL.txt", "SourceSerif4-OFL.txt", "NotoSansSC-OFL.txt"):
        assert "SIL OPEN FONT LICENSE" in resource_path("fonts", name).read_text("utf-8").upper()


def test_fonts_are_the_bundled_ones(gui: QGuiApplication) -> None:
    assert QFontInfo(face_for(TextRole.LABEL).font).family() == UI_FAMILY
    assert QFontInfo(text_font(15)).family() == TEXT_FAMILY
    assert QFontInfo(face_for(TextRole.LANE).font).weight() == QFont.Weight.DemiBold


@pytest.mark.parametrize("style", [SCREEN, SLIDE])
def test_every_role_has_type_of_its_size(gui: QGuiApplication, style: Style) -> None:
    assert set(TYPE_ROLES) == set(TextRole)
    for role in TextRole:
        face = face_for(role, style)
        assert face.px == pytest.approx(px_of(role, style))
        assert 0 < face.zoom <= 1
    assert face_for(TextRole.LABEL, style).px == pytest.approx(style.label_px)


def test_widths_are_those_that_are_painted(gui: QGuiApplication) -> None:
    words = "Tariffs on up to $60bn announced"
    face = face_for(TextRole.LABEL)
    painted = QFontMetricsF(face.font).horizontalAdvance(words) * face.zoom
    assert measure_for()(words, "label") == pytest.approx(painted)
    # the picture of the goal has these words 183 px wide from ink to ink
    assert painted == pytest.approx(184.7, abs=0.5)


def drawn(words: str) -> QImage:
    image = QImage(400, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(4, 24)
    look = TextLook(face_for(TextRole.LABEL), "ink")
    draw_text(painter, words, look, QColor("black"))
    painter.end()
    return image


@pytest.mark.parametrize("words", ["report\u202egpj.exe", "zero\u200bwidth", "bell\x07"])
def test_what_nobody_would_see_is_measured_and_painted(gui: QGuiApplication, words: str) -> None:
    assert measure_for()(words, "label") == measure_for()(seen(words), "label")
    assert drawn(words) == drawn(seen(words))
    unseen = words.replace("\u202e", "").replace("\u200b", "").replace("\x07", "")
    assert drawn(words) != drawn(unseen)
    assert measure_for()(words, "label") > measure_for()(unseen, "label")


def test_widths_grow_in_proportion(gui: QGuiApplication) -> None:
    words = "AVA Top 145%"
    small, large = measure_for(SCREEN)(words, "label"), measure_for(SLIDE)(words, "label")
    assert large / small == pytest.approx(SLIDE.label_px / SCREEN.label_px, rel=0.005)


def test_widths_are_forgotten_before_they_fill_the_memory(
    gui: QGuiApplication, monkeypatch
) -> None:
    monkeypatch.setattr("viewer.render.fonts._WIDTHS_KEPT", 4)
    face = face_for(TextRole.NOTE)
    face._widths.clear()
    before = [face.width(str(n)) for n in range(9)]
    assert len(face._widths) <= 4
    assert [face.width(str(n)) for n in range(9)] == before


# --- Chinese


def common_signs() -> str:
    """Level 1 of GB/T 2312, which whoever reads Chinese reads."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return b"".join(rows).decode("gb2312", errors="ignore")


def translated() -> str:
    root = ElementTree.parse(resource_path("languages", "zh_CN.ts")).getroot()
    return "".join("".join(said.itertext()) for said in root.iter("translation"))


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_no_sign_of_the_chinese_window_is_a_box(gui: QGuiApplication, weight: str) -> None:
    inter = QRawFont(str(resource_path("fonts", f"Inter-{weight}.ttf")), 16)
    chinese = QRawFont(str(resource_path("fonts", f"NotoSansSC-{weight}.ttf")), 16)
    wanted = set(translated() + common_signs() + "，。、：；（）“”《》？！…") - set("\n ")
    assert len(wanted) > 3_700
    known = {s for s in wanted if any(f.supportsCharacter(ord(s)) for f in (inter, chinese))}
    assert wanted - known == set()


@pytest.mark.parametrize("family", [UI_FAMILY, TEXT_FAMILY])
@pytest.mark.parametrize(("weight", "style"), [(400, "Regular"), (600, "Bold"), (700, "Bold")])
def test_chinese_is_set_in_the_bundled_type(
    gui: QGuiApplication, family: str, weight: int, style: str
) -> None:
    font = QFont(family)
    font.setPixelSize(12)
    font.setWeight(QFont.Weight(weight))
    used = faces_of("时间线，2026 cod", font)
    assert [name for name, _ in used] == [CHINESE_FAMILY, family]
    assert used[0][1] == style


def faces_of(words: str, font: QFont) -> list[tuple[str, str]]:
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    faces = [run.rawFont() for run in layout.glyphRuns()]
    order = (CHINESE_FAMILY, UI_FAMILY, TEXT_FAMILY)
    return sorted(
        ((face.familyName(), face.styleName()) for face in faces),
        key=lambda face: order.index(face[0]),
    )


def test_lines_are_as_high_in_chinese(gui: QGuiApplication) -> None:
    font = face_for(TextRole.LABEL).font
    heights = []
    for words in ("Cod", "捕鱼"):
        layout = QTextLayout(words, font)
        layout.beginLayout()
        heights.append(layout.createLine().height())
        layout.endLayout()
    assert heights[0] == heights[1]
