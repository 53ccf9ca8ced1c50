"""The private environment of a source checkout: made when missing or stale, then used.

Standard library only, since it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import system_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "parley-stamp.json"
PICTURE = "parley-timeline.png"
ON_EVERY_CORE = ("-n", "auto", "--maxprocesses", "8", "--dist", "worksteal")


class SetupError(Exception):
    """Something the person can mend; the text says how."""


def main(arguments: list[str]) -> int:
    """Set up what is missing, then open Parley, run its tests, or run one of its commands."""
    wants_tests = arguments[:1] == ["test"]
    try:
        ensure_environment(with_tests=wants_tests)
        system_libraries.ensure_qt_loads(python(), say)
        return run_tests(arguments[1:]) if wants_tests else run_parley(arguments)
    except (SetupError, system_libraries.LibrariesMissing) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def say(sentence: str) -> None:
    """Tell what is being done, on stderr so that a command's own output stays clean."""
    print(sentence, file=sys.stderr, flush=True)


def python() -> Path:
    """The environment's interpreter."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def call(*command: str | Path, extra: dict[str, str] | None = None) -> int:
    """Run a command with its output shown; returns its exit code."""
    # a machine that forbids bytecode makes every start compile everything anew
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.call([str(part) for part in command], env={**env, **(extra or {})})


def succeeds(*command: str | Path) -> bool:
    """Whether a quiet command ends well."""
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    return done.returncode == 0


# -- the environment ---------------------------------------------------------------------------


def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


def fingerprint() -> dict[str, str]:
    """What an environment depends on: when any of it changes, the environment is stale."""
    described = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return {"project": described, "root": str(ROOT), "python": sys.version.split()[0]}


def read_stamp() -> dict[str, object]:
    """What the last set-up wrote, or nothing."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def ensure_environment(*, with_tests: bool) -> None:
    """Make .venv when it is missing or stale; a finished set-up is recorded last."""
    stamp, wanted = read_stamp(), fingerprint()
    works = python().exists() and succeeds(python(), "-c", "import sys")
    same = works and {key: stamp.get(key) for key in wanted} == wanted
    if same and (stamp.get("tests") or not with_tests):
        return
    STAMP.unlink(missing_ok=True)
    if not works or stamp.get("python", wanted["python"]) != wanted["python"]:
        make_environment()
    ensure_pip()
    install(with_tests=with_tests or bool(stamp.get("tests")))
    tests = with_tests or bool(stamp.get("tests"))
    STAMP.write_text(json.dumps({**wanted, "tests": tests}), encoding="utf-8")


def make_environment() -> None:
    """Create .venv, with the system's own venv package where that is all that is missing."""
    say(f"Making a private environment in {VENV.name} ...")
    if succeeds(sys.executable, "-c", "import venv, ensurepip"):
        if call(sys.executable, "-m", "venv", "--clear", VENV) == 0:
            return
        raise SetupError(f"The environment {VENV} could not be made; the lines above say why.")
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    system_libraries.install_packages([package], "Python's venv module is missing", say)
    if call(sys.executable, "-m", "venv", "--clear", VENV) != 0:
        raise SetupError(f"The environment {VENV} could not be made; the lines above say why.")


def ensure_pip() -> None:
    """An environment made by another tool may have no pip."""
    if succeeds(python(), "-m", "pip", "--version"):
        return
    if not succeeds(python(), "-m", "ensurepip"):
        make_environment()


def install(*, with_tests: bool) -> None:
    """Install the project as it stands here, and the test tools when asked."""
    say(f"Installing Parley and what it needs into {VENV.name} (about 400 MB, once) ...")
    tools: list[str] = project()["dependency-groups"]["dev"] if with_tests else []
    options = ("--disable-pip-version-check", "--no-input")
    if call(python(), "-m", "pip", "install", *options, "--editable", ROOT, *tools) != 0:
        raise SetupError(
            "Installing failed, the lines above say why; without a connection to the package index"
            " try again later, the environment is taken up where it stopped."
        )


# -- what is run in it -------------------------------------------------------------------------


def run_tests(arguments: list[str]) -> int:
    """Run every check; with arguments only pytest, with these."""
    os.chdir(ROOT)
    quiet = {"QT_QPA_PLATFORM": "offscreen"}
    if arguments:
        return call(python(), "-m", "pytest", *arguments, extra=quiet)
    lint_imports = python().with_name("lint-imports" + (".exe" if os.name == "nt" else ""))
    checks: list[tuple[str, list[str | Path]]] = [
        ("layout of the code", [python(), "-m", "ruff", "format", "--check", "."]),
        ("lint", [python(), "-m", "ruff", "check", "."]),
        ("types", [python(), "-m", "mypy"]),
        ("directions of imports", [lint_imports]),
        ("tests", [python(), "-m", "pytest", *ON_EVERY_CORE]),
    ]
    failed = []
    for name, command in checks:
        say(f"== {name}")
        if call(*command, extra=quiet) != 0:
            failed.append(name)
    if failed:
        say(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


def run_parley(arguments: list[str]) -> int:
    """Open the window, or where there is no display make the bundled timeline's picture."""
    if arguments or system_libraries.has_display():
        return call(python(), "-m", "viewer", *arguments)
    picture = Path.cwd() / PICTURE
    say("There is no display here, so the bundled timeline is exported as a picture instead.")
    code = call(python(), "-m", "viewer", "export", "-o", picture)
    if code == 0:
        print(picture)
    return code
