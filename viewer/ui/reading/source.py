"""The source pane: a source's words with its figures, quotes and the selected event's passages.

The tab row is a widget of its own (`SourcePane.tabs`), since the window places it above the event
pane; the pane itself holds the citation, the text and the strip beside the scroll bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.source import Form, Source, Text
from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import label
from viewer.ui.reading.citation import Citation
from viewer.ui.reading.highlight_strip import HighlightStrip
from viewer.ui.reading.highlights import (
    Highlight,
    HighlightKind,
    evidence_of,
    holds_own,
    marks_of,
    passages_of,
    place_of,
    text_shown,
)
from viewer.ui.reading.page_bar import PageBar
from viewer.ui.reading.source_tabs import SourceTabs
from viewer.ui.reading.source_text import SourceText
from viewer.ui.reading.standing_desk import StandingDesk


class SourcePane(QFrame):
    """One source at a time, and the way from its words to the timeline and back.

    Signals:
        event_requested: a highlight was clicked; carries its first event's id.
        source_shown: another source is shown; carries its id.
        form_shown: digests or full texts are wanted now; carries the Form.
        attach_requested: this source's full text is to be attached; carries its id and where a
            menu may open.
    """

    event_requested = Signal(str)
    source_shown = Signal(str)
    form_shown = Signal(object)
    attach_requested = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._source: Source | None = None
        self._event: Event | None = None
        self._passage = -1
        self._wanted = Form.ORIGINAL
        self._clicked: Highlight | None = None
        self.setAccessibleName(tr("Source"))
        self.tabs = SourceTabs()
        self.text = SourceText(theme)
        self.strip = HighlightStrip(theme)
        self.citation = Citation()
        self.desk = StandingDesk(self.text, self)
        self.standing = self.desk.panel
        self.pages = PageBar()
        self._nothing = label(kind="soft", wrap=True)
        self._nothing.setContentsMargins(18, 12, 18, 12)
        self._lay_out()
        self._join()
        self.citation.hide()  # until there is a source

    def _join(self) -> None:
        self.tabs.source_requested.connect(self.show_source)
        self.text.highlight_activated.connect(self._on_text_highlight_activated)
        self.text.laid_out.connect(self._show_ticks)
        self.text.page_turned.connect(self.pages.show_page)
        self.text.verticalScrollBar().valueChanged.connect(self._on_text_scrolled)
        self.strip.place_requested.connect(self._on_strip_place_requested)
        self.pages.turn_requested.connect(self.text.turn)
        self.citation.form_requested.connect(self.show_form)
        self.citation.attach_requested.connect(self._on_citation_attach_requested)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.citation)
        column.addWidget(self.standing)
        column.addWidget(self._nothing)
        column.addLayout(row, 1)
        column.addWidget(self.pages)

    # --- what is shown

    def set_animated(self, animated: bool) -> None:
        """Whether a passage that is gone to may flash."""
        self.text.animated = animated

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.text.set_theme(theme)
        self._show_ticks()

    def show_document(self, document: Document, theme: Theme) -> None:
        """Show a document's sources; the one shown stays where it was, if it is among them."""
        self.set_theme(theme)
        self._document, self._event, self._passage = document, None, -1
        shown, scrolled = self._source, self.text.verticalScrollBar().value()
        self._source = None
        ids = [source.id for source in document.sources]
        if not ids:
            self._show_nothing(tr("This document has no sources yet."))
        elif shown is not None and shown.id in ids:
            self.show_source(shown.id)
            self.text.verticalScrollBar().setValue(scrolled)
        else:
            self.show_source(ids[0])

    def show_source(self, source_id: str) -> None:
        """Open a source at the selected event's first passage, or else from the beginning."""
        found = self._find(source_id)
        if found is None:
            return
        if source_id != self.source_id:
            self._open(found)
        passages = self.text.evidence
        if passages:
            self._go_to(self._passages().index((source_id, passages[0])))

    def show_event(self, event: Event | None) -> None:
        """Show where an event is told: in the source shown if it is there, else in the newest.

        Of several passages it is the first with a figure or quote of the event. Nothing moves where
        it, or the mark that was clicked, is in view already.
        """
        self._event, self._passage = event, -1
        self._show_evidence()
        passages = self._passages() or self._passages_of_digests()
        if not passages:
            return
        ids = [source_id for source_id, _ in passages]
        told_in = self.source_id if self.source_id in ids else ids[-1]
        here = [at for at, source_id in enumerate(ids) if source_id == told_in]
        here = [at for at in here if self._tells_most(*passages[at])] or here
        if told_in != self.source_id or not self._stay_at(here):
            self._go_to(here[0])

    def show_figure(self, figure: Figure) -> None:
        """Open a figure's source at its own words, with a ring round them."""
        self._show_mark(figure.source, figure.id)

    def show_quotation(self, quotation: Quotation) -> None:
        """Open a quotation's source at its own words, with a ring round them."""
        self._show_mark(quotation.source, quotation.id)

    def show_words(self, source_id: str, form: Form, start: int, end: int) -> None:
        """Open a source's text at a span of it."""
        found = self._find(source_id)
        if found is None:
            return
        if source_id != self.source_id:
            self._open(found)
        self.show_form(form)
        if self.form == form:
            self._passage = -1
            self.text.reveal(start, end, flash=True)

    def show_found(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark what a search found in the text that is shown."""
        self.text.show_found(spans)
        self._show_ticks()

    @property
    def shown_text(self) -> Text | None:
        """The text that is shown."""
        return None if self._source is None else text_shown(self._source, self._wanted)

    def show_form(self, form: Form) -> None:
        """Show digests or full texts, where there are both; what is read stays where it is."""
        source, before = self._source, self.form
        if form == self._wanted:
            return
        self._wanted = form
        if source is not None and self.form != before:
            read = self.text.read_now()
            self._open(source)
            self._passage = -1
            marks = {mark.id: mark for mark in (*self.text.marks, *self.text.evidence)}
            kept = next(((marks[name], top) for name, top in read if name in marks), None)
            if kept is not None:
                self.text.put_at(kept[0].start, kept[0].end, kept[1])
        self.form_shown.emit(form)

    def switch_form(self) -> None:
        """Show the other text of the source."""
        if self._source is not None and all(self._source.text(form) for form in Form):
            other = Form.DIGEST if self.form == Form.ORIGINAL else Form.ORIGINAL
            self.show_form(other)

    def show_attached(self, source_id: str) -> None:
        """Show a source's full text, which has just come, and what became of its highlights."""
        self.show_source(source_id)
        self.show_form(Form.ORIGINAL)
        self.standing.open_list(True)

    def next_passage(self) -> None:
        """Go to the selected event's next passage, in any source; else to the next mark.

        While the list of what lost its place is open, go through that instead.
        """
        self._walk(1)

    def previous_passage(self) -> None:
        """Go to the selected event's previous passage, in any source; else to the previous mark."""
        self._walk(-1)

    @property
    def source_id(self) -> str | None:
        """The source that is shown."""
        return None if self._source is None else self._source.id

    @property
    def form(self) -> Form | None:
        """Which of the source's texts is shown."""
        return None if self.shown_text is None else self.shown_text.form

    @property
    def forms(self) -> dict[str, Form]:
        """Which text of each source is shown, or would be."""
        sources = () if self._document is None else self._document.sources
        texts = ((source.id, text_shown(source, self._wanted)) for source in sources)
        return {source_id: text.form for source_id, text in texts if text is not None}

    @property
    def nothing_said(self) -> str:
        """What stands in place of a text, where there is none."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def describe(self) -> dict[str, Any]:
        """What is in view, for `--describe`; positions are code points of the text shown."""
        seen = sorted(self.text.highlights_in_view(), key=lambda mark: (mark.start, mark.end))
        return {
            "id": self.source_id,
            "form": self.form,
            "visible_span": list(self.text.visible_span()),
            "highlights": [
                {"kind": mark.kind.value, "start": mark.start, "end": mark.end, "text": mark.text}
                for mark in seen
            ],
        }

    # --- inside

    def _find(self, source_id: str) -> Source | None:
        sources = () if self._document is None else self._document.sources
        return next((source for source in sources if source.id == source_id), None)

    def _open(self, source: Source) -> None:
        if self._document is None:
            return
        self._source = source
        text = text_shown(source, self._wanted)
        self.citation.show()
        self.citation.show_source(self._document, source, self.form)
        self.tabs.show_sources(self._document.sources, source.id)
        self._nothing.setVisible(text is None)
        self._nothing.setText(tr("This document holds no text of this source."))
        marks = () if text is None else marks_of(self._document, source, text.form)
        self.text.show_text("" if text is None else text.content, marks, source.title)
        self._show_evidence()
        self.desk.show(self._document, source, self.form)
        self.source_shown.emit(source.id)

    def _show_mark(self, source_id: str, mark_id: str) -> None:
        found = self._find(source_id)
        if found is not None and source_id != self.source_id:
            self._open(found)
        if all(mark.id != mark_id for mark in self.text.marks):
            self.show_form(Form.DIGEST)  # lost in the full text
        self.text.go_to(mark_id)

    def _show_nothing(self, words: str) -> None:
        self.tabs.show_sources((), None)
        self.citation.hide()
        self.desk.show(self._document, None, None)
        self._nothing.setText(words)
        self._nothing.show()
        self.text.show_text("", (), "")
        self._show_ticks()

    def _show_evidence(self) -> None:
        source_id, form = self.source_id, self.form
        passages: tuple[Highlight, ...] = ()
        if source_id is not None and form is not None:
            passages = evidence_of(self._event, source_id, form)
        self.text.show_evidence(passages, self._place())
        self._show_ticks()

    def _place(self) -> int:
        return place_of(self._document, self._event)

    def _show_ticks(self) -> None:
        marks = (*self.text.marks, *self.text.evidence)
        share = self.text.fraction
        ticks = [(m.kind, share(m.start), share(max(m.end - 1, m.start))) for m in marks]
        ticks += [(HighlightKind.MATCH, share(at), share(at)) for at in self.text.found_apart]
        self.strip.show_ticks(ticks, self._place(), self._theme)

    def _passages(self) -> tuple[tuple[str, Highlight], ...]:
        if self._document is None or self._event is None:
            return ()
        return passages_of(self._document, self._event, self._wanted)

    def _passages_of_digests(self) -> tuple[tuple[str, Highlight], ...]:
        """An event that no full text tells any more: turn to the digests, which do."""
        if self._document is None or self._event is None:
            return ()
        if passages_of(self._document, self._event, Form.DIGEST):
            self.show_form(Form.DIGEST)
        return self._passages()

    def _tells_most(self, source_id: str, passage: Highlight) -> bool:
        """Whether the clicked mark, or else one of the event's own, stands in the passage."""
        clicked, source = self._clicked, self._find(source_id)
        if clicked is not None:
            return passage.start <= clicked.start and clicked.end <= passage.end
        text = None if source is None else text_shown(source, self._wanted)
        if self._document is None or source is None or text is None:
            return False
        return holds_own(passage, marks_of(self._document, source, text.form))

    def _walk(self, step: int) -> None:
        if self.standing.is_walked:
            self.standing.walk(step)
            return
        passages = self._passages()
        if not passages:
            self.text.walk(step)
            return
        start = -1 if step > 0 else 0
        at = self._passage if self._passage >= 0 else start
        self._go_to((at + step) % len(passages))

    def _go_to(self, at: int) -> None:
        source_id, passage = self._passages()[at]
        found = self._find(source_id)
        if found is not None and source_id != self.source_id:
            self._open(found)
        self._passage = at
        self.text.reveal(passage.start, passage.end, flash=True)

    def _stay_at(self, here: list[int]) -> bool:
        """Take the passage that is read already, if one of those in this source is."""
        passages, clicked, text = self._passages(), self._clicked, self.text
        if not text.isVisible():
            return False
        for at in here:
            passage = passages[at][1]
            if clicked is not None and passage.start <= clicked.start < passage.end:
                self._passage = at
                text.keep(clicked.start, clicked.end)
                return True
        in_view = (at for at in here if text.is_in_view(passages[at][1].start, passages[at][1].end))
        self._passage = next(in_view, -1)
        if self._passage >= 0:
            text.keep(passages[self._passage][1].start, passages[self._passage][1].end)
        return self._passage >= 0

    def _on_text_highlight_activated(self, mark: Highlight) -> None:
        self._clicked = mark
        try:
            self.event_requested.emit(mark.events[0])
        finally:
            self._clicked = None

    def _on_text_scrolled(self, value: int) -> None:
        self.citation.set_line_below(value > 0)

    def _on_strip_place_requested(self, share: float) -> None:
        self.text.scroll_to(share)

    def _on_citation_attach_requested(self, place: object) -> None:
        if self._source is not None:
            self.attach_requested.emit(self._source.id, place)
