"""Joins the list of how highlights stand with the text in which they are put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.model.document import Document
from viewer.model.source import Form, Source
from viewer.ui.reading.highlights import Highlight, marks_of
from viewer.ui.reading.source_text import SourceText
from viewer.ui.reading.standing_panel import StandingPanel

if TYPE_CHECKING:
    from viewer.library.anchored import Standing


class StandingDesk(QObject):
    """The list above a full text.

    Signals:
        put_right: a highlight's words in the full text were chosen; carries the annotation's id and
            the span's ends, code points.
        agreed: a highlight's place was found right; carries the annotation's id.
        digest_only_said: the full text does not say a highlight, or that is taken back; carries the
            annotation's id and which.
    """

    put_right = Signal(str, int, int)
    agreed = Signal(str)
    digest_only_said = Signal(str, bool)

    def __init__(self, text: SourceText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panel = StandingPanel()
        self._text = text
        self._document: Document | None = None
        self._source: Source | None = None
        text.selectionChanged.connect(self._on_text_selection_changed)
        self.panel.place_requested.connect(self._on_panel_place_requested)
        self.panel.words_chosen.connect(self._on_panel_words_chosen)
        self.panel.digest_only_said.connect(self.digest_only_said)
        self.panel.agreed.connect(self.agreed)

    def show(self, document: Document | None, source: Source | None, form: Form | None) -> None:
        """Tell how the highlights of a text stand; a digest has them all unless it was edited."""
        self._document, self._source = document, source
        found: tuple[Standing, ...] = ()
        if document is not None and source is not None and form is not None:
            from viewer.library.anchored import standings

            found = standings(document, source.id, form)
        self.panel.show_standings(found, form or Form.ORIGINAL)

    def _on_text_selection_changed(self) -> None:
        first, last = self._text.selected_span()
        self.panel.show_selected(last > first)

    def _on_panel_place_requested(self, standing: Standing) -> None:
        """Show where a highlight is; a lost one where it would have to be."""
        if standing.place is not None:
            self._text.reveal(standing.place.start, standing.place.end)
            self._text.go_to(standing.annotation)
        elif (near := self._near(standing.annotation)) is not None:
            self._text.reveal(near.start, near.end)

    def _near(self, annotation_id: str) -> Highlight | None:
        """The last mark that stands before a lost one in the other text and is in this one."""
        if self._document is None or self._source is None:
            return None
        here = {mark.id: mark for mark in self._text.marks}
        other = Form.ORIGINAL if self.panel.form == Form.DIGEST else Form.DIGEST
        order = [mark.id for mark in marks_of(self._document, self._source, other)]
        at = order.index(annotation_id) if annotation_id in order else 0
        before = (here[name] for name in reversed(order[:at]) if name in here)
        return next(before, next(iter(self._text.marks), None))

    def _on_panel_words_chosen(self, annotation_id: str) -> None:
        first, last = self._text.selected_span()
        words = self._text.stored_text[first:last]
        # a blank that was selected along with them is none of them
        first, last = last - len(words.lstrip()), first + len(words.rstrip())
        if last > first:
            self.put_right.emit(annotation_id, first, last)
