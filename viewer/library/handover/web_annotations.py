"""The highlights of a view as W3C Web Annotations (JSON-LD).

https://www.w3.org/TR/annotation-model/ . Positions count code points, as the model asks. What the
model has no word for is said in those of schema.org and Dublin Core, whose prefixes its context
knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.library.asking import View
from viewer.library.handover.annotation_bodies import Bodies
from viewer.library.handover.belonging import document_left
from viewer.library.handover.identity import stable_id
from viewer.library.handover.json_text import json_text
from viewer.library.handover.statement import GENERATOR, state
from viewer.library.records import Record
from viewer.model.annotation import Anchor, Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.source import Form, Source

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20\x7f-\x9f]+")

_Mark = Figure | Quotation | Evidence


def web_annotations(view: View) -> str:
    """Figures, quotations and passages, as one collection with one page."""
    document = document_left(view)
    said = state(view)
    items = [item for item in _items(document) if item["target"]]
    return json_text(
        {
            "@context": CONTEXT,
            "id": stable_id(document, "annotations", "all").urn,
            "type": "AnnotationCollection",
            "label": said.title,
            "dcterms:description": " ".join(said.sentences),
            "dcterms:source": [r for s in document.sources for r in _text_records(document, s)],
            "generator": {"type": "Software", "name": GENERATOR},
            "total": len(items),
            "first": {
                "id": stable_id(document, "annotations", "page 1").urn,
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": items,
            },
        }
    )


def _items(document: Document) -> Iterator[Record]:
    """Figures, then quotations, then the passages that tell events."""
    bodies = Bodies(document)
    for figure in document.figures:
        yield _annotation(document, figure, bodies.of_figure(figure))
    for quotation in document.quotations:
        yield _annotation(document, quotation, bodies.of_quotation(quotation))
    for event in document.events:
        for evidence in event.evidence:
            yield _annotation(document, evidence, bodies.of_event(event))


def _annotation(document: Document, mark: _Mark, bodies: list[Record]) -> Record:
    return {
        "id": stable_id(document, "annotation", mark.id).urn,
        "type": "Annotation",
        "motivation": bodies[0]["purpose"],
        "body": bodies,
        "target": list(_targets(document, mark)),
    }


def _targets(document: Document, mark: _Mark) -> Iterator[Record]:
    """Its place in the digest, and in the article as far as that can be told without its prose."""
    places = {place.form: place for place in mark.places}
    digest = places.get(Form.DIGEST)
    article = places.get(Form.ORIGINAL) or mark.anchor
    if digest is not None:
        yield _target(document, digest)
    if isinstance(article, Selector) and digest is None:
        yield _target(document, article)
    elif article is not None:
        yield _bare_target(document, mark, article)


def _target(document: Document, place: Selector) -> Record:
    quoted = {
        "type": "TextQuoteSelector",
        "exact": place.exact,
        "prefix": place.prefix,
        "suffix": place.suffix,
    }
    return _selected(_text_id(document, place.source, place.form), place, quoted)


def _bare_target(document: Document, mark: _Mark, place: Selector | Anchor) -> Record:
    """The place in an article: figures and quotations with their words, passages without."""
    quoted = None
    if place.exact is not None and not isinstance(mark, Evidence):
        quoted = {"type": "TextQuoteSelector", "exact": place.exact}
    return _selected(_text_id(document, place.source, Form.ORIGINAL), place, quoted)


def _selected(text: str, place: Selector | Anchor, quoted: Record | None) -> Record:
    position = {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    return {
        "type": "SpecificResource",
        "source": text,
        "selector": position if quoted is None else [quoted, position],
    }


def _text_records(document: Document, source: Source) -> Iterator[Record]:
    """What the targets lie in: the digest, if there is one, and the article."""
    article = {"id": _text_id(document, source.id, Form.ORIGINAL)}
    cited = {
        "type": "Text",
        "language": source.language,
        "dcterms:title": source.title,
        "dcterms:publisher": source.publisher,
        "dcterms:issued": source.published.edtf,
    }
    digest = source.text(Form.DIGEST)
    if digest is not None:
        yield {
            "id": _text_id(document, source.id, Form.DIGEST),
            **cited,
            "dcterms:description": "A digest of the article.",
            "schema:sha256": digest.sha256,
            "schema:isBasedOn": article,
        }
    rights = {} if source.rights is None else {"dcterms:rights": source.rights}
    known = {} if source.original_sha256 is None else {"schema:sha256": source.original_sha256}
    yield article | cited | rights | known


def _text_id(document: Document, source: str, form: Form) -> str:
    """The article's address on the web, where it has one; else a name that stays the same."""
    url = next((s.url for s in document.sources if s.id == source), None)
    if form == Form.ORIGINAL and url is not None and _WEB.fullmatch(url):
        return url
    return stable_id(document, form.value, source).urn
