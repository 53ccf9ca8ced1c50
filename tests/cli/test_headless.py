"""Commands load only what they need: no widgets, and the quick ones neither numpy nor more."""

from __future__ import annotations

import json

import pytest

PROBE = """
import json, sys
from viewer.cli.main import main
code = main(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""
WIDGETS = ("PySide6.QtWidgets", "pyqtgraph", "viewer.ui", "viewer.app")
QT = ("PySide6", "shiboken6", "viewer.render.theme")


def loaded(process, *args) -> set[str]:
    done = process(PROBE, *args)
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr
    return set(modules)


@pytest.mark.parametrize(
    "args",
    [
        ["info", "--json"],
        ["events", "--json"],
        ["events", "--known-on", "2018", "--csv"],
        ["annotations", "--json"],
        ["sources"],
        ["search", "ZTE"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_commands_that_ask_load_no_qt(process, args):
    modules = loaded(process, *args)
    assert modules.isdisjoint({*WIDGETS, *QT, "numpy", "sqlite_utils"})


def test_info_is_quick_because_it_loads_little(process):
    modules = loaded(process, "info")
    assert {m for m in modules if m.startswith("viewer.cli.")} <= {
        "viewer.cli.main",
        "viewer.cli.info",
        "viewer.cli.answers",
        "viewer.cli.filters",
    }


def test_check_and_build_load_no_qt(process, herring, tmp_path):
    modules = loaded(process, "check", herring)
    assert modules.isdisjoint({*WIDGETS, *QT})
    modules = loaded(process, "build", herring.parent / "text", "-o", tmp_path / "again.parley")
    assert modules.isdisjoint({*WIDGETS, *QT})


def test_export_loads_no_widgets(process, herring, tmp_path):
    modules = loaded(process, "export", herring, "-o", tmp_path / "out.png")
    assert (tmp_path / "out.png").stat().st_size > 0
    assert modules.isdisjoint(WIDGETS)
    assert "PySide6.QtGui" in modules
