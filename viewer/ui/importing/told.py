"""What the window says when an import has ended, for as long as somebody may want to read it.

What did not come in is told until the person has read the report, given the dates or closed the
notice. It makes room for a review and comes back after it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from viewer.library.importing.records import Imported, ImportReport, Outcome
from viewer.library.importing.retelling import retold
from viewer.model.listing import sentences
from viewer.model.speech import tr, tr_n
from viewer.ui.importing import words
from viewer.ui.notices import Notice, NoticeAction

if TYPE_CHECKING:
    from viewer.ui.importing.desk import ImportDesk
    from viewer.ui.main_window import MainWindow


class _Told(NamedTuple):
    """path: of the document into which it went. cited: how the one article is cited."""

    report: ImportReport
    path: Path
    cited: str

    @property
    def refused(self) -> list[Imported]:
        """The files of which nothing came in."""
        files = [f for f in self.report.files if not f.source or f.reason]
        return [f for f in files if f.outcome is not Outcome.OF_DIGEST]


class ImportTold(QObject):
    """The notice of one window's last import."""

    def __init__(self, window: MainWindow, desk: ImportDesk) -> None:
        super().__init__(desk)
        self._window, self._desk = window, desk
        self._told: _Told | None = None
        self._notice: Notice | None = None
        window.notices.changed.connect(self._on_notices_changed)
        window.review.opened.connect(self._on_review_opened)
        window.review.closed.connect(self._on_review_closed)

    def tell(self, report: ImportReport, cited: str = "") -> None:
        """Say what came in, what did not and why, and what can be done next."""
        told = _Told(report, self._window.session.library.path, cited)
        if told.refused or report.imported:
            self._show(told, self._actions(told))

    def was_read(self, report: ImportReport) -> None:
        """The person looks at what became of these files."""
        if self._told is not None and self._told.report is report:
            self._told = None
            self._take_back()

    # --- inside

    def _actions(self, told: _Told, *, is_again: bool = False) -> list[NoticeAction]:
        report, desk = told.report, self._desk
        actions: list[NoticeAction] = []
        if report.imported and not is_again:
            actions.append(NoticeAction(tr("Review"), partial(self._review, told), "primary"))
        if report.needing_date:
            give = partial(desk.ask_for_dates, report)
            actions.append(NoticeAction(tr("Give dates..."), give))
        if len(report.files) == 1 and report.of(Outcome.NEARLY_SAME):
            all_the_same = partial(desk.import_all_the_same, report)
            actions.append(NoticeAction(tr("Import all the same"), all_the_same))
        if len(report.files) > 1 or report.imported:
            show = partial(desk.show_report, report)
            actions.append(NoticeAction(tr("Report..."), show))
        return actions

    def _show(self, told: _Told, actions: list[NoticeAction]) -> None:
        notices, report = self._window.notices, told.report
        title, proposed = words.report_title(report), words.proposed_words(report)
        # a notice of an import before this one stays, with a report of its own
        self._notice = None
        if told.refused:
            said = sentences((proposed, _why(told.refused)))
            notice = notices.warning(said, title, actions)
        else:
            notice = notices.info("\n".join(filter(None, (proposed, told.cited))), title, actions)
        self._told, self._notice = told, notice

    def _review(self, told: _Told) -> None:
        """Using the button has closed the notice, but what is refused has not been read."""
        self._told = told
        self._desk.review()

    def _take_back(self) -> None:
        notice, self._notice = self._notice, None
        if notice is not None:
            self._window.notices.take_back(notice)

    def _on_notices_changed(self) -> None:
        if self._notice is not None and not self._window.notices.is_open(self._notice):
            self._notice = self._told = None

    def _on_review_opened(self) -> None:
        """What came in is reviewed: the rest is told again afterwards."""
        self._take_back()
        if self._told is not None and not self._told.refused:
            self._told = None

    def _on_review_closed(self) -> None:
        told = self._told
        is_here = told is not None and told.path == self._window.session.library.path
        if told is not None and is_here and self._notice is None:
            self._show(told, self._actions(told, is_again=True))


def _why(refused: list[Imported]) -> str:
    if len(refused) == 1:
        return retold(refused[0].reason)
    return tr_n(
        "{n} file did not come in; the report tells why.",
        "{n} files did not come in; the report tells why.",
        len(refused),
    )
