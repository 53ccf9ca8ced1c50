"""The composition root: builds the application's parts, joins them, and lets them go again."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from viewer.library.opening import Library, open_library
from viewer.model.errors import ViewerError
from viewer.model.resources import bundled_document, resource_path
from viewer.model.speech import tr
from viewer.render.fonts import UI_FAMILY, load_fonts
from viewer.render.picture_view import is_picture
from viewer.render.theme import Theme, load_theme
from viewer.ui.files.picture_opening import is_of_document
from viewer.ui.main_window import MainWindow
from viewer.ui.memory import (
    document_key,
    first_stop,
    recall_waiting,
    remember_window,
    restore_hand,
    restore_tables,
    restore_window,
    set_columns,
    step_aside,
)
from viewer.ui.notices import without_stop
from viewer.ui.process.application import Application, bare_application, theme_name
from viewer.ui.process.faults import Faults
from viewer.ui.process.interrupts import Interrupts
from viewer.ui.process.tasks import Tasks
from viewer.ui.request import NotOpened, Request
from viewer.ui.session import Session
from viewer.ui.settings import Settings, load_settings, save_settings
from viewer.ui.stylesheet import palette, stylesheet
from viewer.ui.timeline.lanes_memory import LanesMemory

__all__ = ["App", "NotOpened", "Request", "Windows", "application", "files_from_system"]

FONT_PX = 12
#: the longest that anything waits for the window to come to rest
SETTLE_MS = 60_000
NAP_S = 0.002


class App:
    """One run of the program with its one window.

    Without a settings file nothing is remembered and nothing read, and nothing moves by itself:
    each such window is alike.
    """

    def __init__(self, library: Library, request: Request, settings_file: Path | None) -> None:
        self._application = application()
        self._settings_file = settings_file if request.remembers else None
        self._is_closed = False
        self._settings, aside = Settings(), None
        if settings_file is not None:
            self._settings, aside = load_settings(settings_file)
        self._wanted_theme = request.theme
        self.session = self._make_session(library, request)
        self._lanes = LanesMemory(self.session, lambda: self._settings, self._remember)
        self.tasks = Tasks()
        self._dress()
        self.window = MainWindow(self.session, self.tasks)
        self.faults = Faults(self.window)
        self.faults.install()
        self._restore(request)
        if aside:
            self.window.notices.warning(aside)
        if request.not_opened is not None:
            self._say_not_opened(request.not_opened)
        self._wire()
        if settings_file is not None and not self._settings.preferences.hint_seen:
            self.window.filled.connect(self._open_hint, Qt.ConnectionType.QueuedConnection)

    def show(self) -> None:
        """Show the window; the rest follows the first frame."""
        if self._settings.maximized:
            self.window.showMaximized()
        else:
            self.window.show()

    def show_unseen(self) -> None:
        """Lay the window out as if it were shown, without a screen and at once."""
        self.window.source_pane.set_animated(False)
        self.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.window.show()
        self.window.fill()
        self.settle()

    def settle(self) -> None:
        """Let everything happen that is under way, until the window would stay as it is."""
        deadline = QDeadlineTimer(SETTLE_MS)
        rounds_at_rest = 0
        while rounds_at_rest < 3 and not deadline.hasExpired():
            self.window.timeline.state.settle()
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            rounds_at_rest = rounds_at_rest + 1 if self.window.is_settled else 0
            if not self.tasks.is_idle:
                # Python lets the background work while this thread sleeps
                time.sleep(NAP_S)

    def bring_forward(self) -> None:
        """Put the window before the others, as far as the system lets a program do that."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Close the window and let go of everything; once is enough."""
        if self._is_closed:
            return
        self._is_closed = True
        self.window.leaving.go_unasked()
        self.window.close()
        self.tasks.close()
        self.faults.remove()
        self.session.close_others()
        self.session.library.close()
        hints = self._application.styleHints()
        hints.colorSchemeChanged.disconnect(self._on_color_scheme_changed)
        self._application.commitDataRequest.disconnect(self._remember)
        self.window.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- inside

    def _say_not_opened(self, file: NotOpened) -> None:
        said = tr("{trouble}. This is the bundled timeline.", trouble=without_stop(file.trouble))
        self.window.notices.error(said, tr("{name} was not opened", name=file.name))

    def _wire(self) -> None:
        self.session.theme_changed.connect(self._dress)
        self.session.preferences_changed.connect(self._on_preferences_changed)
        self._application.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self.window.closed.connect(self._remember)
        self.window.filled.connect(show_icon)
        self.window.toolbar.recent.recall = self._recent
        self.session.document_changed.connect(self._remember)
        self.session.document_changed.connect(self._recall_waiting)
        self.window.edits.changes.waiting_changed.connect(self._remember_waiting)
        self.session.view_changed.connect(self._remember_copy)
        # the session ends with the window open
        self._application.commitDataRequest.connect(self._remember)

    def _open_hint(self) -> None:
        if not self._is_closed and self.window.isVisible():
            self.window.overlays.open_hint()

    def _make_session(self, library: Library, request: Request) -> Session:
        text = self._settings.waiting.get(document_key(library))
        if text:
            recall_waiting(library, text)
        session = Session(library, self._theme())
        session.lane_mode, session.folded = self._settings.lane_mode, self._settings.folded
        session.set_spec(request.spec)
        session.preferences = self._settings.preferences
        place = self._settings.place(document_key(library))
        remembered = place.selected if place else first_stop(library)
        session.select(request.selected or remembered)
        return session

    def _restore(self, request: Request) -> None:
        restore_window(self.window, self._settings)
        restore_hand(self.window, self._settings)
        restore_tables(self.window, self._settings)
        self.window.timeline.animation.is_allowed = self._settings_file is not None
        self.window.errands.export_choices = self._settings.export
        self.window.errands.table_choices = self._settings.table_columns
        if request.size is not None:
            self.window.resize(*request.size)
            set_columns(self.window, {}, self._settings.figures)
        place = self._settings.place(document_key(self.session.library))
        if request.shown is not None:
            self.window.timeline.state.show_range(*request.shown)
        elif place is not None and place.start is not None and place.end is not None:
            self.window.timeline.state.show_range(place.start, place.end)

    def _remember(self) -> None:
        if self._settings_file is not None:
            # other windows may have remembered their documents since
            self._settings, _ = load_settings(self._settings_file)
            self._settings = remember_window(self.window, self._settings)
            save_settings(self._settings, self._settings_file)

    def _remember_copy(self) -> None:
        """The person goes on in a file that no settings know yet."""
        if self._settings.place(document_key(self.session.library)) is None:
            self._remember()

    def _remember_waiting(self, document: str, text: str) -> None:
        """Keep what is noted on a document that is only read, at once."""
        if self._settings_file is not None:
            self._settings, _ = load_settings(self._settings_file)
        others = {k: v for k, v in self._settings.waiting.items() if k != document}
        waiting = {**others, document: text} if text else others
        self._settings = replace(self._settings, waiting=waiting)
        if self._settings_file is not None:
            save_settings(self._settings, self._settings_file)

    def _recall_waiting(self) -> None:
        """Another document is open: what waits for a copy of it is on it again."""
        library = self.session.library
        text = self._settings.waiting.get(document_key(library))
        if text:
            recall_waiting(library, text)
            self.session.show_edited()

    def _recent(self) -> tuple[Path, ...]:
        """What was open lately, the newest first."""
        settings = self._settings
        if self._settings_file is not None:
            settings, _ = load_settings(self._settings_file)
        names = (place.document for place in settings.places)
        return tuple(path for path in map(Path, names) if path.is_absolute())

    def _theme(self) -> Theme:
        chosen = self._wanted_theme or self._settings.preferences.theme
        return load_theme(theme_name(chosen))

    def _on_preferences_changed(self) -> None:
        """The person has chosen something else; a theme chosen so counts before the caller's."""
        before, now = self._settings.preferences, self.session.preferences
        self._settings = replace(self._settings, preferences=now)
        if before.theme != now.theme:
            self._wanted_theme = None
        self.session.set_theme(self._theme())
        self._remember()

    def _on_color_scheme_changed(self) -> None:
        """The system went dark or light; a theme that a person chose stays."""
        self.session.set_theme(self._theme())

    def _dress(self) -> None:
        self._application.setPalette(palette(self.session.theme))
        self._application.setStyleSheet(stylesheet(self.session.theme))


