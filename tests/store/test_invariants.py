"""What must hold in a document is told where it does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError
from viewer.model.source import Form
from viewer.store.documents import save_new
from viewer.store.invariants import blemishes, broken


def first(field: str, **changes: object) -> Callable[[Document], Document]:
    """Change the first of a document's sources, events ..."""

    def change(document: Document) -> Document:
        one, *rest = getattr(document, field)
        return replace(document, **{field: (replace(one, **changes), *rest)})

    return change


def twice(field: str) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        values = getattr(document, field)
        return replace(document, **{field: (*values, values[0])})

    return change


def first_place(**changes: object) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        figure = document.figures[0]
        place, *rest = figure.places
        return first("figures", places=(replace(place, **changes), *rest))(document)

    return change


def first_evidence(**changes: object) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        evidence = (replace(document.events[0].evidence[0], **changes),)
        return first("events", evidence=evidence)(document)

    return change


def first_account(number: int = 1, **changes: object) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        account = replace(document.events[0].accounts[0], **changes)
        return first("events", accounts=(account,) * number)(document)

    return change


def texts_of(number: int, **changes: object) -> Callable[[Document], Document]:
    def change(document: Document) -> Document:
        text = replace(document.sources[0].texts[0], **changes)
        return first("sources", texts=(text,) * number)(document)

    return change


def anchored_elsewhere(document: Document) -> Document:
    anchor = document.events[0].evidence[0].anchor
    assert anchor
    return first_evidence(anchor=replace(anchor, source="courier"))(document)


BROKEN = {
    "side north is there 2 times": twice("sides"),
    "place of a side 3 is there 2 times": first("sides", place=3),
    "kind talks is there 2 times": twice("kinds"),
    "source gazette is there 2 times": twice("sources"),
    "source gazette: text digest is there 2 times": texts_of(2),
    "actor ada is there 2 times": twice("actors"),
    "alias Ola is there 2 times": first("actors", aliases=("Ola",)),
    "measure quota is there 2 times": twice("measures"),
    "event quota-set is there 2 times": twice("events"),
    "label Berg’s visit is there 2 times": first("events", label="Berg’s visit"),
    "event quota-set: actor ada is there 2 times": first("events", actors=("ada", "ada")),
    "event quota-set: account of gazette is there 2 times": first_account(2),
    "annotation gazette.q1 is there 2 times": first("figures", id="gazette.q1"),
    "annotation gazette.f2 is there 2 times": first_evidence(id="gazette.f2"),
    "figure gazette.f1: event visit is there 2 times": first("figures", events=("visit",) * 2),
    "figure gazette.f1: place in the original is there 2 times": first_place(form=Form.ORIGINAL),
    "actor ada: side west is unknown": first("actors", side="west"),
    "event quota-set: side west is unknown": first("events", side="west"),
    "event quota-set: kind regatta is unknown": first("events", kind="regatta"),
    "event quota-set: actor nobody is unknown": first("events", actors=("nobody",)),
    "event quota-set: source nowhere is unknown": first_account(source="nowhere"),
    "event quota-set: evidence of visit is unknown": first_evidence(event="visit"),
    "evidence gazette.quota-set.1: source nowhere is unknown": first_evidence(source="nowhere"),
    "figure gazette.f1: source nowhere is unknown": first("figures", source="nowhere"),
    "figure gazette.f1: measure cod is unknown": first("figures", measure="cod"),
    "figure gazette.f1: claimed by nobody is unknown": first("figures", claimed_by="nobody"),
    "figure gazette.f1: event nothing is unknown": first("figures", events=("nothing",)),
    "quotation gazette.q1: speaker nobody is unknown": first("quotations", speaker="nobody"),
    "quotation gazette.q1: event nothing is unknown": first("quotations", events=("nothing",)),
    "link: event nothing is unknown": first("links", target="nothing"),
    "figure gazette.f1: the digest does not say its words at its place": first_place(exact="cod"),
    "figure gazette.f1: it stands in another source than its own": first_place(source="courier"),
    "evidence gazette.quota-set.1: it stands in another source than its own": anchored_elsewhere,
    "side north: its place is not 0 to 5": first("sides", place=6),
    "event quota-set: its importance is not 1 to 5": first("events", importance=0),
    "event quota-set: its dates are no span of time": first("events", latest=0),
    "figure gazette.f1: its value is no number": first("figures", value=float("nan")),
}

BLEMISHED = {
    "source gazette: the words of its digest were changed": texts_of(1, sha256="0" * 64),
    "figure gazette.f1: its surroundings in the digest are others": first_place(prefix="cod "),
    "event quota-set: its title is empty": first("events", title=" "),
    "event quota-set: its title has 81 characters, 80 are allowed": first("events", title="x" * 81),
    # Its importance is 4.
    "event quota-set: its label has 25 characters, 24 are allowed": first("events", label="x" * 25),
    "event quota-set: it begins at another time than its date 2001-03-01": first(
        "events", earliest=parse_when("2001-02-28").earliest
    ),
    "event quota-set: it ends at another time than its date 2001-03-01": first(
        "events", latest=parse_when("2001-03-02").latest
    ),
    "event quota-set stands after a later one": lambda document: replace(
        document, events=document.events[::-1], links=()
    ),
    "source gazette stands after a later one": lambda document: replace(
        document, sources=document.sources[::-1]
    ),
}


def test_a_good_document_has_no_fault(herring):
    assert list(broken(herring)) == []
    assert list(blemishes(herring)) == []


@pytest.mark.parametrize("fault", BROKEN)
def test_broken(herring, fault, tmp_path: Path):
    document = BROKEN[fault](herring)
    assert fault in list(broken(document))
    with pytest.raises(DocumentError, match="was not saved"):
        save_new(document, tmp_path / "broken.parley")


@pytest.mark.parametrize("fault", BLEMISHED)
def test_blemished(herring, fault, tmp_path: Path):
    document = BLEMISHED[fault](herring)
    assert fault in list(blemishes(document))
    with pytest.raises(DocumentError, match="was not saved"):
        save_new(document, tmp_path / "blemished.parley")


def test_a_label_may_be_longer_where_the_event_matters_less(herring):
    longer = first("events", label="x" * 40, importance=3)(herring)
    assert list(blemishes(longer)) == []


def test_an_open_date_ends_where_its_sources_end(herring):
    since = parse_when("2001-03-01/..")
    event = replace(herring.events[0], when=since, latest=parse_when("2001-03-10").latest)
    assert list(blemishes(replace(herring, events=(event, herring.events[1])))) == []


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (9, 3), (0, 10**6), (2**40, 2**41)])
def test_spans_that_are_none(herring, start, end):
    wrong = first_place(start=start, end=end, exact="")(herring)
    assert "figure gazette.f1: the digest does not say its words at its place" in list(
        broken(wrong)
    )
