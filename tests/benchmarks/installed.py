"""P1: the installed program, measured where a bundle lies in `dist`."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.processes import ROOT, environment, parley_start
from tests.benchmarks.registry import Figure, NotHere, Progress, bar
from tests.benchmarks.rounds import by_turns

_PLACES = (ROOT / "dist" / "parley", ROOT / "dist" / "Parley", ROOT / "build" / "parley")
_MEGABYTE = 1_000_000


@bar("P1", "the installed program")
def installed(progress: Progress) -> Iterator[Figure]:
    """Its size on disk, and its start against that of the source."""
    folder = next((place for place in _PLACES if place.is_dir()), None)
    if folder is None:
        raise NotHere("`python packaging/build.py --kind folder` makes the bundle that is measured")
    size = sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_symlink())
    yield Figure("size on disk", size / _MEGABYTE, "MB", 240)
    program = next(p for p in (folder / "parley", folder / "parley.exe") if p.exists())
    progress("starting it")
    with tempfile.TemporaryDirectory() as home:
        rounds = by_turns(
            {
                "installed": lambda: _start(program, Path(home)),
                "source": lambda: float(parley_start(Path(home))["first_frame_ms"]),
            },
            7,
        )
    value, base = rounds.median("installed"), rounds.median("source")
    ratio = rounds.ratio("installed", "source")
    yield Figure("first frame / source install", value, "ms", 1.15, base, ratio)


def _start(program: Path, home: Path) -> float:
    env = {**os.environ, **environment(home)}
    command = [str(program), "--time-start"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["first_frame_ms"])
