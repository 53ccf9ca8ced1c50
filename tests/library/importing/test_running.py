from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks.articles import article, write_page, write_text
from tests.library.importing.conftest import TEXT
from viewer.library.importing.records import CitedAs, ImportOptions, ImportProgress, Outcome
from viewer.library.importing.running import import_articles, import_text
from viewer.model.errors import BundledDocument
from viewer.model.resources import bundled_document
from viewer.store.documents import open_store

DATED = ImportOptions(published="2026-03-12", workers=1)


def sources(path: Path) -> list[str]:
    with open_store(path) as store:
        return [source.id for source in store.document().sources]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "articles"
    place.mkdir()
    return place


def test_a_folder_is_imported_whatever_is_wrong_with_some(document_path, folder) -> None:
    for number in range(6):
        write_text(folder, number)
    write_page(folder, 10)
    (folder / "sub").mkdir()
    (folder / "sub" / "deep.txt").write_text(TEXT)
    (folder / "binary.txt").write_bytes(b"a\0b" * 50)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "sound.mp3").write_bytes(b"ID3")
    (folder / ".hidden.txt").write_text(TEXT + "hidden")
    (folder / "mine.parley").write_bytes(b"")
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    told: list[ImportProgress] = []

    on_both = replace(DATED, workers=2)
    report = import_articles(document_path, [folder], on_both, on_progress=told.append)

    outcomes = {file.name: file.outcome for file in report.files}
    assert outcomes.pop("sound.mp3") is Outcome.UNKNOWN_KIND
    assert outcomes.pop("binary.txt") is Outcome.UNREADABLE
    assert outcomes.pop("empty.txt") is Outcome.UNREADABLE
    assert set(outcomes.values()) == {Outcome.IMPORTED}
    assert len(outcomes) == 8
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before
    assert all(file.reason.startswith(file.name) for file in report.files if file.reason)
    assert sorted(sources(document_path)) == sorted(report.sources)
    _is_true(told, report.events)
    with open_store(document_path) as store:
        document = store.document()
        assert store.check() == []
    assert len(document.proposals) >= report.events
    assert document.events == ()


def _is_true(told: list[ImportProgress], events: int) -> None:
    assert (told[-1].done, told[-1].total, told[-1].fraction) == (11, 11, 1.0)
    assert told[-1].imported == 8
    assert told[-1].events == events > 0
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert {doing for one in told for _, doing in one.current} >= {"reading"}


def test_done_once_more_nothing_is_there_twice(document_path, folder) -> None:
    for number in range(3):
        write_text(folder, number)
    import_articles(document_path, [folder / "article-00001.txt"], DATED)
    report = import_articles(document_path, [folder, folder / "article-00001.txt"], DATED)
    assert [f.outcome for f in report.files] == [
        Outcome.IMPORTED,
        Outcome.SAME,
        Outcome.IMPORTED,
    ]
    assert len(sources(document_path)) == 3


def test_the_same_text_in_other_files_is_told(document_path, folder) -> None:
    text = article(3)[1]
    (folder / "a.txt").write_text(f"A title\n\n{text}\n")
    (folder / "b.txt").write_text(f"A TITLE\r\n\r\n{text}\r\n")
    (folder / "c.txt").write_text(f"A title\n\n{text} And one more.\n")
    report = import_articles(document_path, [folder], DATED)
    assert [f.outcome for f in report.files] == [
        Outcome.IMPORTED,
        Outcome.SAME,
        Outcome.NEARLY_SAME,
    ]
    assert report.files[1].source == report.files[2].source == report.files[0].source
    assert report.files[2].reason.startswith("c.txt is nearly the same text as ‘A title’ (")
    taken = ImportOptions(published="2026-03-12", takes_nearly_same=True)
    again = import_articles(document_path, [folder / "c.txt"], taken)
    assert again.files[0].outcome is Outcome.IMPORTED


def test_without_a_date_an_article_waits_for_one(document_path, folder) -> None:
    path = folder / "undated.txt"
    path.write_text("The port closed on Monday.\n\nIts union met the mayor.\n")
    report = import_articles(document_path, [path])
    assert [f.name for f in report.needing_date] == ["undated.txt"]
    assert sources(document_path) == []
    given = ImportOptions(dates={path: "2026-03-12"})
    assert len(import_articles(document_path, [path], given).imported) == 1


def test_cancelled_what_is_done_is_kept_and_the_rest_goes_on_later(document_path, folder) -> None:
    for number in range(12):
        write_text(folder, number)
    seen: list[int] = []

    def is_cancelled() -> bool:
        return bool(seen) and seen[-1] >= 2

    report = import_articles(
        document_path,
        [folder],
        DATED,
        on_progress=lambda progress: seen.append(progress.done),
        is_cancelled=is_cancelled,
    )
    assert report.is_cancelled
    done = len(report.imported)
    assert 2 <= done < 12
    assert {f.outcome for f in report.files[done:]} == {Outcome.CANCELLED}
    assert len(sources(document_path)) == done
    rest = import_articles(document_path, [folder], DATED)
    assert len(rest.imported) == 12 - done
    assert len(set(sources(document_path))) == 12


