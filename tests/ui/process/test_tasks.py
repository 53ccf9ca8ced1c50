"""Work beside the window ends in its thread, and none is lost or left."""

from __future__ import annotations

import threading

from viewer.ui.process.tasks import Tasks


def test_a_result_comes_back_in_the_same_thread(qtbot):
    tasks, seen = Tasks(), []
    tasks.run(threading.get_ident, lambda ident: seen.append((ident, threading.get_ident())))
    assert not tasks.is_idle
    qtbot.waitUntil(lambda: tasks.is_idle)
    ((there, here),) = seen
    assert there != here == threading.get_ident()
    tasks.close()


def test_an_error_goes_to_the_one_who_asked(qtbot):
    tasks, errors = Tasks(), []

    def fail() -> None:
        raise LookupError("gone")

    with qtbot.waitSignal(tasks.became_idle):
        tasks.run(fail, lambda _: errors.append("done"), errors.append)
    assert [type(error) for error in errors] == [LookupError]
    tasks.close()


def test_an_error_that_nobody_asked_for_is_raised(qtbot):
    tasks = Tasks()

    def fail() -> None:
        raise LookupError("gone")

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(tasks.became_idle):
        tasks.run(fail, lambda _: None)
    assert [kind for kind, *_ in raised] == [LookupError]
    tasks.close()


def test_closing_waits_and_calls_nobody(qtbot):
    tasks, seen, gate = Tasks(), [], threading.Event()
    tasks.run(lambda: gate.wait(5), seen.append)
    threading.Timer(0.1, gate.set).start()
    tasks.close()
    qtbot.wait(20)
    assert seen == []
    assert tasks.is_idle
