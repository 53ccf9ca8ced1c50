"""The examples in the tables of figures are their tests."""

from __future__ import annotations

import pytest

from viewer.extract.figures import find_figures
from viewer.extract.figures.blockers import NO_FIGURES
from viewer.extract.figures.currencies import CURRENCIES
from viewer.extract.figures.hedges import AFTER, BEFORE
from viewer.extract.figures.measured import PLACES
from viewer.extract.figures.trends import TRENDS
from viewer.extract.figures.units import UNITS


def marked(sentence):
    """The sentence without its brackets, and what they mark."""
    before, _, rest = sentence.partition("[")
    exact, _, after = rest.partition("]")
    return before + exact + after, exact, len(before)


def figure_of(sentence):
    """The figure that the brackets mark."""
    text, exact, start = marked(sentence)
    found = {figure.start: figure for figure in find_figures(text)}
    assert start in found, [figure.exact for figure in found.values()]
    assert found[start].exact == exact
    return found[start]


def examples(rows):
    return [pytest.param(*row.example, id=row.example[0]) for row in rows]


@pytest.mark.parametrize(("sentence", "said"), examples((*CURRENCIES, *UNITS)))
def test_units_and_currencies(sentence, said):
    figure = figure_of(sentence)
    assert f"{figure.value:.12g} {figure.unit}" == said


@pytest.mark.parametrize(("sentence", "bound"), examples((*BEFORE, *AFTER)))
def test_hedges(sentence, bound):
    assert figure_of(sentence).bound == bound


@pytest.mark.parametrize(("sentence", "words"), examples(PLACES))
def test_what_is_measured(sentence, words):
    assert words in figure_of(sentence).measures.split(", ")


@pytest.mark.parametrize("sentence", [sentence for row in NO_FIGURES for sentence in row.examples])
def test_no_figures(sentence):
    assert find_figures(sentence) == ()


@pytest.mark.parametrize(("sentence", "trend"), examples(TRENDS))
def test_trends(sentence, trend):
    assert figure_of(sentence).trend == trend
