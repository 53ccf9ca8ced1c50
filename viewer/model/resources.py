"""Where the files that ship with Parley lie: source tree, wheel or frozen bundle."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """The path of a shipped file or folder, whether it exists or not."""
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / "resources"] if frozen else []
    places += [package.parent / "resources", package / "resources"]
    folder = next((p for p in places if (p / "themes").is_dir()), places[-1])
    return folder.joinpath(*parts)


def bundled_document() -> Path:
    """The document that opens when none is named."""
    return resource_path("us-china-trade.parley")


def tour_document() -> Path:
    """The document that teaches Parley: each of its events tells one thing to try."""
    return resource_path("read-me-first.parley")


def ships(path: Path) -> bool:
    """Whether that is a document that ships with Parley, so that nothing is written into it."""
    there = path.resolve()
    return any(there == ours.resolve() for ours in (bundled_document(), tour_document()))
