"""A page as PDF: one sheet of the size asked, its type embedded, the same bytes every time."""

from __future__ import annotations

import html
import uuid

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QHashSeed,
    QIODevice,
    QMarginsF,
    QRectF,
    QSizeF,
    QUuid,
)
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from viewer.library.handover.plain_text import one_line
from viewer.model.calendar import civil_date
from viewer.render.artwork import Artwork
from viewer.render.ink import DrawnInk
from viewer.render.painter import paint
from viewer.render.pdf_objects import PdfFile
from viewer.render.pdf_text import mend_text
from viewer.render.sizes import CSS_DPI
from viewer.render.telling import SOFTWARE, Telling

VIEW_TAG = "parley:view"
VIEW_NAMESPACE = "urn:parley:view"
#: fine enough that no line is moved by rounding
_RESOLUTION = 1200
_PARLEY = uuid.UUID("530740cc-719d-442b-9fd2-1a48fb0ef802")
#: keeps readers from guessing whether the packet may grow (XMP specification, part 1)
_PACKET = "W5M0MpCehiHzreSzNTczkc9d"


def pdf_bytes(art: Artwork) -> bytes:
    """Paint a page as a PDF file."""
    inches = [side / CSS_DPI for side in art.size.css]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    sheet = QPageSize(
        QSizeF(*inches), QPageSize.Unit.Inch, "page", QPageSize.SizeMatchPolicy.ExactMatch
    )
    writer.setPageSize(sheet)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_RESOLUTION)
    writer.setDocumentId(QUuid(str(uuid.uuid5(_PARLEY, art.telling.title + art.telling.view))))
    writer.setDocumentXmpMetadata(QByteArray(_xmp(art.telling).encode("utf-8")))
    # fonts are written in the order of a hash table
    QHashSeed.setDeterministicGlobalSeed()
    painter = QPainter(writer)
    try:
        if not art.is_transparent:
            painter.fillRect(
                QRectF(0, 0, writer.width(), writer.height()), art.theme.colour("panel")
            )
        scale = min(writer.width() / art.page.width, writer.height() / art.page.height)
        painter.scale(scale, scale)
        paint(painter, art.page, art.theme, DrawnInk())
    finally:
        painter.end()
        QHashSeed.resetRandomGlobalSeed()
    file = PdfFile(bytes(buffer.data().data()))
    mend_text(file, art.page)
    _name(file, art.telling)
    return file.bytes()


def _name(file: PdfFile, telling: Telling) -> None:
    """Give a file title, description, language and dates, which Qt cannot all be told."""
    stamp = f"(D:{_digits(telling.stamp)}Z)".encode()
    words = {
        "Title": telling.title,
        "Subject": telling.description,
        "Creator": SOFTWARE,
        "Producer": f"{SOFTWARE} with Qt",
    }
    said = b"".join(
        b"/%s %s\n" % (key.encode(), _text(text)) for key, text in words.items() if text
    )
    file.replace(file.info, b"<<\n%s/CreationDate %s\n/ModDate %s\n>>" % (said, stamp, stamp))
    language = b"\n/Lang %s\n/ViewerPreferences << /DisplayDocTitle true >>\n>>" % _text(
        telling.language
    )
    file.replace(file.root, file.body(file.root).rstrip().removesuffix(b">>").rstrip() + language)


def _text(words: str) -> bytes:
    """A text string as hexadecimal UTF-16 (PDF 1.4, 3.8.1)."""
    return b"<%s>" % ("\ufeff" + one_line(words)).encode("utf-16-be").hex().encode()


def _xmp(telling: Telling) -> str:
    """The same for programs that read XMP (ISO 16684-1), and the view for Parley."""
    date = civil_date(telling.stamp)
    stamp = f"{date.year:04}-{date.month:02}-{date.day:02}"
    stamp += f"T{date.hour:02}:{date.minute:02}:{date.second:02}Z"
    words = {
        "dc:title": _alternative(telling.title),
        "dc:description": _alternative(telling.description),
        "dc:language": f"<rdf:Bag><rdf:li>{_escaped(telling.language)}</rdf:li></rdf:Bag>",
        "xmp:CreatorTool": SOFTWARE,
        "xmp:CreateDate": stamp,
        "xmp:ModifyDate": stamp,
        VIEW_TAG: _escaped(telling.view),
    }
    said = "".join(f"<{tag}>{text}</{tag}>" for tag, text in words.items())
    return (
        f'<?xpacket begin="" id="{_PACKET}"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:parley="{VIEW_NAMESPACE}">'
        f'{said}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )


def _alternative(words: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_escaped(words)}</rdf:li></rdf:Alt>'


def _digits(stamp: int) -> str:
    return "".join(f"{part:02}" for part in civil_date(stamp))


def _escaped(words: str) -> str:
    return html.escape(one_line(words))
