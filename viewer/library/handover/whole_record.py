"""A view as JSON with all that belongs to it.

`resources/schema/timeline.schema.json` is its JSON Schema.
"""

from __future__ import annotations

from viewer.library.asking import View
from viewer.library.handover.belonging import document_left
from viewer.library.handover.json_text import json_text
from viewer.library.handover.statement import GENERATOR, state
from viewer.library.records import (
    Record,
    event_records,
    figure_records,
    quotation_records,
    source_record,
)
from viewer.model.actor import Actor
from viewer.model.event import Account, Link
from viewer.model.filter import FilterSpec
from viewer.model.source import Form, Source
from viewer.model.when import When
from viewer.model.wording import say_when

#: name and number of the format; the number grows when a reader of the older one would fail
FORMAT, VERSION = "parley-timeline", 1


def json_record(view: View) -> str:
    """The whole view: its events, and of the rest what the events left belong with.

    Passages and marks are in the digest where there is one; no full text is handed on.
    """
    document = document_left(view)
    return json_text(
        {
            "format": FORMAT,
            "version": VERSION,
            "generator": GENERATOR,
            "title": document.title,
            "language": document.language,
            "description": document.description,
            "view": _view_record(view),
            "sides": [{"id": s.id, "name": s.name, "place": s.place} for s in document.sides],
            "actors": [_actor_record(actor) for actor in document.actors],
            "measures": [{"id": m.id, "name": m.name, "unit": m.unit} for m in document.measures],
            "sources": [_source_record(source) for source in document.sources],
            "events": _event_records(view),
            "links": [_link_record(link) for link in document.links],
            "figures": figure_records(document),
            "quotations": quotation_records(document),
        }
    )


def _view_record(view: View) -> Record:
    said = state(view)
    return {
        "told": said.told,
        "limits": said.limits,
        "events": len(view.events),
        "filters": _filter_record(view.spec),
    }


def _filter_record(spec: FilterSpec) -> Record:
    return {
        "from": _edtf(spec.start),
        "to": _edtf(spec.end),
        "sides": sorted(spec.sides),
        "kinds": sorted(spec.kinds),
        "actors": sorted(spec.actors),
        "sources": sorted(spec.sources),
        "statuses": sorted(spec.statuses),
        "match": spec.match,
        "known_on": _edtf(spec.known_on),
    }


def _actor_record(actor: Actor) -> Record:
    return {
        "id": actor.id,
        "name": actor.name,
        "side": actor.side,
        "aliases": list(actor.aliases),
        "roles": [{"title": role.title, "period": _edtf(role.period)} for role in actor.roles],
    }


def _source_record(source: Source) -> Record:
    record = source_record(source)
    return record | {
        "short": source.short,
        "language": source.language,
        "rights": source.rights,
        "texts": {form: text for form, text in record["texts"].items() if form == Form.DIGEST},
    }


def _event_records(view: View) -> list[Record]:
    records = event_records(view.document, view.events)
    return [
        record
        | {
            "when_in_words": say_when(event.when, event.precision),
            "open_start": event.when.open_start,
            "open_end": event.when.open_end,
            "fulfilled": event.id in view.fulfilled,
            "accounts": [_account_record(account) for account in event.accounts],
        }
        for event, record in zip(view.events, records, strict=True)
    ]


def _account_record(account: Account) -> Record:
    return {
        "source": account.source,
        "status": account.status.value,
        "when": account.when.edtf,
        "precision": account.precision.value,
        "date_basis": account.date_basis,
    }


def _link_record(link: Link) -> Record:
    return {"from": link.origin, "to": link.target, "relation": link.relation.value}


def _edtf(when: When | None) -> str | None:
    return None if when is None else when.edtf
