"""Proposals as rows: what tells them apart in columns, what would enter the document as JSON."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from viewer.model.actor import Actor, Measure
from viewer.model.annotation import Figure, Quotation
from viewer.model.event import Event
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.source import Form
from viewer.store.json_values import from_json, to_json
from viewer.store.tables import Unreadable, table_rows, word


@dataclass(frozen=True, slots=True)
class Draft:
    """The parts of a proposal that are kept whole."""

    event: Event | None = None
    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    actors: tuple[Actor, ...] = ()
    measures: tuple[Measure, ...] = ()
    reasons: tuple[str, ...] = ()


class ProposalHead(NamedTuple):
    """What is known of a proposal before its draft is read."""

    number: int
    id: str
    source: str
    confidence: float
    state: ProposalState


_HEADS = "SELECT number, id, source, confidence, state FROM proposals ORDER BY number"


def proposal_row(p: Proposal) -> tuple[object, ...]:
    """A row of `proposals` without its number."""
    draft = Draft(p.event, p.figures, p.quotations, p.actors, p.measures, p.reasons)
    return (
        p.id, p.source, float(p.confidence), p.state.value, p.taken_as, to_json(draft),
    )  # fmt: skip


def read_proposals(
    connection: sqlite3.Connection, numbers: tuple[int, int] | None = None
) -> Iterator[Proposal]:
    """All proposals in their order, or those with the numbers from one to another.

    Raises:
        Unreadable: a row that cannot be one.
    """
    if numbers is None:
        rows = table_rows(connection, "proposals")
    else:
        source = "proposals WHERE proposals.number BETWEEN ? AND ?"
        rows = table_rows(connection, "proposals", source, numbers)
    return map(_proposal, rows)


def proposal_heads(connection: sqlite3.Connection) -> list[ProposalHead]:
    """What tells the proposals apart, in their order, without their drafts.

    Raises:
        Unreadable: a row that cannot be one.
    """
    heads = []
    for row in connection.execute(_HEADS):
        if tuple(map(type, row)) != (int, str, str, float, str):
            raise Unreadable("proposals: a column of a row is of another type")
        number, id_, source, confidence, state = row
        heads.append(ProposalHead(number, id_, source, confidence, word(ProposalState, state)))
    return heads


def nameable(connection: sqlite3.Connection) -> frozenset[str]:
    """The ids of the people and measures that a proposal of the file may name."""
    rows = connection.execute("SELECT id FROM actors UNION SELECT id FROM measures")
    return frozenset(id_ for (id_,) in rows)


def numbers_naming(connection: sqlite3.Connection, words: Iterable[str]) -> list[int]:
    """The numbers of the proposals whose drafts have one of these words as a value."""
    found: list[int] = []
    for each in sorted(words):
        said = to_json(each)
        rows = connection.execute("SELECT number FROM proposals WHERE instr(draft, ?)", (said,))
        found += (number for (number,) in rows)
    return found


def _proposal(r: dict[str, Any]) -> Proposal:
    try:
        draft = from_json(Draft, r["draft"])
    except ValueError as error:
        raise Unreadable(f"the proposal {r['id']:.40} cannot be read: {error!s:.80}") from None
    return Proposal(
        id=r["id"],
        source=r["source"],
        confidence=r["confidence"],
        event=draft.event,
        figures=draft.figures,
        quotations=draft.quotations,
        actors=draft.actors,
        measures=draft.measures,
        reasons=draft.reasons,
        state=word(ProposalState, r["state"]),
        taken_as=r["taken_as"],
    )


def texts_of(connection: sqlite3.Connection, sources: Iterable[str]) -> dict[tuple[str, Form], str]:
    """The texts of some sources.

    Raises:
        Unreadable: a row that cannot be one.
    """
    texts = {}
    for source in sorted(sources):
        for r in table_rows(connection, "texts", "texts WHERE texts.source = ?", (source,)):
            texts[source, word(Form, r["form"])] = r["content"]
    return texts
