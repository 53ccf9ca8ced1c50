"""`parley export` to data: every format, and nothing left where it cannot be done."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest

ENDINGS = (".csv", ".raw.csv", ".json", ".timelinejs.json", ".ics", ".md", ".jsonld")

PROBE = """
import sys
from viewer.cli.main import main
document, folder, *endings = sys.argv[1:]
for ending in endings:
    code = main(["export", document, "-o", f"{folder}/t{ending}", "--side", "north", "--side",
        "south", "--kind", "talks", "--kind", "policy", "--actor", "ada", "--actor", "ola"])
    assert code == 0, ending
print("\\n".join(sys.modules))
"""
NEVER = ("PySide6", "shiboken6", "pyqtgraph", "viewer.ui", "viewer.app", "viewer.render.theme")


@pytest.fixture
def export(parley, herring, tmp_path: Path):
    """Export to a file of that ending, which must succeed, and answer its text."""

    def run(ending: str, *args: object) -> str:
        out = tmp_path / f"t{ending}"
        assert parley("export", herring, "-o", out, *args) == (0, "", "")
        return out.read_text("utf-8-sig")

    return run


def test_every_format_holds_every_event(export):
    assert len(list(csv.DictReader(io.StringIO(export(".csv"))))) == 2
    assert len(json.loads(export(".json"))["events"]) == 2
    assert len(json.loads(export(".timelinejs.json"))["events"]) == 2
    assert export(".ics").count("BEGIN:VEVENT") == 2
    assert json.loads(export(".jsonld"))["total"] == 4
    chronology = export(".md")
    assert "[^2]: The Courier, 20 May 2001 (digest): “The captain plans" in chronology


def test_a_thread_alone_is_handed_over_and_says_so(export):
    chronology = export(".md", "--thread", "quota-set")
    assert "**Only: thread of “Herring quota”.**" in chronology
    assert chronology.count("\n- **") == 4  # two events, two sources


def test_one_table_is_for_spreadsheets_and_one_for_programs(export):
    assert ",'=Ola Berg visits" in export(".csv")
    assert ",=Ola Berg visits" in export(".raw.csv")


def test_the_table_is_that_of_the_command(export, parley, herring):
    code, out, _ = parley("events", herring, "--csv", "--side", "south")
    assert code == 0
    assert out.splitlines() == export(".csv", "--side", "south").splitlines()


def test_filters_reach_the_data_and_are_stated(export):
    args = ("--side", "south", "--from", "2001-05", "--known-on", "2001-12-31")
    told = json.loads(export(".json", *args))
    assert [event["id"] for event in told["events"]] == ["visit"]
    assert told["view"]["filters"]["known_on"] == "2001-12-31"
    stated = "Only events that reach May 2001 or later. Only: South Port."
    assert f"**{stated} As known on 31 December 2001.**" in export(".md", *args)
    for ending in (".timelinejs.json", ".jsonld"):
        assert stated in export(ending, *args)
    assert stated in export(".ics", *args).replace("\n ", "")


@pytest.mark.parametrize("ending", ENDINGS)
def test_without_an_event_nothing_is_written(parley, herring, tmp_path: Path, ending: str):
    code, out, err = parley("export", herring, "-o", tmp_path / f"t{ending}", "--from", "2030")
    assert (code, out) == (1, "")
    assert "No event" in err
    assert err.count("\n") == 1
    assert not list(tmp_path.glob("t*"))


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--size", "800x600"], "--size is for pictures"),
        (["--no-fold"], "--no-fold is for pictures"),
        (["--title", "T"], "--title is for pictures"),
        (["--lanes", "kind"], "--lanes is for pictures"),
    ],
)
def test_what_only_pictures_have_is_refused(parley, herring, tmp_path: Path, args, said: str):
    code, _, err = parley("export", herring, "-o", tmp_path / "t.md", *args)
    assert code == 1
    assert said in err
    assert not list(tmp_path.glob("t*"))


def test_other_endings_name_the_known_ones(parley, herring, tmp_path: Path):
    code, _, err = parley("export", herring, "-o", tmp_path / "t.xlsx")
    assert code == 1
    assert all(ending in err for ending in ENDINGS)


def test_a_missing_folder_is_said(parley, herring, tmp_path: Path):
    code, _, err = parley("export", herring, "-o", tmp_path / "no" / "t.csv")
    assert code == 1
    assert "no such folder" in err


def test_data_needs_no_qt_and_has_the_same_bytes_in_every_process(process, herring, tmp_path: Path):
    bytes_of = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        done = process(PROBE, herring, folder, *ENDINGS, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        loaded = set(done.stdout.decode().splitlines())
        assert loaded.isdisjoint(NEVER)
        files = sorted(folder.iterdir())
        assert len(files) == len(ENDINGS)
        bytes_of.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in files])
    assert bytes_of[0] == bytes_of[1]
