"""The private environment that the app is built in: what uv.lock pins and PyInstaller, by hash."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from product import HERE, ROOT

VENV = ROOT / ".venv-build"
TOOLS = HERE / "build-tools.txt"
_STAMP = VENV / "parley-stamp.txt"
_PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input")


def python_of(environment: Path) -> Path:
    """The interpreter of an environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure_build_environment() -> Path:
    """Make .venv-build when it is missing or stale.

    Returns:
        its interpreter.

    Raises:
        subprocess.CalledProcessError: a step failed; its own words are on the screen.
    """
    python = python_of(VENV)
    wanted = _fingerprint()
    if python.exists() and _STAMP.exists() and _STAMP.read_text("utf-8") == wanted:
        return python
    print("Making the build environment in .venv-build ...", file=sys.stderr, flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    subprocess.run(
        [python, *_PIP, "install", "--quiet", "--require-hashes", "-r", TOOLS], check=True
    )
    pinned = VENV / "pinned.txt"
    export = ("uv", "export", "--quiet", "--frozen", "--no-dev", "--no-emit-project")
    subprocess.run(
        [python, "-m", *export, "--format", "requirements-txt", "--output-file", pinned],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    subprocess.run(
        [python, *_PIP, "install", "--quiet", "--require-hashes", "-r", pinned], check=True
    )
    _STAMP.write_text(wanted, encoding="utf-8")
    return python


def _fingerprint() -> str:
    """Whatever makes an environment stale when it changes."""
    parts = [sys.version, str(ROOT)]
    parts += [hashlib.sha256(path.read_bytes()).hexdigest() for path in (TOOLS, ROOT / "uv.lock")]
    return "\n".join(parts)
