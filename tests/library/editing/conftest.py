"""Documents that the tests of editing begin with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.library.importing.conftest import drafted, stock_of
from viewer.library.importing.starting import document_of
from viewer.library.opening import open_library
from viewer.model.document import Document


@pytest.fixture
def imported() -> Document:
    """One article, and what is proposed of it."""
    document = document_of("Fish", ["Norland", "Chile", "Both sides", "Others"])
    draft = drafted(stock_of(document))
    return replace(document, sources=(draft.source,), proposals=draft.proposals)


@pytest.fixture(scope="module")
def bundled() -> Document:
    """The document that comes with the program."""
    with open_library() as library:
        return replace(library.document, events=tuple(library.document.events))
