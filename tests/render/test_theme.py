from __future__ import annotations

import tomllib
from itertools import product

import pytest

from viewer.model.errors import ExportError
from viewer.model.resources import resource_path
from viewer.render import theme as theme_module
from viewer.render.ink import TEXT_COLOURS
from viewer.render.theme import (
    SIDE_PLACES,
    SIDE_ROLES,
    THEME_NAMES,
    Rgba,
    Theme,
    load_theme,
    mix,
    theme_from,
)

TEXT_LEAST, MARK_LEAST = 4.5, 3.0

#: words and the grounds on which they stand
WORDS_ON = [
    *product(("ink", "soft"), ("bg", "panel", "sunken", "field", "selection", "selected-row")),
    *product(("ink",), ("figure", "quotation", "match", "error", "warning", "info", "evidence")),
    *((f"{notice}-ink", notice) for notice in ("error", "warning", "info")),
    ("link", "panel"),
    ("link", "bg"),
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("on-accent", "accent-pressed"),
    ("break-ink", "break"),
    ("tooltip-ink", "tooltip"),
]
#: lines that tell something by themselves
SIGNS_ON = [
    *product(("foot-tick", "scale-bar", "neutral", "arc", "focus", "accent"), ("panel", "bg")),
    ("figure-line", "panel"),
    ("quotation-line", "panel"),
    ("match-line", "panel"),
    ("selection-line", "selection"),
    ("overview-shown-line", "panel"),
    ("break-line", "break"),
    ("error-line", "error"),
    ("warning-line", "warning"),
    ("info-line", "info"),
]


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def luminance(colour: Rgba) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [c / 255 for c in colour[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Rgba, second: Rgba) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def over(colour: Rgba, ground: Rgba) -> Rgba:
    return mix(colour, ground, colour[3] / 255)


def grounds_of_lanes(theme: Theme) -> list[Rgba]:
    washes = [theme.rgba("side-wash", place) for place in range(-1, SIDE_PLACES)]
    return [theme.rgba("panel"), *washes]


def test_black_on_white_is_the_largest_contrast() -> None:
    assert contrast((0, 0, 0, 255), (255, 255, 255, 255)) == pytest.approx(21)


@pytest.mark.parametrize(("words", "ground"), WORDS_ON)
def test_words_can_be_read(theme: Theme, words: str, ground: str) -> None:
    below = over(theme.rgba(ground), theme.rgba("panel"))
    assert contrast(theme.rgba(words), below) >= TEXT_LEAST


@pytest.mark.parametrize(("sign", "ground"), SIGNS_ON)
def test_lines_that_tell_something_can_be_seen(theme: Theme, sign: str, ground: str) -> None:
    assert contrast(theme.rgba(sign), theme.rgba(ground)) >= MARK_LEAST


def test_marks_of_every_side_can_be_seen_on_every_lane(theme: Theme) -> None:
    for place, ground in product(range(SIDE_PLACES), grounds_of_lanes(theme)):
        assert contrast(theme.rgba("side", place), ground) >= MARK_LEAST, (place, ground)


def test_words_in_a_sides_colour_and_labels_can_be_read_on_every_lane(theme: Theme) -> None:
    for ground in grounds_of_lanes(theme):
        for role in set(TEXT_COLOURS.values()) - {"badge-ink"}:
            assert contrast(theme.rgba(role), ground) >= TEXT_LEAST, (role, ground)
        for place in range(SIDE_PLACES):
            assert contrast(theme.rgba("side-text", place), ground) >= TEXT_LEAST, (place, ground)


def test_labels_can_be_read_in_bars_and_counts_in_badges(theme: Theme) -> None:
    for place in range(-1, SIDE_PLACES):
        wash = theme.rgba("side-wash", place)
        for role in ("side-band", "side-bar", "side-hollow", "side-rail"):
            assert contrast(theme.rgba("ink"), over(theme.rgba(role, place), wash)) >= TEXT_LEAST
        assert contrast(theme.rgba("badge-ink"), theme.rgba("side-badge", place)) >= TEXT_LEAST


def test_high_contrast_is_higher() -> None:
    theme = load_theme("contrast")
    assert contrast(theme.rgba("soft"), theme.rgba("panel")) >= 7
    assert all(contrast(theme.rgba("side", p), theme.rgba("panel")) >= 7 for p in range(6))


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
