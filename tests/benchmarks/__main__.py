"""`python -m tests.benchmarks [--json] [ids...]`: measure and say what is reached."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.benchmarks.registry import Bar, Figure, NotHere, bars

_HEAD = ("id", "figure", "value", "baseline", "ratio", "bar", "")
_WORDS = {True: "reached", False: "NOT REACHED", None: ""}
_WIDTHS = (3, 58, 14, 14, 8, 10, 11)


def main() -> int:
    """Measure the figures that are asked for, or all."""
    known = bars()
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="ID", help=f"of {', '.join(known)}")
    parser.add_argument("--json", action="store_true", help="answer one JSON document")
    args = parser.parse_args()
    unknown = [name for name in args.ids if name.upper() not in known]
    if unknown:
        parser.error(f"no figure is called {', '.join(unknown)}")
    chosen = [known[name.upper()] for name in args.ids] or list(known.values())
    if args.json:
        rows = [row for each in chosen for row in _rows(each)]
        _say(json.dumps({"machine": _machine(), "figures": rows}, indent=2))
        return 0
    _say(_line(_HEAD))
    for each in chosen:
        for row in _rows(each):
            _say(_line(_cells(row)))
    return 0


def _rows(each: Bar) -> Iterator[dict[str, Any]]:
    """The figures of a bar, or why there are none."""
    try:
        for figure in each.measure(_progress):
            yield {"id": each.id, "title": each.title, **_told(figure)}
    except NotHere as reason:
        yield {"id": each.id, "title": each.title, "not_here": str(reason)}


def _told(figure: Figure) -> dict[str, Any]:
    return {**asdict(figure), "ratio": figure.compared, "is_reached": figure.is_reached}


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    if "not_here" in row:
        return (row["id"], f"not here: {row['not_here']}")
    unit, base, limit = row["unit"], row["baseline"], row["limit"]
    least = ">=" if row["at_least"] else "<="
    return (
        row["id"],
        row["what"],
        f"{row['value']:,.5g} {unit}",
        "" if base is None else f"{base:,.5g} {unit}",
        "" if base is None and row["ratio"] == row["value"] else f"{row['ratio']:.3g}",
        "" if limit is None else f"{least} {limit:g}",
        _WORDS[row["is_reached"]],
    )


def _line(cells: tuple[str, ...]) -> str:
    return "  ".join(c.ljust(w) for c, w in zip(cells, _WIDTHS, strict=False)).rstrip()


def _machine() -> dict[str, Any]:
    import os
    import platform

    load = Path("/proc/loadavg")
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": load.read_text().split()[0] if load.exists() else None,
    }


def _progress(doing: str) -> None:
    sys.stderr.write(f"  {doing}\n")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
