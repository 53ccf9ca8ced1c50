"""The set-up command: refuses in words, names packages exactly, knows when it is stale."""

import ast
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def libraries(packaging_on_path):
    return importlib.import_module("system_libraries")


@pytest.fixture
def environment(packaging_on_path, monkeypatch, tmp_path):
    module = importlib.import_module("environment")
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "stamp.json")
    (tmp_path / ".venv").mkdir()
    return module


def test_an_old_python_is_refused_in_one_sentence(tmp_path):
    script = (ROOT / "packaging" / "run.py").read_text("utf-8")
    told = tmp_path / "old.py"
    told.write_text(
        f"import sys\nsys.version_info = (3, 9, 2, 'final', 0)\n{script}", encoding="utf-8"
    )
    done = subprocess.run([sys.executable, told], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "3.11 or newer" in done.stderr
    assert "this is 3.9" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_first_file_is_read_by_old_pythons():
    ast.parse((ROOT / "packaging" / "run.py").read_text("utf-8"), feature_version=(3, 4))


@pytest.mark.parametrize(
    ("system", "version", "name"),
    [
        ("debian", "12", "libglib2.0-0"),
        ("debian", "13", "libglib2.0-0t64"),
        ("ubuntu", "22.04", "libglib2.0-0"),
        ("ubuntu", "24.04", "libglib2.0-0t64"),
        ("linuxmint", "22", "libglib2.0-0"),
    ],
)
def test_glib_is_named_as_the_system_names_it(libraries, monkeypatch, system, version, name):
    monkeypatch.setattr(libraries, "os_release", lambda: {"ID": system, "VERSION_ID": version})
    assert libraries.current_name("libglib2.0-0") == name
    assert libraries.current_name("libegl1") == "libegl1"


def test_without_rights_the_exact_line_is_told(libraries, monkeypatch):
    monkeypatch.setattr(libraries.shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(libraries.LibrariesMissing) as told:
        libraries.install_packages(["libegl1", "libgl1"], "Qt cannot start", print)
    last = str(told.value).splitlines()[-1]
    assert last == "sudo apt-get install --no-install-recommends -y libegl1 libgl1"


def test_qt_loads_here_and_a_broken_python_is_noticed(libraries, tmp_path):
    assert libraries.probe(Path(sys.executable)) is None
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'ImportError: libEGL.so.1: cannot open' >&2\nexit 1\n")
    broken.chmod(0o755)
    assert "libEGL.so.1" in libraries.probe(broken)


def test_a_changed_project_makes_the_environment_stale(environment, monkeypatch):
    installed = []
    monkeypatch.setattr(environment, "python", lambda: Path(sys.executable))
    monkeypatch.setattr(environment, "install", lambda *, with_tests: installed.append(with_tests))
    environment.ensure_environment(with_tests=False)
    environment.ensure_environment(with_tests=False)
    assert installed == [False]
    environment.ensure_environment(with_tests=True)
    environment.ensure_environment(with_tests=False)
    assert installed == [False, True], "the test tools stay once they are there"
    stamp = json.loads(environment.STAMP.read_text("utf-8"))
    environment.STAMP.write_text(json.dumps({**stamp, "project": "older"}), encoding="utf-8")
    environment.ensure_environment(with_tests=False)
    assert installed == [False, True, True]


def test_a_failed_install_is_taken_up_again(environment, monkeypatch):
    monkeypatch.setattr(environment, "python", lambda: Path(sys.executable))
    monkeypatch.setattr(environment, "call", lambda *command, extra=None: 1)
    with pytest.raises(environment.SetupError):
        environment.ensure_environment(with_tests=False)
    assert not environment.STAMP.exists()
