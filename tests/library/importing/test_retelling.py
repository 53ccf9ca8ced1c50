"""Whatever readers and imports tell in English can be said in another language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import viewer
from viewer.library.importing import sources, surveying, table_file, tables
from viewer.library.importing.reader_processes import _DIED, _TOO_LONG
from viewer.library.importing.retelling import retelling, retold
from viewer.model.speech import Speech, speaking, tr
from viewer.readers import worker
from viewer.readers.foreign import REFUSALS

VIEWER = Path(viewer.__file__).parent
RAISED = ("UnreadableFile", "TableMistake", "WhenError", "Refused")


def _sample(node: ast.expr) -> str:
    """The words of a literal with a number for each value in it; empty for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_sample(p) if isinstance(p, ast.Constant) else "7" for p in node.values)
    return ""


def _told() -> Iterator[str]:
    for folder in ("readers", "library/importing"):
        for path in sorted((VIEWER / folder).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
                if is_call and node.func.id in RAISED and node.args:
                    said = _sample(node.args[0])
                    if said.strip("7 "):
                        yield f"{path.name}: {said}"


@pytest.mark.parametrize("told", sorted(set(_told())))
def test_every_reason_that_is_raised_is_known(told):
    said = told.partition(": ")[2]
    # a name is put before most of them, `7` stands for one, and for another reason
    forms = (said, f"a.txt {said}", said.replace("7", "“a line”"))
    assert any(map(retelling().knows, forms))


@pytest.mark.parametrize(
    "said",
    [
        *REFUSALS.values(),
        worker._TOO_LONG,
        worker._TOO_LARGE,
        worker._TOO_MUCH,
        worker._UNREADABLE,
        worker._FELL,
        _DIED,
        _TOO_LONG,
    ],
)
def test_every_reason_that_follows_a_name_is_known(said):
    assert retelling().knows(f"a file.pdf {said}")


@pytest.mark.parametrize(
    "basis",
    [
        sources.GIVEN_BASIS,
        sources.TOLD_BASIS,
        surveying.ADDRESS_BASIS,
        surveying.FIRST_LINE_BASIS,
        table_file.FILE_DATE_BASIS,
        tables._BASIS,
        "From the page's meta tag article:published_time.",
        "From the text's first lines: “Nesby, 3 March 2026”.",
    ],
)
def test_every_basis_is_known(basis):
    assert retelling().knows(basis)


def backwards() -> Speech:
    known = {
        "{name} holds no event that can be read: {why}": "[{why}] {name}",
        "row {number}: {why}": "{why} #{number}",
        "it has no date": "DATELESS",
    }
    return Speech("x-retold", lambda text, _about, _n: known.get(text))


def test_a_reason_within_another_is_said_too():
    told = "cod list.csv holds no event that can be read: row 7: it has no date"
    assert retold(told) == told
    with speaking(backwards()):
        assert retold(told) == "[DATELESS #7] cod list.csv"
        assert retold("Something that nobody knows") == "Something that nobody knows"
        assert tr("it has no date") == "DATELESS"
