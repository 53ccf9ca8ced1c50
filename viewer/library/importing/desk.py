"""Takes articles that were read, tells those apart that the document has, drafts and saves them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from viewer.library.importing.article_reading import KnownFile, Read, Refused, Reply
from viewer.library.importing.digests import digests_of
from viewer.library.importing.drafting import Draft, draft
from viewer.library.importing.naming_words import shortened
from viewer.library.importing.records import Imported, ImportOptions, Outcome
from viewer.library.importing.sameness import KnownTexts
from viewer.library.importing.sketches import sketch_of
from viewer.library.importing.sources import article_cited_as
from viewer.library.importing.stock import Stock
from viewer.model.source import Form
from viewer.model.speech import ENGLISH, speaking
from viewer.store.adding import Adding, Addition

#: a batch is written when it has so many articles or its first has waited so long
_BATCH, _BATCH_S = 25, 1.0
_NO_DATE = (
    "does not say when it was published, from which “Monday” or “last week” are counted; give its"
    " date"
)


class Desk:
    """What an import has done so far.

    Attributes:
        files: what became of each.
        troubles: those that were not imported.
        saved: how many articles are in the document's file.
        events, figures, quotations: proposed.
    """

    def __init__(self, path: Path, options: ImportOptions) -> None:
        self._options = options
        self._adding = Adding(path)
        try:
            head = self._adding.head()
            taken = self._adding.taken()
        except BaseException:
            self._adding.close()
            raise
        self._stock = Stock(head, taken.event_ids, taken.labels)
        self._texts = KnownTexts(self._text_of)
        self._titles = {source.id: source.title for source in head.sources}
        self._files_of = {s.original_sha256: s.id for s in head.sources if s.original_sha256}
        self._to_learn = [source.id for source in head.sources if source.text(Form.ORIGINAL)]
        self._digests = digests_of(path, head)
        self._batch: list[Draft] = []
        self._batch_since = 0.0
        self.files: list[Imported] = []
        self.troubles: list[Imported] = []
        self.saved = self.events = self.figures = self.quotations = 0

    def close(self) -> None:
        """Let the document's file go."""
        self._adding.close()

    def file_hashes(self) -> frozenset[str]:
        """SHA-256 of the files that the document's sources were made of, with their text."""
        has_text = set(self._to_learn)
        return frozenset(sha for sha, source in self._files_of.items() if source in has_text)

    def learn(self) -> Iterator[int]:
        """Learn the texts that the document has, one after the other."""
        for number, source in enumerate(self._to_learn):
            self._texts.add(source, sketch_of(self._adding.text(source)))
            yield number

    def take(self, name: str, path: Path | None, reply: Reply) -> None:
        """Take an article, or note why not.

        Args:
            name: what the report calls it.
            path: None for a text that is no file.
            reply: what came of reading it.
        """
        if isinstance(reply, Refused):
            done = Imported(name, path, reply.outcome, reason=reply.reason)
        elif isinstance(reply, KnownFile):
            done = self._same(name, path, self._files_of[reply.sha256], 1.0)
        else:
            done = self._read(name, path, reply)
        self.files.append(done)
        if done.outcome is not Outcome.IMPORTED:
            self.troubles.append(done)
        self._save_if_due()

    def _read(self, name: str, path: Path | None, read: Read) -> Imported:
        same = self._texts.find(read.article.text, read.sketch)
        if same and (same.likeness == 1.0 or not self._options.takes_nearly_same):
            return self._same(name, path, same.source, same.likeness)
        of_digest = self._digests.find(read.article) if self._digests else None
        if of_digest:
            called = f"‘{shortened(self._titles[of_digest])}’"
            reason = f"{name} is the full text of {called}; attach it to its digest (parley attach)"
            return Imported(name, path, Outcome.OF_DIGEST, of_digest, reason)
        notes = read.article.reading.notes
        if read.found is None or read.citing is None:
            reason = f"{name} {_NO_DATE}"
            return Imported(name, path, Outcome.NEEDS_DATE, reason=reason, notes=notes)
        article = article_cited_as(read.article, self._options.cited_as(path))
        # what a document stores is English
        with speaking(ENGLISH):
            drafted = draft(article, (read.found, read.told), read.citing, self._stock)
        source = drafted.source
        self._texts.add(source.id, read.sketch)
        self._titles[source.id] = source.title
        self._files_of.setdefault(read.article.sha256, source.id)
        self._batch_since = self._batch_since if self._batch else time.monotonic()
        self._batch.append(drafted)
        return self._counted(Imported(name, path, Outcome.IMPORTED, source.id, notes=notes), read)

    def _counted(self, done: Imported, read: Read) -> Imported:
        """The line of the report with what is proposed, which is added up."""
        found = read.found
        if found is None:
            return done
        events, figures, quotations = len(found.events), len(found.figures), len(found.quotations)
        self.events += events
        self.figures += figures
        self.quotations += quotations
        return replace(done, events=events, figures=figures, quotations=quotations)

    def _same(self, name: str, path: Path | None, source: str, likeness: float) -> Imported:
        called = f"‘{shortened(self._titles[source])}’"
        if likeness == 1.0:
            reason = f"{name} has the same text as {called}, which is there already"
            return Imported(name, path, Outcome.SAME, source, reason)
        reason = f"{name} is nearly the same text as {called} ({int(100 * likeness)} %)"
        return Imported(name, path, Outcome.NEARLY_SAME, source, reason)

    def _text_of(self, source: str) -> str:
        waiting = (d.source for d in self._batch if d.source.id == source)
        texts = (text.content for s in waiting for text in s.texts)
        return next(texts, None) or self._adding.text(source)

    def _save_if_due(self) -> None:
        if not self._batch:
            return
        is_old = time.monotonic() - self._batch_since >= _BATCH_S
        if is_old or len(self._batch) >= _BATCH:
            self.save()

    def save(self) -> None:
        """Write what waits to be written."""
        if self._batch:
            self._adding.add([Addition(d.source, d.proposals) for d in self._batch])
            self.saved += len(self._batch)
            self._batch = []
