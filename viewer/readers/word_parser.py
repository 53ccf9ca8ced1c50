"""Takes the words out of a Word document (ECMA-376, WordprocessingML). Only ever runs apart.

The two parts that matter are read by zipfile and lxml themselves: python-docx would unpack and
build objects of everything in the file, with a reader of XML that is open to more.
"""

from __future__ import annotations

import json
from typing import Any

from lxml import etree

from viewer.readers.packed import NotPacked, Packed, PacksTooMuch

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS = "{http://purl.org/dc/terms/}"
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
#: what is struck out, or stands for something else
_PASSED_OVER = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "txbxContent"})


def parse(data: bytes) -> bytes:
    """The fields of `viewer.readers.reading.Reading` as JSON in UTF-8."""
    try:
        fields = _fields(Packed(data))
    except PacksTooMuch:
        fields = {"refusal": "packed"}
    except (NotPacked, etree.XMLSyntaxError, ValueError):
        fields = {"refusal": "damaged"}
    return json.dumps(fields).encode()


def _fields(packed: Packed) -> dict[str, Any]:
    body = packed.part("word/document.xml")
    if body is None:
        return {"refusal": "damaged"}
    paragraphs = _paragraphs(_tree(body))
    about = packed.part("docProps/core.xml")
    said = _tree(about) if about else None
    fields: dict[str, Any] = {"text": "\n\n".join(p for p in paragraphs if p)}
    if said is not None:
        fields |= {
            "title": said.findtext(f"{_DC}title"),
            "title_basis": "From the title that the document itself keeps.",
            "language": said.findtext(f"{_DC}language"),
        }
        if made := (said.findtext(f"{_DCTERMS}created") or "")[:10]:
            fields["notes"] = [f"The document itself was made on {made}."]
    return fields


def _tree(data: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    return etree.fromstring(data, parser)


def _paragraphs(tree: Any) -> list[str]:
    """The paragraphs in order, those in tables among them; no words of notes and comments."""
    paragraphs: list[str] = []
    open_parts: list[str] = []
    skipping = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        name = _name(node)
        if name in _PASSED_OVER:
            skipping += 1 if event == "start" else -1
        elif skipping:
            continue
        elif event == "start" and name == "p":
            open_parts = []
        elif event == "start" and name in _BREAKS and _name(node.getparent()) == "r":
            open_parts.append(_BREAKS[name])
        elif event == "end" and name == "t":
            open_parts.append(node.text or "")
        elif event == "end" and name == "p":
            paragraphs.append("".join(open_parts).strip())
    return paragraphs


def _name(node: Any) -> str:
    tag = node.tag if isinstance(node.tag, str) else ""
    for space in (_W, _STRICT):
        if tag.startswith(space):
            return str(tag[len(space) :])
    return "Fallback" if tag.endswith("}Fallback") else ""
