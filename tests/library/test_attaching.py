"""A person's own copies find their sources, and what fits none changes nothing."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from viewer.library.anchored import Coverage, coverage, standings
from viewer.library.attaching import attach, attach_text, match
from viewer.library.building import build
from viewer.library.correcting import agree, put_right, say_digest_only
from viewer.library.opening import open_library
from viewer.library.saving import copy_place, save_copy
from viewer.model.annotation import AnchorState
from viewer.model.document import Document
from viewer.model.errors import BundledDocument, DocumentError, UnknownChoice
from viewer.model.resources import bundled_document
from viewer.model.source import Form
from viewer.store.documents import open_store

TESTS = Path(__file__).parents[1]
STRANGER = "A report on the price of potatoes in a village far from any sea.\n" * 40


@pytest.fixture
def articles(tmp_path) -> Path:
    """Invented originals of the folder reader's example, one a folder deeper."""
    path = tmp_path / "articles"
    shutil.copytree(TESTS / "extract" / "harbour_originals", path / "2024")
    return path


@pytest.fixture
def folder(tmp_path) -> Path:
    return shutil.copytree(TESTS / "readers" / "harbour", tmp_path / "harbour")


@pytest.fixture
def anchored(folder, articles, tmp_path) -> Path:
    """A document that knows the places in the originals, but has none of them."""
    path = tmp_path / "anchored.parley"
    build(folder, path, articles)
    return path


@pytest.fixture
def bare(folder, tmp_path) -> Path:
    """A document that knows nothing of the originals."""
    path = tmp_path / "bare.parley"
    build(folder, path)
    return path


def read(path: Path) -> Document:
    with open_store(path) as store:
        assert store.check() == []
        return store.document()


def original(document: Document, source: str) -> str | None:
    text = next(s for s in document.sources if s.id == source).text(Form.ORIGINAL)
    return text.content if text else None


def test_a_folder_finds_its_sources(anchored, articles):
    said = []
    report = attach(anchored, [articles], progress=lambda *told: said.append(told))
    assert report.sources == ("courier", "gazette")
    assert said == [(0, 2, "courier.txt"), (1, 2, "gazette.txt")]
    assert all(file.exact == file.all > 0 for file in report.files)
    document = read(anchored)
    for source in ("courier", "gazette"):
        text = (articles / "2024" / f"{source}.txt").read_bytes().decode()
        assert original(document, source) == text
        for standing in standings(document, source):
            assert standing.state == AnchorState.EXACT
            assert standing.shift == 0
            assert text[standing.place.start : standing.place.end] == standing.place.exact


def test_without_anchors_the_digest_leads_to_the_places(bare, articles):
    report = attach(bare, [articles])
    assert report.sources == ("courier", "gazette")
    document = read(bare)
    kinds = {s.kind: s.state for s in standings(document, "gazette")}
    assert kinds == {
        "figure": AnchorState.EXACT,
        "quotation": AnchorState.EXACT,
        "evidence": AnchorState.CHANGED,
    }


def test_what_fits_none_changes_nothing(anchored, articles, tmp_path):
    before = anchored.read_bytes()
    for name, data in (("a.txt", STRANGER.encode()), ("b.txt", b""), ("c.txt", b"\0\1")):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "d.png").write_bytes(b"\x89PNG")
    names = ["a.txt", "b.txt", "c.txt", "d.png", "none.txt"]
    report = attach(anchored, [tmp_path / name for name in names])
    assert [file.name for file in report.refused] == names
    assert all(file.reason for file in report.files)
    assert not report.attached
    assert anchored.read_bytes() == before


def test_what_fits_is_attached_beside_what_does_not(anchored, articles):
    (articles / "a.txt").write_text(STRANGER, encoding="utf-8")
    report = attach(anchored, [articles, articles / "a.txt", articles])
    assert [(file.name, file.source) for file in report.files] == [
        ("courier.txt", "courier"),
        ("gazette.txt", "gazette"),
        ("a.txt", None),
    ]


def test_a_source_takes_no_text_of_another(anchored, articles):
    before = anchored.read_bytes()
    report = attach(anchored, [articles / "2024" / "gazette.txt"], source="courier")
    assert [file.reason for file in report.files] == ["It is not the text of courier"]
    with pytest.raises(UnknownChoice, match="known are gazette, courier"):
        attach(anchored, [articles], source="herald")
    assert anchored.read_bytes() == before


