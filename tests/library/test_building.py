"""Documents built from folders, with and without the originals at hand."""

from __future__ import annotations

import errno
import hashlib
import shutil
from pathlib import Path

import pytest

from viewer.library.building import build
from viewer.model.errors import DocumentError, FolderError, UnreadableFile
from viewer.model.resources import bundled_document, resource_path
from viewer.readers.folder import read_folder
from viewer.store.documents import open_store

TESTS = Path(__file__).parent.parent


@pytest.fixture
def folder(tmp_path):
    """A copy of the folder reader's example."""
    path = tmp_path / "harbour"
    shutil.copytree(TESTS / "readers" / "harbour", path)
    return path


@pytest.fixture
def articles(tmp_path):
    """Invented originals of the example, among other files."""
    path = tmp_path / "articles"
    shutil.copytree(TESTS / "extract" / "harbour_originals", path / "2024")
    (path / "picture.png").write_bytes(b"\x89PNG")
    return path


def read_back(path):
    with open_store(path) as store:
        return store.document()


def test_the_file_says_what_the_folder_says(folder, tmp_path):
    out = tmp_path / "out.parley"
    document = build(folder, out)
    assert document == read_folder(folder) == read_back(out)
    with open_store(out) as store:
        assert store.check() == []


def test_the_same_folder_gives_the_same_bytes(folder, tmp_path):
    first, second = tmp_path / "first.parley", tmp_path / "second.parley"
    build(folder, first)
    moved = folder.rename(tmp_path / "moved")
    build(moved, second)
    assert first.read_bytes() == second.read_bytes()


def test_originals_give_anchors(folder, articles, tmp_path):
    said = []
    out = tmp_path / "out.parley"
    document = build(folder, out, articles, said.append)
    assert said == [
        "gazette: 5 of 5 places found in gazette.txt",
        "courier: 7 of 7 places found in courier.txt",
        "anchors.toml: 12 places",
    ]
    text = (articles / "2024" / "gazette.txt").read_bytes().decode()
    for figure in document.figures[:2]:
        assert text[figure.anchor.start : figure.anchor.end] == figure.anchor.exact
    assert read_folder(folder) == document == read_back(out)


def test_anchors_stay_without_the_originals(folder, articles, tmp_path):
    with_originals, without = tmp_path / "a.parley", tmp_path / "b.parley"
    build(folder, with_originals, articles)
    written = (folder / "anchors.toml").read_bytes()
    build(folder, without)
    assert with_originals.read_bytes() == without.read_bytes()
    (articles / "2024" / "courier.txt").unlink()
    said = []
    build(folder, without, articles, said.append)
    assert with_originals.read_bytes() == without.read_bytes()
    assert (folder / "anchors.toml").read_bytes() == written
    assert "courier: no original found, its anchors stay as they are" in said


def test_an_original_is_known_by_its_hash(folder, articles, tmp_path):
    """A revised article that quotes nothing is still that source's when the hash says so."""
    other = articles / "a.txt"
    other.write_text("The Office said something. Holm replied.\n", encoding="utf-8")
    digits = hashlib.sha256(other.read_bytes()).hexdigest()
    table = folder / "sources" / "courier.toml"
    table.write_text(table.read_text("utf-8").replace(64 * "0", digits), encoding="utf-8")
    said = []
    document = build(folder, tmp_path / "out.parley", articles, said.append)
    assert "courier: 4 of 7 places found in a.txt (not courier.f1, courier.q1, courier.q2)" in said
    assert "courier.txt: the original of no source, passed over" in said
    assert not any(f.anchor for f in document.figures if f.source == "courier")


def test_other_articles_are_passed_over(folder, articles, tmp_path):
    (articles / "other.txt").write_text("Herring is cheap. Holm is 40.\n", encoding="utf-8")
    (articles / "binary.txt").write_bytes(b"\0\1\2")
    said = []
    build(folder, tmp_path / "out.parley", articles, said.append)
    assert "other.txt: the original of no source, passed over" in said
    assert any(line.startswith("binary.txt is not a text") for line in said)


