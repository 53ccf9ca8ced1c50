"""The figures chart in the window: what it shows, and what a person does with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec
from viewer.ui.settings import load_settings

TALL, LOW = (1440, 900), (1280, 720)
LEFT = Qt.MouseButton.LeftButton
#: between the parts of the middle
HANDLE_PX = 1


@pytest.fixture
def reader(meet):
    """A person in front of a window that is high enough for the chart."""
    return meet(size=TALL)


def canvas(person):
    return person.window.figures.canvas


def click_spot(person, number: int) -> None:
    spot = canvas(person).chart.spots[number]
    QTest.mouseClick(canvas(person), LEFT, pos=QPoint(round(spot.x), round(spot.y)))
    person.settle()


def figure(person, figure_id: str):
    return next(f for f in person.session.document.figures if f.id == figure_id)


def spots_with_marks(person) -> list[int]:
    return [n for n, spot in enumerate(canvas(person).chart.spots) if spot.has_mark]


def test_it_is_open_where_there_is_height_and_takes_a_fifth_at_most(reader, meet):
    window = reader.window
    assert window.figures.isVisible()
    assert window.figures.height() <= window.middle.height() / 5 + 1
    assert not meet(size=LOW).window.figures.isVisible()


def test_it_shows_the_measure_with_most_points_and_offers_the_others(reader):
    pane = reader.window.figures
    counts = {counted.measure.id: counted.count for counted in pane.measures}
    shown = pane.measure
    most = len(spots_with_marks(reader))
    assert most > 1
    for measure_id in counts:
        pane.choose(measure_id)
        assert len(spots_with_marks(reader)) <= most
    pane.choose(shown.id)
    assert pane.choice.text().startswith(f"Figures: {pane.measure.name}, ")
    assert {a.data() for a in pane.menu().actions() if a.isCheckable()} == set(counts)
    assert "every point opens its sentence" in pane.said


def test_without_figures_only_a_line_is_left_that_says_so(reader):
    window, session = reader.window, reader.session
    reader.app.settle()
    before = window.middle.sizes()
    told = {event for f in session.document.figures if f.measure for event in f.events}
    alone = next(event for event in session.document.events if event.id not in told)
    session.set_spec(FilterSpec(match=alone.label))
    reader.app.settle()
    assert told.isdisjoint(event.id for event in session.view.events)
    assert window.figures.isVisible()
    assert not canvas(reader).isVisible()
    timeline, figures, tables, overview = window.middle.sizes()
    assert tables == 0
    assert figures < 40
    assert timeline + figures + overview == window.middle.height() - 2 * HANDLE_PX
    assert overview == before[3]
    assert "no figure" in window.figures.said
    session.set_spec(FilterSpec())
    reader.app.settle()
    assert canvas(reader).isVisible()
    assert window.middle.sizes() == before


@pytest.mark.parametrize("measure", ["us-tariff-rate", "us-deficit", "cn-counter-goods"])
def test_a_click_on_a_point_selects_its_event_and_shows_its_sentence(reader, measure):
    reader.window.figures.choose(measure)
    for number in spots_with_marks(reader):
        spot = canvas(reader).chart.spots[number]
        expected = reader.window.figures.figures[spot.rows[0]]
        click_spot(reader, number)
        assert reader.session.selected == reader.state.table.ids[spot.event]
        assert reader.session.selected in expected.events
        source = reader.window.source_pane
        assert source.source_id == expected.source
        assert source.text.current.id == expected.id
        place = expected.places[0]
        assert source.text.is_in_view(place.start, place.end)


def test_the_second_click_goes_to_the_next_of_equal_figures(reader):
    reader.window.figures.choose("us-tariff-rate")
    number = next(n for n, s in enumerate(canvas(reader).chart.spots) if len(s.rows) > 1)
    ids = []
    for _ in range(3):
        click_spot(reader, number)
        ids.append(reader.window.source_pane.text.current.id)
    assert ids[0] != ids[1]
    assert ids[0] == ids[2]


def test_a_threshold_opens_its_sentence_too(reader):
    reader.window.figures.choose("us-tariff-rate")
    chart = canvas(reader).chart
    spot = next(s for s in chart.spots if not s.has_mark)
    piece = spot.pieces[0]
    middle = QPoint(round((piece.x0 + piece.x1) / 2), round(spot.y))
    QTest.mouseClick(canvas(reader), LEFT, pos=middle)
    assert reader.session.selected == reader.state.table.ids[spot.event]
    assert reader.window.source_pane.text.current is not None


def test_arrows_walk_along_the_points_and_enter_opens_one(reader):
    reader.window.figures.choose("us-planned-goods")
    canvas(reader).setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas(reader).chart.frame.focused == 0
    QTest.keyClick(canvas(reader), Qt.Key.Key_Right)
    assert canvas(reader).chart.frame.focused == 1
    QTest.keyClick(canvas(reader), Qt.Key.Key_Return)
    assert reader.session.selected == reader.state.table.ids[canvas(reader).chart.spots[1].event]
    QTest.keyClick(canvas(reader), Qt.Key.Key_Left)
    assert canvas(reader).chart.frame.focused == 0


def test_it_follows_the_timeline_and_moves_it(reader):
    chart = canvas(reader).chart
    point, before = QPointF(400, 60), reader.state.viewport
    none = Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        point,
        QPointF(canvas(reader).mapToGlobal(point)),
        QPoint(),
        QPoint(0, 120),
        none,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas(reader), turn)
    after = reader.state.viewport
    assert after.end - after.start < before.end - before.start
    assert canvas(reader).chart is not chart
    reader.state.show_range(parse_when("2018-03").earliest, parse_when("2018-04").latest)
    reader.window.figures.choose("us-tariff-rate")
    assert "No figure of this measure in view" in [t.text for t in canvas(reader).chart.frame.texts]
    assert "3 out of view" in reader.window.figures.said


def test_the_marks_stand_below_those_of_the_timeline(reader):
    reader.window.figures.choose("cn-counter-goods")
    frame = reader.state.frame
    at = dict(zip(frame.marks.event.tolist(), frame.marks.x.tolist(), strict=True))
    for spot in canvas(reader).chart.spots:
        if spot.event in at:
            assert spot.x == pytest.approx(at[spot.event], abs=0.6)


def test_a_tooltip_says_value_meaning_date_and_source(reader):
    reader.window.figures.choose("us-deficit")
    spot = canvas(reader).chart.spots[0]
    place = QPoint(round(spot.x), round(spot.y))
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, canvas(reader).mapToGlobal(place))
    QApplication.sendEvent(canvas(reader), event)
    told, said = figure(reader, "wsj-2018.f1"), QToolTip.text()
    publisher = next(s for s in reader.session.document.sources if s.id == told.source).publisher
    assert told.places[0].exact in said
    assert told.measures[1:] in said
    assert "As of 2017" in said
    assert publisher in said


def test_a_filter_leaves_other_measures(reader):
    pane = reader.window.figures
    pane.choose("us-tariff-rate")
    early = FilterSpec(end=parse_when("2018"))
    reader.session.set_spec(early)
    assert "us-tariff-rate" not in [counted.measure.id for counted in pane.measures]
    assert pane.measure.id != "us-tariff-rate"
    reader.session.set_spec(FilterSpec(match="no such words anywhere"))
    assert pane.measures == ()
    assert "no figure" in pane.said
    reader.session.set_spec(FilterSpec())
    assert pane.measure.id == "us-tariff-rate", "the choice comes back with its figures"


def test_lanes_and_folding_leave_it_right(reader):
    reader.session.set_folded(False)
    reader.settle()
    assert canvas(reader).chart.frame.breaks == ()
    assert canvas(reader).chart.spots


def test_the_key_and_the_box_open_and_close_it(meet):
    person = meet(size=LOW)
    window, high = person.window, person.timeline.height()
    person.key(Qt.Key.Key_G)
    person.app.settle()
    assert window.figures.isVisible()
    assert window.toolbar.figures.isChecked()
    assert person.timeline.height() < high
    assert person.state.prepared.options.height == person.state.viewport.height
    assert window.figures.height() <= window.middle.height() / 5 + 1
    window.toolbar.figures.click()
    assert not window.figures.isVisible()


@pytest.mark.parametrize(("size", "opened"), [(LOW, True), (TALL, False)])
def test_what_a_person_chose_is_remembered(meet, tmp_path, size, opened):
    file = tmp_path / "settings.ini"
    first = meet(settings=file, size=size)
    first.window.view_actions.toggle_figures()
    first.app.close()
    assert load_settings(file)[0].figures is opened
    assert meet(settings=file, size=size).window.figures.isVisible() is opened


def test_nobodys_choice_is_not_remembered(meet, tmp_path):
    file = tmp_path / "settings.ini"
    meet(settings=file, size=TALL).app.close()
    assert load_settings(file)[0].figures is None


# --- several measures of one unit


def click_measure(person, measure_id: str) -> None:
    """Click a line of the chart's menu, which stays open."""
    pane = person.window.figures
    menu = pane.menu()
    menu.popup(pane.choice.mapToGlobal(QPoint(0, 20)))
    action = next(a for a in menu.actions() if a.data() == measure_id)
    place = menu.actionGeometry(action).center()
    QTest.mouseMove(menu, place)
    QTest.mouseClick(menu, LEFT, pos=place)
    assert menu.isVisible()
    menu.close()
    person.settle()


