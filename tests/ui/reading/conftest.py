from __future__ import annotations

from tests.ui.harbour import harbour, light, pane, shown  # noqa: F401 - fixtures
