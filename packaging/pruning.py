"""What the app does without: left out of the bundle so that it stays small.

Every name here was left out of a build that then passed smoke.py. Never leave out, since each
broke the app while `parley --version` still passed: PySide6.QtOpenGL, PySide6.QtOpenGLWidgets and
pyqtgraph.multiprocess (importing pyqtgraph needs them), libbrotlidec (FreeType is linked with it).
"""

from __future__ import annotations

from pathlib import Path

#: Python modules that nothing of ours reaches
_MODULES = (
    "tkinter", "turtle", "idlelib", "lib2to3", "ensurepip", "venv", "curses", "test",
    "ssl", "_ssl", "_hashlib", "readline", # nothing here speaks to a network; hashes are built in
    "pip", "setuptools", "pkg_resources", "pytest", "wheel",
    "IPython", "matplotlib", "scipy", "cupy", "numba", "h5py", "PIL", "OpenGL", "pandas",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtSql",
    "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtTest", "PySide6.QtUiTools",
    "pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.jupyter", "pyqtgraph.canvas",
    "numpy.f2py", "numpy.distutils", "sqlite_utils.cli",
)  # fmt: skip

#: parts of paths in the bundle
_PATHS = (
    # Qt modules that plugins drag in
    "libQt6Quick", "libQt6Qml", "libQt6Virtual", "libQt6EglFS", "libQt6EglFs", "libQt6Pdf",
    "Qt6Quick.dll", "Qt6Qml", "Qt6VirtualKeyboard.dll", "Qt6Pdf.dll",
    "opengl32sw.dll",
    # plugins for other screens, databases, devices and formats
    "plugins/designer", "plugins/egldeviceintegrations", "plugins/generic",
    "plugins/networkinformation", "plugins/qmltooling", "plugins/sqldrivers", "plugins/tls",
    "platforminputcontexts/libqtvirtualkeyboard", "platforminputcontexts/qtvirtualkeyboard",
    "platforms/libqeglfs", "platforms/libqlinuxfb", "platforms/libqvnc",
    "platforms/libqvkkhr", "platforms/libqminimal", "platforms/libqdirectfb",
    "imageformats/libqpdf", "imageformats/libqtiff", "imageformats/libqwebp",
    "imageformats/libqicns", "imageformats/libqtga", "imageformats/libqwbmp",
    "imageformats/qpdf", "imageformats/qtiff", "imageformats/qwebp", "imageformats/qicns",
    "imageformats/qtga", "imageformats/qwbmp",
    "PySide6/Qt/qml", "PySide6/qml",
    # the GTK look brings all of GTK; file dialogs come from the desktop's portal instead
    "platformthemes/libqgtk3", "libgtk-3", "libgdk", "libatk", "libatspi", "libcairo", "libpango",
    "libpixman", "libepoxy", "libXcomposite", "libXdamage", "libXinerama", "libXrandr",
    "libXcursor", "libXi.", "libXfixes.", "libthai", "libdatrie", "libfribidi", "libharfbuzz",
    "libgraphite2", "libgmodule", "libgio-2", "libgobject-2", "libmount", "libblkid",
    "libselinux", "libjpeg.so", "libXext.so", "libXrender.so",
    # who opens a connection to the network by Qt or Python: nobody does; Kerberos stays, since
    # Qt's network library does not load without it
    "libssl.so", "libcrypto.so", "libssl-", "libcrypto-", "certifi/cacert.pem",
    # the system's libxcb, which is not in the bundle, brings its own of these
    "libXau.so", "libXdmcp.so", "libbsd.so", "libmd.so",
    # type hints, headers and tools of the packages
    "pyqtgraph/examples", "pyqtgraph/icons/peegee", "numpy/_core/include", "numpy/_core/lib/",
)  # fmt: skip

#: PyInstaller's preparations that load modules at every start, for what nothing here does: reading
#: its own sources, listing packages, starting copies of itself
UNWANTED_HOOKS = frozenset(
    {
        "pyi_rth_inspect",
        "pyi_rth_pkgutil",
        "pyi_rth_multiprocessing",
        "pyi_rth_pyqtgraph_multiprocess",
        "pyi_rth_pyside6",
    }
)

#: what the readers' libraries know of the world's languages beyond what reading a date needs
_LOCALES = "babel/locale-data/"
_KEPT_LOCALES = ("root.dat", "en.dat", "LICENSE.unicode")
#: Qt's own texts, of which those of the languages that the window speaks stay
_QT_TEXTS = ("PySide6/Qt/translations/", "PySide6/translations/")
_LANGUAGES = Path(__file__).resolve().parent.parent / "resources" / "languages"


def unwanted_modules() -> list[str]:
    """Modules that the analysis is not to follow."""
    return list(_MODULES)


def is_wanted(name: str) -> bool:
    """Whether a file stays, by its path in the bundle."""
    path = name.replace("\\", "/")
    if _LOCALES in path and path.rsplit("/", 1)[1] not in _KEPT_LOCALES:
        return False
    if any(folder in path for folder in _QT_TEXTS):
        return path.rsplit("/", 1)[1] in qt_texts()
    return not any(part in path for part in _PATHS)


def qt_texts() -> frozenset[str]:
    """The files of Qt's own texts, for its dialogs, in the languages that the window speaks."""
    return frozenset(f"qtbase_{path.stem}.qm" for path in _LANGUAGES.glob("*.qm"))
