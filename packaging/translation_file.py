"""Qt's translation files: .ts as translators edit them, .qm as the program reads them.

The format is https://doc.qt.io/qt-6/linguist-ts-file-format.html. A text's places in the sources
are told by file only, so that a difference shows what has changed and not what has moved.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

#: as `viewer.render.language.CONTEXT`
CONTEXT = "Parley"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
#: the part of a .qm that tells the plural forms apart, and the sign between two of its rules
_RULES, _NEXT_RULE, _MAGIC_BYTES = 0x88, 0xFF, 16


@dataclass(frozen=True, slots=True)
class Message:
    """A text and its translation.

    forms: one, or for a text with a number as many as the language has; empty where there is no
    translation yet. is_doubtful: there is one, which nobody has looked at.
    """

    text: str
    about: str = ""
    is_counted: bool = False
    files: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    is_doubtful: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others."""
        return (self.text, self.about)

    @property
    def is_finished(self) -> bool:
        """Whether every form has words that somebody has looked at."""
        return bool(self.forms) and all(self.forms) and not self.is_doubtful


def read_messages(file: Path) -> dict[tuple[str, str], Message]:
    """The messages of a .ts file, none where there is no such file."""
    if not file.exists():
        return {}
    # a file of our own source tree
    tree = ElementTree.parse(file)  # noqa: S314
    messages = map(_message, tree.iter("message"))
    return {message.key: message for message in messages}


def _message(node: ElementTree.Element) -> Message:
    said = node.find("translation")
    kind = "" if said is None else said.get("type", "")
    is_counted = node.get("numerus") == "yes"
    forms: tuple[str, ...] = ()
    if said is not None and kind not in ("vanished", "obsolete"):
        parts = said.findall("numerusform") if is_counted else [said]
        forms = tuple(part.text or "" for part in parts)
    places = (place.get("filename", "") for place in node.findall("location"))
    return Message(
        node.findtext("source", ""),
        node.findtext("comment", ""),
        is_counted,
        tuple(place.removeprefix("../../") for place in places),
        forms if any(forms) else (),
        is_doubtful=kind == "unfinished" and any(forms),
    )


def written(messages: Iterable[Message], tag: str, form_count: int) -> str:
    """A .ts file of messages, sorted by their texts."""
    body = "".join(_written(m, form_count) for m in sorted(messages, key=lambda m: m.key))
    context = f"<context>\n    <name>{CONTEXT}</name>\n{body}</context>\n"
    return f'{_HEAD}<TS version="2.1" language="{tag}" sourcelanguage="en">\n{context}</TS>\n'


def _written(message: Message, form_count: int) -> str:
    numerus = ' numerus="yes"' if message.is_counted else ""
    lines = [f"    <message{numerus}>"]
    lines += [f'        <location filename="../../{file}"/>' for file in message.files]
    lines.append(f"        <source>{escape(message.text)}</source>")
    if message.about:
        lines.append(f"        <comment>{escape(message.about)}</comment>")
    kind = "" if message.is_finished else ' type="unfinished"'
    if message.is_counted:
        forms = message.forms or ("",) * form_count
        lines.append(f"        <translation{kind}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        words = escape(message.forms[0]) if message.forms else ""
        lines.append(f"        <translation{kind}>{words}</translation>")
    return "\n".join([*lines, "    </message>\n"])


def renewed(
    known: Mapping[tuple[str, str], Message],
    found: Mapping[tuple[str, str], tuple[bool, tuple[str, ...]]],
) -> dict[tuple[str, str], Message]:
    """The messages of the texts that the program says now, with what was translated of them."""
    made: dict[tuple[str, str], Message] = {}
    for key, (is_counted, files) in found.items():
        old = known.get(key)
        forms, is_doubtful = (old.forms, old.is_doubtful) if old is not None else ((), False)
        if not is_counted:
            forms = forms[:1]
        made[key] = Message(*key, is_counted, files, forms, is_doubtful)
    return made


def released(ts: Path, qm: Path) -> None:
    """Write what the program reads of a .ts file, by Qt's own tool.

    Raises:
        FileNotFoundError: the tool is not there.
        subprocess.CalledProcessError: it cannot read the file.
    """
    beside = str(Path(sys.executable).parent)
    tool = shutil.which("pyside6-lrelease", path=beside) or shutil.which("pyside6-lrelease")
    if tool is None:
        raise FileNotFoundError("pyside6-lrelease, a part of PySide6, is not there")
    subprocess.run([tool, "-silent", str(ts), "-qm", str(qm)], check=True)


def form_count(tag: str) -> int:
    """How many plural forms Qt has for a language."""
    with tempfile.TemporaryDirectory() as folder:
        ts, qm = Path(folder, "empty.ts"), Path(folder, "empty.qm")
        ts.write_text(written([], tag, 1), "utf-8")
        released(ts, qm)
        data = qm.read_bytes()
    at = _MAGIC_BYTES
    while at < len(data):
        kind, length = data[at], int.from_bytes(data[at + 1 : at + 5], "big")
        if kind == _RULES:
            # what no rule is for is the last form
            return data[at + 5 : at + 5 + length].count(_NEXT_RULE) + 2
        at += 5 + length
    return 1
