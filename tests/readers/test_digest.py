"""Marks of a digest: what is written, and the places in the plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.errors import FolderError
from viewer.readers.folder.digest import MarkKind, parse_digest
from viewer.readers.folder.mistakes import Mistakes


def read(source):
    """Text and marks, each as its id and words."""
    mistakes = Mistakes()
    digest = parse_digest("d.md", source, mistakes)
    mistakes.stop_if_any()
    return digest.text, [f"{m.id}={digest.text[m.start : m.end]}" for m in digest.marks]


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("Plain words.", "Plain words.", []),
        ("One\nline.\n\n\n \nAnother  one.\n", "One line.\nAnother one.", []),
        ("At [$3 bn]{f1}.", "At $3 bn.", ["f1=$3 bn"]),
        ("A “b c”{q1} d", "A “b c” d", ["q1=b c"]),
        ("A “b” c", "A “b” c", []),
        ("A “b “c” d”{q1}", "A “b “c” d”", ["q1=b “c” d"]),
        ("A “b “c”{q2} d”{q1}", "A “b “c” d”", ["q1=b “c” d", "q2=c"]),
        ("“a\n[4]{f1} b”{q1}", "“a 4 b”", ["q1=a 4 b", "f1=4"]),
        ("x [[ a b ]]{e:one} y", "x a b y", ["one=a b"]),
        ("x[[ a ]]{e:one}y", "x a y", ["one=a"]),
        ("[[a]]{e:one e:two @3-4}", "a", ["one=a", "two=a"]),
        ("[[a [[b]]{e:in} c]]{e:out}", "a b c", ["out=a b c", "in=b"]),
        ("[[[[a]]{e:in} b]]{e:out}", "a b", ["out=a b", "in=a"]),
        ("[[[3]{f1} a]]{e:x}", "3 a", ["x=3 a", "f1=3"]),
        ("[[[[[3]{f1}]]{e:in}]]{e:out}", "3", ["f1=3", "in=3", "out=3"]),
        ("[[“a”{q1}]]{e:x}", "“a”", ["x=“a”", "q1=a"]),
        ("[[“a]]{e:x} b”{q1}", "“a b”", ["x=“a", "q1=a b"]),
        (r"\[a\] \{b\} c\d \\", "[a] {b} c\\d \\\\", []),
        (r"[\[5\]]{f1}", "[5]", ["f1=[5]"]),
        ("[a]{\nf1\n} b", "a b", ["f1=a"]),
        ("[a\u00a0b]{f1}", "a\u00a0b", ["f1=a\u00a0b"]),
        ("[[\U0001f41f]]{e:x} [1]{f1}", "\U0001f41f 1", ["x=\U0001f41f", "f1=1"]),
    ],
)  # fmt: skip
def test_marks(source, text, marks):
    assert read(source) == (text, marks)


def test_hints():
    marks = parse_digest("d.md", "[[a]]{e:x @7} [[b]]{e:y @7-8} [[c]]{e:z}", Mistakes()).marks
    assert [mark.hint for mark in marks] == [(7, 7), (7, 8), None]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a\nb [c", "2: [ is not closed in its paragraph; end it with ]{f1}"),
        ("a\n\n[[b\nc", "3: [[ is not closed in its paragraph; end it with ]]{e:event}"),
        ("[[a\n\nb]]{e:x}", "1: [[ is not closed"),
        ("a ] b", r"1: ] closes nothing; write \] for the character itself"),
        ("a } b", r"1: } stands alone; write \} for the character itself"),
        ("a {f1} b", r"1: { stands alone; write \{ for the character itself"),
        ("[a] b", r"1: after ] stands {f1}; for plain brackets write \[ and \]"),
        ("a\n[[a]] b", r"2: after ]] stands {e:event}"),
        ("[[a]{f1}", "1: [[ of line 1 closes with ]], not with ]"),
        ("[[[3]]{e:x}", "1: after ] stands {f1}"),
        ("[a [3]{f2}]{f1}", "1: a figure holds no other marks; close it with ]{f1} first"),
        ("[a]{f1", "1: { is not closed in its paragraph; end it with }"),
        ("[a]{}", "1: {} names one figure; “” does not"),
        ("[a]{f1 f2}", "1: {} names one figure; “f1 f2” does not"),
        ("[a]{f.1}", "1: {} names one figure; “f.1” does not"),
        ("“a”{q1 q2}", "1: {} names one quotation; “q1 q2” does not"),
        ("[a]{e:x}", "1: a passage that tells an event stands in double brackets"),
        ("“a”{e:x}", "1: a passage that tells an event stands in double brackets"),
        ("[[a]]{f1}", "1: after ]] stand events as in {e:one e:two @7-8}; “f1” are none"),
        ("[[a]]{@7}", "1: after ]] stand events"),
        ("[[a]]{e:x @1 @2}", "1: after ]] stand events"),
        ("[[a]]{e:}", "1: “” is no event’s id, or named twice"),
        ("[[a]]{e:x e:x}", "1: “x” is no event’s id, or named twice"),
        ("[[a]]{e:x @0}", "1: “@0” names no sentences; write @7 or @7-8"),
        ("[[a]]{e:x @3-2}", "1: “@3-2” names no sentences"),
        ("[[a]]{e:x @³}", "1: “@³” names no sentences"),
        ("[[a]]{e:x @999999}", "1: “@999999” names no sentences"),
        ("[]{f1}", "1: nothing is marked as f1; put the mark around its words"),
        ("[[ ]]{e:x}", "1: nothing is marked as x"),
        ("a “ ”{q1}", "1: nothing is marked as q1"),
        ("a”{q1}", "1: this ” has no “ before it in its paragraph"),
        ("“a\n\nb”{q1}", "3: this ” has no “ before it in its paragraph"),
        ('"a"{q1}', "1: marked quotations stand in curly quotation marks, as in “...”{q1}"),
        ("a\n\nb\x07", "3: a control character stands here; take it out"),
        ("", "1: is empty; write the digest of the source"),
    ],
)
def test_mistakes(source, told):
    with pytest.raises(FolderError) as raised:
        read(source)
    assert str(raised.value).startswith(f"d.md:{told}")


class Piece(NamedTuple):
    """A part of a digest: as it is written, as it reads, and its marks with places in that."""

    source: str
    text: str
    marks: tuple[tuple[str, str, int, int], ...] = ()


def escaped(text):
    return re.sub(r"([\[\]{}])", r"\\\1", text)


ids = st.text("abcXYZ019-_", min_size=1, max_size=4)
words = st.text("aü鯡\U0001f41f$%.,[]{}'\u00a0", min_size=1, max_size=6)
breaks = st.sampled_from([" ", "\n", "  ", " \n\t"])


@st.composite
def plain_pieces(draw):
    word = draw(words)
    return Piece(escaped(word), word)


@st.composite
def figure_pieces(draw):
    word, id_ = draw(words), draw(ids)
    return Piece(f"[{escaped(word)}]{{{id_}}}", word, (("figure", id_, 0, len(word)),))


def joined(pieces, gaps):
    source, text, marks = "", "", []
    for piece, gap in zip(pieces, ["", *gaps], strict=False):
        start = len(text) + bool(text)
        source, text = source + gap + piece.source, f"{text} {piece.text}" if text else piece.text
        marks += [(k, i, a + start, b + start) for k, i, a, b in piece.marks]
    return Piece(source, text, tuple(marks))


@st.composite
def rows(draw, pieces):
    chosen = draw(st.lists(pieces, min_size=1, max_size=4))
    return joined(chosen, [draw(breaks) for _ in chosen[1:]])


@st.composite
def quotation_pieces(draw):
    inner, id_ = draw(rows(plain_pieces() | figure_pieces())), draw(ids)
    marks = [(k, i, a + 1, b + 1) for k, i, a, b in inner.marks]
    marks.append(("quotation", id_, 1, 1 + len(inner.text)))
    return Piece(f"“{inner.source}”{{{id_}}}", f"“{inner.text}”", tuple(marks))


@st.composite
def evidence_pieces(draw, pieces):
    inner, id_ = draw(rows(pieces)), draw(ids)
    pad, hint = draw(st.sampled_from(["", " ", "\n"])), draw(st.sampled_from(["", " @2", " @2-9"]))
    marks = (*inner.marks, ("evidence", id_, 0, len(inner.text)))
    return Piece(f"[[{pad}{inner.source}{pad}]]{{e:{id_}{hint}}}", inner.text, marks)


flat = plain_pieces() | figure_pieces() | quotation_pieces()
nested = st.recursive(flat, evidence_pieces, max_leaves=8)


@given(st.lists(rows(nested), min_size=1, max_size=4))
def test_any_digest_reads_as_it_was_written(paragraphs):
    whole = "\n".join(p.text for p in paragraphs)
    wanted, offset = [], 0
    for paragraph in paragraphs:
        wanted += [(k, i, a + offset, b + offset) for k, i, a, b in paragraph.marks]
        offset += len(paragraph.text) + 1
    mistakes = Mistakes()
    digest = parse_digest("d.md", "\n\n".join(p.source for p in paragraphs), mistakes)
    mistakes.stop_if_any()
    assert digest.text == whole
    assert sorted((m.kind.value, m.id, m.start, m.end) for m in digest.marks) == sorted(wanted)
    starts = [m.start for m in digest.marks]
    assert starts == sorted(starts)


@given(st.text('ab “”"[]{}\\e:@1-\n', max_size=40))
def test_any_text_is_a_digest_or_told_with_its_line(source):
    mistakes = Mistakes()
    digest = parse_digest("d.md", source, mistakes)
    try:
        mistakes.stop_if_any()
    except FolderError as error:
        line = int(re.match(r"d\.md:(\d+): ", str(error))[1])
        assert 1 <= line <= source.count("\n") + 1
        return
    assert digest.text == digest.text.strip()
    for mark in digest.marks:
        assert isinstance(mark.kind, MarkKind)
        words = digest.text[mark.start : mark.end]
        assert words == words.strip(" \n")
        assert words
        assert "\n" not in words
