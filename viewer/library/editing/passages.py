"""Passages of two events put together: one that both have is there once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from viewer.model.annotation import Evidence
from viewer.model.source import Form

_Key = tuple[str, str, int, int]


def joined_passages(
    kept: tuple[Evidence, ...], more: tuple[Evidence, ...]
) -> tuple[tuple[Evidence, ...], dict[str, str]]:
    """The passages of both.

    Two are the same where they stand in the same place of a text; the first then gets the places
    of the other in texts where it has none.

    Returns:
        the passages, and for the ids of those that were there already the ids that stand for them.
    """
    passages = {evidence.id: evidence for evidence in kept}
    known = {key: evidence.id for evidence in kept for key in _keys(evidence)}
    same: dict[str, str] = {}
    for evidence in more:
        id_ = next((known[key] for key in _keys(evidence) if key in known), None)
        if id_ is None:
            passages[evidence.id] = evidence
        else:
            passages[id_] = _with_places(passages[id_], evidence)
            same[evidence.id] = id_
        known |= {key: id_ or evidence.id for key in _keys(evidence) if key not in known}
    return tuple(passages.values()), same


def _keys(evidence: Evidence) -> Iterator[_Key]:
    for place in evidence.places:
        yield place.source, place.form.value, place.start, place.end
    if evidence.anchor is not None:
        yield evidence.anchor.source, "anchor", evidence.anchor.start, evidence.anchor.end


def _with_places(evidence: Evidence, other: Evidence) -> Evidence:
    forms = {place.form for place in evidence.places}
    more = tuple(place for place in other.places if place.form not in forms)
    has_original = Form.ORIGINAL in forms | {place.form for place in more}
    return replace(
        evidence,
        places=(*evidence.places, *more),
        anchor=evidence.anchor or other.anchor,
        is_digest_only=evidence.is_digest_only and not has_original,
    )
