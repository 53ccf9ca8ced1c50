"""The texts that translators are given, their files, and the Chinese that ships."""

import importlib
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ROOT / "resources" / "languages"


@pytest.fixture
def load(packaging_on_path):
    yield importlib.import_module
    for name in ("translations", "translation_file", "translation_texts"):
        sys.modules.pop(name, None)


@pytest.fixture
def tool(load):
    return load("translations")


@pytest.fixture
def texts_of(load):
    return load("translation_texts").texts_of


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small source tree in which one text is counted and one has two meanings."""
    (tmp_path / "viewer" / "ui").mkdir(parents=True)
    (tmp_path / "viewer" / "deck.py").write_text(
        'tr("Open the hatch")\ntr("Port", about="a side of a ship")\ntr("Port")\n'
        'tr_n("{n} crate for {who}", "{n} crates for {who}", 2, who=name)\n'
    )
    (tmp_path / "viewer" / "ui" / "hold.py").write_text('tr("Open the hatch")\n')
    return tmp_path


def read(tree: Path, tag: str) -> str:
    return (tree / "resources" / "languages" / f"{tag}.ts").read_text("utf-8")


# --- what is gathered


def test_every_way_to_say_a_text_is_found(texts_of):
    source = (
        'tr("Sail " "on")\ntr("May", about="month")\ntr("May", "leave")\n'
        'KINDS = {1: tr_later("Hull")}\ntr(KINDS[1])\ntr(kind.title)\ntr(a if b else c)\n'
        'tr_n("{n} oar", "{n} oars", len(oars))\nother("Not this")\n'
    )
    found, wrong = texts_of(source, "viewer/boat.py")
    assert wrong == []
    assert sorted((f.text, f.about, f.is_counted) for f in found) == [
        ("Hull", "", False), ("May", "leave", False), ("May", "month", False),
        ("Sail on", "", False), ("{n} oars", "", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ('tr(f"Sail {x}")', "no literal"),
        ('tr("Sail " + x)', "no literal"),
        ('tr("Sail {x}".format(x=x))', "no literal"),
        ('tr("Sail" if x else "Row")', "no literal"),
        ('tr("")', "empty"),
        ("tr(2)", "no literal"),
        ("tr_later(name)", "no literal"),
        ('tr_n("{n} oar", oars, n)', "no literal"),
        ('partial(tr_n, "{n} oar", "{n} oars")', "is handed on"),
        ('tr_n("{n} oar", f"{n} oars", n)', "no literal"),
        ('tr("Sail", about=where)', "about is no literal"),
        ('tr("Sail to {port}")', "nothing is given for {port}"),
        ('tr("Sail", port=x)', "no text has a place for port"),
        ('tr("Sail to {port}", harbour=x)', "nothing is given for {port}"),
        ('tr("Sail %1", x=1)', "a place without a name"),
        ('tr_n("%n oar", "%n oars", n)', "a place without a name"),
        ('tr("Sail to {}", x=1)', "a place without a name"),
        ('tr_n("{n} oar of {who}", "{n} oars", n)', "nothing is given for {who}"),
    ],
)
def test_what_no_translator_could_be_shown_is_told_with_its_line(texts_of, call, told):
    _, wrong = texts_of(f"\n{call}\n", "viewer/boat.py")
    assert any(told in str(each) for each in wrong)
    assert all(str(each).startswith("viewer/boat.py:2: ") for each in wrong)


def test_places_may_be_filled_from_a_table(texts_of):
    assert texts_of('tr("Sail to {port}", **names)', "boat.py")[1] == []
    assert texts_of('tr_later("Sail to {port}")', "boat.py")[1] == []


# --- files


def test_a_new_language_has_a_place_for_every_form(tree, tool, capsys):
    assert tool.main(["--language", "pl"], tree) == 0
    assert "pl: 4 texts, 4 not translated" in capsys.readouterr().out
    said = read(tree, "pl")
    assert said.count("<numerusform></numerusform>") == 3
    assert said.count('type="unfinished"') == 4
    assert said.index("deck.py") < said.index("hold.py")
    assert ".py:" not in said
    assert "<comment>a side of a ship</comment>" in said


def test_translations_come_from_a_table_and_stay(tree, tool, tmp_path):
    table = tmp_path / "fr.json"
    forms = ["{n} caisse pour {who}", "{n} caisses pour {who}"]
    table.write_text(
        json.dumps({"Port": "Escale", "Port\u0004a side of a ship": "Bâbord",
                    "Open the hatch": "Ouvrir l’écoutille", "{n} crates for {who}": forms})
    )  # fmt: skip
    assert tool.main(["--language", "fr", "--fill", str(table)], tree) == 0
    first = read(tree, "fr")
    assert "unfinished" not in first
    assert tool.main(["--check"], tree) == 0
    assert tool.main([], tree) == 0
    assert read(tree, "fr") == first


def test_what_is_said_no_more_goes_and_what_is_new_is_told(tree, tool, capsys):
    table = tree / "fr.json"
    table.write_text('{"Port": "Escale", "Open the hatch": "Ouvrir"}')
    tool.main(["--language", "fr", "--fill", str(table)], tree)
    (tree / "viewer" / "deck.py").write_text('tr("Port")\ntr("Starboard")\n')
    assert tool.main(["--check"], tree) == 1
    assert "not translated: viewer/deck.py: 'Starboard'" in capsys.readouterr().err
    tool.main([], tree)
    said = read(tree, "fr")
    assert "Escale" in said
    assert "crate" not in said
    assert "ship" not in said
    assert said.count("unfinished") == 1


def test_a_translation_without_its_places_is_left_out(tree, tool, capsys):
    table = tree / "zh.json"
    table.write_text('{"{n} crates for {who}": "{n} {whom}", "Nowhere": "x"}')
    tool.main(["--language", "zh_CN", "--fill", str(table)], tree)
    said = capsys.readouterr().err
    assert "places are not those of the text: '{n} crates for {who}'" in said
    assert "in no source: 'Nowhere'" in said
    assert "whom" not in read(tree, "zh_CN")


def test_files_that_are_not_up_to_date_are_told(tree, tool, capsys):
    table = tree / "zh.json"
    table.write_text(
        '{"Port": "港口", "Port\\u0004a side of a ship": "左舷", "Open the hatch": "打开舱口",'
        ' "{n} crates for {who}": "给 {who} 的 {n} 个箱子"}'
    )
    tool.main(["--language", "zh_CN", "--fill", str(table)], tree)
    assert tool.main(["--check"], tree) == 0
    (tree / "resources" / "languages" / "zh_CN.qm").write_bytes(b"")
    assert tool.main(["--check"], tree) == 1
    assert "zh_CN: not up to date: zh_CN.qm" in capsys.readouterr().err


def test_a_table_that_is_none_is_left_out(tree, tool, capsys):
    (tree / "half.json").write_text('{"Port": ')
    assert tool.main(["--language", "fr", "--fill", str(tree / "half.json")], tree) == 0
    assert "half.json is left out" in capsys.readouterr().err


@pytest.mark.parametrize(("tag", "forms"), [("en", 2), ("zh_CN", 1), ("pl", 3), ("ar", 6)])
def test_qt_tells_how_many_plural_forms_there_are(load, tag, forms):
    assert load("translation_file").form_count(tag) == forms


def test_a_doubtful_translation_is_kept_as_such(load, tmp_path):
    files = load("translation_file")
    message = files.Message("A & <b>", forms=("甲",), is_doubtful=True)
    (tmp_path / "x.ts").write_text(files.written([message], "zh_CN", 1), "utf-8")
    assert files.read_messages(tmp_path / "x.ts") == {("A & <b>", ""): message}


# --- what ships


def test_every_text_of_the_program_is_in_chinese(tool, capsys):
    assert tool.main(["--check", "--all"]) == 0, capsys.readouterr().err


def test_the_translations_have_the_places_of_their_texts(load):
    places = load("translation_texts").places
    for file in LANGUAGES.glob("*.ts"):
        for message in load("translation_file").read_messages(file).values():
            assert all(places(form) == places(message.text) for form in message.forms)


def test_the_program_reads_what_the_translators_wrote(load):
    from viewer.render.language import CONTEXT, speech_of

    files = load("translation_file")
    assert files.CONTEXT == CONTEXT
    speech = speech_of("zh_CN")
    for message in files.read_messages(LANGUAGES / "zh_CN.ts").values():
        number = 7 if message.is_counted else None
        assert speech.lookup(message.text, message.about, number) == message.forms[-1]
