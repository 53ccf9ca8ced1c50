"""From a picture that Parley made back to the view that it shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from viewer.library.asking import document_for
from viewer.library.view_record import SavedView, data_hash, spec_of
from viewer.model.document import Document
from viewer.model.speech import tr
from viewer.render.picture_view import view_of_picture

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def is_of_document(picture: Path, document: Document) -> bool:
    """Whether a picture shows a view of a document, as it is or as it was."""
    try:
        saved = view_of_picture(picture)
    except OSError:
        return False
    return saved is not None and saved.title == document.title


def open_picture(window: MainWindow, path: Path) -> None:
    """Show in a window what a picture shows, if it is of the document that is open."""
    try:
        saved = view_of_picture(path)
    except OSError as trouble:
        said = tr(
            "It cannot be read: {reason}. What you have open is unchanged.",
            reason=trouble.strerror,
        )
        window.notices.error(said, tr("{name} was not opened", name=path.name))
        return
    if saved is None:
        said = tr("No view is in it: it was not made by Parley, or another program saved it anew.")
        window.notices.error(said, tr("{name} was not opened", name=path.name))
    elif saved.title != window.session.library.document.title:
        said = tr(
            "It shows “{title}”. Open that document, then the picture again.", title=saved.title
        )
        window.notices.error(said, tr("{name} is of another document", name=path.name))
    else:
        _show(window, path, saved)


def _show(window: MainWindow, path: Path, saved: SavedView) -> None:
    session = window.session
    whole = session.library.document
    spec = spec_of(whole, saved)
    session.set_lane_mode(saved.lanes)
    session.set_folded(saved.is_folded)
    for second in saved.opened:
        session.unfold(second)
    session.set_spec(spec)
    known = {measure.id for measure in whole.measures}
    measures = tuple(measure for measure in saved.measures if measure in known)
    if measures:
        window.view_actions.show_figures(True)
        window.figures.choose(*measures)
    if data_hash(document_for(whole, spec)) == saved.data:
        window.notices.info(tr("This is the view that {name} shows.", name=path.name))
    else:
        window.notices.warning(
            tr(
                "This is the view that {name} shows, but the document has changed since.",
                name=path.name,
            )
        )
