"""Icons, notices, the Debian package and the smoke test itself, without building the app."""

import importlib
import json
import os
import re
import runpy
import shutil
import struct
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NUMPY = Path(sysconfig.get_path("purelib")) / "numpy" / "__init__.py"


@pytest.fixture(scope="module")
def icon_folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, ROOT / "packaging" / "icons.py", folder], env=env, check=True)
    return folder


def load(name: str):
    return importlib.import_module(name)


# --- icons


def test_icons_are_there_in_every_size(icon_folder, packaging_on_path):
    smoke, icons = load("smoke"), load("icons")
    for name in icons.DRAWINGS.values():
        for px in icons.SIZES:
            size, rows = smoke.read_png(icon_folder / f"{px}x{px}" / f"{name}.png")
            assert size == (px, px)
            assert len(set(rows)) > 8, "an empty picture"


def test_the_smallest_icon_has_a_drawing_of_its_own(icon_folder, packaging_on_path, qapp):
    icons = load("icons")
    small = (icon_folder / "16x16" / "parley.png").read_bytes()
    assert small != icons.png(icons.rendered(ROOT / "resources" / "icons" / "app.svg", 16))
    assert small == icons.png(icons.rendered(ROOT / "resources" / "icons" / "app-16.svg", 16))


def test_windows_icons_hold_every_size(icon_folder, qapp):
    from PySide6.QtGui import QImageReader

    reader = QImageReader(str(icon_folder / "parley.ico"))
    sizes = []
    for i in range(reader.imageCount()):
        reader.jumpToImage(i)
        image = reader.read()
        assert image.pixelColor(image.width() // 2, image.height() // 8 + 1).blue() > 150
        assert image.pixelColor(0, image.height() - 1).alpha() == 0
        sizes.append(image.width())
    assert sizes == [16, 24, 32, 48, 64, 128, 256]


def test_macos_icons_are_a_chain_of_pngs(icon_folder):
    data = (icon_folder / "parley-document.icns").read_bytes()
    kind, length = struct.unpack_from(">4sI", data)
    assert (kind, length) == (b"icns", len(data))
    place, kinds = 8, []
    while place < len(data):
        kind, length = struct.unpack_from(">4sI", data, place)
        assert data[place + 8 :].startswith(b"\x89PNG")
        kinds.append(kind)
        place += length
    assert place == len(data)
    assert {b"icp4", b"ic07", b"ic10"} <= set(kinds)


# --- notices


def test_notices_tell_of_whatever_went_in(packaging_on_path, monkeypatch, tmp_path):
    notices = load("notices")
    real = notices.metadata.distribution
    # the starter's package is in the build environment only
    monkeypatch.setattr(
        notices.metadata, "distribution", lambda name: real(name.replace("pyinstaller", "pytest"))
    )
    monkeypatch.setattr(notices, "system_parts", lambda sources: [])
    contents, out = tmp_path / "contents.json", tmp_path / "third-party.txt"
    contents.write_text(json.dumps([["numpy", str(NUMPY)], ["ours", str(ROOT / "README.md")]]))
    notices.main(contents, out)
    text = out.read_text("utf-8")
    from viewer.ui.dialogs.third_party import read_notices

    parts = {part.name: part for part in read_notices(text)}
    assert {"Qt and PySide", "Python", "numpy", "Font Inter"} <= set(parts)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in parts["Qt and PySide"].text
    assert "GNU GENERAL PUBLIC LICENSE" in parts["Qt and PySide"].text
    assert "put libraries that they built" in parts["Qt and PySide"].text.replace("\n", " ")
    assert "SIL Open Font License" in parts["Font SourceSerif4"].text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in parts["Python"].text
    told = {name: part.text.lower() for name, part in parts.items()}
    others = ("Parts of Qt by others", "Parts of Python by others")
    lacking = [
        word for name, words in zip(others, HELD, strict=True) for word in words
        if word not in told[name]
    ]  # fmt: skip
    assert lacking == []


#: others' work in Qt and in Python, as their own lists name it
HELD = (
    (
        "freetype", "pcre2", "harfbuzz", "unicode character database", "emoji segmenter", "blake2",
        "wayland protocol", "wayland xdg shell protocol", "xsvg", "xcb-xinput", "libdbus-1 headers",
        "opengl headers", "public suffix list", "libpsl", "libjpeg-turbo", "libpng", "md4c",
        "siphash", "tinycbor", "apache tika", "vulkan", "sha-3", "tl::expected", "icu",
        "x server helper", "smooth scaling", "adobe glyph list", "cocoa", "d3d12",
    ),
    (
        "mersenne twister", "siphash24", "strtod and dtoa", "expat", "libffi", "zlib", "libmpdec",
        "cfuhash", "mimalloc", "uvloop", "kqueue", "cookie management", "blake2", "hacl*", "keccak",
        "sqlite", "bzip2", "liblzma",
    ),
)  # fmt: skip


def test_each_part_of_qt_points_to_a_licence_that_is_there():
    text = (ROOT / "packaging" / "licences" / "QT-PARTS.txt").read_text("utf-8")
    listed = re.findall(r"^License: .+\nText: (.+)$", text, re.MULTILINE)
    there = re.findall(r"^-+ text (\d+) -+\n\n\S", text, re.MULTILINE)
    assert len(listed) == text.count("\nWhere: ") > 60
    assert {number for numbers in listed for number in numbers.split(", ")} == set(there)


@pytest.mark.parametrize("licence", ["AGPL-3.0-only", "GNU Affero General Public License v3"])
def test_some_licences_are_refused(packaging_on_path, licence):
    notices = load("notices")
    with pytest.raises(notices.NoNotice, match="snake"):
        notices.refuse_forbidden([notices.Part("snake", "1", licence, "")])
    notices.refuse_forbidden([notices.Part("fine", "1", "GPL-3.0 or MIT", "")])


def test_a_library_of_nobody_is_refused(packaging_on_path, tmp_path):
    notices = load("notices")
    if shutil.which("dpkg-query") is None:
        pytest.skip("not a Debian")
    with pytest.raises(notices.NoNotice, match="stray"):
        notices.package_of(tmp_path / "stray.so")
    assert notices.package_of(Path("/usr/bin/dpkg")) == "dpkg"


# --- the Debian package


@pytest.fixture
def deb(packaging_on_path, icon_folder, tmp_path, monkeypatch):
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not here")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    bundle = tmp_path / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "parley").write_bytes(b"#!/bin/sh\n")
    (bundle / "_internal" / "lib.so").write_bytes(b"\x7fELF GLIBC_2.4\0GLIBC_2.34\0GLIBC_2.9\0")
    return load("debian").build_deb(bundle, icon_folder, tmp_path / "work", tmp_path)


def dpkg_deb(*words: str | Path) -> str:
    return subprocess.check_output(["dpkg-deb", *words], text=True)


def test_the_package_depends_on_what_its_libraries_ask_for(deb):
    depends = dpkg_deb("--field", deb, "Depends")
    assert "libc6 (>= 2.34)" in depends
    assert "libegl1" in depends
    assert dpkg_deb("--field", deb, "Package").strip() == "parley-timeline"
    assert dpkg_deb("--field", deb, "Conflicts").strip() == "parley", "KDE's trainer"


def test_the_package_runs_nothing_on_the_persons_machine(deb, tmp_path):
    subprocess.run(["dpkg-deb", "--control", deb, tmp_path / "control"], check=True)
    assert [path.name for path in (tmp_path / "control").iterdir()] == ["control"]


def test_the_package_puts_everything_in_its_place(deb):
    listed = [line.split(None, 5) for line in dpkg_deb("--contents", deb).splitlines()]
    modes = {fields[5]: fields[0] for fields in listed}
    app = "io.github.parley_timeline.Parley"
    share = "./usr/share"
    for path in (
        f"{share}/applications/{app}.desktop",
        f"{share}/metainfo/{app}.metainfo.xml",
        f"{share}/mime/packages/{app}.xml",
        f"{share}/icons/hicolor/16x16/apps/{app}.png",
        f"{share}/icons/hicolor/512x512/apps/{app}.png",
        f"{share}/icons/hicolor/scalable/apps/{app}.svg",
        f"{share}/icons/hicolor/48x48/mimetypes/application-vnd.parley+sqlite3.png",
        f"{share}/doc/parley-timeline/copyright",
        f"{share}/man/man1/parley.1.gz",
        "./usr/lib/parley-timeline/_internal/lib.so",
    ):
        assert modes[path] == "-rw-r--r--", path
    assert modes["./usr/lib/parley-timeline/parley"] == "-rwxr-xr-x"
    assert "./usr/bin/parley -> ../lib/parley-timeline/parley" in modes
    assert {fields[1] for fields in listed} == {"root/root"}
    assert {fields[3] for fields in listed} == {"2023-11-14"}


def test_the_same_bundle_makes_the_same_package(deb, icon_folder, tmp_path):
    again = load("debian").build_deb(
        tmp_path / "bundle", icon_folder, tmp_path / "work", tmp_path / "work"
    )
    assert again.read_bytes() == deb.read_bytes()


def test_a_bundle_from_elsewhere_is_packed_in_a_clean_checkout(deb, tmp_path, monkeypatch):
    """Nothing was built here, so that no icons are there yet."""
    build = load("build")
    monkeypatch.setattr(build, "WORK", tmp_path / "clean")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    words = ["--bundle", tmp_path / "bundle", "--out", tmp_path / "out", "--python", sys.executable]
    monkeypatch.setattr(sys, "argv", ["build.py", "--kind", "deb", *map(str, words)])
    assert build.main() == 0
    assert (tmp_path / "out" / deb.name).read_bytes() == deb.read_bytes()


# --- the smoke test itself


@pytest.fixture
def program(packaging_on_path, tmp_path) -> Path:
    """The source tree as something that looks like a bundle."""
    if os.name == "nt":
        pytest.skip("a shell script stands for the program")
    path = tmp_path / "bundle" / "parley"
    path.parent.mkdir()
    licences = "\n".join(load("smoke")._LICENCES)
    (path.parent / "third-party.txt").write_text(licences, encoding="utf-8")
    write(path, 'exec "$python" -m viewer "$@"')
    return path


def write(path: Path, last: str) -> None:
    settings = f"export PYTHONPATH={ROOT} PYTHONDONTWRITEBYTECODE=1\npython={sys.executable}\n"
    path.write_text(f"#!/bin/sh\n{settings}{last}\n", encoding="utf-8")
    path.chmod(0o755)


def test_a_program_that_does_everything_passes(packaging_on_path, program, capsys):
    load("smoke").smoke_test(program.parent, Path(sys.executable))
    told = capsys.readouterr().out
    assert "its picture of the window is the source tree's" in told
    assert "its picture of the timeline is the source tree's" in told


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ('case "$1" in export) exit 1;; esac', "parley export"),
        ('case "$1" in --version) echo Parley 9.9.9; exit;; esac', "9.9.9"),
        ('case "$1" in info) echo oh >&2;; esac', "oh"),
        ('case "$1" in info) touch "${0%/*}/cache" 2>/dev/null || exit 7;; esac', "7|wrote into"),
    ],
    ids=["export", "version", "stderr", "own folder"],
)
def test_whatever_is_wrong_is_found(packaging_on_path, program, last, told):
    write(program, f'{last}\nexec "$python" -m viewer "$@"')
    smoke = load("smoke")
    with pytest.raises(smoke.SmokeFailure, match=told):
        smoke.smoke_test(program.parent, Path(sys.executable))


