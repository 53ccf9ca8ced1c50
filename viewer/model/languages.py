"""Which languages the program has, by the tags of its translation files: `en`, `zh_CN`."""

from __future__ import annotations

from functools import cache

from viewer.model.resources import resource_path

#: in which the texts are written
ENGLISH_TAG = "en"
#: parts of tags by which Chinese is written in traditional signs: another language to its readers
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


@cache
def language_tags() -> tuple[str, ...]:
    """The languages there are, English first."""
    translated = sorted(path.stem for path in resource_path("languages").glob("*.qm"))
    return (ENGLISH_TAG, *translated)


def fitting_language(wanted: str) -> str | None:
    """The language that a tag means (`zh-Hans-CN`, `zh_CN.UTF-8`), if there is one.

    One of the same first part serves: `zh` is `zh_CN`, but for one that is written otherwise.
    """
    plain = wanted.partition(".")[0].partition("@")[0].replace("-", "_").casefold()
    known = {tag.casefold(): tag for tag in language_tags()}
    if plain in known:
        return known[plain]
    first, *rest = plain.split("_")
    if _TRADITIONAL.intersection(rest):
        return None
    return next((tag for low, tag in known.items() if low.split("_")[0] == first), None)
