"""Generated documents as files, made once and kept between runs."""

from __future__ import annotations

import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path

from tests.benchmarks import generated
from tests.benchmarks.registry import Progress
from viewer.model.document import Document
from viewer.store.documents import save_new
from viewer.store.packs import VERSION
from viewer.store.schema import STATEMENTS


@cache
def document(count: int) -> Document:
    """A generated document; held while the process lives."""
    return generated.generated_document(count)


def document_file(count: int, progress: Progress) -> Path:
    """A generated document of so many events as a file."""
    made_by = Path(generated.__file__).read_bytes() + repr((VERSION, STATEMENTS)).encode()
    folder = Path(tempfile.gettempdir()) / "parley-benchmarks"
    folder.mkdir(exist_ok=True)
    path = folder / f"{count}-{sha256(made_by).hexdigest()[:12]}.parley"
    if not path.exists():
        for old in folder.glob(f"{count}-*.parley"):
            old.unlink()
        progress(f"making a document of {count:,} events")
        save_new(document(count), path)
    return path
