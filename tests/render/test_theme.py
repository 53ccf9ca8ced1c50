from __future__ import annotations

import tomllib
from itertools import product

import pytest

from tests.contrast import contrast, over
from viewer.model.errors import ExportError
from viewer.model.resources import resource_path
from viewer.render import theme as theme_module
from viewer.render.ink import TEXT_COLOURS
from viewer.render.theme import (
    SIDE_PLACES,
    SIDE_ROLES,
    SPAN_ROLES,
    THEME_NAMES,
    Rgba,
    Theme,
    load_theme,
    theme_from,
)

#: WCAG 2.2: 1.4.3 and 1.4.11; with high contrast 1.4.6, and more than is asked for marks
TEXT_LEAST, MARK_LEAST = 4.5, 3.0
HIGH_TEXT_LEAST, HIGH_MARK_LEAST = 7.0, 4.5

PLAIN = ("bg", "panel", "sunken", "field")
CHOSEN = ("selection", "selected-row")
NOTICES = ("error", "warning", "info")
#: words and the grounds on which they stand; `A/B` is a see-through A over B
WORDS_ON = [
    *product(("ink", "soft", "link"), (*PLAIN, *CHOSEN, *NOTICES)),
    *product(("ink",), ("figure", "quotation", "match", "break", "evidence/panel")),
    *product(("ink",), (f"{wash}/{ground}" for wash in ("hover", "pressed") for ground in PLAIN)),
    *product(("soft",), ("match", "overview-shown/panel", *(f"hover/{each}" for each in PLAIN))),
    *product(("link",), ("evidence/panel", "hover/panel")),
    *((f"{notice}-ink", notice) for notice in NOTICES),
    ("error-ink", "panel"),
    ("error-line", "panel"),
    ("error-line", "warning"),
    ("accent", "panel"),
    ("accepted", "panel"),
    ("accepted", "selected-row"),
    ("accepted", "sunken"),
    *product(("on-accent",), ("accent", "accent-hover", "accent-pressed")),
    ("break-ink", "break"),
    ("tooltip-ink", "tooltip"),
]
#: lines that tell something by themselves
SIGNS_ON = [
    *product(("scale-bar", "neutral", "arc"), ("panel", "bg")),
    *product(("focus", "accent"), (*PLAIN, *CHOSEN, *NOTICES)),
    *product(("line-strong",), PLAIN),
    *product(("field-line",), PLAIN),
    *product(("scrollbar", "scrollbar-hover"), (*PLAIN, "selected-row")),
    *((sign, "panel") for sign in ("foot-tick", "axis-tick", "figure-line", "quotation-line")),
    ("match-line", "panel"),
    ("match-line", "match"),
    ("figure-line", "figure"),
    ("quotation-line", "quotation"),
    *(("selection-line", ground) for ground in CHOSEN),
    ("overview-shown-line", "panel"),
    ("break-line", "break"),
    *((f"{notice}-line", notice) for notice in NOTICES),
]


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def text_least(theme: Theme) -> float:
    return HIGH_TEXT_LEAST if theme.name == "contrast" else TEXT_LEAST


def mark_least(theme: Theme) -> float:
    return HIGH_MARK_LEAST if theme.name == "contrast" else MARK_LEAST


def ground_of(theme: Theme, said: str) -> Rgba:
    """`ROLE`, or `WASH/ROLE`."""
    wash, _, role = said.rpartition("/")
    ground = over(theme.rgba(role), theme.rgba("panel"))
    return over(theme.rgba(wash), ground) if wash else ground


def grounds_of_lanes(theme: Theme) -> list[Rgba]:
    washes = [theme.rgba("side-wash", place) for place in range(-1, SIDE_PLACES)]
    return [theme.rgba("panel"), *washes]


def test_black_on_white_is_the_largest_contrast() -> None:
    assert contrast((0, 0, 0, 255), (255, 255, 255, 255)) == pytest.approx(21)


@pytest.mark.parametrize(("words", "ground"), WORDS_ON)
def test_words_can_be_read(theme: Theme, words: str, ground: str) -> None:
    assert contrast(theme.rgba(words), ground_of(theme, ground)) >= text_least(theme)


@pytest.mark.parametrize(("sign", "ground"), SIGNS_ON)
def test_lines_that_tell_something_can_be_seen(theme: Theme, sign: str, ground: str) -> None:
    below = ground_of(theme, ground)
    assert contrast(over(theme.rgba(sign), below), below) >= mark_least(theme)


