"""Takes the words out of an e-mail (RFC 5322, MIME). Only ever runs apart: mails may be hostile.

A web page that a browser saved as one file (MHTML) is such a mail too, with the page as its only
part that is read.
"""

from __future__ import annotations

import json
import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from viewer.readers.webpage_parser import page_fields

#: headers of which a mail has at least one, and a text hardly any
_HEADERS = ("from", "subject", "date", "message-id", "mime-version", "received", "content-type")
_LEAST_HEADERS = 2
#: less in its plain text than in its page, and the plain text is only a notice
_WORTHWHILE = 0.3
_MOST_NAMED = 8
_BLOCKS = re.compile(r"</(?:p|div|tr|table|li|h[1-6]|blockquote)\s*>|<br\b[^<>]*>", re.IGNORECASE)
_UNSEEN = ("script", "style", "head", "title", "template")


def parse(data: bytes) -> bytes:
    """The fields of `viewer.readers.reading.Reading` as JSON in UTF-8."""
    try:
        mail = message_from_bytes(data, policy=default)
        if sum(name in mail for name in _HEADERS) < _LEAST_HEADERS:
            return json.dumps({"refusal": "damaged"}).encode()
        return json.dumps(_fields(mail)).encode()
    except RecursionError:
        return json.dumps({"refusal": "damaged"}).encode()


def _fields(mail: EmailMessage) -> dict[str, Any]:
    plain, page = _content(mail, "plain"), _content(mail, "html")
    if "snapshot-content-location" in mail:
        fields = page_fields(page.encode())
        fields["address"] = _header(mail, "snapshot-content-location")
        return fields if fields["text"] else {"refusal": "no article"}
    seen = _seen(page)
    text = plain if len(plain) > _WORTHWHILE * len(seen) else seen
    named = [part.get_filename() or "a part without a name" for part in mail.iter_attachments()]
    notes = [_about(named)] if named else []
    day = _day(mail)
    if day is None:
        notes.append("It has no Date line that can be read.")
    return {
        "text": text,
        "title": re.sub(
            r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", "", _header(mail, "subject"), flags=re.I
        ),
        "title_basis": "From the e-mail's Subject line.",
        "byline": _sender(mail),
        "byline_basis": "From the e-mail's From line.",
        "published": day,
        "published_basis": f"From the e-mail's Date line: {_header(mail, 'date')}.",
        "language": _header(mail, "content-language"),
        "notes": notes,
    }


def _content(mail: EmailMessage, kind: str) -> str:
    """The text of the part of that kind that is meant to be read, or else of the first one."""
    part = mail.get_body((kind,))
    if part is None:
        of_kind = (p for p in mail.walk() if p.get_content_type() == f"text/{kind}")
        part = next((p for p in of_kind if not p.is_attachment()), None)
    if part is None:
        return ""
    try:
        return str(part.get_content())
    except (LookupError, ValueError, KeyError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""


def _seen(page: str) -> str:
    """What a reader of the page sees, a block a paragraph: newsletters are tables in tables."""
    if not page.strip():
        return ""
    from lxml import html

    # a break that stays one when the marks are gone
    tree = html.document_fromstring(_BLOCKS.sub(lambda m: f"\n\n{m[0]}", page))
    for node in tree.xpath("//" + "|//".join(_UNSEEN)):
        node.drop_tree()
    paragraphs = re.split(r"\n\s*\n", tree.text_content())
    return "\n\n".join(line for line in (" ".join(p.split()) for p in paragraphs) if line)


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(mail.get(name, "")).split())
    except (ValueError, IndexError, AttributeError):
        return ""


def _sender(mail: EmailMessage) -> str | None:
    try:
        addresses = mail["from"].addresses
        return next((a.display_name or a.addr_spec for a in addresses), None)
    except (AttributeError, ValueError, IndexError):
        return _header(mail, "from") or None


def _day(mail: EmailMessage) -> str | None:
    """The day where it was sent."""
    try:
        sent = mail["date"].datetime
        return sent.date().isoformat() if sent else None
    except (AttributeError, ValueError, IndexError, OverflowError, TypeError):
        return None


def _about(named: list[str]) -> str:
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    what = "attachment is" if len(named) == 1 else "attachments are"
    listed = ", ".join(" ".join(name.split()) for name in named[:_MOST_NAMED])
    return f"Its {what} not read: {listed}{more}."
