"""A picture that Parley made leads back to the view that it shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from viewer.model.filter import FilterSpec
from viewer.render.picture import picture
from viewer.render.picture_view import shows_view
from viewer.timeline.lanes import LaneMode
from viewer.ui.files.drops import dropped
from viewer.ui.files.picture_opening import is_of_document


def test_a_picture_leads_back_to_its_view(meet, tmp_path: Path) -> None:
    person = meet()
    spec = FilterSpec(sides=frozenset({"China"}))
    person.session.set_spec(spec)
    person.session.set_lane_mode(LaneMode.KIND)
    person.window.errands.ask_for_image()
    out = tmp_path / "t.png"
    assert person.window.errands.export_dialog.save_as(out)
    person.window.errands.export_dialog.reject()
    person.session.set_spec(FilterSpec())
    person.session.set_lane_mode(LaneMode.SIDE)
    person.window.errands.open_document(out)
    assert person.session.spec == spec
    assert person.session.lane_mode == LaneMode.KIND
    assert shows_view(out)
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(out))
    assert not shows_view(out)
    person.window.errands.open_document(out)
    assert person.session.spec == spec


def test_the_measure_that_was_chosen_goes_into_the_picture_and_back(meet, tmp_path: Path) -> None:
    person = meet()
    window = person.window
    window.view_actions.show_figures(True)
    window.figures.choose("us-deficit")
    window.errands.ask_for_image()
    dialog = window.errands.export_dialog
    assert (dialog.choices.has_figures, dialog.choices.measures) == (True, ("us-deficit",))
    out = tmp_path / "t.svg"
    assert dialog.save_as(out)
    dialog.reject()
    window.figures.choose("us-planned-goods")
    window.view_actions.show_figures(False)
    window.errands.open_document(out)
    assert window.middle.shows_figures
    assert window.figures.picked == ("us-deficit",)


def test_measures_shown_together_go_into_the_picture_and_back(meet, tmp_path: Path) -> None:
    person = meet()
    window = person.window
    window.view_actions.show_figures(True)
    window.figures.choose("us-tariff-rate", "cn-tariff-rate")
    window.errands.ask_for_image()
    dialog = window.errands.export_dialog
    assert dialog.form.figures.text().strip().startswith("2 measures: ")
    out = tmp_path / "t.svg"
    assert dialog.save_as(out)
    dialog.reject()
    drawn = out.read_text("utf-8")
    for name in (m.name for m in window.figures.measures_shown):
        assert name.split()[-1] in drawn
    window.figures.choose("us-planned-goods")
    window.errands.open_document(out)
    assert window.figures.picked == ("us-tariff-rate", "cn-tariff-rate")


def test_lanes_stand_in_the_picture_as_in_the_window(meet) -> None:
    person = meet()
    session = person.session
    keys = [lane.key for lane in person.state.lanes.lanes]
    session.move_lane(keys, keys[-1], 0)
    person.app.settle()
    person.window.errands.ask_for_image()
    dialog = person.window.errands.export_dialog
    page = picture(session.view, dialog.choices.size(), dialog.choices.options())
    names = {side.id: side.name for side in session.document.sides}
    heads = [t.text for t in page.texts if any(n.startswith(t.text) for n in names.values())]
    assert names[keys[-1]].startswith(heads[0])
    dialog.reject()


def test_a_picture_is_a_document_to_drop_and_an_article_is_not(meet, tmp_path: Path) -> None:
    person = meet()
    out, article = tmp_path / "t.pdf", tmp_path / "article.pdf"
    person.window.errands.ask_for_image()
    assert person.window.errands.export_dialog.save_as(out)
    person.window.errands.export_dialog.reject()
    article.write_bytes(b"%PDF-1.4")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (out, article)])
    found = dropped(data)
    assert (found.documents, found.articles) == ((out,), (article,))


def test_a_picture_opens_in_the_window_of_its_document(meet, tmp_path: Path) -> None:
    person = meet()
    out = tmp_path / "t.png"
    person.window.errands.ask_for_image()
    assert person.window.errands.export_dialog.save_as(out)
    person.window.errands.export_dialog.reject()
    assert is_of_document(out, person.session.library.document)
    other = replace(person.session.library.document, title="Other talks")
    assert not is_of_document(out, other)
    assert not is_of_document(tmp_path / "none.png", other)


def test_an_empty_clipboard_is_an_empty_drop():
    assert dropped(None).is_empty