def test_a_text_is_replaced_only_when_asked(anchored, articles):
    attach(anchored, [articles])
    before = anchored.read_bytes()
    edited = "Home | News\r\n" + original(read(anchored), "gazette")
    report = attach_text(anchored, edited)
    assert [file.has_text for file in report.refused] == ["gazette"]
    assert anchored.read_bytes() == before
    (file,) = attach_text(anchored, edited, replace=True).files
    assert (file.source, file.moved, file.lost) == ("gazette", file.all, 0)
    document = read(anchored)
    assert original(document, "gazette") == edited
    assert {s.shift for s in standings(document, "gazette")} == {len("Home | News\r\n")}


def test_the_second_of_two_copies_is_not_attached(anchored, articles):
    shutil.copy(articles / "2024" / "gazette.txt", articles / "z.txt")
    report = attach(anchored, [articles])
    assert [file.source for file in report.files] == ["courier", "gazette", None]
    assert "Another of these files" in report.refused[0].reason


def test_what_is_cancelled_changes_nothing(anchored, articles):
    before = anchored.read_bytes()
    calls = []

    def cancelled() -> bool:
        calls.append(1)
        return len(calls) > 1

    report = attach(anchored, [articles], cancelled=cancelled)
    assert [file.reason for file in report.files] == ["Cancelled", "Cancelled"]
    assert anchored.read_bytes() == before


def test_what_no_file_can_hold_is_replaced(anchored, articles):
    text = (articles / "2024" / "gazette.txt").read_bytes().decode()
    attach_text(anchored, f"\ud800 and \0 {text} \ud83d\ude00")
    stored = original(read(anchored), "gazette")
    assert stored.startswith("\ufffd and \ufffd ")
    assert stored.endswith(" 😀")


def test_the_bundled_document_takes_no_text_that_fits(anchored, articles, monkeypatch):
    monkeypatch.setattr("viewer.model.resources.bundled_document", lambda: anchored)
    before = anchored.read_bytes()
    text = (articles / "2024" / "gazette.txt").read_bytes().decode()
    for change in (lambda: attach(anchored, [articles]), lambda: attach_text(anchored, text)):
        with pytest.raises(BundledDocument, match="make a copy of it first"):
            change()
    assert [file.reason for file in attach_text(anchored, STRANGER).files] == [
        "It is the text of no source in the document"
    ]
    assert anchored.read_bytes() == before


def test_the_bundled_document_stays_as_it_came():
    before = bundled_document().read_bytes()
    for change in (
        lambda path: put_right(path, "wsj-2018.f1", 0, 1),
        lambda path: agree(path, ["wsj-2018.f1"]),
    ):
        with pytest.raises(DocumentError, match="make a copy of it first"):
            change(bundled_document())
    assert bundled_document().read_bytes() == before


def test_a_text_is_known_by_its_hash_alone():
    with open_library() as library:
        document = library.document
    source = document.sources[0]
    assert match(document, "Not a word of it", source.original_sha256) == source.id
    assert match(document, "Not a word of it") is None


def test_whoever_quotes_the_same_speech_is_a_stranger():
    with open_library() as library:
        document = library.document
    for source in document.sources:
        said = [a.anchor.exact for a in document.quotations if a.source == source.id and a.anchor]
        said += [f.anchor.exact for f in document.figures if f.source == source.id and f.anchor]
        assert match(document, "\n".join(said)) is None
        digest = source.text(Form.DIGEST)
        assert digest
        assert match(document, digest.content) is None