COPY_PICTURE = 'for out; do case "$out" in *.png) cp "$PICTURE" "$out";; esac; done'


@pytest.mark.skipif(os.name == "nt", reason="a shell command stands for the source tree")
@pytest.mark.parametrize("differs", ["", "window", "timeline"])
def test_another_picture_is_found(packaging_on_path, icon_folder, tmp_path, differs):
    smoke, icons = load("smoke"), icon_folder / "64x64"
    for name in ("window", "timeline"):
        icon = "parley-document" if name == differs else "parley"
        shutil.copy(icons / f"{icon}.png", tmp_path / f"{name}.png")
    env = {**os.environ, "PICTURE": str(icons / "parley.png")}
    source = smoke.Program(("sh", "-c", COPY_PICTURE, "sh"), env, tmp_path)
    if not differs:
        smoke._compare(source, "any-event", tmp_path)
        return
    with pytest.raises(smoke.SmokeFailure, match=f"picture of the {differs} is another"):
        smoke._compare(source, "any-event", tmp_path)


def test_what_is_not_read_is_found(packaging_on_path, tmp_path):
    smoke = load("smoke")
    deaf = smoke.Program(("sh", "-c", "echo '{\"figures\": []}'", "sh"), dict(os.environ), tmp_path)
    with pytest.raises(smoke.SmokeFailure, match=r"page\.html was read as"):
        smoke._check_reading(deaf, tmp_path)


def test_a_bundle_without_notices_is_found(packaging_on_path, program):
    smoke = load("smoke")
    (program.parent / "third-party.txt").write_text("Python Software", encoding="utf-8")
    with pytest.raises(smoke.SmokeFailure, match="LESSER"):
        smoke.smoke_test(program.parent)
    (program.parent / "third-party.txt").unlink()
    with pytest.raises(smoke.SmokeFailure, match="no third-party notices"):
        smoke.smoke_test(program.parent)


def test_no_picture_is_told_as_such(packaging_on_path, tmp_path):
    smoke = load("smoke")
    (tmp_path / "x.png").write_bytes(b"words")
    with pytest.raises(smoke.SmokeFailure, match=r"x\.png is no PNG"):
        smoke.read_png(tmp_path / "x.png")


# --- what runs first in the installed app


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_what_it_starts_gets_the_environment_that_it_got(monkeypatch, before):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/parley-timeline/_internal")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/usr/lib/another-qt/plugins")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(ROOT / "packaging" / "start_hook.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert not {"LD_LIBRARY_PATH_ORIG", "QT_PLUGIN_PATH"} & set(os.environ)
