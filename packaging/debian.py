"""The Debian package of a built bundle: files put in their places, no maintainer scripts.

What has to be registered (icons, MIME type, desktop entry) is done by the triggers of the packages
that own those registers.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import product
from icons import DRAWINGS, SIZES

LINUX = product.HERE / "linux"

#: what the bundle leaves to the system: drivers and the connection to the screen have to fit it.
#: Found by running ldd over every library of the bundle in a minimal root.
DEPENDS = (
    "fontconfig-config", "libegl1", "libgl1", "libwayland-client0", "libwayland-cursor0",
    "libwayland-egl1", "libxcb1",
)  # fmt: skip
RECOMMENDS = ("desktop-file-utils", "fontconfig", "hicolor-icon-theme", "shared-mime-info")
#: KDE's vocabulary trainer owns the same command
CONFLICTS = ("parley",)
DESCRIPTION = """\
 Parley draws events on a zoomable timeline beside the sources that tell them.
 Every date, figure and quote is one click from the words it came from, and
 back. Quiet years are folded away and named; a date is drawn as well as it is
 known; plans, threats and denials look different from what happened.
 .
 It opens with the trade negotiations of the United States and China in 2018
 and 2025, told by five news reports, works offline and exports pictures.
 .
 This is not KDE's vocabulary trainer of the same name.
"""

#: where icons of each drawing belong and what they are called there
_ICONS = {
    "app": ("apps", product.APP_ID),
    "document": ("mimetypes", product.MIME_TYPE.replace("/", "-")),
}


def build_deb(bundle: Path, icons: Path, work: Path, out: Path) -> Path:
    """Make the package.

    Args:
        bundle: the folder that PyInstaller made.
        icons: the folder of the rendered icons.
        work: a folder of ours to put the package together in.
        out: the folder that the package is written to.
    """
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / "usr" / "lib" / product.PACKAGE, symlinks=True)
    _put_command(root)
    _put_registers(root)
    _put_icons(root, icons)
    _put_papers(root)
    _set_permissions(root)
    _put_control(root)
    _set_dates(root)
    package = out / f"{product.PACKAGE}_{deb_version()}_{architecture()}.deb"
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(product.source_date())}
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package)],
        env=env,
        check=True,
    )
    return package


def deb_version() -> str:
    """The version with the package's own number."""
    return f"{product.version()}-1"


def architecture() -> str:
    """Debian's name of the machine."""
    done = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def least_glibc(folder: Path) -> tuple[int, int]:
    """The oldest C library on which everything in the folder runs, from the symbols it names."""
    asked = {(2, 17)}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            if data.startswith(b"\x7fELF"):
                asked |= {(2, int(n)) for n in re.findall(rb"GLIBC_2\.(\d{1,2})(?!\d)", data)}
    return max(asked)


# -- what goes where ---------------------------------------------------------------------------


def _put(root: Path, place: str, data: bytes | str) -> None:
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))


def _put_command(root: Path) -> None:
    command = root / "usr" / "bin" / product.COMMAND
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{product.PACKAGE}/{product.COMMAND}")
    _put(root, f"usr/share/man/man1/{product.COMMAND}.1.gz", _zipped(filled("parley.1")))


def _put_registers(root: Path) -> None:
    app = product.APP_ID
    _put(root, f"usr/share/applications/{app}.desktop", filled(f"{app}.desktop"))
    _put(root, f"usr/share/metainfo/{app}.metainfo.xml", filled(f"{app}.metainfo.xml"))
    _put(root, f"usr/share/mime/packages/{app}.xml", filled(f"{app}.xml"))


def _put_icons(root: Path, icons: Path) -> None:
    drawings = product.ROOT / "resources" / "icons"
    for drawing, (context, name) in _ICONS.items():
        theme = "usr/share/icons/hicolor"
        for px in SIZES:
            picture = icons / f"{px}x{px}" / f"{DRAWINGS[drawing]}.png"
            _put(root, f"{theme}/{px}x{px}/{context}/{name}.png", picture.read_bytes())
        scalable = (drawings / f"{drawing}.svg").read_bytes()
        _put(root, f"{theme}/scalable/{context}/{name}.svg", scalable)


def _put_papers(root: Path) -> None:
    folder = f"usr/share/doc/{product.PACKAGE}"
    _put(root, f"{folder}/copyright", filled("copyright"))
    changes = (product.ROOT / "CHANGELOG.md").read_text("utf-8")
    _put(root, f"{folder}/changelog.gz", _zipped(changes))
    _put(root, f"{folder}/changelog.Debian.gz", _zipped(_debian_changes()))
    overrides = filled("lintian-overrides")
    _put(root, f"usr/share/lintian/overrides/{product.PACKAGE}", overrides)


def filled(name: str) -> str:
    """A file of packaging/linux with version, date and commands filled in."""
    text = (LINUX / name).read_text("utf-8")
    day = time.strftime("%Y-%m-%d", time.gmtime(product.source_date()))
    filled_in = text.replace("@VERSION@", product.version()).replace("@DATE@", day)
    return filled_in.replace("@COMMANDS@", _commands())


def _commands() -> str:
    """Every command of `parley` as a manual page lists it (man-pages(7))."""
    sys.path.insert(0, str(product.ROOT))
    from viewer.cli.main import COMMANDS

    return "\n".join(f".TP\n.B {name}\n{text}" for name, text in COMMANDS.items())


def _zipped(text: str) -> bytes:
    return gzip.compress(text.encode("utf-8"), mtime=0)


def _debian_changes() -> str:
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(product.source_date()))
    return (
        f"{product.PACKAGE} ({deb_version()}) unstable; urgency=medium\n\n"
        f"  * Parley {product.version()}; changelog.gz tells what is new.\n\n"
        f" -- {product.MAINTAINER}  {date}\n"
    )


def _put_control(root: Path) -> None:
    size = sum(p.lstat().st_size for p in root.rglob("*") if p.is_file() and not p.is_symlink())
    libc = "libc6 (>= {}.{})".format(*least_glibc(root / "usr" / "lib" / product.PACKAGE))
    fields = {
        "Package": product.PACKAGE,
        "Version": deb_version(),
        "Section": "science",
        "Priority": "optional",
        "Architecture": architecture(),
        "Installed-Size": str(-(-size // 1024)),
        "Maintainer": product.MAINTAINER,
        "Depends": ", ".join((*DEPENDS, libc)),
        "Recommends": ", ".join(RECOMMENDS),
        "Conflicts": ", ".join(CONFLICTS),
        "Homepage": product.HOMEPAGE,
        "Description": product.SUMMARY[0].lower() + product.SUMMARY[1:],
    }
    control = "".join(f"{name}: {value}\n" for name, value in fields.items()) + DESCRIPTION
    _put(root, "DEBIAN/control", control)


def _set_permissions(root: Path) -> None:
    """Everyone may read; only folders and what is started may be run."""
    starter = root / "usr" / "lib" / product.PACKAGE / product.COMMAND
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == starter else 0o644)


def _set_dates(root: Path) -> None:
    date = product.source_date()
    for path in (root, *root.rglob("*")):
        os.utime(path, (date, date), follow_symlinks=False)
