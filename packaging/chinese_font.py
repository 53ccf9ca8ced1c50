"""Make the bundled Chinese type: python packaging/chinese_font.py FOLDER.

Any Python with fonttools does, which nothing else needs. FOLDER holds NotoSansCJK-Regular.ttc and
-Bold.ttc, as Debian's package fonts-noto-cjk has them:

    apt-get download fonts-noto-cjk && dpkg-deb -x fonts-noto-cjk_*.deb unpacked
    python3 -m venv fonts && fonts/bin/pip install fonttools
    fonts/bin/python packaging/chinese_font.py unpacked/usr/share/fonts/opentype/noto

Taken are the signs of the Chinese translation, Chinese punctuation and the 3,755 commonest signs
(GB/T 2312-1980, level 1), so that most of a document's own Chinese is shown as well. Everything
else that a person writes is set in the fonts of their system. Run it anew where a test says that
the translation has a sign that the type lacks. The same files give the same type, byte for byte.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
WEIGHTS = ("Regular", "Bold")
#: of the faces in a collection the one for the mainland's forms of signs
_FACE, _FAMILY = "Noto Sans CJK SC", "Noto Sans SC"
#: rows of GB 2312 whose signs are the commonest, by their first bytes
_LEVEL_1 = range(0xB0, 0xD8)
#: punctuation, and letters as wide as a sign
_PUNCTUATION = (range(0x3000, 0x3020), range(0xFF01, 0xFF5F))
#: Inter has them, but narrow; a Chinese text that is set by itself has them wide
_SHARED = "—‘’“”…·×"
#: Inter's, in parts of its 2048 units: lines are as high in either language
_LINE = {"ascent": 1984 / 2048, "descent": -494 / 2048, "lineGap": 0.0}
#: the largest deviation of a curve from the original, in parts of 1000
_MOST_OFF = 0.6


def main(folder: Path) -> None:
    """Write both weights into resources/fonts."""
    for weight in WEIGHTS:
        font = face(folder / f"NotoSansCJK-{weight}.ttc")
        reduce(font, signs(font))
        with_quadratic_outlines(font)
        name(font, weight)
        out = RESOURCES / "fonts" / f"NotoSansSC-{weight}.ttf"
        font.save(out)
        print(f"{out.name}: {len(font.getBestCmap())} signs, {out.stat().st_size:,} bytes")


def face(collection: Path) -> TTFont:
    """The face of the mainland's forms."""
    faces = TTCollection(collection).fonts
    return next(each for each in faces if each["name"].getDebugName(1) == _FACE)


def signs(font: TTFont) -> set[int]:
    """What is taken, of what there is."""
    common = bytes(byte for row in _LEVEL_1 for cell in range(0xA1, 0xFF) for byte in (row, cell))
    wanted = set(map(ord, common.decode("gb2312", errors="ignore") + _SHARED))
    wanted |= {code for codes in _PUNCTUATION for code in codes}
    translation = RESOURCES / "languages" / "zh_CN.ts"
    if translation.exists():
        wanted |= {ord(sign) for sign in translation.read_text("utf-8") if ord(sign) > 0x2000}
    return wanted & font.getBestCmap().keys()


def reduce(font: TTFont, codes: set[int]) -> None:
    """Leave nothing but these signs, without features that nothing of ours asks for."""
    options = subset.Options()
    options.layout_features = []
    options.name_IDs = [0, 3, 5, 7, 8, 9, 11, 13, 14]
    options.notdef_outline = True
    options.desubroutinize = True
    options.hinting = False
    options.drop_tables += ["BASE", "DSIG", "VORG", "vhea", "vmtx"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def with_quadratic_outlines(font: TTFont) -> None:
    """TrueType's outlines in place of PostScript's, which PDF files embed without loss."""
    drawn = font.getGlyphSet()
    order = font.getGlyphOrder()
    outlines: dict[str, Any] = {}
    for glyph in order:
        pen = TTGlyphPen(None)
        drawn[glyph].draw(Cu2QuPen(pen, _MOST_OFF, reverse_direction=True))
        outlines[glyph] = pen.glyph()
    widths = {glyph: font["hmtx"][glyph][0] for glyph in order}
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"
    font["glyf"] = newTable("glyf")
    builder = FontBuilder(font=font)
    builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics({glyph: (widths[glyph], _left(font, glyph)) for glyph in order})
    builder.setupMaxp()
    builder.setupPost(keepGlyphNames=False)


def _left(font: TTFont, glyph: str) -> int:
    return int(getattr(font["glyf"][glyph], "xMin", 0))


def name(font: TTFont, weight: str) -> None:
    """Call the type by what it is, and set its lines as Inter's are."""
    names = font["name"]
    for number, said in (
        (1, _FAMILY), (2, weight), (4, f"{_FAMILY} {weight}"), (6, f"NotoSansSC-{weight}")
    ):  # fmt: skip
        names.setName(said, number, 3, 1, 0x409)
    units = font["head"].unitsPerEm
    heights = {key: round(share * units) for key, share in _LINE.items()}
    for key, height in heights.items():
        setattr(font["hhea"], key, height)
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender = heights["ascent"], heights["descent"]
    os2.sTypoLineGap = heights["lineGap"]
    os2.usWinAscent, os2.usWinDescent = heights["ascent"], -heights["descent"]
    # the bold face of a family of two
    is_bold = weight == "Bold"
    os2.fsSelection = 1 << 5 if is_bold else 1 << 6
    os2.usWeightClass = 700 if is_bold else 400
    font["head"].macStyle = int(is_bold)
    # no time of today in it
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False


if __name__ == "__main__":
    main(Path(sys.argv[1]))
