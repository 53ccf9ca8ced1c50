"""What a review shows, for checks from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.model.speech import tr

if TYPE_CHECKING:
    from viewer.library.opening import Library
    from viewer.ui.review.desk import ReviewDesk


def file_words(library: Library) -> str:
    """Which file it is, and that it is saved."""
    if library.is_bundled:
        return tr("bundled, not yet a copy of your own")
    return tr("{file} · saved", file=library.path.name)


def describe_review(desk: ReviewDesk) -> dict[str, Any]:
    """Counts, the proposal at hand and the state of each; nothing while it is closed."""
    if not desk.is_open or desk.listed is None:
        return {}
    progress = desk.listed.progress
    return {
        "source": desk.listed.source.id,
        "focused": desk.focused,
        "total": progress.total,
        "reviewed": progress.reviewed,
        "accepted": progress.accepted,
        "merged": progress.merged,
        "rejected": progress.rejected,
        "threshold": desk.percent,
        "proposals": [
            {"id": p.id, "state": p.state.value, "confidence": p.confidence}
            for p in desk.listed.proposals
        ],
    }
