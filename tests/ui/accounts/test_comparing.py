"""A person compares accounts and follows threads, with keys and the mouse."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from viewer.library.asking import ask
from viewer.library.disagreeing import disagreements
from viewer.library.knowing import publication_days, sources_of
from viewer.library.threads import thread_of
from viewer.model.filter import FilterSpec
from viewer.ui.process.picture_of_window import describe_window

LEFT = Qt.MouseButton.LeftButton


def told_by(document, several: bool) -> list[str]:
    """Ids of the events that several sources tell, or that one does."""
    return [e.id for e in document.events if (len(sources_of(e)) > 1) == several]


def wait(person) -> None:
    person.app.settle()
    person.settle()


@pytest.fixture
def compares(person):
    """A person who compares the accounts of the first event told by several."""
    person.session.select(told_by(person.session.document, True)[0])
    person.key(Qt.Key.Key_A)
    wait(person)
    return person


def described(person) -> dict:
    return describe_window(person.window)["panes"]["compare"]


def test_the_tab_is_there_only_where_there_is_something_to_compare(person):
    document = person.session.document
    tab = person.window.reading.compare_tab
    single = [i for i in told_by(document, False) if not disagreements(document, i)]
    for event_id, offered in ((told_by(document, True)[0], True), (single[0], False)):
        person.session.select(event_id)
        wait(person)
        assert tab.isVisible() is offered
    person.key(Qt.Key.Key_A)
    assert not described(person)["visible"]


def test_a_click_on_the_tab_shows_the_accounts_and_one_on_a_source_reads_it(person):
    person.session.select(told_by(person.session.document, True)[0])
    wait(person)
    QTest.mouseClick(person.window.reading.compare_tab, LEFT)
    told = described(person)
    event = person.session.selected_event
    assert told["visible"]
    assert told["event"] == event.id
    assert set(told["sources"]) == sources_of(event)
    assert [f["name"] for f in told["fields"]][:3] == ["When", "People", "Status"]
    assert not person.window.source_pane.isVisible()
    tabs = person.window.source_pane.tabs
    QTest.mouseClick(tabs._bar, LEFT, pos=tabs._bar.tabRect(tabs._bar.currentIndex()).center())
    assert not described(person)["visible"]
    assert person.window.source_pane.isVisible()


def test_a_click_or_enter_on_a_passage_opens_it_in_its_source(compares):
    pane = compares.window.compare
    passage = pane.passages.passages[-1]
    pane.ensureWidgetVisible(passage)
    QTest.mouseClick(passage, LEFT, pos=QPoint(30, 10))
    place = passage.passage.place
    shown = compares.window.source_pane
    assert (shown.source_id, shown.form) == (place.source, place.form)
    first, last = shown.text.visible_span()
    assert first <= place.start < last
    assert not described(compares)["visible"]
    compares.key(Qt.Key.Key_A)
    wait(compares)
    passage = compares.window.compare.passages.passages[0]
    passage.setFocus()
    QTest.keyClick(passage, Qt.Key.Key_Return)
    assert compares.window.source_pane.source_id == passage.passage.place.source
    assert not described(compares)["visible"]


def test_one_goes_from_comparison_to_comparison_and_sees_differences_only(compares):
    ids = told_by(compares.session.document, True)
    compares.key(Qt.Key.Key_Period)
    wait(compares)
    assert compares.session.selected == ids[1]
    assert described(compares)["event"] == ids[1]
    QTest.mouseClick(compares.window.compare.previous_event, LEFT)
    compares.key(Qt.Key.Key_Comma)
    wait(compares)
    assert compares.session.selected == ids[-1]
    assert described(compares)["visible"]
    pane = compares.window.compare
    every = pane.table.fields_shown
    pane.only.click()
    assert set(pane.table.fields_shown) == {f for f in every if f.differs} != set(every)
    pane.only.click()
    assert pane.table.fields_shown == every


def test_figures_of_one_measure_that_disagree_are_drawn_and_open_their_sentence(person):
    document = person.session.document
    found = disagreements(document)[0]
    person.session.select(found.figures[0].events[0])
    person.key(Qt.Key.Key_A)
    wait(person)
    assert described(person)["measures"] == [found.measure.id]
    chart = person.window.compare.charts[0]
    assert [bar.figure for bar in chart.bars] == list(found.figures)
    person.window.compare.ensureWidgetVisible(chart)
    QTest.mouseClick(chart, LEFT, pos=QPoint(60, 62 + 30))
    assert person.window.source_pane.source_id == found.figures[1].source
    assert not described(person)["visible"]


def test_the_timeline_draws_the_date_of_each_source_that_is_published(person):
    event = told_by(person.session.document, True)[0]
    person.session.select(event)
    wait(person)
    shorts = {s.id: s.short for s in person.session.document.sources}
    drawn = {text.text for text in person.state.frame.top_texts}
    shown = sources_of(person.event(event))
    assert {shorts[source] for source in shown} <= drawn
    assert person.state.frame.top_fills
    first = next(s for s in person.session.document.sources if s.id in shown)
    person.session.set_spec(FilterSpec(known_on=first.published))
    wait(person)
    assert person.session.selected == event
    assert not person.state.frame.top_fills
    assert not person.window.reading.compare_tab.isVisible()


# --- threads


def longest_thread(document):
    threads = (thread_of(document, e.id) for e in document.events)
    return max((t for t in threads if t is not None), key=lambda t: len(t.events))


def test_keys_go_along_links_and_back_and_only_the_thread_is_shown(person):
    document = person.session.document
    thread = longest_thread(document)
    joined = {frozenset((link.origin, link.target)) for link in document.links}
    first = next(e.id for e in thread.events if thread_of(document, e.id).step(1))
    person.session.select(first)
    strip = person.window.event_pane.thread_line
    assert strip.words.text() == f"Thread of {len(thread.events)}"
    way = [first]
    while strip.next_event.isEnabled():
        assert strip.next_event.text().endswith(" by ›")
        person.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        way.append(person.session.selected)
        assert frozenset(way[-2:]) in joined
        assert strip.previous_event.text() != "‹"
    assert len(way) == len(set(way)) > 1
    person.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert person.session.selected == way[-1]
    person.press(person.window.event_pane, "Show only these")
    assert {e.id for e in person.session.view.events} == thread.ids
    label = person.session.selected_event.label
    assert person.window.filter_bar.words == (f"Thread of “{label}”",)
    for event_id in way[-2::-1]:
        QTest.mouseClick(strip.previous_event, LEFT)
        assert person.session.selected == event_id
    person.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert person.session.spec == FilterSpec()


def test_a_day_that_does_not_know_the_event_yet_does_not_lose_it(person):
    document = person.session.document
    days, slider = publication_days(document), person.window.filters.known_on.slider
    known = {e.id for e in ask(document, FilterSpec(known_on=days[0])).events}
    event = next(e.id for e in document.events if e.id not in known)
    person.session.select(event)
    wait(person)
    slider.setValue(0)
    wait(person)
    assert person.session.selected is None
    slider.setValue(slider.maximum())
    wait(person)
    assert person.session.selected == event
    assert person.state.selected == person.state.row_of(event)


def test_a_thread_is_exported_whatever_the_filter_leaves(person):
    document = person.session.document
    thread = longest_thread(document)
    person.session.select(thread.events[0].id)
    kind = thread.events[0].kind
    person.session.set_spec(FilterSpec(kinds=frozenset({kind})))
    person.press(person.window.event_pane, "Export thread...")
    menu = QApplication.activePopupWidget()
    assert [a.text().split(" (")[0] for a in menu.actions() if a.text()] == [
        "As an image...",
        "As Chronology in Markdown",
        "As CSV for spreadsheets",
        "As JSON",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    dialog = person.window.errands.export_dialog
    assert dialog.isVisible()
    assert {e.id for e in person.window.accounts.thread_view().events} == thread.ids
    dialog.close()
    person.settle()
    rest = replace(person.session.spec, events=thread.ids)
    assert len(ask(document, rest).events) < len(thread.events)


def test_a_thread_is_saved_as_data(person, tmp_path, monkeypatch):
    thread = longest_thread(person.session.document)
    person.session.select(thread.events[0].id)
    place, asked = tmp_path / "thread", []

    def answer(_parent, _title, offered, filters):
        asked.append((offered, filters))
        return str(place), filters.split(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    person.window.commands.run("thread.export_data")
    person.app.settle()
    saved = place.with_suffix(".md").read_text("utf-8")
    assert all(event.title in saved for event in thread.events)
    assert asked[0][0].endswith(".md")
    assert "(*.csv)" in asked[0][1]
    assert "Saved as thread.md" in person.told
    place = tmp_path / "thread.json"
    person.window.commands.run("thread.export_data")
    person.app.settle()
    assert {e["id"] for e in json.loads(place.read_text("utf-8"))["events"]} == thread.ids
