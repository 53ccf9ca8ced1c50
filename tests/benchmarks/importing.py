"""X3: a folder of articles imported on two cores against one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.articles import write_page, write_text
from tests.benchmarks.processes import ROOT
from tests.benchmarks.registry import Figure, NotHere, Progress, bar
from tests.benchmarks.rounds import by_turns

_ARTICLES, _PAGES, _ROUNDS = 1_000, 50, 3
_CORES = 2
_IMPORT = """
import os, resource, sys, time
from pathlib import Path
cores = [int(core) for core in sys.argv[1].split(",")]
os.sched_setaffinity(0, cores)
from viewer.library.importing.records import ImportOptions
from viewer.library.importing.running import import_articles
from viewer.library.importing.starting import new_document
place, folder = Path(sys.argv[2]), Path(sys.argv[3])
new_document(place, "Harbours", ["Norway", "Chile", "Both sides", "Others"])
held = []
def note(progress):
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    held.append((progress.done, pages * os.sysconf("SC_PAGE_SIZE") / 1e6))
start = time.perf_counter()
report = import_articles(
    place, [folder], ImportOptions(published="2020-03-04", workers=len(cores)), on_progress=note
)
took = time.perf_counter() - start
half = [mb for done, mb in held if done >= len(report.files) / 2] or [0.0]
print(took, len(report.imported), report.events, half[0], held[-1][1])
"""


@bar("X3", "import of a folder of 1,000 articles on 2 cores against 1 core")
def cores(progress: Progress) -> Iterator[Figure]:
    """Texts and saved pages; how many times faster, and what the importing process holds."""
    if not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < _CORES:
        raise NotHere("it takes two cores that a process can be held to")
    two = sorted(os.sched_getaffinity(0))[:_CORES]
    with tempfile.TemporaryDirectory(prefix="parley-import-") as name:
        folder = Path(name) / "articles"
        folder.mkdir()
        for number in range(_ARTICLES):
            write_text(folder, number)
        texts = {cores: _variant(folder, two[:cores], progress) for cores in (1, _CORES)}
        rounds = by_turns({str(n): run for n, run in texts.items()}, _ROUNDS, warm=0)
        yield Figure(
            f"{_ARTICLES:,} texts: seconds on 1 core / on 2",
            rounds.median("1"),
            "s",
            1.7,
            rounds.median("2"),
            rounds.ratio("1", "2"),
            at_least=True,
        )
        yield from _pages(Path(name), two, progress)


def _variant(folder: Path, cores: list[int], progress: Progress) -> object:
    def run() -> float:
        return _imported(folder, cores, progress)[0]

    return run


def _pages(place: Path, cores: list[int], progress: Progress) -> Iterator[Figure]:
    folder = place / "pages"
    folder.mkdir()
    for number in range(_PAGES):
        write_page(folder, _ARTICLES + number)
    took, count, _, _, _ = _imported(folder, cores, progress)
    yield Figure(f"{count:.0f} of {_PAGES} saved pages on 2 cores", took, "s")
    took, _, events, half, held = _imported(place / "articles", cores, progress)
    yield Figure("articles a minute on 2 cores", _ARTICLES / took * 60, "/min")
    yield Figure("events proposed", events, "")
    yield Figure(
        "held at the end / half way: memory of the importing process", held, "MB", None, half
    )


def _imported(folder: Path, cores: list[int], progress: Progress) -> list[float]:
    """Seconds, imported, events, MB half way, MB at the end."""
    progress(f"importing {folder.name} on {len(cores)} core(s)")
    with tempfile.TemporaryDirectory(prefix="parley-import-") as name:
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                _IMPORT,
                ",".join(map(str, cores)),
                str(Path(name) / "new.parley"),
                str(folder),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    return [float(word) for word in done.stdout.split()]