_KILLED = """
import sys
from dataclasses import replace
from pathlib import Path
from viewer.library.importing.records import ImportOptions
from viewer.library.importing.running import import_articles
def tell(progress):
    print(progress.imported, flush=True)
import_articles(
    Path(sys.argv[1]), [Path(sys.argv[2])], ImportOptions(published="2026-03-12", workers=1),
    on_progress=tell,
)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_killed_it_goes_on_where_it_was(document_path, folder) -> None:
    for number in range(40):
        write_text(folder, number)
    command = [sys.executable, "-c", _KILLED, str(document_path), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if int(line) > 0:
                break
        process.kill()
    kept = len(sources(document_path))
    assert 0 < kept < 40
    report = import_articles(document_path, [folder], DATED)
    assert len(report.imported) == 40 - kept
    assert len(set(sources(document_path))) == 40


def test_a_process_that_dies_costs_one_line(document_path, folder, monkeypatch) -> None:
    for number in range(3):
        write_text(folder, number)
    from viewer.library.importing import reader_processes

    real = reader_processes._command

    def command() -> list[str]:
        if not killed:
            killed.append(True)
            return [sys.executable, "-c", "import os; os.abort()"]
        return real()

    killed: list[bool] = []
    monkeypatch.setattr(reader_processes, "_command", command)
    report = import_articles(document_path, [folder], DATED)
    assert [f.outcome for f in report.files] == [
        Outcome.UNREADABLE,
        Outcome.IMPORTED,
        Outcome.IMPORTED,
    ]
    assert "the process that read it ended" in report.files[0].reason


def test_no_process_is_left(document_path, folder, monkeypatch) -> None:
    from viewer.library.importing import reader_processes

    started: list[subprocess.Popen] = []
    real = reader_processes._Reader._started

    def remembered(reader):
        process = real(reader)
        started.append(process)
        return process

    monkeypatch.setattr(reader_processes._Reader, "_started", remembered)
    write_text(folder, 0)
    import_articles(document_path, [folder], DATED)
    assert started
    assert all(process.returncode is not None for process in started)


def test_a_file_that_takes_too_long_is_given_up(document_path, folder, monkeypatch) -> None:
    from viewer.library.importing import reader_processes

    write_text(folder, 0)
    monkeypatch.setattr(reader_processes, "WALL_S", 0.3)
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(reader_processes, "_command", lambda: sleeper)
    start = time.monotonic()
    (file,) = import_articles(document_path, [folder], DATED).files
    assert file.outcome is Outcome.UNREADABLE
    assert "takes too long" in file.reason
    assert time.monotonic() - start < 30


def test_the_bundled_document_stays_as_it_came(folder) -> None:
    write_text(folder, 0)
    with pytest.raises(BundledDocument):
        import_articles(bundled_document(), [folder], DATED)


def test_a_full_text_of_a_digest_is_not_a_source_of_its_own(tmp_path) -> None:
    from viewer.library.building import build

    tests = Path(__file__).parents[2]
    path = tmp_path / "harbour.parley"
    originals = tests / "extract" / "harbour_originals"
    folder = tmp_path / "harbour"
    # anchors are written beside it
    shutil.copytree(tests / "readers" / "harbour", folder)
    build(folder, path, originals)
    before = sources(path)
    report = import_articles(path, [originals], DATED)
    assert {f.outcome for f in report.files} == {Outcome.OF_DIGEST}
    assert {f.source for f in report.files} <= set(before)
    assert sources(path) == before


def test_a_pasted_text_becomes_a_source(document_path) -> None:
    report = import_text(document_path, TEXT, ImportOptions(published="2026-03-12"))
    (file,) = report.files
    assert file.outcome is Outcome.IMPORTED
    assert file.path is None
    assert sources(document_path) == [file.source]
    again = import_text(document_path, TEXT, ImportOptions(published="2026-03-12"))
    assert again.files[0].outcome is Outcome.SAME
    nothing = import_text(document_path, "  \n ", ImportOptions(published="2026-03-12"))
    assert nothing.files[0].outcome is Outcome.UNREADABLE


def test_an_odd_file_costs_one_line(document_path, folder) -> None:
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")
    write_text(folder, 0)
    given = sorted(folder.iterdir())
    report = import_articles(document_path, [*given, folder / "gone.txt"], DATED)
    outcomes = {file.name: file.outcome for file in report.files}
    assert outcomes.pop("article-00000.txt") is Outcome.IMPORTED
    assert set(outcomes.values()) == {Outcome.UNREADABLE}
    assert len(outcomes) >= 2


def test_articles_are_cited_as_a_person_says(document_path, folder) -> None:
    paths = [write_text(folder, number) for number in range(2)]
    said = CitedAs(title="Nets and words", publisher="Norland Post", byline="")
    options = replace(DATED, cited={paths[0]: said, None: CitedAs(byline="Bea  Lund")})
    import_articles(document_path, paths, options)
    import_text(document_path, TEXT, options)
    with open_store(document_path) as store:
        by_title = {s.title: s for s in store.document().sources}
    mine = by_title.pop("Nets and words")
    assert (mine.publisher, mine.byline, mine.short) == ("Norland Post", None, "Norland Post")
    assert by_title.pop(TEXT.splitlines()[0]).byline == "Bea  Lund"
    assert [source.publisher for source in by_title.values()] != ["Norland Post"]
