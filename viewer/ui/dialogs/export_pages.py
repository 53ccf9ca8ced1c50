"""Lays pages out beside the window, so that choosing stays fluent while a large one is made."""

from __future__ import annotations

import threading
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from viewer.library.asking import View
from viewer.model.errors import ViewerError
from viewer.model.speech import ENGLISH, speaking
from viewer.render.picture import picture
from viewer.render.picture_options import Step, go_on
from viewer.timeline.display import DisplayList
from viewer.ui.dialogs.export_choices import ExportChoices
from viewer.ui.process.tasks import Tasks

#: pages that are kept, so that going back to one is instant
MOST_PAGES = 8


class GivenUpError(Exception):
    """The person wants what is being made no more."""


class ExportPages(QObject):
    """The pages of a view, each laid out once.

    Signals:
        made: the page that was asked for last is there.
        failed: it cannot be made; says why.
    """

    made = Signal()
    failed = Signal(str)

    def __init__(self, view: View, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._tasks = view, tasks
        self._pages: dict[ExportChoices, DisplayList] = {}
        self._stop = threading.Event()

    def known(self, choices: ExportChoices) -> DisplayList | None:
        """The page, if it has been made."""
        return self._pages.get(_key(choices))

    def make(self, choices: ExportChoices) -> DisplayList:
        """The page, laid out here and now if need be.

        Raises:
            ViewerError: it cannot be made.
        """
        self.give_up()
        page = self.known(choices)
        if page is None:
            page = _laid_out(self._view, choices)
            self._keep(choices, page)
        return page

    def ask(self, choices: ExportChoices) -> None:
        """Lay the page out in a thread instead of what was asked for before."""
        self.give_up()
        stop = self._stop = threading.Event()

        def step() -> None:
            if stop.is_set():
                raise GivenUpError

        self._tasks.run(
            lambda: _laid_out(self._view, choices, step),
            lambda page: self._on_made(choices, page, stop),
            lambda trouble: self._on_failed(trouble, stop),
        )

    def give_up(self) -> None:
        """What is being laid out is not wanted any more."""
        self._stop.set()

    def _on_made(self, choices: ExportChoices, page: DisplayList, stop: threading.Event) -> None:
        self._keep(choices, page)
        if not stop.is_set():
            self.made.emit()

    def _on_failed(self, trouble: Exception, stop: threading.Event) -> None:
        if isinstance(trouble, GivenUpError):
            return
        if not isinstance(trouble, ViewerError):
            raise trouble
        if not stop.is_set():
            self.failed.emit(str(trouble))

    def _keep(self, choices: ExportChoices, page: DisplayList) -> None:
        if len(self._pages) >= MOST_PAGES:
            del self._pages[next(iter(self._pages))]
        self._pages[_key(choices)] = page


def _laid_out(view: View, choices: ExportChoices, step: Step = go_on) -> DisplayList:
    """A page in English, as files are; what is wrong with it is told as the window speaks."""
    size, options = choices.size(), choices.options()
    try:
        with speaking(ENGLISH):
            return picture(view, size, options, step)
    except ViewerError:
        # the same trouble once more, in the words of whoever reads it
        picture(view, size, options, step)
        raise


def _key(choices: ExportChoices) -> ExportChoices:
    """Theme, format and words about the picture change nothing in its page."""
    return replace(choices, theme="light", suffix=".png", is_transparent=False, alt=None)
