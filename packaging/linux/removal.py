"""Remove the package from the fresh Debian, and look what is left of it."""

from __future__ import annotations

import hashlib

import product
from desktop import need, say
from fresh_root import USER, FreshRoot

#: what Parley keeps of a person, as the README tells
KEPT_BY_PARLEY = (".config/parley/", ".cache/parley/")
#: what the desktop's own programs keep
KEPT_BY_TOOLS = (
    ".cache/fontconfig/", ".cache/menus/", ".cache/openbox/", ".cache/sessions/", ".cache/pcmanfm/",
    ".cache/mesa_shader_cache/", ".config/libfm/", ".config/menus/", ".config/openbox/",
    ".config/pcmanfm/", ".config/gtk-2.0/", ".local/share/recently-used.xbel",
)  # fmt: skip


def remove(
    root: FreshRoot, a_document: str, before: tuple[set[str], set[str]], home: dict[str, str]
) -> None:
    """Remove it while the person and the desktop are still there, and look; then the rest."""
    files, packages = before
    root.purge(product.PACKAGE)
    _check_system(root, files, a_document)
    _checkfiles_of_home(root, home)
    root.purge(*sorted(root.packages() - packages))
    need(root.packages() == packages, "Removing it left packages.")
    root.run("userdel", "--remove", USER)
    say("removed: the system is as it was")


def _check_system(root: FreshRoot, before: set[str], a_document: str) -> None:
    """Neither a name nor a register of the system tells of it any more."""
    own = f"/home/{USER}/"
    left = [path for path in root.files() - before if "parley" in path.lower()]
    left = sorted(path for path in left if not path.startswith(own))
    need(not left, f"Removing it left {', '.join(left)}.")
    # grep ends with 1 where it finds nothing
    words = "grep -rlis parley /usr /etc /opt /var/lib --exclude-dir=dpkg --exclude-dir=apt || true"
    told = root.run("sh", "-c", words).split()
    need(not told, f"These still name it: {', '.join(told)}.")
    asked = root.run("gio", "info", "-a", "standard::content-type", a_document)
    need(product.MIME_TYPE not in asked, "Its documents still have its type.")
    say("removed: no file and no register outside the person's home names it")


def _checkfiles_of_home(root: FreshRoot, before: dict[str, str]) -> None:
    """The person's own files are there unchanged; of Parley only what it remembered is left."""
    now = files_of_home(root)
    lost = [name for name, digest in before.items() if now.get(name) != digest]
    lost = [name for name in lost if not name.startswith(KEPT_BY_TOOLS)]
    need(not lost, f"These are gone or changed: {', '.join(lost)}.")
    new = sorted(now.keys() - before.keys())
    kept = [name for name in new if name.startswith(KEPT_BY_PARLEY)]
    other = [name for name in new if not name.startswith((*KEPT_BY_PARLEY, *KEPT_BY_TOOLS))]
    need(not other, f"These are new in the person's home: {', '.join(other)}.")
    say(f"removed: {len(before)} files of the person unchanged; of it stays {', '.join(kept)}")


def files_of_home(root: FreshRoot) -> dict[str, str]:
    """Every file of the person by its path, with what is in it."""
    home = root.folder / "home" / USER
    return {
        path.relative_to(home).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in home.rglob("*")
        if path.is_file() and not path.is_symlink()
    }
