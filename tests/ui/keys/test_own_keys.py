from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.commands import Command
from viewer.ui.keys.own_keys import bound, clash, reset, with_own_keys

IDS = ("a", "b", "c", "d")
KEYS = ("F", "G", "Ctrl+K", "Ctrl+Shift+P", "")
STANDARD = (
    Command("a", "A", lambda: None, ("F",)),
    Command("b", "B", lambda: None, ("Ctrl+K", "F2")),
    Command("c", "C", lambda: None),
    Command("d", "D", lambda: None, ("G",)),
)
STEPS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(KEYS), st.booleans()), max_size=12)


@given(STEPS)
def test_no_key_ever_means_two_things(steps: list[tuple[str, str, bool]]) -> None:
    own: dict[str, tuple[str, ...]] = {}
    for command_id, keys, is_reset in steps:
        own = (
            reset(own, STANDARD, command_id) if is_reset else bound(own, STANDARD, command_id, keys)
        )
        held = [key for command in with_own_keys(STANDARD, own) for key in command.shortcuts]
        assert len(held) == len(set(held))
        now = {command.id: command for command in with_own_keys(STANDARD, own)}[command_id]
        if is_reset:
            assert now.shortcuts == next(c for c in STANDARD if c.id == command_id).shortcuts
        else:
            assert now.shortcuts == ((keys,) if keys else ())


@given(STEPS)
def test_with_all_reset_nothing_is_kept(steps: list[tuple[str, str, bool]]) -> None:
    own: dict[str, tuple[str, ...]] = {}
    for command_id, keys, _ in steps:
        own = bound(own, STANDARD, command_id, keys)
    for command_id in IDS:
        own = reset(own, STANDARD, command_id)
    assert own == {}


def test_a_clash_is_named() -> None:
    other = clash(STANDARD, "c", "ctrl+k")
    assert other is not None
    assert other.id == "b"
    assert clash(STANDARD, "b", "Ctrl+K") is None
    assert clash(STANDARD, "c", "F9") is None
