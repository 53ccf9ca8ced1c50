"""Parley.app for macOS: what its Info.plist tells, and the disk image it travels in."""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path
from typing import Any

import product

#: our documents among all types of files
UTI = f"{product.APP_ID}.document"
#: the oldest system that the Qt of our lock file runs on
OLDEST_MACOS = "13.0"
DOCUMENT_ICON = "parley-document.icns"


def information() -> dict[str, Any]:
    """What Info.plist tells beside what PyInstaller writes by itself."""
    return {
        "CFBundleDisplayName": product.NAME,
        "CFBundleShortVersionString": product.version(),
        "CFBundleVersion": product.version(),
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "The Parley authors; MIT licence",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Parley timeline",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [UTI],
                "CFBundleTypeIconFile": DOCUMENT_ICON,
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": UTI,
                "UTTypeDescription": "Parley timeline",
                "UTTypeConformsTo": ["public.database", "public.data", "public.content"],
                "UTTypeIconFile": DOCUMENT_ICON,
                "UTTypeTagSpecification": {
                    "public.filename-extension": [product.SUFFIX.lstrip(".")],
                    "public.mime-type": [product.MIME_TYPE],
                },
            }
        ],
    }


def build_dmg(app: Path, work: Path, out: Path) -> Path:
    """Put the app into a disk image beside a link to the folder it belongs in."""
    stage = work / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    subprocess.run(["ditto", str(app), str(stage / app.name)], check=True)
    (stage / "Applications").symlink_to("/Applications")
    image = out / f"{product.NAME}-{product.version()}-{platform.machine()}.dmg"
    words = ("-volname", product.NAME, "-srcfolder", str(stage), "-format", "UDZO", "-ov")
    subprocess.run(["hdiutil", "create", *words, str(image)], check=True)
    return image