def files_from_system() -> tuple[Path, ...]:
    """The documents that the program was started with, where the system tells by events."""
    asked: list[Path] = []
    running = application()
    if isinstance(running, Application):
        running.open_requested.connect(asked.extend)
        running.processEvents()
        running.open_requested.disconnect(asked.extend)
    return tuple(asked)


class Windows:
    """All windows of one run of the program, each with a document of its own."""

    def __init__(self, settings_file: Path | None) -> None:
        self._settings_file = settings_file
        self._apps: list[App] = []

    @property
    def apps(self) -> tuple[App, ...]:
        """What is open, the newest last."""
        return tuple(self._apps)

    def open(self, library: Library, request: Request | None = None) -> App:
        """Open a window."""
        app = App(library, request or Request(), self._settings_file)
        step_aside(app.window, [other.window for other in self._apps])
        self._apps.append(app)
        app.window.closed.connect(partial(self._on_closed, app))
        app.window.windows_requested.connect(self.open_paths)
        app.session.preferences_changed.connect(partial(self._share_preferences, app))
        app.show()
        return app

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Show each document in a window of its own; without any the bundled one.

        A document that is open already comes forward. What cannot be opened is told in the newest
        window.
        """
        for path in paths or (None,):
            app = self._showing(path) or self._opened(path)
            app.bring_forward()

    def open_in_turn(self, paths: Sequence[Path]) -> None:
        """Open each of the paths as `open_paths` does, one in each turn of the event loop."""
        if paths:
            self.open_paths(paths[:1])
            QTimer.singleShot(0, partial(self.open_in_turn, paths[1:]))

    def listen_to_system(self) -> None:
        """Open the documents that the system asks for from now on."""
        running = application()
        if isinstance(running, Application):
            running.open_requested.connect(self.open_paths)

    def run(self) -> int:
        """Let the person work until the last window closes."""
        interrupts = Interrupts()
        interrupts.asked.connect(self._close_on_interrupt)
        try:
            return application().exec()
        finally:
            interrupts.close()
            _forget_quitting()

    def close(self) -> None:
        """Close every window and let go of everything."""
        while self._apps:
            self._apps.pop().close()

    def _close_on_interrupt(self) -> None:
        """Close as a person would: what is remembered of a window is remembered."""
        self.close()
        application().quit()

    def _showing(self, path: Path | None) -> App | None:
        wanted = (path or bundled_document()).resolve()
        same = (app for app in self._apps if app.session.library.path.resolve() == wanted)
        return next(same, None)

    def _opened(self, path: Path | None) -> App:
        if path is not None and is_picture(path):
            fitting = self._fitting(path)
            fitting.window.errands.open_document(path)
            return fitting
        try:
            return self.open(open_library(path))
        except ViewerError as trouble:
            if path is None:
                raise
            if not self._apps:
                missing = NotOpened(path.name, str(trouble))
                return self.open(open_library(), Request(not_opened=missing))
            newest = self._apps[-1]
            newest.window.notices.error(str(trouble), tr("{name} was not opened", name=path.name))
            return newest

    def _fitting(self, picture: Path) -> App:
        """The window of the document that a picture shows; else the newest, or the bundled one."""
        for app in reversed(self._apps):
            if is_of_document(picture, app.session.library.document):
                return app
        bundled = open_library()
        if not self._apps or is_of_document(picture, bundled.document):
            return self.open(bundled)
        bundled.close()
        return self._apps[-1]

    def _share_preferences(self, app: App) -> None:
        """What is chosen in one window counts in all of them."""
        for other in self._apps:
            other.session.set_preferences(app.session.preferences)

    def _on_closed(self, app: App) -> None:
        # it is in the middle of closing; its parts can go when it has closed
        QTimer.singleShot(0, partial(self._let_go, app))

    def _let_go(self, app: App) -> None:
        if app in self._apps:
            self._apps.remove(app)
            app.close()


def _forget_quitting() -> None:
    """Take back what still asks the program to end once it has.

    Whoever quits while the last window closes asks twice, and Qt would answer the second time by
    ending every event loop that runs later in this process, at once and without a word.
    """
    QApplication.removePostedEvents(application(), QEvent.Type.Quit.value)


def show_icon() -> None:
    """Give windows their icon where the system has none of the installed app."""
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication) and application.windowIcon().isNull():
        application.setWindowIcon(QIcon(str(resource_path("icons", "app.svg"))))


def application() -> QApplication:
    """The running application, or a new one; the bundled fonts are loaded."""
    running = bare_application()
    load_fonts()
    font = QFont(UI_FAMILY)
    font.setPixelSize(FONT_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    running.setFont(font)
    return running
