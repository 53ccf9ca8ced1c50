"""E1 to E3: pictures for publication, their time and that they are the same each time."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.generated import generated_document
from tests.benchmarks.registry import Figure, NotHere, Progress, bar
from tests.benchmarks.rounds import Rounds, by_turns, timed_ms
from viewer.library.asking import View, ask
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec

if TYPE_CHECKING:
    from viewer.render.artwork import Artwork

_ROUNDS = 9
_EVENTS = 1_000


@bar("E1", "4K PNG against QImage.save of the same picture")
def png(progress: Progress) -> Iterator[Figure]:
    """What a person runs, painting and writing, against Qt's writing of what is painted."""
    from viewer.render.formats import picture_image, save_picture

    for name, view in _views(progress):
        art = _art(view, "4k")
        image = picture_image(art.page, art.theme, art.size)
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            rounds = by_turns(
                {
                    "ours": timed_ms(partial(save_picture, art, place / "o.png")),
                    "qt": timed_ms(partial(image.save, str(place / "q.png"))),
                },
                _ROUNDS,
            )
        yield _figure(rounds, "ours", "qt", f"{name}: painted and written / QImage.save", 0.45)


@bar("E2", "SVG and PDF of 1,000 events against painting them into a QImage of 1920x1080")
def vectors(progress: Progress) -> Iterator[Figure]:
    """The same page, laid out beforehand."""
    from viewer.render.formats import picture_image, vector_bytes

    progress("laying out 1,000 events")
    art = _art(_generated(), "slide")
    rounds = by_turns(
        {
            "svg": timed_ms(lambda: vector_bytes(art, ".svg")),
            "pdf": timed_ms(lambda: vector_bytes(art, ".pdf")),
            "image": timed_ms(lambda: picture_image(art.page, art.theme, art.size)),
        },
        _ROUNDS,
    )
    for name in ("svg", "pdf"):
        yield _figure(rounds, name, "image", f"{name.upper()} / painted into an image", 3.0)


@bar("E3", "the same bytes on every run, and every drawn word found as text")
def alike(progress: Progress) -> Iterator[Figure]:
    """Shares of all: 1 is reached."""
    from viewer.render.formats import save_picture

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what, view in _views(progress):
            same = found = drawn = 0
            for preset in ("slide", "a4", "social"):
                art = _art(view, preset)
                words = {text.text for text in (*art.page.texts, *art.page.ticks)}
                for suffix in (".png", ".svg", ".pdf"):
                    files = [folder / f"{number}{suffix}" for number in range(2)]
                    for file in files:
                        save_picture(_art(view, preset), file)
                    same += files[0].read_bytes() == files[1].read_bytes()
                for text in (_svg_words(folder / "0.svg"), _pdf_words(folder / "0.pdf")):
                    drawn += len(words)
                    found += sum(_bare(word) in text for word in words)
            yield Figure(f"{what}: files equal on repeat", same / 9, "", 1.0, at_least=True)
            yield Figure(f"{what}: words found as text", found / drawn, "", 1.0, at_least=True)


def _views(progress: Progress) -> Iterator[tuple[str, View]]:
    with open_library() as library:
        yield "bundled", ask(library.document, FilterSpec())
    progress("laying out 1,000 events")
    yield "1,000 events", _generated()


def _generated() -> View:
    return ask(generated_document(_EVENTS), FilterSpec())


def _art(view: View, preset: str) -> Artwork:
    from viewer.render.artwork import Artwork
    from viewer.render.headless import ensure_gui
    from viewer.render.picture import picture, tell
    from viewer.render.picture_options import PictureOptions
    from viewer.render.sizes import preset_size
    from viewer.render.theme import load_theme

    ensure_gui()
    size, options = preset_size(preset), PictureOptions()
    page = picture(view, size, options)
    return Artwork(page, load_theme("light"), size, tell(view, page, options))


def _svg_words(path: Path) -> str:
    said = re.findall(r"<text [^>]*>(.*?)</text>", path.read_text("utf-8"))
    return _bare(html.unescape(re.sub("<[^>]*>", " ", " ".join(said))))


def _pdf_words(path: Path) -> str:
    if not shutil.which("pdftotext"):
        raise NotHere("pdftotext of poppler is not there")
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return _bare(done.stdout.decode("utf-8"))


def _bare(words: str) -> str:
    """Without blanks: a reader of PDF guesses them from the gaps between letters."""
    return "".join(words.split())


def _figure(rounds: Rounds, name: str, base: str, what: str, limit: float | None = None) -> Figure:
    value, baseline = rounds.median(name), rounds.median(base)
    return Figure(what, value, "ms", limit, baseline, rounds.ratio(name, base))
