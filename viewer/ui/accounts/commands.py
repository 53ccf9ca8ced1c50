"""The commands that compare accounts and follow threads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from viewer.model.speech import tr
from viewer.ui.commands import Command

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def account_commands(window: MainWindow) -> tuple[Command, ...]:
    """Comparing the accounts of the selected event, and going along its thread."""
    accounts = window.accounts

    linked = tr("first select an event with links")

    def can_step(by: int) -> bool:
        return accounts.thread is not None and accounts.thread.step(by) is not None

    def has_thread() -> bool:
        return accounts.thread is not None

    return (
        Command("compare.toggle", tr("Compare accounts, or read again"), accounts.toggle, ("A",),
                is_enabled=lambda: accounts.can_compare,
                needs=tr("first select an event told by several sources")),
        Command("compare.next", tr("Compare the next event told by several sources"),
                partial(accounts.step, 1), (".",)),
        Command("compare.previous", tr("Compare the previous event told by several sources"),
                partial(accounts.step, -1), (",",)),
        Command("thread.next", tr("Next event of the thread"), partial(accounts.step_thread, 1),
                ("Alt+Down",), is_enabled=partial(can_step, 1), needs=linked),
        Command("thread.previous", tr("Previous event of the thread"),
                partial(accounts.step_thread, -1), ("Alt+Up",), is_enabled=partial(can_step, -1),
                needs=linked),
        Command("thread.only", tr("Show only the thread of the selected event"),
                accounts.show_thread_only, is_enabled=has_thread, needs=linked),
        Command("thread.export", tr("Export the thread as an image"), accounts.export_thread,
                is_enabled=has_thread, needs=linked),
        Command("thread.export_data", tr("Export the thread as data..."),
                accounts.export_thread_data, is_enabled=has_thread, needs=linked,
                note="Markdown, CSV, JSON"),
    )  # fmt: skip
