"""The wheel, unpacked away from the source tree, holds and finds everything that ships."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(unpacked: Path, *arguments: str) -> subprocess.CompletedProcess:
    env = {**os.environ, "PYTHONPATH": str(unpacked), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "viewer", *arguments]
    return subprocess.run(
        command, cwd=unpacked.parent, env=env, capture_output=True, text=True, check=False
    )


def test_it_carries_document_fonts_and_themes(unpacked):
    resources = unpacked / "viewer" / "resources"
    assert (resources / "us-china-trade.parley").is_file()
    assert list((resources / "fonts").glob("*.ttf"))
    assert list((resources / "themes").glob("*.toml"))
    guide = resources / "guide"
    assert (guide / "README.md").is_file()
    assert list(guide.glob("*.png"))
    assert (resources / "read-me-first.parley").is_file()


def test_the_bundled_document_opens_from_it(unpacked):
    done = run(unpacked, "info", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["sources"] == 5


def test_a_picture_is_made_from_it(unpacked):
    out = unpacked.parent / "out.png"
    done = run(unpacked, "export", "-o", str(out))
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().startswith(b"\x89PNG")