def test_every_role_is_looked_at(theme: Theme) -> None:
    """Words and lines; the rest are grounds, or tell nothing that is not told otherwise."""
    told = {role for role, _ in (*WORDS_ON, *SIGNS_ON)} | {"badge-ink"}
    grounds = {part for _, said in (*WORDS_ON, *SIGNS_ON) for part in said.split("/")}
    silent = {
        "faint",  # of what cannot be used: 1.4.3 leaves it out
        "line", "grid", "lane-line", "axis-line",
        "mark-ground", "shadow", "scrim",
    }  # fmt: skip
    assert set(theme.roles) == told | grounds | silent


def test_marks_of_every_side_can_be_seen_on_every_lane(theme: Theme) -> None:
    for place, ground in product(range(-1, SIDE_PLACES), grounds_of_lanes(theme)):
        assert contrast(theme.rgba("side", place), ground) >= mark_least(theme), (place, ground)


def test_marks_can_be_seen_in_lists_and_within_their_own_spans(theme: Theme) -> None:
    for place in range(-1, SIDE_PLACES):
        mark, wash = theme.rgba("side", place), theme.rgba("side-wash", place)
        for role in (*PLAIN, *CHOSEN, "mark-ground"):
            assert contrast(mark, ground_of(theme, role)) >= MARK_LEAST, (place, role)
        for role in SPAN_ROLES:
            span = over(theme.rgba(role, place), wash)
            assert contrast(mark, span) >= mark_least(theme), (place, role)


def test_words_in_a_sides_colour_and_labels_can_be_read_on_every_lane(theme: Theme) -> None:
    least = text_least(theme)
    for ground in grounds_of_lanes(theme):
        for role in set(TEXT_COLOURS.values()) - {"badge-ink"}:
            assert contrast(theme.rgba(role), ground) >= least, (role, ground)
        for place in range(SIDE_PLACES):
            assert contrast(theme.rgba("side-text", place), ground) >= least, (place, ground)


def test_labels_can_be_read_in_bars_and_counts_in_badges(theme: Theme) -> None:
    least = text_least(theme)
    for place in range(-1, SIDE_PLACES):
        wash = theme.rgba("side-wash", place)
        for role in SPAN_ROLES:
            assert contrast(theme.rgba("ink"), over(theme.rgba(role, place), wash)) >= least
        assert contrast(theme.rgba("badge-ink"), theme.rgba("side-badge", place)) >= least


def test_print_is_grey() -> None:
    theme = load_theme("print")
    colours = [*theme.roles.values(), *(c for group in theme.sides.values() for c in group)]
    assert all(red == green == blue for red, green, blue, _ in colours)


def test_every_theme_has_every_role_that_the_docstring_lists() -> None:
    listed = {
        name
        for line in (theme_module.__doc__ or "").splitlines()
        for name in line.split("`")[1::2]
        if name.replace("-", "").isalpha() and name.islower()
    }
    listed = {n for n in listed if not n.startswith("-")} | {
        f"{notice}{part}" for notice in ("error", "warning", "info") for part in ("-line", "-ink")
    }
    for name in THEME_NAMES:
        theme = load_theme(name)
        assert set(theme.roles) == listed - set(SIDE_ROLES), name
        assert set(theme.sides) == set(SIDE_ROLES)


def test_sides_are_six_and_no_two_alike(theme: Theme) -> None:
    assert len({theme.rgba("side", place) for place in range(SIDE_PLACES)}) == SIDE_PLACES
    assert theme.rgba("side", -1) == theme.rgba("neutral")


def test_colours_are_made_once_and_say_css(theme: Theme) -> None:
    assert theme.colour("ink") is theme.colour("ink")
    red, green, blue, _ = theme.rgba("ink")
    assert theme.css("ink") == f"rgba({red}, {green}, {blue}, 1.000)"
    assert theme.colour("hover").alpha() < 128


def test_unknown_theme_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ExportError, match="light, dark, print, contrast"):
        load_theme("pink")


def test_a_role_that_cannot_be_is_a_mistake() -> None:
    said = tomllib.loads(resource_path("themes", "light.toml").read_text("utf-8"))
    said["roles"]["ink"] = "#000000"
    with pytest.raises(ValueError, match="#000000"):
        theme_from("light", said)
