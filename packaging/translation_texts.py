"""Which texts the program says: the first arguments of tr, tr_n and tr_later in its sources.

Whatever a translator could not be shown is told as well, by file and line: a text that is put
together at run time, and places that do not fit what is put into them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SAY, COUNT, LATER = "tr", "tr_n", "tr_later"
NAMES = (SAY, COUNT, LATER)
#: the argument that tells a text from the same English elsewhere
ABOUT = "about"

PLACE = re.compile(r"\{(\w+)[^{}]*\}")
#: places as Qt has them, and those without a name: a translator cannot move them about
_FOREIGN_PLACE = re.compile(r"%n|%L?\d|\{\d*\}")
#: what is a text of its own, or puts one together at run time
_NOT_MARKED = (ast.Constant, ast.JoinedStr, ast.BinOp)
_METHODS_OF_TEXT = frozenset(dir(str))


@dataclass(frozen=True, slots=True)
class Found:
    """One text where it is said; file: from the root of the sources, with slashes."""

    text: str
    about: str
    file: str
    is_counted: bool = False


@dataclass(frozen=True, slots=True)
class Wrong:
    """A call that a translator cannot be shown."""

    file: str
    line: int
    told: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.told}"


class _NotLiteral(Exception):
    """An argument is no literal; its message is for whoever wrote it."""


def texts_in(root: Path, folder: str = "viewer") -> tuple[list[Found], list[Wrong]]:
    """All texts below a folder of a source tree, and all that is wrong there."""
    found: list[Found] = []
    wrong: list[Wrong] = []
    for path in sorted((root / folder).rglob("*.py")):
        some, told = texts_of(path.read_text("utf-8"), path.relative_to(root).as_posix())
        found += some
        wrong += told
    return found, wrong


def texts_of(source: str, file: str) -> tuple[list[Found], list[Wrong]]:
    """The texts of one module."""
    found: list[Found] = []
    wrong: list[Wrong] = []
    try:
        tree = ast.parse(source)
    except SyntaxError as trouble:
        return [], [Wrong(file, trouble.lineno or 0, "no Python")]
    calls = list(_calls(tree))
    wrong += (
        Wrong(file, line, "tr_n is handed on; call it with its texts") for line in _handed(tree)
    )
    for call, name in calls:
        try:
            found += _found(call, name, file)
        except _NotLiteral as trouble:
            wrong.append(Wrong(file, call.lineno, str(trouble)))
        else:
            wrong += (Wrong(file, call.lineno, told) for told in _misfits(call, name))
    return found, wrong


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in NAMES:
                yield node, name


def _handed(tree: ast.AST) -> Iterator[int]:
    """Lines where `tr_n` is no call: its texts, given elsewhere, would be in no translation."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == COUNT and id(node) not in called:
            yield node.lineno


def _found(call: ast.Call, name: str, file: str) -> list[Found]:
    if name == COUNT:
        if len(call.args) < 2:
            raise _NotLiteral("tr_n takes one text for one, and one for many")
        _literal(call.args[0])
        return [Found(_literal(call.args[1]), "", file, is_counted=True)]
    if name == SAY and _is_marked_elsewhere(call.args[0]):
        return []
    return [Found(_literal(call.args[0]), _about(call), file)]


def _is_marked_elsewhere(node: ast.expr) -> bool:
    """Whether it may be a text that `tr_later` has marked, which only its author knows."""
    if isinstance(node, _NOT_MARKED):
        return False
    if isinstance(node, ast.IfExp):
        return _is_marked_elsewhere(node.body) and _is_marked_elsewhere(node.orelse)
    if isinstance(node, ast.BoolOp):
        return all(map(_is_marked_elsewhere, node.values))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr not in _METHODS_OF_TEXT
    return True


def _about(call: ast.Call) -> str:
    named = [word.value for word in call.keywords if word.arg == ABOUT]
    given = [*call.args[1:2], *named]
    return _literal(given[0], "what a text is about") if given else ""


def _literal(node: ast.expr, what: str = "the text") -> str:
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        raise _NotLiteral(f"{what} is no literal: {ast.unparse(node)[:60]}")
    if not node.value:
        raise _NotLiteral(f"{what} is empty")
    return node.value


def _misfits(call: ast.Call, name: str) -> list[str]:
    """What does not fit between the places of a text and what is put into them."""
    texts = _texts(call.args[: 2 if name == COUNT else 1])
    told = [f"a place without a name in {text!r}" for text in texts if _FOREIGN_PLACE.search(text)]
    if name == LATER or not texts or any(word.arg is None for word in call.keywords):
        return told
    given = {word.arg for word in call.keywords} - {ABOUT}
    wanted = set().union(*map(places, texts))
    if name == COUNT:
        wanted -= {"n"}
    missing, useless = wanted - given, given - wanted
    told += [f"nothing is given for {{{place}}}" for place in sorted(missing)]
    told += [f"no text has a place for {word}" for word in sorted(filter(None, useless))]
    return told


def _texts(nodes: Iterable[ast.expr]) -> list[str]:
    values = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return [value for value in values if isinstance(value, str)]


def places(text: str) -> frozenset[str]:
    """The names for which something else is put into a text."""
    return frozenset(PLACE.findall(text))


def merged(found: Iterable[Found]) -> dict[tuple[str, str], tuple[bool, tuple[str, ...]]]:
    """Each text once, by itself and what it is about: whether it is counted, and its files."""
    counted: dict[tuple[str, str], bool] = {}
    files: dict[tuple[str, str], set[str]] = {}
    for each in found:
        key = (each.text, each.about)
        counted[key] = counted.get(key, False) or each.is_counted
        files.setdefault(key, set()).add(each.file)
    return {key: (counted[key], tuple(sorted(files[key]))) for key in sorted(counted)}
