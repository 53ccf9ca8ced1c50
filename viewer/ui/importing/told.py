"""What the window says when an import has ended, for as long as somebody may want to read it.

What did not come in is told until the person has read the report, given the dates or closed the
notice. It makes room for a review and comes back after it.
"""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(slots=True, eq=False)
class _Telling:
    """What is still to be read of an import; notice: None while it makes room."""

    told: _Told
    notice: Notice | None


class ImportTold(QObject):
    """The notices of one window's imports."""

    def __init__(self, window: MainWindow, desk: ImportDesk) -> None:
        super().__init__(desk)
        self._window, self._desk = window, desk
        self._tellings: list[_Telling] = []
        window.notices.changed.connect(self._on_notices_changed)
        window.review.opened.connect(self._on_review_opened)
        window.review.closed.connect(self._on_review_closed)

    def tell(self, report: ImportReport, cited: str = "") -> None:
        """Say what came in, what did not and why, and what can be done next."""
        told = _Told(report, self._window.session.library.path, cited)
        if told.refused or report.imported:
            telling = _Telling(told, None)
            self._tellings.append(telling)
            self._show(telling, self._actions(told))

    def was_read(self, report: ImportReport) -> None:
        """The person looks at what became of these files."""
        read = [t for t in self._tellings if t.told.report is report]
        self._tellings = [t for t in self._tellings if t not in read]
        for telling in read:
            self._take_back(telling)

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

    def _show(self, telling: _Telling, actions: list[NoticeAction]) -> None:
        notices, told = self._window.notices, telling.told
        title, proposed = words.report_title(told.report), words.proposed_words(told.report)
        if told.refused:
            said = sentences((proposed, _why(told.refused)))
            telling.notice = notices.warning(said, title, actions)
        else:
            said = "\n".join(filter(None, (proposed, told.cited)))
            telling.notice = notices.info(said, title, actions)

    def _review(self, told: _Told) -> None:
        """Using the button has closed the notice, but what is refused has not been read."""
        if all(telling.told is not told for telling in self._tellings):
            self._tellings.append(_Telling(told, None))
        self._desk.review()

    def _take_back(self, telling: _Telling) -> None:
        notice, telling.notice = telling.notice, None
        if notice is not None:
            self._window.notices.take_back(notice)

    def _on_notices_changed(self) -> None:
        is_open = self._window.notices.is_open
        self._tellings = [t for t in self._tellings if t.notice is None or is_open(t.notice)]

    def _on_review_opened(self) -> None:
        """What came in is reviewed: the rest is told again afterwards."""
        for telling in list(self._tellings):
            self._take_back(telling)
        self._tellings = [telling for telling in self._tellings if telling.told.refused]

    def _on_review_closed(self) -> None:
        path = self._window.session.library.path
        for telling in list(self._tellings):
            if telling.notice is None and telling.told.path == path:
                self._show(telling, self._actions(telling.told, is_again=True))


def _why(refused: list[Imported]) -> str:
    if len(refused) == 1:
        return retold(refused[0].reason)
    return tr_n(
        "{n} file did not come in; the report tells why.",
        "{n} files did not come in; the report tells why.",
        len(refused),
    )
