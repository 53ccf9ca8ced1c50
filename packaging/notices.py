"""Collect the notices of everything in the app: python notices.py CONTENTS.json OUT.txt.

CONTENTS.json is what parley.spec wrote: pairs of a name in the bundle and the file it came from.
Run with the Python of the build environment, since its installed packages are asked.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from viewer.ui.dialogs.third_party import Part, bundled_fonts, part_of, write_notices  # noqa: E402

#: licences under which nothing may get into the app
FORBIDDEN = re.compile(r"\bAGPL|Affero|\bSSPL", re.IGNORECASE)
QT_STATEMENT = """\
Parley uses Qt and its Python bindings under the GNU Lesser General Public License, version 3,
which follows, and with it the GNU General Public License, version 3, that it builds upon.
Parley does not change Qt. Qt's libraries are separate files in the folder PySide6 of the installed
app: whoever wants may put libraries that they built themselves in their place, and may take
Parley apart to debug that. Qt's sources of the same version: https://download.qt.io/official_releases/qt/
and https://download.qt.io/official_releases/QtForPython/.
"""


class NoNotice(Exception):
    """Something is in the bundle of which no notice is found; the text names it."""


def main(contents: Path, out: Path) -> None:
    """Write the notices of everything that the bundle holds."""
    sources = [Path(source) for _, source in json.loads(contents.read_text("utf-8")) if source]
    parts = [*qt_parts(), *python_parts(), *package_parts(sources), *system_parts(sources)]
    refuse_forbidden(parts)
    out.write_text(write_notices((*parts, *bundled_fonts())), encoding="utf-8")


def refuse_forbidden(parts: list[Part]) -> None:
    """Raise NoNotice where a licence does not go with how Parley is given away."""
    bad = [part.name for part in parts if FORBIDDEN.search(part.licence)]
    if bad:
        raise NoNotice(f"The licence of {', '.join(bad)} does not allow it in the app.")


def qt_parts() -> list[Part]:
    """Qt, its licences in full, and what it holds of others."""
    version = metadata.version("PySide6-Essentials")
    terms = "\n\n".join((QT_STATEMENT, _kept("LGPL-3.txt"), _kept("GPL-3.txt")))
    others = "\n\n".join((_kept("QT-PARTS.txt"), _kept("QT-MORE.txt")))
    return [
        Part("Qt and PySide", version, "LGPL-3.0-only", terms),
        Part("Parts of Qt by others", version, "see below", others),
    ]


def python_parts() -> list[Part]:
    """Python, and what it holds of others."""
    library = Path(sysconfig.get_path("stdlib"))
    base = Path(sys.base_prefix)
    version = sys.version.split()[0]
    name = ".".join(version.split(".")[:2])
    places = (
        library / "LICENSE.txt",
        base / "LICENSE.txt",
        base / "LICENSE",
        Path(f"/usr/share/doc/python{name}/copyright"),
    )
    place = next((place for place in places if place.is_file()), None)
    if place is None:
        raise NoNotice("Python's own licence is in none of the places where it is looked for.")
    return [
        Part("Python", version, "PSF-2.0", place.read_text("utf-8", "replace")),
        Part("Parts of Python by others", version, "see below", _kept("PYTHON-PARTS.txt")),
    ]


def _kept(name: str) -> str:
    return (HERE / "licences" / name).read_text("utf-8")


def package_parts(sources: list[Path]) -> list[Part]:
    """The installed packages that files of the bundle come from, and the bundle's starter."""
    owners = {"pyinstaller": metadata.distribution("pyinstaller")}
    own_place = {
        str(package.locate_file(file)): package
        for package in metadata.distributions()
        for file in package.files or ()
    }
    for source in sources:
        package = own_place.get(str(source))
        if package is not None:
            owners.setdefault(package.metadata["Name"].lower(), package)
    # Qt's packages carry no texts; theirs stand first
    qt = ("pyside6_essentials", "pyside6-essentials", "shiboken6")
    parts = [part_of(owners[name]) for name in sorted(owners) if name not in qt]
    silent = [part.name for part in parts if not part.text]
    if silent:
        raise NoNotice(f"No licence text is found for {', '.join(silent)}.")
    return parts


def system_parts(sources: list[Path]) -> list[Part]:
    """The libraries of the building system that were taken along (Debian and its family)."""
    if not sys.platform.startswith("linux"):
        return []
    inside = [Path(sys.prefix), Path(sysconfig.get_path("stdlib")), HERE.parent]
    if sys.base_prefix not in ("/usr", "/usr/local"):
        inside.append(Path(sys.base_prefix))
    libraries = [
        source
        for source in sources
        if source.is_absolute() and not any(source.is_relative_to(place) for place in inside)
    ]
    packages = sorted({package_of(library) for library in libraries})
    # Python itself is told already
    others = [package for package in packages if not package.startswith("libpython3")]
    parts = _told_once([_debian_part(package) for package in others])
    return [*parts, *_common_licences(parts)]


def package_of(library: Path) -> str:
    """The Debian package that a library belongs to."""
    real = library.resolve()
    # a system with merged /usr knows some files by their old place
    for place in (
        real,
        Path("/") / real.relative_to("/usr") if real.is_relative_to("/usr") else real,
    ):
        done = subprocess.run(
            ["dpkg-query", "--search", str(place)], capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    raise NoNotice(f"{library} belongs to no package, so that its licence is not known.")


def _debian_part(package: str) -> Part:
    done = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Version}", package],
        capture_output=True,
        text=True,
        check=True,
    )
    place = Path("/usr/share/doc") / package / "copyright"
    if not place.is_file():
        raise NoNotice(f"The package {package} has no copyright file.")
    return Part(package, done.stdout, "see below", place.read_text("utf-8", "replace"))


def _told_once(parts: list[Part]) -> list[Part]:
    """Packages of one source share a copyright file, which is told once for all of them."""
    by_text: dict[str, list[Part]] = {}
    for part in parts:
        by_text.setdefault(part.text, []).append(part)
    return [
        Part(", ".join(p.name for p in same), same[0].version, same[0].licence, text)
        for text, same in by_text.items()
    ]


def _common_licences(parts: list[Part]) -> list[Part]:
    """The texts that Debian's copyright files only point to."""
    folder = Path("/usr/share/common-licenses")
    named = re.compile(r"/usr/share/common-licenses/([\w.+-]*\w)")
    names = sorted({name for part in parts for name in named.findall(part.text)})
    found = {(folder / name).resolve() for name in names if (folder / name).is_file()}
    return [
        Part(f"Text of {place.name}", "", place.name, place.read_text("utf-8", "replace"))
        for place in sorted(found)
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
