"""The tables of figures, quotes and people, as a person uses them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from viewer.model.filter import FilterSpec
from viewer.ui.settings import load_settings

TALL, LOW = (1440, 900), (1280, 720)


def test_a_click_or_enter_on_a_figure_opens_its_sentence(reader):
    reader.open("Figures")
    figures = {figure.id: figure for figure in reader.session.document.figures}
    for position in (0, len(figures) // 2, len(figures) - 1):
        reader.click(position)
        figure = figures[reader.ids()[position]]
        source = reader.window.source_pane
        assert source.source_id == figure.source
        assert source.text.current.id == figure.id
        assert reader.session.selected in figure.events
        assert reader.chosen == [figure.id], "not another figure of the same event"
        assert reader.rows.hasFocus()
    reader.open("Figures")
    reader.click(2)
    reader.key(Qt.Key.Key_Down)
    wanted = reader.ids()[3]
    assert reader.window.source_pane.text.current.id != wanted
    reader.key(Qt.Key.Key_Return)
    assert reader.window.source_pane.text.current.id == wanted


def test_the_largest_value_comes_first_and_each_table_keeps_its_order(reader):
    reader.open("Figures")
    reader.click_head("value")
    values = {figure.id: figure.value for figure in reader.session.document.figures}
    found = [values[figure_id] for figure_id in reader.ids()]
    assert found == sorted(values.values(), reverse=True)
    reader.open("Figures")
    reader.click_head("source")
    by_source = reader.ids()
    reader.open("People")
    reader.open("Figures")
    assert reader.ids() == by_source


def test_figures_go_with_the_chart_the_selection_and_the_filter(reader):
    reader.open("Figures")
    chart = reader.window.figures
    chart.choose("us-deficit")
    wanted = chart.figures[-1]
    chart.figure_requested.emit(wanted)
    assert reader.chosen == [wanted.id]
    reader.open("Figures")
    figure = reader.session.document.figures[-1]
    reader.session.select(figure.events[0])
    (chosen,) = reader.chosen
    told = {f.id: f.events for f in reader.session.document.figures}
    assert figure.events[0] in told[chosen]
    reader.open("Figures")
    source = reader.session.document.sources[0].id
    reader.session.set_spec(FilterSpec(sources=frozenset({source})))
    left = {event.id for event in reader.session.view.events}
    figures = {figure.id: figure for figure in reader.session.document.figures}
    assert reader.ids()
    assert all(not left.isdisjoint(figures[one].events) for one in reader.ids())


def test_quotes_stand_by_speaker_or_day_open_their_passage_and_are_cited(reader):
    reader.open("Quotes")
    bar = reader.pane.sheet.bar
    by_speaker, by_day = bar.orders
    assert by_speaker.isChecked()
    speakers = [one.casefold() for one in reader.cells("speaker") if one != "not named"]
    assert speakers == sorted(speakers)
    by_day.click()
    assert by_day.isChecked()
    assert not by_speaker.isChecked()
    first = {e.id: e.earliest for e in reader.session.document.events}
    quotes = {q.id: q for q in reader.session.document.quotations}
    days = [first[quotes[one].events[0]] for one in reader.ids() if quotes[one].events]
    assert days == sorted(days)
    reader.open("Quotes")
    reader.pane.sheet.bar.citation.click()
    assert reader.pasted().count("\n") == len(reader.ids()) - 1
    reader.click(3)
    quotes = {q.id: q for q in reader.session.document.quotations}
    quote = quotes[reader.ids()[3]]
    source = reader.window.source_pane
    assert (source.source_id, source.text.current.id) == (quote.source, quote.id)
    reader.pane.sheet.bar.citation.click()
    publisher = next(s for s in reader.session.document.sources if s.id == quote.source).publisher
    assert reader.pasted().startswith("“")
    assert quote.places[0].exact in reader.pasted()
    assert publisher in reader.pasted()
    assert reader.cells("speaker")[3] in reader.pasted()


def test_enter_on_a_person_leaves_that_persons_events_and_again_everybodys(reader):
    reader.open("People")
    counts = [int(cell) for cell in reader.cells("events")]
    assert counts == sorted(counts, reverse=True)
    reader.click(2)
    assert reader.session.spec == FilterSpec(), "a click only chooses"
    person = reader.ids()[2]
    reader.key(Qt.Key.Key_Return)
    assert reader.session.spec.actors == {person}
    assert len(reader.session.view.events) == counts[2]
    assert reader.chosen == [person]
    reader.key(Qt.Key.Key_Return)
    assert reader.session.spec == FilterSpec()


def test_which_table_is_open_is_remembered(meet, tmp_path):
    file = tmp_path / "settings.ini"
    first = meet(settings=file, size=TALL)
    first.window.view_actions.show_table("quotes")
    first.app.close()
    assert load_settings(file)[0].tables is True
    second = meet(settings=file, size=TALL)
    assert second.window.tables.isVisible()
    assert second.window.toolbar.tables.isChecked()
    assert second.window.tables.describe()["tab"] == "quotes"


def test_in_a_low_window_timeline_and_table_both_have_room(meet):
    person = meet(size=LOW)
    person.key(Qt.Key.Key_T)
    person.app.settle()
    assert person.timeline.height() >= 160
    assert person.window.tables.height() >= 132
    assert sum(person.window.middle.sizes()) <= person.window.middle.height()


def test_dark_or_light_it_looks_other(reader):
    from viewer.render.theme import load_theme

    reader.open("Figures")
    light = reader.pane.grab().toImage()
    reader.session.set_theme(load_theme("dark"))
    reader.person.settle()
    dark = reader.pane.grab().toImage()
    place = light.width() // 2, light.height() - 12
    assert light.pixelColor(*place).lightness() > 200 > 80 > dark.pixelColor(*place).lightness()


def test_another_document_fills_the_table_anew(reader, own):
    reader.open("Figures")
    reader.window.errands.open_document(own)
    reader.person.app.settle()
    figures = {figure.id for figure in reader.session.document.figures}
    assert set(reader.ids()) == figures
