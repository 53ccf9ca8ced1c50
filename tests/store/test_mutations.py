"""Random damage: a document opens or says in one line why not; nothing else is ever raised."""

from __future__ import annotations

import random

import pytest

from viewer.model.errors import DocumentError
from viewer.store.documents import open_store


def flip(data: bytearray, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 4, 64, 600))):
        data[rng.randrange(16, len(data))] = rng.randrange(256)


def cut(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data)) :]


def swap_pages(data: bytearray, rng: random.Random) -> None:
    one, two = (4096 * rng.randrange(1, len(data) // 4096) for _ in range(2))
    data[one : one + 4096], data[two : two + 4096] = data[two : two + 4096], data[one : one + 4096]


def wipe_page(data: bytearray, rng: random.Random) -> None:
    page = 4096 * rng.randrange(1, len(data) // 4096)
    data[page : page + 4096] = bytes(4096)


def edit_header(data: bytearray, rng: random.Random) -> None:
    data[rng.randrange(16, 100)] = rng.randrange(256)


def edit_a_cell(data: bytearray, rng: random.Random) -> None:
    """Where something stands: damage that the structure of the file does not show."""
    used = [at for at in range(100, len(data)) if data[at]]
    for _ in range(rng.choice((1, 3))):
        data[rng.choice(used)] = rng.randrange(256)


KINDS = (flip, cut, swap_pages, wipe_page, edit_header, edit_a_cell)


@pytest.mark.parametrize("kind", KINDS)
def test_seventy_mutations(herring_bytes, tmp_path, kind):
    rng = random.Random(f"herring {kind.__name__}")
    opened = 0
    for number in range(70):
        data = bytearray(herring_bytes)
        kind(data, rng)
        path = tmp_path / f"{number}.parley"
        path.write_bytes(data)
        try:
            with open_store(path) as store:
                store.summary()
                store.check()
                store.document()
                store.search("quota herring")
                opened += 1
        except DocumentError as error:
            line = str(error)
            assert line.isprintable()
            assert len(line) <= 120
        assert path.read_bytes() == data
    if kind in (flip, edit_a_cell):
        assert opened > 3
    assert len([p for p in tmp_path.iterdir() if p.is_file()]) == 70
