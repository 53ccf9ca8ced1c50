"""The marks by which quiet time that a person opened is folded away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from viewer.model.lengths import say_quiet
from viewer.model.speech import tr
from viewer.timeline.display import OpenFold, Rect, Text, TextRole
from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import TimeScale
from viewer.timeline.sight import Plot

#: height of a mark, and px between it and the lanes' lower end
HEIGHT_PX, BELOW_PX = 18.0, 3.0
#: px between a mark's edge and its words, and between the mark and the ends of its time
PAD_PX, GAP_PX = 7.0, 4.0
#: stands where there is no room for the words
SIGN = "›‹"
_MIDDLE_EM = 0.35


def lay_open_folds(
    prepared: Prepared,
    scale: TimeScale,
    plot: Plot,
    bottom: float,
    labels: Sequence[Text] = (),
) -> tuple[OpenFold, ...]:
    """A mark in the middle of what is in view of each opened stretch, or beside it.

    Args:
        prepared: whose fold says what is opened.
        scale: of the frame.
        plot: where the time stands.
        bottom: px of the lanes' lower end.
        labels: what stands in the lanes; a mark moves along its stretch until it is clear of them.
    """
    em = prepared.options.style.label_px
    top = bottom - BELOW_PX - HEIGHT_PX
    near = [t for t in labels if t.y + em > top and t.y - em < bottom]
    found = []
    for start, end in prepared.fold.opened:
        left, right = max(scale.px(start), plot.left), min(scale.px(end), plot.right)
        if right > left:
            mark = _mark(prepared, (start, end), (left, right), bottom)
            found.append(_clear_of(mark, near, (left + GAP_PX, right - GAP_PX)))
    return tuple(found)


def _clear_of(mark: OpenFold, labels: Sequence[Text], room: tuple[float, float]) -> OpenFold:
    """The mark at the place nearest to its own at which it meets no label, if there is any."""
    wide = mark.rect.w
    taken = [(t.x - GAP_PX - wide, t.x + t.width + GAP_PX) for t in labels]
    places = [mark.rect.x, *(x for ends in taken for x in ends)]
    free = [
        x
        for x in places
        if (x == mark.rect.x or room[0] <= x <= room[1] - wide)
        and not any(low < x < high for low, high in taken)
    ]
    if not free:
        return mark
    shift = min(free, key=lambda x: abs(x - mark.rect.x)) - mark.rect.x
    rect = replace(mark.rect, x=mark.rect.x + shift)
    return replace(mark, rect=rect, text=replace(mark.text, x=mark.text.x + shift))


def _mark(
    prepared: Prepared, hidden: tuple[int, int], seen: tuple[float, float], bottom: float
) -> OpenFold:
    em = prepared.options.style.label_px
    room = seen[1] - seen[0] - 2 * GAP_PX
    length = say_quiet(*hidden)
    ways = (tr("{sign} fold {length}", sign=SIGN, length=length), f"{SIGN} {length}", SIGN)
    widths = [prepared.measure(words, TextRole.BREAK) for words in ways]
    fitting = [at for at, px in enumerate(widths) if px + 2 * PAD_PX <= room]
    words, width = next(((ways[at], widths[at]) for at in fitting), (ways[-1], widths[-1]))
    middle = (seen[0] + seen[1]) / 2
    wide = width + 2 * PAD_PX
    rect = Rect(middle - wide / 2, bottom - BELOW_PX - HEIGHT_PX, wide, HEIGHT_PX)
    baseline = rect.y + HEIGHT_PX / 2 + _MIDDLE_EM * em
    text = Text(rect.x + PAD_PX, baseline, words, width, TextRole.BREAK)
    return OpenFold(rect, *hidden, text)
