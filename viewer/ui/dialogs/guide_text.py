"""The guide's text: Markdown that ships, in the theme's colours, its links inside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from viewer.model.resources import resource_path
from viewer.render.theme import Theme

FOLDER, FILE = "guide", "README.md"
#: px of text and pictures at most: longer lines are hard to read
WIDEST_PX = 760
_EDGE_PX, _CELL_PX = 28, 5
#: px by the level of a heading, and above it
_HEADING_PX = {1: 22, 2: 17, 3: 14}
_TEXT_PX, _CODE_PX, _ABOVE_PX, _BELOW_PX, _LINE_PERCENT = 14, 13, 18, 8, 132


class GuideText(QTextBrowser):
    """Shows the guide. Nothing is loaded but the pictures that lie beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("guide")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(lambda url: self.go_to(url.fragment()))
        self.fill(theme)

    def fill(self, theme: Theme) -> None:
        """Draw the text anew, in these colours."""
        self._theme = theme
        at = self.verticalScrollBar().value()
        document = self.document()
        document.setDocumentMargin(0)
        font = self.font()
        font.setPixelSize(_TEXT_PX)
        document.setDefaultFont(font)
        self.setMarkdown(guide_markdown())
        with _one_edit(document):
            for block in blocks(document):
                self._dress_block(block)
            self._dress_tables()
        self._fit()
        self.verticalScrollBar().setValue(at)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of its chapters, in their order."""
        every = blocks(self.document())
        return tuple(b.text() for b in every if b.blockFormat().headingLevel() == 2)

    def go_to(self, slug: str) -> bool:
        """Show the chapter of that name, at the top; whether there is one."""
        for block in blocks(self.document()):
            if block.blockFormat().headingLevel() and slug_of(block.text()) == slug:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top))
                return True
        return False

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture that lies beside the guide; nothing else."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return guide_pictures().get(QUrl(name).fileName())
        return None

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Keep lines readable and pictures as wide as the lines."""
        super().resizeEvent(qt_event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _EDGE_PX - self.verticalScrollBar().sizeHint().width()
        side = _EDGE_PX + max(0, room - WIDEST_PX) // 2
        self.setViewportMargins(side, 0, side, 0)
        wide = max(min(room, WIDEST_PX), 1)
        with _one_edit(self.document()):
            for block in blocks(self.document()):
                for fragment in fragments(block):
                    if fragment.charFormat().isImageFormat():
                        self._fit_picture(fragment, wide)

    def _fit_picture(self, fragment: QTextFragment, wide: int) -> None:
        shape = fragment.charFormat().toImageFormat()
        picture = guide_pictures().get(QUrl(shape.name()).fileName())
        if picture is None or round(shape.width()) == wide:
            return
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = picture.scaledToWidth(round(wide * ratio), smooth)
        scaled.setDevicePixelRatio(ratio)
        kind = QTextDocument.ResourceType.ImageResource.value
        self.document().addResource(kind, QUrl(shape.name()), scaled)
        shape.setWidth(wide)
        shape.setHeight(round(wide * picture.height() / picture.width()))
        self._dress(fragment, shape)

    def _dress_block(self, block: QTextBlock) -> None:
        shape, cursor = block.blockFormat(), QTextCursor(block)
        level = shape.headingLevel()
        changed = QTextBlockFormat()
        if level:
            changed.setTopMargin(_ABOVE_PX if level > 1 else _BELOW_PX)
        pieces = fragments(block)
        if _is_code(block):
            self._dress_code(cursor)
        else:
            height_kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            has_picture = any(p.charFormat().isImageFormat() for p in pieces)
            changed.setLineHeight(100 if has_picture else _LINE_PERCENT, height_kind)
            changed.setBottomMargin(_BELOW_PX / 2 if block.textList() is not None else _BELOW_PX)
            cursor.mergeBlockFormat(changed)
        for fragment in fragments(block):
            if fragment.charFormat().isImageFormat():
                continue
            self._dress(fragment, self._look(fragment.charFormat(), level, is_code=_is_code(block)))

    def _dress_code(self, cursor: QTextCursor) -> None:
        """A line to type: its neighbours stand close, and the last makes room."""
        block, changed = cursor.block(), QTextBlockFormat()
        changed.setBackground(self._theme.colour("sunken"))
        changed.setNonBreakableLines(False)
        changed.setLeftMargin(0)
        changed.setBottomMargin(0 if _is_code(block.next()) else _BELOW_PX)
        cursor.mergeBlockFormat(changed)

    def _look(self, shape: QTextCharFormat, level: int, *, is_code: bool) -> QTextCharFormat:
        look, ink = QTextCharFormat(shape), "ink"
        size = _HEADING_PX.get(level, _TEXT_PX)
        if shape.fontFixedPitch() or is_code:
            size = min(size, _CODE_PX)
            look.setBackground(self._theme.colour("sunken"))
        if shape.isAnchor():
            ink = "link"
        look.setForeground(self._theme.colour(ink))
        # Markdown gives headings a size in steps, which would count for more
        look.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
        look.setProperty(QTextFormat.Property.FontPixelSize.value, size)
        return look

    def _dress(self, fragment: QTextFragment, look: QTextCharFormat) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(fragment.position())
        end = fragment.position() + fragment.length()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)

    def _dress_tables(self) -> None:
        for frame in self.document().rootFrame().childFrames():
            if not isinstance(frame, QTextTable):
                continue
            shape = frame.format().toTableFormat()
            shape.setBorderBrush(self._theme.colour("line"))
            shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            shape.setBorder(1)
            shape.setBorderCollapse(True)
            shape.setCellPadding(_CELL_PX)
            shape.setBottomMargin(_BELOW_PX)
            shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            frame.setFormat(shape)


@cache
def guide_markdown() -> str:
    """The guide as it ships."""
    return resource_path(FOLDER, FILE).read_text("utf-8")


@cache
def guide_pictures() -> dict[str, QImage]:
    """The pictures beside the guide by their names, in colours that can be scaled smoothly."""
    plain = QImage.Format.Format_RGB32
    paths = sorted(resource_path(FOLDER).glob("*.png"))
    return {path.name: QImage(str(path)).convertToFormat(plain) for path in paths}


def slug_of(heading: str) -> str:
    """What a link calls a heading, as code hosts make it: small letters, hyphens, no signs."""
    kept = (c for c in heading.casefold() if c.isalnum() or c in " -")
    return "".join(kept).replace(" ", "-")


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage.value)


@contextmanager
def _one_edit(document: QTextDocument) -> Iterator[None]:
    """Everything that is changed within is laid out once."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    yield
    cursor.endEditBlock()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Every block of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> list[QTextFragment]:
    """The pieces of one look in a block."""
    place, pieces = block.begin(), []
    while not place.atEnd():
        pieces.append(place.fragment())
        place += 1
    return pieces