def test_each_article_is_that_of_its_source_and_half_of_it_too(originals):
    with open_library() as library:
        document = library.document
    by_hash = {s.original_sha256: s.id for s in document.sources}
    for path in sorted(originals.glob("[0-9]*.txt")):
        data = path.read_bytes()
        source = by_hash[hashlib.sha256(data).hexdigest()]
        text = data.decode()
        assert match(document, text + "\n") == source
        assert match(document, text[: len(text) // 2]) == source


def test_a_place_is_put_right_by_hand(anchored, articles):
    text = (articles / "2024" / "gazette.txt").read_bytes().decode()
    attach_text(anchored, text.replace("We can stay ashore", "We could stay at sea"))
    changed = [s for s in standings(read(anchored), "gazette") if s.state == AnchorState.CHANGED]
    agree(anchored, [changed[0].annotation])
    lost = next(s for s in standings(read(anchored), "gazette") if s.kind == "figure")
    put_right(anchored, lost.annotation, 0, 4)
    found = {s.annotation: s for s in standings(read(anchored), "gazette")}
    assert found[changed[0].annotation].state == AnchorState.EXACT
    assert found[lost.annotation].state == AnchorState.EXACT
    assert found[lost.annotation].place.exact == text[:4]
    before = anchored.read_bytes()
    for start, end in ((0, 0), (5, 4), (-1, 3), (0, 10**6)):
        with pytest.raises(DocumentError, match="no such place"):
            put_right(anchored, lost.annotation, start, end)
    with pytest.raises(DocumentError, match="courier has no full text"):
        put_right(anchored, "courier.f1", 0, 3)
    with pytest.raises(UnknownChoice):
        put_right(anchored, "nothing", 0, 3)
    assert anchored.read_bytes() == before


def test_what_is_in_the_digest_only_is_kept_until_it_is_found_or_taken_back(anchored, articles):
    text = (articles / "2024" / "gazette.txt").read_bytes().decode()
    attach_text(anchored, re.sub(r"900\s*kroner", "much", text))

    def lost():
        every = standings(read(anchored), "gazette")
        return {s.annotation: s.is_digest_only for s in every if s.state == AnchorState.LOST}

    names = sorted(lost())
    assert len(names) == 2
    assert not any(lost().values())
    say_digest_only(anchored, names)
    assert all(lost().values())
    say_digest_only(anchored, names[:1], is_so=False)
    assert lost() == {names[0]: False, names[1]: True}
    placed = next(s for s in standings(read(anchored), "gazette") if s.place)
    say_digest_only(anchored, [placed.annotation])  # it is there: nothing to say
    put_right(anchored, names[1], 0, 4)
    assert lost() == {names[0]: False}
    say_digest_only(anchored, names[:1])
    attach_text(anchored, text, replace=True)
    assert lost() == {}
    with pytest.raises(UnknownChoice):
        say_digest_only(anchored, ["nothing"])


def test_what_was_put_right_survives_the_next_copy(anchored, articles):
    text = (articles / "2024" / "gazette.txt").read_bytes().decode()
    attach_text(anchored, re.sub(r"as much as 900\s*kroner", "up to nine hundred", text))
    lost = [s for s in standings(read(anchored), "gazette") if s.state == AnchorState.LOST]
    words = "nine hundred"
    stored = original(read(anchored), "gazette")
    start = stored.index(words)
    put_right(anchored, lost[0].annotation, start, start + len(words))
    attach_text(anchored, "Menu\n" + stored, replace=True)
    found = {s.annotation: s for s in standings(read(anchored), "gazette")}
    assert found[lost[0].annotation].place.exact == words


def test_coverage_counts_the_text_that_is_shown(anchored, articles):
    every = coverage(read(anchored)).of
    assert coverage(read(anchored)) == Coverage(every, every)
    attach_text(anchored, (articles / "2024" / "gazette.txt").read_text("utf-8")[150:])
    document = read(anchored)
    some = coverage(document)
    assert some.placed < some.of == every
    assert some.percent == 100 * some.placed // every
    assert coverage(document, {"gazette": Form.DIGEST}).percent == 100
    assert coverage(document, {"courier": Form.ORIGINAL}).placed < some.placed
    assert standings(document, "courier") == ()


def test_a_copy_is_the_same_document(tmp_path):
    path = save_copy(bundled_document(), copy_place("US/China: “talks”", tmp_path))
    assert path.parent == tmp_path
    with open_library() as bundle, open_library(path) as copy:
        assert copy.document == bundle.document
        assert bundle.is_bundled
        assert not copy.is_bundled
    assert read(path) == copy.document
    assert copy_place("US/China: “talks”", tmp_path).name == f"{path.stem}-2.parley"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == [path.name]


def test_a_copy_replaces_documents_only(anchored, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada", encoding="utf-8")
    with pytest.raises(DocumentError, match="not replaced; choose another name"):
        save_copy(anchored, letter)
    with pytest.raises(DocumentError, match="open document itself"):
        save_copy(anchored, anchored)
    assert letter.read_text("utf-8") == "Dear Ada"
    other = save_copy(bundled_document(), tmp_path / "other.parley")
    save_copy(anchored, other)
    assert read(other) == read(anchored)
