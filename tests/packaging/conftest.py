import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def packaging_on_path(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The set-up scripts import each other by plain names, as when run from their folder."""
    folder = ROOT / "packaging"
    monkeypatch.syspath_prepend(str(folder))
    yield folder
    for name in ("environment", "system_libraries"):
        sys.modules.pop(name, None)
