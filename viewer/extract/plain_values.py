"""An extraction as plain values, in the format of the annotation guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from viewer.extract.article import Extraction
    from viewer.extract.events.found import FoundEvent
    from viewer.extract.names.actors import FoundActor
    from viewer.extract.quotations.found import FoundQuotation
    from viewer.extract.spans import FoundFigure, FoundTime

Values = dict[str, Any]


def plain_values(found: Extraction) -> Values:
    """All layers as lists of dictionaries, and the text that their offsets count in."""
    return {
        "source": {
            "title": found.title,
            "byline": found.byline,
            "published": found.published.isoformat() if found.published else None,
        },
        "text": found.text,
        "figures": [
            _figure(f) | {"measure": measure}
            for f, measure in zip(found.figures, found.measures, strict=True)
        ],
        "quotes": [_quotation(q) for q in found.quotations],
        "times": [_time(t) for t in found.times],
        "actors": [_actor(a) for a in found.actors],
        "events": [_event(e) for e in found.events],
    }


def _figure(f: FoundFigure) -> Values:
    return {
        "start": f.start,
        "end": f.end,
        "text": f.exact,
        "kind": str(f.kind),
        "value": f.value,
        "value_max": f.value_max,
        "unit": f.unit,
        "bound": str(f.bound),
        "measures": f.measures,
        "trend": f.trend,
    }


def _quotation(q: FoundQuotation) -> Values:
    return {
        "start": q.start,
        "end": q.end,
        "text": q.exact,
        "kind": str(q.kind),
        "speaker": q.speaker,
        "speaker_span": list(q.speaker_span) if q.speaker_span else None,
        "cue_span": list(q.cue_span) if q.cue_span else None,
        "group": q.group,
        "via": q.via,
    }


def _time(t: FoundTime) -> Values:
    return {
        "start": t.start,
        "end": t.end,
        "text": t.exact,
        "type": str(t.type),
        "value": t.value,
        "edtf": t.edtf,
        "anchor": str(t.anchor),
    }


def _actor(a: FoundActor) -> Values:
    return {"name": a.name, "aliases": list(a.aliases), "role": a.role, "side": a.side}


def _event(e: FoundEvent) -> Values:
    return {
        "id": e.id,
        "title": e.title,
        "start": e.start,
        "end": e.end,
        "when": e.when,
        "precision": str(e.precision),
        "status": str(e.status),
        "kind": e.kind,
        "actors": list(e.actors),
        "evidence": [list(span) for span in e.evidence],
        "figures": list(e.figures),
        "quotes": list(e.quotations),
        "date_basis": e.date_basis,
        "confidence": e.confidence,
    }