def test_stale_anchors_are_made_anew(folder, articles, tmp_path):
    (folder / "anchors.toml").write_text(
        '[gazette.words]\nf9 = { start = 1, end = 2, exact = "x" }\n', encoding="utf-8"
    )
    with pytest.raises(FolderError, match=r"^anchors.toml:2: .*run parley build with --originals"):
        build(folder, tmp_path / "out.parley")
    build(folder, tmp_path / "out.parley", articles)
    assert "f9 =" not in (folder / "anchors.toml").read_text("utf-8")


@pytest.mark.parametrize("name", ["empty", "nowhere", "article.txt"])
def test_no_original_at_all(folder, tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "article.txt").write_text("x", encoding="utf-8")
    out = tmp_path / "out.parley"
    with pytest.raises(UnreadableFile, match=name):
        build(folder, out, tmp_path / name)
    assert not out.exists()
    assert not (folder / "anchors.toml").exists()


def test_a_document_is_replaced(folder, tmp_path):
    out = tmp_path / "out.parley"
    build(folder, out)
    events = folder / "events.toml"
    events.write_text(events.read_text("utf-8").replace('"Dues raised"', '"Dues up"'), "utf-8")
    build(folder, out)
    assert read_back(out).events[1].label == "Dues up"
    out.write_bytes(out.read_bytes()[:3000])
    build(folder, out)
    assert read_back(out).events[1].label == "Dues up"


def test_an_empty_file_is_replaced(folder, tmp_path):
    out = tmp_path / "out.parley"
    out.touch()
    build(folder, out)
    assert read_back(out).title == "The harbour dues of Bergen"


@pytest.mark.parametrize("data", [b"a letter", b"SQLite format 3\0" + 200 * b"\0"])
def test_another_file_is_not_replaced(folder, articles, tmp_path, data):
    out = tmp_path / "letter.txt"
    out.write_bytes(data)
    with pytest.raises(DocumentError, match=r"^letter.txt .*not replaced; choose another name"):
        build(folder, out, articles)
    assert out.read_bytes() == data
    assert not (folder / "anchors.toml").exists()


def test_a_folder_is_not_replaced(folder, tmp_path):
    with pytest.raises(DocumentError):
        build(folder, tmp_path)


def test_a_mistake_leaves_the_old_document(folder, tmp_path):
    out = tmp_path / "out.parley"
    build(folder, out)
    before = out.read_bytes()
    (folder / "links.toml").write_text("[[link]]\n", encoding="utf-8")
    with pytest.raises(FolderError, match=r"^links.toml:1: "):
        build(folder, out)
    assert out.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["harbour", "out.parley"]


def test_a_folder_in_the_place_of_the_anchors(folder, articles, tmp_path):
    (folder / "anchors.toml").mkdir()
    with pytest.raises(FolderError, match=r"^anchors.toml is no file"):
        build(folder, tmp_path / "out.parley", articles)


def test_anchors_that_cannot_be_written(folder, articles, tmp_path, monkeypatch):
    def refuse(path, *arguments, **options):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "write_text", refuse)
    with pytest.raises(FolderError, match=r"^anchors.toml:1: cannot be written: Permission"):
        build(folder, tmp_path / "out.parley", articles)
    assert not (tmp_path / "out.parley").exists()
    assert not list(folder.glob(".*"))


def test_the_bundled_document_says_what_its_folder_says():
    assert read_back(bundled_document()) == read_folder(resource_path("us-china-trade"))


def test_the_bundled_anchors_are_those_of_the_originals(originals, tmp_path):
    copy = tmp_path / "folder"
    shutil.copytree(resource_path("us-china-trade"), copy)
    said = []
    build(copy, tmp_path / "out.parley", originals, said.append)
    assert (copy / "anchors.toml").read_text("utf-8") == (
        resource_path("us-china-trade") / "anchors.toml"
    ).read_text("utf-8")
    assert not any("(not " in line for line in said)
