"""Build the installed app for the system this runs on: python3 packaging/build.py [--help].

Linux: a folder that runs anywhere with its C library, and a .deb of it (or an AppImage).
Windows: the same folder and an installer. macOS: Parley.app in a disk image.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
from pathlib import Path

import product
from build_environment import ensure_build_environment
from bundle import build_bundle, render_icons
from smoke import smoke_test

WORK = product.ROOT / "build" / "app"


def main() -> int:
    """Build, test what was built, pack it."""
    args = _arguments()
    bundle = args.bundle or _bundle(args)
    if args.bundle is not None and not (WORK / "icons").exists():
        # the bundle was made in another checkout
        render_icons(args.python or ensure_build_environment(), WORK)
    if args.kind == "folder":
        print(bundle)
        return 0
    args.out.mkdir(parents=True, exist_ok=True)
    package = _pack(args.kind, bundle, args.out)
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    package.with_name(package.name + ".sha256").write_text(
        f"{digest}  {package.name}\n", encoding="ascii"
    )
    print(f"{package}  {package.stat().st_size / 1e6:.1f} MB")
    return 0


def _bundle(args: argparse.Namespace) -> Path:
    python = args.python or ensure_build_environment()
    bundle = build_bundle(python, WORK)
    if not args.no_smoke:
        smoke_test(bundle, python)
    return bundle


def _arguments() -> argparse.Namespace:
    usual = {"linux": "deb", "win32": "installer", "darwin": "dmg"}[sys.platform]
    kinds = {"linux": ("deb", "appimage"), "win32": ("installer",), "darwin": ("dmg",)}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--kind",
        choices=("folder", *kinds[sys.platform]),
        default=usual,
        help=f"what to make; {usual} if nothing is said, folder packs nothing",
    )
    parser.add_argument(
        "--python", type=Path, help="a Python that has what uv.lock and build-tools.txt name"
    )
    parser.add_argument("--bundle", type=Path, help="pack this one, which build.py made before")
    parser.add_argument(
        "--out", type=Path, default=product.ROOT / "dist", help="folder of the finished package"
    )
    parser.add_argument("--no-smoke", action="store_true", help="do not run what was built")
    return parser.parse_args()


def _pack(kind: str, bundle: Path, out: Path) -> Path:
    icons = WORK / "icons"
    if kind == "deb":
        from debian import build_deb

        return build_deb(bundle, icons, WORK, out)
    if kind == "appimage":
        from appimage import build_appimage

        return build_appimage(bundle, icons, WORK, out)
    if kind == "dmg":
        from macos_bundle import build_dmg

        return build_dmg(bundle, WORK, out)
    from windows_installer import build_installer

    return build_installer(bundle, icons, out)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.CalledProcessError as trouble:
        sys.exit(f"This step failed, its words are above: {' '.join(map(str, trouble.cmd))}")