def shown(person) -> list[str]:
    return [measure.id for measure in person.window.figures.measures_shown]


def test_measures_of_one_unit_are_checked_one_by_one(reader):
    pane = reader.window.figures
    pane.choose("us-tariff-rate")
    assert not pane.legend.isVisible()
    click_measure(reader, "cn-tariff-rate")
    assert shown(reader) == ["us-tariff-rate", "cn-tariff-rate"]
    assert pane.choice.text() == "Figures: 2 measures, % ▾"
    assert pane.legend.isVisible()
    names = [measure.name for measure in pane.measures_shown]
    assert [entry.name for entry in pane.legend.entries] == names
    assert [entry.side for entry in pane.legend.entries] == [0, 1]
    rows = {row for spot in canvas(reader).chart.spots for row in spot.rows}
    assert {pane.figures[row].measure for row in rows} == set(shown(reader))
    click_measure(reader, "us-tariff-rate")
    assert shown(reader) == ["cn-tariff-rate"]
    click_measure(reader, "cn-tariff-rate")
    assert shown(reader) == ["cn-tariff-rate"], "one is always shown"


def test_a_measure_of_another_unit_stands_alone(reader):
    reader.window.figures.choose("us-tariff-rate", "cn-tariff-rate")
    click_measure(reader, "us-deficit")
    assert shown(reader) == ["us-deficit"]
    checked = [a.data() for a in reader.window.figures.menu().actions() if a.isChecked()]
    assert checked == ["us-deficit"]


def test_labels_of_one_side_say_which_measure_they_are_of(reader):
    pane = reader.window.figures
    pane.choose("us-deficit", "us-planned-goods", "cn-counter-goods")
    letters = {entry.name: entry.letter for entry in pane.legend.entries}
    assert sorted(letters.values()) == ["", "a", "b"]
    for spot in canvas(reader).chart.spots:
        letter = letters[pane.measures_shown[spot.series].name]
        assert spot.words.startswith(f"{letter}: " if letter else spot.words[:1])


def test_space_checks_in_the_menu_and_leaves_it_open(reader):
    pane = reader.window.figures
    pane.choose("us-tariff-rate")
    menu = pane.menu()
    menu.popup(pane.choice.mapToGlobal(QPoint(0, 20)))
    menu.setActiveAction(next(a for a in menu.actions() if a.data() == "cn-tariff-rate"))
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert shown(reader) == ["us-tariff-rate", "cn-tariff-rate"]
    menu.close()
