"""What the installed app is called on every system, in one place."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"

NAME = "Parley"
#: the command, and the name of the executable
COMMAND = "parley"
#: KDE has another program named Parley; Debian's package of that name is theirs
PACKAGE = "parley-timeline"
#: desktop entry, metainfo, icons, macOS bundle; the same as QGuiApplication.desktopFileName
APP_ID = "io.github.parley_timeline.Parley"
MIME_TYPE = "application/vnd.parley+sqlite3"
SUFFIX = ".parley"
HOMEPAGE = "https://github.com/parley-timeline/parley"
MAINTAINER = "Parley authors <parley-timeline@users.noreply.github.com>"
SUMMARY = "Timelines in which every date, figure and quote leads to its words"


def version() -> str:
    """The version as viewer/__init__.py has it."""
    tree = ast.parse((ROOT / "viewer" / "__init__.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__version__":
            return str(ast.literal_eval(node.value))
    raise LookupError("viewer/__init__.py names no __version__")


def source_date() -> int:
    """Seconds since 1970 that every file of a build is dated with.

    SOURCE_DATE_EPOCH if it is set (https://reproducible-builds.org/specs/source-date-epoch/), else
    the date of the last commit, else that of the change log.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told.isdecimal():
        return int(told)
    return last_commit() or int((ROOT / "CHANGELOG.md").stat().st_mtime)


def last_commit() -> int | None:
    """When the tree was last committed; None outside a checkout, or where git is missing."""
    if shutil.which("git") is None:
        return None
    done = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
        check=False,
    )
    told = done.stdout.strip()
    return int(told) if done.returncode == 0 and told.isdecimal() else None
