"""Whose work Parley is made with, and under which licences.

The installed app carries one text file with the notices of everything in it; a source install
has them beside each installed package. Both are told alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePath

from viewer.model.resources import resource_path

#: stands above each part in the file of the installed app
RULE = f"{' next part ':=^80}"
#: what a source install depends on; what these need in turn lies beside them
DEPENDENCIES = (
    "PySide6-Essentials", "shiboken6", "pyqtgraph", "numpy", "sqlite-utils",
    "trafilatura", "htmldate", "lxml-html-clean", "lxml", "pypdfium2",
)  # fmt: skip
FONTS = ("Inter", "SourceSerif4", "NotoSansSC")
#: a text by which a package tells its terms
_NOTICE_NAMES = ("licen", "copying", "notice")
_QT_TERMS = (
    "Qt is used under the GNU Lesser General Public License, version 3:"
    " https://www.gnu.org/licenses/lgpl-3.0.html"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of other people's work; licence: its name, as short as it was found."""

    name: str
    version: str
    licence: str
    text: str


def third_parties() -> tuple[Part, ...]:
    """Every part, as the installed app's file or the installed packages tell."""
    told = resource_path("third-party.txt")
    if told.is_file():
        return read_notices(told.read_text("utf-8"))
    installed = (_installed(name) for name in DEPENDENCIES)
    return (*(part for part in installed if part is not None), *bundled_fonts())


def bundled_fonts() -> tuple[Part, ...]:
    """The families that every copy of Parley carries."""
    return tuple(
        Part(
            name=f"Font {name}",
            version="",
            licence="OFL-1.1",
            text=resource_path("fonts", f"{name}-OFL.txt").read_text("utf-8"),
        )
        for name in FONTS
    )


def write_notices(parts: Iterable[Part]) -> str:
    """The file of the installed app."""
    return "\n".join(
        f"{RULE}\n{part.name}\n{part.version}\n{part.licence}\n\n{part.text.strip()}\n"
        for part in parts
    )


def read_notices(text: str) -> tuple[Part, ...]:
    """The parts that `write_notices` wrote."""
    parts = []
    for section in text.split(f"{RULE}\n")[1:]:
        name, version, licence, _, words = section.split("\n", 4)
        parts.append(Part(name, version, licence, words.strip()))
    return tuple(parts)


def part_of(package: metadata.Distribution) -> Part:
    """What an installed package says of itself."""
    told = package.metadata
    classified = [c.rpartition(":: ")[2] for c in told.get_all("Classifier") or ()]
    licences = [c for c in classified if "licen" in c.lower() or c == "Public Domain"]
    fields = (*_field(package, "License-Expression"), *_field(package, "License"))
    named = next(iter(fields), ", ".join(licences))
    return Part(
        name=told["Name"],
        version=package.version,
        # some put the whole text where the name belongs
        licence=(named or "see below").strip().split("\n")[0],
        text="\n\n".join(_notices_of(package)),
    )


def _field(package: metadata.Distribution, name: str) -> list[str]:
    return [told for told in package.metadata.get_all(name) or () if told]


def _installed(name: str) -> Part | None:
    try:
        part = part_of(metadata.distribution(name))
    except metadata.PackageNotFoundError:
        return None
    return part if part.text else Part(part.name, part.version, part.licence, _QT_TERMS)


def _notices_of(package: metadata.Distribution) -> list[str]:
    """The texts of a package's notices, each once."""
    texts: dict[str, None] = {}
    for file in package.files or ():
        if _is_notice(file):
            place = Path(str(package.locate_file(file)))
            if place.is_file():
                texts[place.read_text("utf-8", "replace").strip()] = None
    return list(texts)


def _is_notice(file: PurePath) -> bool:
    """By its own name, or by the folder that a package's description keeps such texts in."""
    is_code = file.suffix in (".py", ".pyc", ".pyi", ".so")
    about = file.parts[1:-1] if file.parts[0].endswith(".dist-info") else ()
    return not is_code and any(
        word in name.lower() for name in (*about, file.name) for word in _NOTICE_NAMES
    )
