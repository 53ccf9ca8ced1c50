r"""Gather the texts of the window for translators, and make what the program reads of them.

    python packaging/translations.py                     # bring every language up to date
    python packaging/translations.py --check             # say what is missing or not up to date
    python packaging/translations.py --language de       # one language, a new one too
    python packaging/translations.py --fill de.json      # take translations from a table

A table is JSON: {"English": "translation"}, a list of plural forms where a number is in the text,
and "English\u0004what it is about" where the same English has several meanings. What is kept is
resources/languages/TAG.ts; TAG.qm beside it is what ships. resources/languages/README.md tells how
a language is added. Needs PySide6 (its lrelease); run it with the Python of the environment.
"""

from __future__ import annotations

import json
import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from translation_file import Message, form_count, read_messages, released, renewed, written
from translation_texts import merged, places, texts_in

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = "resources/languages"
#: between a text and what it is about, in a table; as in gettext's catalogues
_ABOUT_SIGN = "\u0004"
#: more of a kind is counted, not listed
_MOST_TOLD = 40

Messages = dict[tuple[str, str], Message]
#: a text and what it is about -> its forms
Table = dict[tuple[str, str], tuple[str, ...]]


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Do it; 1 where something is wrong, or with --check is not as the sources need it."""
    args = _parser().parse_args(arguments)
    most = sys.maxsize if args.all else _MOST_TOLD
    found, wrong = texts_in(root)
    _tell("wrong", list(map(str, wrong)), most)
    texts = merged(found)
    table = _read_tables(args.fill)
    _tell("in a table, but in no source", [repr(key[0]) for key in table if key not in texts], most)
    tags = [args.language] if args.language else _tags(root)
    is_good = not wrong
    for tag in tags:
        ts = root / LANGUAGES / f"{tag}.ts"
        messages = _filled(renewed(read_messages(ts), texts), table)
        missing = [message for message in messages.values() if not message.is_finished]
        print(f"{tag}: {len(messages)} texts, {len(missing)} not translated")
        _tell(f"{tag}: not translated", [f"{m.files[0]}: {m.text!r}" for m in missing], most)
        displaced = _displaced(messages)
        _tell(f"{tag}: places are not those of the text", displaced)
        is_good &= not missing and not displaced
        if args.check:
            is_good &= _is_current(ts, messages, tag)
        else:
            _write(ts, messages, tag)
    return 0 if is_good or not args.check else 1


def _parser() -> ArgumentParser:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if not up to date")
    parser.add_argument("--language", metavar="TAG", help="only this one, or a new one")
    parser.add_argument(
        "--fill", type=Path, nargs="+", action="extend", default=[], metavar="FILE",
        help="take translations from these tables",
    )  # fmt: skip
    parser.add_argument("--all", action="store_true", help="list all that is wrong or missing")
    return parser


def _tags(root: Path) -> list[str]:
    return sorted(path.stem for path in (root / LANGUAGES).glob("*.ts"))


def _read_tables(files: Sequence[Path]) -> Table:
    table: Table = {}
    for file in files:
        try:
            said = json.loads(file.read_text("utf-8"))
        except (OSError, ValueError) as trouble:
            print(f"{file} is left out: {trouble}", file=sys.stderr)
            continue
        for key, forms in said.items():
            text, _, about = key.partition(_ABOUT_SIGN)
            table[text, about] = (forms,) if isinstance(forms, str) else tuple(forms)
    return table


def _filled(messages: Messages, table: Mapping[tuple[str, str], tuple[str, ...]]) -> Messages:
    """The messages with the translations of a table, but for those whose places are wrong."""
    filled = {
        key: replace(message, forms=table[key], is_doubtful=False) if key in table else message
        for key, message in messages.items()
    }
    displaced = _displaced(filled)
    _tell("left out, since its places are not those of the text", displaced)
    return {
        key: messages[key] if repr(message.text) in displaced else message
        for key, message in filled.items()
    }


def _displaced(messages: Messages) -> list[str]:
    return [
        repr(message.text)
        for message in messages.values()
        if any(form and places(form) != places(message.text) for form in message.forms)
    ]


def _write(ts: Path, messages: Messages, tag: str) -> None:
    ts.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ts.parent) as folder:
        new = Path(folder, ts.name)
        text = written(messages.values(), tag, form_count(tag))
        new.write_text(text, "utf-8", newline="\n")
        released(new, new.with_suffix(".qm"))
        for suffix in (".ts", ".qm"):
            new.with_suffix(suffix).replace(ts.with_suffix(suffix))


def _is_current(ts: Path, messages: Messages, tag: str) -> bool:
    """Whether both files of a language are what would be written."""
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder, ts.name)
        _write(new, messages, tag)
        pairs = ((ts, new), (ts.with_suffix(".qm"), new.with_suffix(".qm")))
        stale = [
            old.name
            for old, now in pairs
            if not old.exists() or old.read_bytes() != now.read_bytes()
        ]
    _tell(f"{tag}: not up to date", stale)
    return not stale


def _tell(what: str, those: Sequence[str], most: int = _MOST_TOLD) -> None:
    for each in those[:most]:
        print(f"{what}: {each}", file=sys.stderr)
    if len(those) > most:
        print(f"{what}: {len(those) - most} more", file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(main())
