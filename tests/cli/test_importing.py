from __future__ import annotations

import io
import json
import re
import signal
from pathlib import Path

import pytest

from tests.benchmarks.articles import write_page, write_text
from viewer.cli.importing import _progress
from viewer.cli.main import main
from viewer.cli.progress_line import ProgressLine
from viewer.library.importing.records import ImportProgress
from viewer.model.proposal import ProposalState
from viewer.store.documents import open_store

DAY = ("--published", "2026-03-12")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "articles"
    place.mkdir()
    write_text(place, 0)
    write_page(place, 1)
    (place / "bad.txt").write_bytes(b"\0")
    (tmp_path / "fish.csv").write_text("title,when\nThe port closes,2018-03\nAgain,never\n")
    return place


def test_a_new_document_of_a_folder_and_a_table(tmp_path, folder, capsys) -> None:
    path = tmp_path / "fish.parley"
    sides = ("--side", "Norway", "--side", "Others", "--title", "Fish talks")
    table = str(folder.parent / "fish.csv")
    assert main(["import", str(path), str(folder), table, *DAY, *sides]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0] == "fish.parley is new; its sides are Norway, Others"
    assert "fish.csv: fish-2026-03-12, 1 event, 0 figures, 0 quotations" in lines
    assert any(line.startswith("  row 3: “never” is no date") for line in lines)
    assert any(line.startswith("bad.txt ") for line in lines)
    assert lines[-2].startswith("3 sources imported: ")
    assert lines[-1].startswith("1 of 4 files did not come in")
    assert err == ""
    with open_store(path) as store:
        document = store.document()
    assert document.title == "Fish talks"
    assert [e.title for e in document.events] == ["The port closes"]
    assert len(document.sources) == 3


