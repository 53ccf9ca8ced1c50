from __future__ import annotations

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
)

from viewer.model.resources import resource_path
from viewer.model.unseen import seen
from viewer.render.fonts import (
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


@pytest.mark.parametrize("name", FONT_FILES)
def test_faces_are_whole(gui: QGuiApplication, name: str) -> None:
    font = QRawFont(str(resource_path("fonts", name)), 16)
    assert font.isValid()
    missing = [c for c in LETTERS if not font.supportsCharacter(ord(c))]
    assert set(missing) <= {"→"}


def test_every_family_has_its_licence() -> None:
    for name in ("Inter-OFL.txt", "SourceSerif4-OFL.txt"):
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
