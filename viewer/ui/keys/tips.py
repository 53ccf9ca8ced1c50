"""The keys in tooltips: each button says by which key the same is done, also a key of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.speech import tr
from viewer.ui.commands import Commands
from viewer.ui.reading.citation import FORM_TIPS

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def with_key(words: str, commands: Commands, command_id: str) -> str:
    """What a button does, with the key of the command that does the same, if it has one."""
    key = commands[command_id].key
    return tr("{words} ({key})", words=words, key=key) if key else words


def show_keys_in_tips(window: MainWindow) -> None:
    """Let every pane of a window say the person's shortcuts."""
    commands = window.commands
    window.accounts.show_keys(commands)
    window.filter_bar.show_key(commands["filters.clear"].key)
    window.filter_bar.show_save_key(commands["filters.save"].key)
    window.review_bar.show_key(commands["review.open"].key)
    window.review.show_keys()
    window.toolbar.show_keys()
    _show_in_event_pane(window)
    _show_in_citation(window)


def _show_in_event_pane(window: MainWindow) -> None:
    commands, pane = window.commands, window.event_pane
    pane.show_note_keys(commands["note.write"].key, commands["note.pin"].key)
    thread = pane.thread_line
    for button, words, command_id in (
        (pane.edit_button, tr("Change its words, date, people and passages"), "edit.event"),
        (thread.only, tr("Leave all but this thread out"), "thread.only"),
        (thread.export, tr("Make a picture of this thread"), "thread.export"),
    ):
        button.setToolTip(with_key(words, commands, command_id))


def _show_in_citation(window: MainWindow) -> None:
    commands, citation = window.commands, window.source_pane.citation
    attach = tr("Show your own copy of this article beside the digest")
    citation.attach.setToolTip(with_key(attach, commands, "source.attach"))
    edit = tr("Change how this source is cited")
    citation.edit.setToolTip(with_key(edit, commands, "edit.source"))
    for form, button in citation.forms.items():
        button.setToolTip(with_key(tr(FORM_TIPS[form]), commands, "source.form"))
