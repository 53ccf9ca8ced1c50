"""What a person does with the filters that the document keeps by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.library.editing.filters import delete_filter, rename_filter, save_filter
from viewer.library.editing.naming import quoted
from viewer.library.facets import Facet
from viewer.library.filter_parts import parts_of
from viewer.library.saved_filters import offered_name, saved_choices, saved_name, saved_spec
from viewer.model.document import Document
from viewer.model.errors import ViewerError
from viewer.model.filter import FilterSpec
from viewer.model.speech import tr
from viewer.ui.notices import NoticeAction

if TYPE_CHECKING:
    from viewer.ui.editing.changes import DocumentEdit
    from viewer.ui.main_window import MainWindow


class SavedFiltersDesk:
    """Keeps the sidebar's head and the filter bar in step with the kept filters, and changes them.

    On a document that is only read they wait in the settings.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._counted: tuple[Document | None, tuple[Facet, ...]] = (None, ())

    @property
    def _document(self) -> Document:
        """All of it, whatever day the filter asks for."""
        return self._window.session.library.document

    @property
    def can_save(self) -> bool:
        """Whether some filter is set that is not kept yet."""
        spec = self._window.session.spec
        return not spec.is_empty and not saved_name(self._document, spec)

    @property
    def choices(self) -> tuple[Facet, ...]:
        """The kept filters with what each would leave; counted once for each state."""
        if self._counted[0] is not self._document:
            self._counted = self._document, saved_choices(self._document)
        return self._counted[1]

    def show(self) -> None:
        """Show the kept filters, and which of them is set."""
        session = self._window.session
        chosen = saved_name(self._document, session.spec)
        self._window.filters.saved.show_choices(
            self.choices, chosen, session.theme, can_update=not session.spec.is_empty
        )
        self._window.filter_bar.show_saved(chosen)

    def toggle(self, name: str) -> None:
        """Set a kept filter in place of what is set; if it is set, set none."""
        session = self._window.session
        spec = saved_spec(self._document, name)
        if spec is not None:
            session.set_spec(FilterSpec() if session.spec == spec else spec)
        self.show()

    def ask_for_name(self) -> None:
        """Ask in the filter bar under which name the filter is to be kept."""
        if not self.can_save:
            return
        parts = parts_of(self._document, self._window.session.spec)
        self._window.filter_bar.ask_for_name(offered_name(tuple(part.words for part in parts)))

    def save(self, name: str) -> None:
        """Keep the filter that is set under a name that no other has."""
        bar, spec = self._window.filter_bar, self._window.session.spec
        said = " ".join(name.split())
        if saved_spec(self._document, said) is not None:
            bar.say_wrong(tr("{name} is kept already; choose another name", name=quoted(said)))
            return
        try:
            save_filter(self._document, name, spec)
        except ViewerError as trouble:
            bar.say_wrong(str(trouble))
            return
        bar.end_naming()
        words = tr("save the filter {name}", name=quoted(said))
        self._change(words, lambda now: save_filter(now, name, spec))

    def rename(self, name: str, new_name: str) -> None:
        """Give a kept filter another name."""
        try:
            rename_filter(self._document, name, new_name)
        except ViewerError as trouble:
            self._window.filters.saved.say_wrong(str(trouble))
            return
        words = tr("rename the filter {name}", name=quoted(name))
        self._change(words, lambda now: rename_filter(now, name, new_name))

    def update(self, name: str) -> None:
        """Let a kept filter ask for what is set now."""
        spec = self._window.session.spec
        if not spec.is_empty:
            words = tr("update the filter {name}", name=quoted(name))
            self._change(words, lambda now: save_filter(now, name, spec))

    def delete(self, name: str) -> None:
        """Keep a filter no longer, and offer to undo that."""
        words = tr("delete the filter {name}", name=quoted(name))
        if self._change(words, lambda now: delete_filter(now, name)):
            said = tr("The filter {name} is deleted.", name=quoted(name))
            undo = NoticeAction(tr("Undo"), self._window.edits.undo)
            self._window.notices.info(said, actions=[undo])

    def describe(self) -> dict[str, Any]:
        """Which filters are set and kept, for `--describe`."""
        bar, session = self._window.filter_bar, self._window.session
        return {
            "set": list(bar.words),
            "left": len(session.view.events),
            "saved": [{"name": c.name, "events": c.count} for c in self.choices],
            "chosen": saved_name(self._document, session.spec) or None,
        }

    def _change(self, name: str, edit: DocumentEdit) -> bool:
        done = self._window.edits.change(name, edit, waits=True, said=tr("Your filter"))
        self.show()
        return done