def test_json_tells_the_same(tmp_path, folder, capsys) -> None:
    path = tmp_path / "fish.parley"
    assert main(["import", str(path), str(folder), *DAY, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["is_new"] is True
    assert [a["outcome"] for a in told["articles"]] == ["imported", "unreadable", "imported"]
    assert told["sources"] == [a["source"] for a in told["articles"] if a["source"]]
    assert told["waiting"] > 0
    assert main(["import", str(path), str(folder), *DAY, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [a["outcome"] for a in told["articles"]] == ["same", "unreadable", "same"]
    assert told["is_new"] is False


def test_nothing_imported_is_a_trouble_and_leaves_nothing(tmp_path, folder, capsys) -> None:
    path = tmp_path / "fish.parley"
    undated = tmp_path / "undated.txt"
    undated.write_text("The port closed on Monday.\n\nIts union met the mayor.\n")
    assert main(["import", str(path), str(undated)]) == 1
    err = capsys.readouterr().err
    assert err.startswith("parley: Nothing was imported: undated.txt does not say when")
    assert "--published DATE" in err
    assert err.count("\n") == 1
    assert not path.exists()
    assert main(["import", str(path), str(tmp_path / "gone.txt")]) == 1
    assert "gone.txt" in capsys.readouterr().err
    (tmp_path / "none").mkdir()
    assert main(["import", str(path), str(tmp_path / "none")]) == 1
    assert "There is no article to import" in capsys.readouterr().err


def test_accept_takes_what_is_sure(tmp_path, folder, capsys) -> None:
    path = tmp_path / "fish.parley"
    command = ["import", str(path), str(folder), *DAY]
    assert main(command) == 0
    assert main([*command, "--accept"]) == 0
    assert "proposals accepted, " in capsys.readouterr().out
    with open_store(path) as store:
        document = store.document()
        assert store.check() == []
    states = {p.state: p for p in document.proposals}
    assert set(states) == {ProposalState.WAITING, ProposalState.ACCEPTED}
    for proposal in document.proposals:
        assert (proposal.state is ProposalState.ACCEPTED) == (proposal.confidence >= 0.8)
    assert len(document.events) > 0
    taken = {p.taken_as for p in document.proposals if p.taken_as}
    assert taken == {event.id for event in document.events}


def test_wrong_usage_is_told(tmp_path, capsys) -> None:
    assert main(["import", "fish.txt", "a.txt"]) == 2
    assert main(["import", str(tmp_path / "fish.parley")]) == 2
    assert main(["import", str(tmp_path / "f.parley"), "a.txt", "--published", "soon"]) == 2
    capsys.readouterr()


def test_stopped_it_says_how_to_go_on(tmp_path, folder, capsys, monkeypatch) -> None:
    for number in range(10, 40):
        write_text(folder, number)
    path = tmp_path / "fish.parley"
    before = signal.getsignal(signal.SIGINT)
    said: list[str] = []

    def say(_line: ProgressLine, words: str) -> None:
        said.append(words)
        if len(said) == 1:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(ProgressLine, "say", say)
    assert main(["import", str(path), str(folder), *DAY, "--side", "A"]) == 130
    assert signal.getsignal(signal.SIGINT) is before
    out = capsys.readouterr().out
    assert "the same command goes on with the rest" in out
    assert "Cancelled" not in out
    assert re.search(r"^Stopped with [1-9]\d* files to go", out, re.MULTILINE)


def test_what_lacks_a_day_is_told_with_the_option_that_gives_it(tmp_path, folder, capsys) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text("The port closed on Monday.\n\nIts union met the mayor.\n")
    table = str(folder.parent / "fish.csv")
    main(["import", str(tmp_path / "fish.parley"), str(folder), str(undated), table])
    lines = capsys.readouterr().out.splitlines()
    (told,) = [line for line in lines if line.startswith("undated.txt does not say when")]
    assert told.endswith("give its date (--published DATE)")
    assert "did not come in" in lines[-1]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_one_line_on_a_terminal_and_plain_lines_elsewhere() -> None:
    terminal, plain = Terminal(), io.StringIO()
    for stream in (terminal, plain):
        line = ProgressLine(stream)
        line.say("1 of 2\x1b[2J")
        line.say("2 of 2")
        line.end()
    assert terminal.getvalue() == "\r1 of 2 [2J\x1b[K\r2 of 2\x1b[K\r\x1b[K"
    assert plain.getvalue() == ""
    ProgressLine(None).say("nowhere")


def test_progress_in_words() -> None:
    progress = ImportProgress(
        done=9,
        total=14,
        current=(("skerry.html", "finding dates"), ("b.txt", "reading")),
        events=131,
        figures=1,
        quotations=88,
        seconds_left=6.2,
    )
    assert _progress(progress) == (
        "9 of 14 files, 131 events, 1 figure, 88 quotations; about 6 s left: "
        "skerry.html finding dates"
    )
    assert _progress(ImportProgress(done=0, total=2)) == (
        "0 of 2 files, 0 events, 0 figures, 0 quotations"
    )


def test_without_accepted_events_those_that_wait_are_told(tmp_path, folder, capsys) -> None:
    path = tmp_path / "fish.parley"
    assert main(["import", str(path), str(folder), *DAY]) == 0
    with open_store(path) as store:
        waiting = len(store.document().proposals)
    capsys.readouterr()
    assert main(["events", str(path)]) == 0
    told = capsys.readouterr().out
    assert told == f"The document has no event yet; {waiting} proposals wait for your review.\n"


def test_what_a_second_article_tells_once_more_waits(tmp_path, folder, capsys) -> None:
    path = tmp_path / "fish.parley"
    assert main(["import", str(path), str(folder), *DAY, "--accept"]) == 0
    with open_store(path) as store:
        before = store.document().events
    first = next(p for p in sorted(folder.iterdir()) if p.stem != "bad")
    again = tmp_path / "again.txt"
    again.write_bytes(first.read_bytes() + b"\n\nNobody else was there.\n")
    capsys.readouterr()
    assert main(["import", str(path), str(again), *DAY, "--nearly-same", "--accept"]) == 0
    out = capsys.readouterr().out
    assert " of them tell events once more that are there; merge them in the review" in out
    with open_store(path) as store:
        after = store.document().events
    assert len(after) == len(before) > 0
