"""The installed app is called the same everywhere, and its version stands in one place."""

import importlib
import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

import viewer
from viewer.cli.main import COMMANDS
from viewer.store.schema import APPLICATION_ID
from viewer.ui.process.application import APP_ID

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def product(packaging_on_path):
    return importlib.import_module("product")


@pytest.fixture
def debian(packaging_on_path):
    return importlib.import_module("debian")


@pytest.fixture
def entry(product):
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / f"{product.APP_ID}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture
def metainfo(product, debian):
    return ET.fromstring(debian.filled(f"{product.APP_ID}.metainfo.xml"))


@pytest.fixture
def mime(product):
    return ET.parse(LINUX / f"{product.APP_ID}.xml").getroot().find(f"{MIME}mime-type")


def test_the_version_is_the_programs(product, metainfo):
    assert product.version() == viewer.__version__
    assert [release.get("version") for release in metainfo.iter("release")] == [viewer.__version__]


def test_no_file_repeats_the_version(product):
    told = re.compile(rf"(?<![\d.]){re.escape(product.version())}(?![\d.])")
    files = [
        p for p in (ROOT / "packaging").rglob("*") if p.suffix in (".py", ".iss", ".xml", ".1")
    ]
    # an example in a comment may
    lines = [
        (file.name, line)
        for file in files
        for line in file.read_text("utf-8").splitlines()
        if told.search(line) and not line.lstrip().startswith(("#", ";"))
    ]
    assert lines == []


def test_one_name_for_the_desktop(product, entry, metainfo):
    assert product.APP_ID == APP_ID
    assert entry["Icon"] == APP_ID
    assert entry["Name"] == metainfo.findtext("name") == product.NAME
    assert metainfo.findtext("id") == APP_ID
    assert metainfo.findtext("launchable") == f"{APP_ID}.desktop"
    assert metainfo.findtext("provides/binary") == product.COMMAND
    assert entry["Exec"].split()[0] == entry["TryExec"] == product.COMMAND
    # X11's class is the executable's name
    assert entry["StartupWMClass"] == product.COMMAND


def test_one_name_for_the_document(product, entry, metainfo, mime):
    assert mime.get("type") == product.MIME_TYPE
    assert entry["MimeType"].split(";") == [product.MIME_TYPE, ""]
    assert metainfo.findtext("provides/mediatype") == product.MIME_TYPE
    assert mime.find(f"{MIME}glob").get("pattern") == f"*{product.SUFFIX}"


def test_a_document_is_known_by_its_first_bytes(mime):
    sqlite = mime.find(f"{MIME}magic/{MIME}match")
    assert sqlite.get("value") == "SQLite format 3"
    ours = sqlite.find(f"{MIME}match")
    assert (ours.get("type"), ours.get("offset")) == ("big32", "68")
    assert int(ours.get("value"), 16) == APPLICATION_ID
    header = (ROOT / "resources" / "us-china-trade.parley").read_bytes()[:100]
    assert header.startswith(sqlite.get("value").encode())
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID


def test_the_desktop_entry_is_valid(product):
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-utils is not installed")
    path = LINUX / f"{product.APP_ID}.desktop"
    done = subprocess.run(
        ["desktop-file-validate", path], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_metainfo_is_valid(product, debian, tmp_path):
    if shutil.which("appstreamcli") is None:
        pytest.skip("appstream is not installed")
    path = tmp_path / f"{product.APP_ID}.metainfo.xml"
    path.write_text(debian.filled(path.name), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_manual_page_names_every_command(debian):
    page = debian.filled("parley.1")
    for name, text in COMMANDS.items():
        assert f".B {name}\n{text}" in page
    assert "@" not in page


def test_windows_and_macos_know_the_same_names(product):
    script = (ROOT / "packaging" / "windows" / "parley.iss").read_text("utf-8")
    defined = dict(re.findall(r'^#define (\w+) "(.*)"$', script, re.MULTILINE))
    assert defined["AppId"] == APP_ID
    assert defined["Mime"] == product.MIME_TYPE
    assert defined["Program"] == f"{product.COMMAND}w.exe"
    assert f"Software\\Classes\\{product.SUFFIX}" in script
    mac = importlib.import_module("macos_bundle").information()
    assert plistlib.loads(plistlib.dumps(mac)) == mac
    (declared,) = mac["UTExportedTypeDeclarations"]
    (opened,) = mac["CFBundleDocumentTypes"]
    assert opened["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    tags = declared["UTTypeTagSpecification"]
    assert f".{tags['public.filename-extension'][0]}" == product.SUFFIX
    assert tags["public.mime-type"] == [product.MIME_TYPE]
    assert mac["CFBundleShortVersionString"] == viewer.__version__


def test_the_entitlements_are_a_property_list():
    told = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert set(told.values()) == {True}


def test_the_windows_version_resource_is_what_pyinstaller_evaluates(packaging_on_path, product):
    text = importlib.import_module("windows_installer").version_resource()
    known = dict.fromkeys(
        (
            "FixedFileInfo",
            "StringFileInfo",
            "StringTable",
            "StringStruct",
            "VarFileInfo",
            "VarStruct",
        ),
        lambda *args, **named: (args, named),
    )
    _, told = eval(text, {**known, "VSVersionInfo": lambda **named: (None, named)})
    assert told["ffi"][1]["filevers"][:3] == tuple(map(int, product.version().split(".")))


def test_what_must_not_be_pruned_is_not(packaging_on_path):
    pruning = importlib.import_module("pruning")
    needed = {"PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtNetwork", "PySide6.QtSvg"}
    assert not (needed | {"pyqtgraph.multiprocess"}) & set(pruning.unwanted_modules())
    kept = (
        "libbrotlidec.so.1",
        "libgssapi_krb5.so.2",
        "libk5crypto.so.3",
        "PySide6/QtDBus.abi3.so",
        "pypdfium2_raw/libpdfium.so",
        "pypdfium2_raw/version.json",
        "libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "resources/third-party.txt",
    )
    assert [name for name in kept if not pruning.is_wanted(name)] == []
    assert not pruning.is_wanted("PySide6\\plugins\\tls\\qopensslbackend.dll")
    assert not pruning.is_wanted("PySide6/Qt/plugins/platformthemes/libqgtk3.so")
    assert not pruning.is_wanted("libssl.so.3")
    assert not pruning.is_wanted("libcrypto.so.3")
    assert not pruning.is_wanted("libcrypto-3-x64.dll")
    assert pruning.is_wanted("babel/locale-data/en.dat")
    assert not pruning.is_wanted("babel\\locale-data\\sw.dat")


def test_the_tools_of_the_build_are_pinned_by_hash():
    text = (ROOT / "packaging" / "build-tools.txt").read_text("utf-8")
    pinned = re.findall(r"^(\S+)==", text, re.MULTILINE)
    assert {"pyinstaller", "uv"} <= set(pinned)
    assert len(re.findall(r"==[^\n]*\\\n    --hash=sha256:", text)) == len(pinned)


def test_the_date_of_a_build_can_be_told(product, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert product.source_date() == 1_700_000_000
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert product.source_date() > 1_700_000_000
