"""X1 and X2: reading articles; for the part of the program that does so, once it is there."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import import_module

from tests.benchmarks.processes import ROOT
from tests.benchmarks.registry import Figure, NotHere, Progress, bar
from tests.benchmarks.rounds import by_turns

_BASE = "import dataclasses, enum, re"
_PROBE = """
import sys, time
{base}
try:
    import resource
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
except ImportError:
    before = 0
start = time.perf_counter()
from viewer.extract import extract
took = time.perf_counter() - start
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss if before else 0
print(took * 1000, (after - before) / 1024)
"""
_ARTICLE_CHARS = 400_000


def _extract() -> object:
    found = getattr(import_module("viewer.extract"), "extract", None)
    if found is None:
        raise NotHere("viewer.extract has no `extract` yet")
    return found


@bar("X1", "extraction, all layers, one core")
def speed(progress: Progress) -> Iterator[Figure]:
    """Characters a second over the digests that ship with the program."""
    from viewer.library.opening import open_library
    from viewer.model.source import Form

    extract = _extract()
    with open_library() as library:
        texts = [
            t.content for s in library.document.sources for t in s.texts if t.form == Form.DIGEST
        ]
    whole = "\n\n".join(texts)
    article = (whole * (_ARTICLE_CHARS // max(len(whole), 1) + 1))[: len(whole)]
    progress(f"{len(article):,} characters")

    def run() -> float:
        start = time.perf_counter()
        extract(article)  # type: ignore[operator]
        return len(article) / (time.perf_counter() - start)

    rounds = by_turns({"extract": run}, 5)
    yield Figure("characters a second", rounds.median("extract"), "/s", 150_000, at_least=True)


@bar("X2", "import of viewer.extract")
def load(progress: Progress) -> Iterator[Figure]:
    """Beyond `import dataclasses, enum, re`."""
    del progress
    _extract()

    def run() -> tuple[float, float]:
        probe = [sys.executable, "-c", _PROBE.format(base=_BASE)]
        done = subprocess.run(probe, cwd=ROOT, capture_output=True, text=True, check=True)
        took, memory = done.stdout.split()
        return float(took), float(memory)

    runs = sorted(run() for _ in range(9))
    yield Figure("time", runs[4][0], "ms", 60)
    yield Figure("memory", sorted(memory for _, memory in runs)[4], "MB", 15)
