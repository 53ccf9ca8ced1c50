"""What comes with a proposal is corrected before it is decided on, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.access.walking import troubles
from tests.ui.review.conftest import CTRL, read
from viewer.ui.editing.figure_form import FigureForm
from viewer.ui.editing.form_dialog import FormDialog
from viewer.ui.editing.quotation_form import QuotationForm

RETURN, DOWN, F, Q, A = (
    Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_F, Qt.Key.Key_Q, Qt.Key.Key_A,
)  # fmt: skip


def form_of(app, kind):
    app.settle()
    (dialog,) = (d for d in app.window.findChildren(FormDialog) if d.isVisible())
    assert isinstance(dialog.form, kind)
    return dialog, dialog.form


def test_a_figure_is_entered_and_says_something_else(keys, app, path):
    keys.press(DOWN, F)
    keys.press(RETURN)
    dialog, form = form_of(app, FigureForm)
    # it goes where the proposal goes
    assert form.events is None
    form.value.setText("18500")
    form.measures.setText("fleet's catch")
    keys.press(RETURN, held=CTRL)
    assert not dialog.isVisible()
    assert keys.done() == "Changed the figure of “Halvard offers a cut”. Saved."
    assert read(path).figures == ()
    (row, _) = keys.desk.pane.form.figures.rows.values()
    assert row.about.text() == "fleet's catch"
    keys.press(A)
    (figure,) = read(path).figures
    assert (figure.value, figure.measures, figure.events) == (18_500.0, "fleet's catch", ("offer",))


def test_what_is_wrong_is_told_in_the_form_and_nothing_is_changed(keys, app, path):
    before = read(path).proposals
    keys.press(DOWN, F, RETURN)
    dialog, form = form_of(app, FigureForm)
    form.value.setText("many")
    keys.press(RETURN, held=CTRL)
    assert "no number" in dialog.wrong.text()
    keys.press(Qt.Key.Key_Escape)
    assert read(path).proposals == before


def test_a_quotation_gets_another_kind_and_the_speaker_that_it_brings(keys, app, path):
    keys.press(DOWN, Q, RETURN)
    _, form = form_of(app, QuotationForm)
    assert form.events is None
    assert form.speaker.text() == "Ingrid Halvard"
    form.via.setText("the courier")
    keys.press(RETURN, held=CTRL)
    keys.press(A)
    (quotation,) = read(path).quotations
    assert (quotation.speaker, quotation.via) == ("halvard", "the courier")


def test_arrows_walk_through_the_rows_and_delete_leaves_one_out(keys, app, path):
    keys.press(DOWN, F, DOWN)
    rows = keys.desk.pane.form.figures.rows
    assert rows["q1"].hasFocus()
    assert keys.desk.focused == "p2"
    keys.press(Qt.Key.Key_Delete)
    assert keys.done() == "Left out “Not one tonne more,”. Saved."
    keys.press(A)
    said = read(path)
    assert (len(said.figures), len(said.quotations)) == (1, 0)


def test_a_lone_figure_can_be_corrected_and_is_rejected_not_left_out(keys, app, path):
    keys.take_up("p5")
    keys.press(F)
    (row,) = keys.desk.pane.form.figures.rows.values()
    assert row.hasFocus()
    keys.press(Qt.Key.Key_Delete)
    assert [f.id for f in read(path).proposals[4].figures] == ["f3"]
    keys.press(RETURN)
    form_of(app, FigureForm)[1].unit.setText("people")
    keys.press(RETURN, held=CTRL)
    assert read(path).proposals[4].figures[0].unit == "people"


def test_a_mark_in_the_article_leads_to_its_row(keys):
    keys.press(Qt.Key.Key_G, Qt.Key.Key_Tab)
    text = keys.desk.pane.article.text
    assert text.current.id == "f1"
    keys.press(RETURN)
    assert keys.desk.focused == "p2"
    assert keys.desk.pane.form.figures.rows["f1"].hasFocus()


def test_tab_goes_round_through_rows_and_choices_and_all_have_names(keys, app):
    keys.press(A)
    keys.take_up("p4")
    app.settle()
    assert keys.desk.pane.merge.is_offered
    assert "\n".join(troubles(keys.desk.pane, "review, merging")) == ""
    keys.take_up("p2")
    QApplication.processEvents()
    assert "\n".join(troubles(keys.desk.pane, "review, figures")) == ""
