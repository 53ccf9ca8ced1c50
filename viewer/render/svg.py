"""A page as SVG 1.1: vectors and real text, one CSS px a unit."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import cache, partial

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from viewer.library.handover.plain_text import one_line
from viewer.render.artwork import Artwork
from viewer.render.fonts import CHINESE_FAMILY, UI_FAMILY
from viewer.render.ink import DrawnInk
from viewer.render.painter import paint
from viewer.render.sizes import CSS_DPI, PictureSize
from viewer.render.svg_notes import SEPARATOR, Note, note_span, with_notes
from viewer.render.telling import SOFTWARE, Telling

#: the element that holds the view, and the namespace that tells it from others
VIEW_TAG = "parley:view"
VIEW_NAMESPACE = "urn:parley:view"

#: where the family is not there; nearly always narrower, for readers that heed no `textLength`
_FALLBACKS = (
    "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', Arimo, 'Nimbus Sans', "
    "'DejaVu Sans Condensed', sans-serif"
)
_FAMILIES = f"{UI_FAMILY}, {_FALLBACKS}"
#: for a text with Chinese in it, in the forms of the mainland
_CHINESE_FAMILIES = (
    f"{UI_FAMILY}, '{CHINESE_FAMILY}', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', "
    f"'Microsoft YaHei', {_FALLBACKS}"
)
_CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_TEXT = re.compile(
    r'<text ([^>]*?)font-family="[^"]*" font-size="(\d+)" font-weight="(\d+)" '
    r'font-style="normal"\s*>([^<]*)</text>'
)
_SPACE = re.compile(r' xml:space="preserve"')
#: groups that Qt opens for a state of the painter in which nothing is drawn
_EMPTY_GROUP = re.compile(r"<g [^>]*>\s*</g>\s*")


def svg_bytes(art: Artwork) -> bytes:
    """Paint a page as an SVG file."""
    width, height = art.size.css
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(CSS_DPI)
    generator.setSize(QSize(round(width), round(height)))
    painter = QPainter(generator)
    try:
        if not art.is_transparent:
            painter.fillRect(QRectF(0, 0, width, height), art.theme.colour("panel"))
        painter.scale(width / art.page.width, width / art.page.width)
        page, notes = with_notes(art.page, art.theme)
        paint(painter, page, art.theme, DrawnInk())
    finally:
        painter.end()
    said = bytes(buffer.data().data()).decode("utf-8")
    body = said[said.index("<defs>") :]
    body = _TEXT.sub(partial(_real_text, notes), _EMPTY_GROUP.sub("", body))
    return (_head(art.size, art.telling) + body).encode("utf-8")


def _head(size: PictureSize, telling: Telling) -> str:
    """Everything before what is drawn, instead of Qt's own."""
    width, height = size.css
    unit = "px" if size.inches is None else "mm"
    long, high = (width, height) if size.inches is None else (s * 25.4 for s in size.inches)
    view = f"<{VIEW_TAG}>{_escaped(telling.view)}</{VIEW_TAG}>" if telling.view else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg width="{long:.6g}{unit}" height="{high:.6g}{unit}" '
        f'viewBox="0 0 {width:.6g} {height:.6g}" xmlns="http://www.w3.org/2000/svg" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'xmlns:parley="{VIEW_NAMESPACE}" version="1.1" xml:lang="{_escaped(telling.language)}" '
        'role="img" aria-labelledby="title desc">\n'
        f'<title id="title">{_escaped(telling.title or SOFTWARE)}</title>\n'
        f'<desc id="desc">{_escaped(telling.description or telling.title or SOFTWARE)}</desc>\n'
        f"<!-- {SOFTWARE} -->\n<metadata>{view}</metadata>\n"
    )


def _real_text(notes: Sequence[Note], found: re.Match[str]) -> str:
    """A text with families to fall back on; its length holds whichever of them is there."""
    looks, size, weight, whole = found.groups()
    words, is_noted, number = whole.partition(SEPARATOR)
    length = _metrics(int(size), int(weight)).horizontalAdvance(html.unescape(words))
    fixed = f' textLength="{length:.2f}" lengthAdjust="spacingAndGlyphs"' if len(words) > 1 else ""
    families = _CHINESE_FAMILIES if _CHINESE.search(words) else _FAMILIES
    if words == words.strip():
        looks = _SPACE.sub("", looks)
    own = f'<text {looks.strip()} font-family="{families}" font-size="{size}" '
    if not is_noted:
        return f'{own}font-weight="{weight}"{fixed}>{words}</text>'
    said = f"<tspan{fixed}>{words}</tspan>{note_span(notes[int(number)])}"
    return f'{own}font-weight="{weight}">{said}</text>'


@cache
def _metrics(px: int, weight: int) -> QFontMetricsF:
    font = QFont(UI_FAMILY)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(font)


def _escaped(words: str) -> str:
    return html.escape(one_line(words))
