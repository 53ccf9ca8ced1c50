"""The language that a window or a picture is asked to speak."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import Any

from viewer.model.languages import fitting_language, language_tags


def add_language_argument(group: Any, spoken_in: str) -> None:
    """Take `--lang`; what speaks that language is for the help."""
    names = ", ".join(language_tags())
    told = f"language of {spoken_in}: {names}"
    group.add_argument("--lang", type=language_tag, metavar="L", help=told)


def language_tag(text: str) -> str:
    """Read `zh`, `zh-CN` or `zh_CN.UTF-8` as the language that there is."""
    tag = fitting_language(text.strip())
    if tag is None:
        raise ArgumentTypeError(f"{text!r} is not there; choose from {', '.join(language_tags())}")
    return tag
