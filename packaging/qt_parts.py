"""Gather what Qt holds of other people's work: python3 qt_parts.py SOURCES OUT.txt.

SOURCES is an unpacked source of qtbase (which holds the Wayland client since Qt 6.10) in the
version that the lock file names. Qt tells of every such part in a file qt_attribution.json beside
it (https://contribute.qt-project.org/quips/4); this writes those of the modules that Parley ships
to licences/QT-PARTS.txt, each licence's text once. What the bundle holds beside that is told by
hand in licences/QT-MORE.txt.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: as attributions name them; protocols that the Wayland client speaks stand under the compositor
MODULES = frozenset(
    {"qtcore", "qtdbus", "qtgui", "qtnetwork", "qtopengl", "qtwidgets", "qtwaylandcompositor"}
)
#: parts that are not in the libraries, or in those for other systems than ours
ELSEWHERE = ("tests", "examples", "android", "gradle", "wasm", "testlib", "testinternal")
HEAD = """\
What Qt's libraries hold of other people's work, as the file qt_attribution.json beside each of them
in Qt's sources tells it ({version}); Qt's own pages tell the same:
https://doc.qt.io/qt-6/licenses-used-in-qt.html. The texts of the licences follow the list.
"""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One part: what stands in the list, and the licence texts that it points to."""

    told: str
    texts: tuple[str, ...]


def main(sources: Path, out: Path) -> None:
    """Write the list and the texts."""
    parts = sorted(attributions(sources), key=lambda part: part.told.lower())
    numbers: dict[str, int] = {}
    lines = [HEAD.format(version=sources.resolve().name)]
    for part in parts:
        named = [str(numbers.setdefault(text, len(numbers) + 1)) for text in part.texts]
        lines.append(f"{part.told}\nText: {', '.join(named)}\n")
    lines += [f"{f' text {number} ':-^80}\n\n{text}\n" for text, number in numbers.items()]
    out.write_text("\n".join(lines), encoding="utf-8")


def attributions(sources: Path) -> list[Attribution]:
    """Those of our modules."""
    found = []
    for path in sorted(sources.rglob("qt_attribution.json")):
        if set(path.relative_to(sources).parts) & set(ELSEWHERE):
            continue
        # some hold line breaks within strings
        told = json.loads(path.read_text("utf-8"), strict=False)
        for part in told if isinstance(told, list) else [told]:
            is_ours = part["QDocModule"] in MODULES and "tools" not in part.get("QtParts", ())
            if is_ours:
                found.append(_attribution(part, path.parent, sources))
    return found


def _attribution(part: dict[str, Any], folder: Path, sources: Path) -> Attribution:
    copyright_ = part.get("Copyright") or (folder / part["CopyrightFile"]).read_text("utf-8")
    holders = copyright_ if isinstance(copyright_, list) else copyright_.strip().splitlines()
    version = f", version {part['Version']}" if part.get("Version") else ""
    told = (
        f"{part['Name']}{version}\n"
        f"Where: {part['QtUsage']}\n"
        f"Copyright: {f'{chr(10)}           '.join(line.strip() for line in holders)}\n"
        f"License: {part['License']} ({part['LicenseId']})"
    )
    named = part.get("LicenseFiles") or part.get("LicenseFile") or []
    files = [folder / name for name in ([named] if isinstance(named, str) else named)]
    if not files:
        words = part["LicenseId"].replace("(", " ").replace(")", " ").split()
        ids = [word for word in words if word not in ("OR", "AND", "WITH")]
        files = [sources / "LICENSES" / f"{name}.txt" for name in ids]
    return Attribution(told, tuple(file.read_text("utf-8").strip() for file in files))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
