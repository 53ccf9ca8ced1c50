"""How many of something a document has, in words; of none of it nothing is said."""

from __future__ import annotations

from viewer.model.speech import tr_n


def events_counted(n: int) -> str:
    """`1 event`, `2 events`."""
    return tr_n("{n} event", "{n} events", n) if n else ""


def people_counted(n: int) -> str:
    """`1 person`, `2 people`."""
    return tr_n("{n} person", "{n} people", n) if n else ""


def passages_counted(n: int) -> str:
    """`1 passage`, `2 passages`."""
    return tr_n("{n} passage", "{n} passages", n) if n else ""


def links_counted(n: int) -> str:
    """`1 link`, `2 links`."""
    return tr_n("{n} link", "{n} links", n) if n else ""


def notes_counted(n: int) -> str:
    """`1 note`, `2 notes`."""
    return tr_n("{n} note", "{n} notes", n) if n else ""


def figures_counted(n: int) -> str:
    """`1 figure`, `2 figures`."""
    return tr_n("{n} figure", "{n} figures", n) if n else ""


def quotations_counted(n: int) -> str:
    """`1 quotation`, `2 quotations`."""
    return tr_n("{n} quotation", "{n} quotations", n) if n else ""


def proposals_counted(n: int) -> str:
    """`1 proposal`, `2 proposals`."""
    return tr_n("{n} proposal", "{n} proposals", n) if n else ""
