"""What stands on the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.model.annotation import Evidence
from viewer.model.when import Precision, When

#: the kinds that every document knows; a document may add its own
KINDS = (
    "talks", "tariff", "retaliation", "statement", "demand", "sanction",
    "deal", "market", "deadline", "policy", "other",
)  # fmt: skip

TITLE_LENGTH = 80
LABEL_LENGTH = 40
#: labels of importance 4 and 5
SHORT_LABEL_LENGTH = 24


class Status(StrEnum):
    """How an event stood when its source told of it."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    DEMANDED = "demanded"
    THREATENED = "threatened"
    DENIED = "denied"


class Relation(StrEnum):
    """How one event bears on another."""

    ANSWERS = "answers"
    FULFILS = "fulfils"
    EXTENDS = "extends"
    REPEATS = "repeats"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Account:
    """What one source gave as an event's date and status."""

    source: str
    status: Status
    when: When
    precision: Precision
    date_basis: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned, demanded or threatened at a datable time.

    earliest, latest: seconds, both included; with an open end `latest` is the publication date of
    the newest source that tells it. status, when, precision and date_basis are those of the
    newest account. actors: ids.
    """

    id: str
    title: str
    label: str
    summary: str
    when: When
    precision: Precision
    date_basis: str
    status: Status
    kind: str
    side: str
    importance: int
    earliest: int
    latest: int
    actors: tuple[str, ...] = ()
    accounts: tuple[Account, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """How the event `origin` bears on the event `target`: origin answers target, and so on."""

    origin: str
    target: str
    relation: Relation
