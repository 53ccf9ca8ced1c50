"""A picture of the window and what it shows, for checks from outside and for pages about Parley."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QWidget

from viewer.model.errors import ExportError
from viewer.model.speech import tr
from viewer.render.fonts import TEXT_FAMILY, UI_FAMILY
from viewer.timeline.describe import describe_timeline
from viewer.ui.review.telling import describe_review

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def save_picture(window: MainWindow, path: Path) -> None:
    """Save what the window shows as PNG.

    Raises:
        ExportError: the file cannot be written.
    """
    if not window.grab().save(str(path), "PNG"):
        raise ExportError(
            tr("“{path}” cannot be written; choose another place for the picture.", path=path)
        )


def save_telling(told: dict[str, Any], path: Path) -> None:
    """Save what `describe_window` tells as JSON.

    Raises:
        ExportError: the file cannot be written.
    """
    try:
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise ExportError(
            tr("“{path}” cannot be written: {reason}.", path=path, reason=error.strerror)
        ) from error


def describe_window(window: MainWindow) -> dict[str, Any]:
    """What the window shows, as DESIGN section 7 says it."""
    panes = {
        "timeline": window.timeline,
        "figures": window.figures,
        "tables": window.tables,
        "overview": window.overview,
        "filters": window.filters,
        "event": window.event_pane,
        "source": window.source_pane,
        "compare": window.compare,
        "search": window.search.panel,
    }
    told = {name: _describe_pane(window, pane) for name, pane in panes.items()}
    told["figures"]["measures"] = [measure.id for measure in window.figures.measures_shown]
    told["filters"] |= window.saved_filters.describe()
    told["event"] |= window.notes.describe()
    told["tables"] |= window.tables.describe()
    told["compare"] |= window.compare.describe()
    told["search"] |= window.search.describe()
    told["review"] = _describe_review(window)
    state = window.timeline.state
    family = QFontInfo(window.font()).family()
    return {
        "selected": window.session.selected,
        "font": {"family": family, "bundled": family in (UI_FAMILY, TEXT_FAMILY)},
        "panes": told,
        "timeline": describe_timeline(state.frame, state.table, state.shown),
        "source": window.source_pane.describe(),
    }


def _describe_review(window: MainWindow) -> dict[str, Any]:
    pane = window.review.pane
    if pane is None:
        return {"visible": False, "rect": [0, 0, 0, 0]}
    return _describe_pane(window, pane) | describe_review(window.review)


def _describe_pane(window: MainWindow, pane: QWidget) -> dict[str, Any]:
    corner = pane.mapTo(window, QPoint(0, 0))
    return {
        "visible": pane.isVisibleTo(window),
        "rect": [corner.x(), corner.y(), pane.width(), pane.height()],
    }
