"""The installer for Windows, made by Inno Setup from packaging/windows/parley.iss."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import product


def build_installer(bundle: Path, icons: Path, out: Path) -> Path:
    """Make the installer.

    Raises:
        FileNotFoundError: Inno Setup is not on this machine.
    """
    defined = {
        "Version": product.version(),
        "Bundle": str(bundle),
        "Icons": str(icons.resolve()),
        "Out": str(out.resolve()),
    }
    script = product.HERE / "windows" / "parley.iss"
    words = [f"/D{name}={value}" for name, value in defined.items()]
    subprocess.run([_compiler(), "/Qp", *words, str(script)], check=True)
    return out / f"{product.NAME}-{product.version()}-setup-x64.exe"


def version_resource() -> str:
    """What the executable tells of itself under Properties, as PyInstaller reads it."""
    numbers = tuple(int(part) for part in product.version().split("."))
    four = (*numbers, 0, 0, 0, 0)[:4]
    told = {
        "CompanyName": "The Parley authors",
        "FileDescription": product.NAME,
        "FileVersion": product.version(),
        "LegalCopyright": "The Parley authors; MIT licence",
        "OriginalFilename": f"{product.COMMAND}.exe",
        "ProductName": product.NAME,
        "ProductVersion": product.version(),
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in told.items())
    # 040904B0 and 0x409, 1200: English, in Unicode
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{strings}])]),"
        " VarFileInfo([VarStruct('Translation', [0x409, 1200])])])\n"
    )


def _compiler() -> str:
    """Inno Setup's compiler: on the PATH, or where its installer puts it."""
    found = shutil.which("iscc")
    if found:
        return found
    for name in ("ProgramFiles(x86)", "ProgramFiles"):
        place = Path(os.environ.get(name, "")) / "Inno Setup 6" / "ISCC.exe"
        if place.is_file():
            return str(place)
    raise FileNotFoundError("Inno Setup 6 is not installed: https://jrsoftware.org/isdl.php")
