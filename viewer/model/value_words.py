"""What a document's values are called for people; stored and compared they stay as they are."""

from __future__ import annotations

from viewer.model.event import KINDS, Status
from viewer.model.source import Form
from viewer.model.speech import tr, tr_later

_KIND = "kind of event"
_STATUS = "status of event"
#: marked where a translator finds them; said by their own English
_KIND_WORDS = (
    tr_later("talks", about="kind of event"),
    tr_later("tariff", about="kind of event"),
    tr_later("retaliation", about="kind of event"),
    tr_later("statement", about="kind of event"),
    tr_later("demand", about="kind of event"),
    tr_later("sanction", about="kind of event"),
    tr_later("deal", about="kind of event"),
    tr_later("market", about="kind of event"),
    tr_later("deadline", about="kind of event"),
    tr_later("policy", about="kind of event"),
    tr_later("other", about="kind of event"),
)
_STATUS_WORDS = {
    Status.HAPPENED: tr_later("happened", about="status of event"),
    Status.ONGOING: tr_later("ongoing", about="status of event"),
    Status.PLANNED: tr_later("planned", about="status of event"),
    Status.DEMANDED: tr_later("demanded", about="status of event"),
    Status.THREATENED: tr_later("threatened", about="status of event"),
    Status.DENIED: tr_later("denied", about="status of event"),
}
#: what a source has in the place of a publisher whom nobody named
NO_PUBLISHER = tr_later("Publisher not known")
_FORM_WORDS = {Form.DIGEST: tr_later("digest"), Form.ORIGINAL: tr_later("full text")}


def say_kind(kind: str) -> str:
    """What a kind of event is called: `tariff`; a document's own kinds say themselves."""
    return tr(kind, about=_KIND) if kind in KINDS else kind


def opened_kind(kind: str) -> str:
    """The same at the beginning of a line: `Tariff`."""
    return opened(say_kind(kind)) if kind in KINDS else kind.capitalize()


def opened(words: str) -> str:
    """Words as they stand at the beginning of a line, their first letter a capital."""
    return words[:1].upper() + words[1:]


def say_status(status: Status) -> str:
    """How an event stood, in a word: `planned`."""
    return tr(_STATUS_WORDS[status], about=_STATUS)


def say_form(form: Form) -> str:
    """Which text of a source it is: `digest`, `full text`."""
    return tr(_FORM_WORDS[form])


def say_publisher(name: str) -> str:
    """Who published a source; where nobody is known that, in words of ours."""
    return tr(name) if name == NO_PUBLISHER else name
