"""Whatever is in the files: a document, or one sentence with file and line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from viewer.model.document import Document
from viewer.model.errors import FolderError
from viewer.readers.folder import read_folder

HARBOUR = Path(__file__).with_name("harbour")
NAMES = sorted(p.relative_to(HARBOUR).as_posix() for p in HARBOUR.rglob("*.*"))
TABLES = [name for name in NAMES if name.endswith(".toml")]

VALUES = [
    "1", "-1", "1.5", "nan", "inf", "-inf", "1e999", f"0x{3900 * 'f'}", f"{400 * '9'}", "true",
    '""', '" "', '"x"', '"\\u0000"', f'"{3000 * "y"}"', '"\\U0001F41F"', "'''\n\n'''", "[]",
    "[1]", '["a", 1]', '[""]', "[[]]", "{}", "{ a = 1 }", "[{ }]", "2024-01-01", "07:30:00",
    "2024-01-01T07:30:00Z", '["threat"]', '"threat"', '"2024/.."', '"../2024"', '"9999-12-31"',
    f"{90 * '['}{90 * ']'}",
]  # fmt: skip


#: a reading takes some 3 ms
often = settings(max_examples=100, deadline=None)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("fuzz") / "harbour"
    shutil.copytree(HARBOUR, path)
    return path


def read_with(folder: Path, name: str, data: bytes) -> None:
    """Read the example with one file changed, and put it back."""
    path = folder / name
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        document = read_folder(folder)
    except FolderError as error:
        told = str(error)
    else:
        assert isinstance(document, Document)
        return
    finally:
        path.write_bytes(before)
    place = re.match(r"([\w/.-]+):(\d+): .", told)
    assert place, told
    lines = 1 if place[1].endswith("/") else (folder / place[1]).read_bytes().count(b"\n") + 1
    most = max(lines, data.count(b"\n") + 1)
    assert 1 <= int(place[2]) <= most
    assert "\n" not in told
    assert len(told) < 1000


@often
@given(st.sampled_from(TABLES), st.integers(0, 60), st.sampled_from(VALUES))
def test_any_value_in_the_place_of_another(folder, name, number, value):
    lines = (folder / name).read_text("utf-8").split("\n")
    number %= len(lines)
    key, sign, _ = lines[number].partition(" = ")
    lines[number] = f"{key} = {value}" if sign else f"new = {value}"
    read_with(folder, name, "\n".join(lines).encode())


@often
@given(st.sampled_from(NAMES), st.integers(0, 60), st.integers(0, 60))
def test_lines_that_are_lost_or_given_twice(folder, name, number, other):
    lines = (folder / name).read_bytes().split(b"\n")
    first, last = sorted((number % len(lines), other % len(lines)))
    read_with(folder, name, b"\n".join(lines[:first] + lines[last:]))
    read_with(folder, name, b"\n".join(lines[:last] + lines[first:]))


@often
@given(st.sampled_from(NAMES), st.integers(0, 2000), st.binary(max_size=6), st.integers(0, 20))
@example("document.toml", 0, b"\x00", 0)
def test_bytes_that_are_changed(folder, name, at, new, lost):
    data = (folder / name).read_bytes()
    at %= len(data)
    read_with(folder, name, data[:at] + new + data[at + lost :])


@often
@given(st.sampled_from(NAMES), st.text("ab=[]{}\"'#.,\\\n \u00e9\x00", max_size=60))
def test_any_text_in_the_place_of_a_file(folder, name, text):
    read_with(folder, name, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        f"[{'.'.join(1_900 * 'a')}]\n{'.'.join(1_900 * 'b')} = 1",
        "\n".join(20_000 * ["[[a]]"]),
        "\n".join(f"k{n} = 1" for n in range(50_000)),
        "x = [" + 100_000 * "1,\n" + "]",
    ],
)
def test_a_file_made_to_take_long(folder, text):
    read_with(folder, "document.toml", text.encode())


def test_a_digest_made_to_take_long(folder):
    marks = [f"[[{n % 7}]]{{e:threat}} [[[[a]]{{e:strike}}]]{{e:threat}} “" for n in range(10_000)]
    lines = "\n\n".join(" ".join(marks[n : n + 50]) for n in range(0, len(marks), 50))
    read_with(folder, "sources/gazette.md", lines.encode())
