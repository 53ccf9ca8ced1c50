"""The lines of tables and keys in TOML files."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from viewer.readers.folder.toml_lines import locate, too_deep_line

SAMPLE = '''\
# a comment = 1
top = "a # no comment"   # but this

[[event]] # first
id = "a"
summary = """
[[event]]
x = 1
""" # after
list = [
  1, # [
  "]", { a = 1 },
]
[event.accounts.s-1]
when = 'x = "y"'

[[event]]
"quoted" = 1
a.b.'c' = 2
[[event.part]]
n = 1
[[event.part]]
n = 2
[other]
x = 1
[other.deep.er]
'''


def test_sample():
    tomllib.loads(SAMPLE)
    assert locate(SAMPLE) == {
        ("top",): 2,
        ("event",): 4,
        ("event", 0): 4,
        ("event", 0, "id"): 5,
        ("event", 0, "summary"): 6,
        ("event", 0, "list"): 10,
        ("event", 0, "accounts"): 14,
        ("event", 0, "accounts", "s-1"): 14,
        ("event", 0, "accounts", "s-1", "when"): 15,
        ("event", 1): 17,
        ("event", 1, "quoted"): 18,
        ("event", 1, "a"): 19,
        ("event", 1, "a", "b"): 19,
        ("event", 1, "a", "b", "c"): 19,
        ("event", 1, "part"): 20,
        ("event", 1, "part", 0): 20,
        ("event", 1, "part", 0, "n"): 21,
        ("event", 1, "part", 1): 22,
        ("event", 1, "part", 1, "n"): 23,
        ("other",): 24,
        ("other", "x"): 25,
        ("other", "deep"): 26,
        ("other", "deep", "er"): 26,
    }


names = st.text("abz09-_", min_size=1, max_size=3)
values = st.sampled_from([
    "1", '"x"', "'y'", "true", '"""a\n= b\n[c]"""', "'''\n# d\n'''", "[1,\n 2, # e\n]",
    "{ k = 1, l = [2] }", '"\\" # ["', '[["a"], [\n]]', "[ # f ]\n]",
])  # fmt: skip


@given(
    st.lists(st.tuples(names, values, st.sampled_from(["\n", "\n\n", " # g = 1\n"])), max_size=6),
    st.lists(
        st.tuples(names, st.lists(st.tuples(names, values), max_size=4)), min_size=1, max_size=5
    ),
)
def test_every_key_is_on_its_line(head, tables):
    """Writes keys and arrays of tables and notes where each begins."""
    text, wanted = "", {}
    for name, value, end in head:
        if (name,) not in wanted:
            wanted[name,] = text.count("\n") + 1
            text += f"{name} = {value}{end}"
    counts: dict[str, int] = {}
    for name, keys in tables:
        array = f"t{name}"
        number = counts[array] = counts.get(array, -1) + 1
        wanted.setdefault((array,), text.count("\n") + 1)
        wanted[array, number] = text.count("\n") + 1
        text += f"[[{array}]]\n"
        for key, value in dict(keys).items():
            wanted[array, number, key] = text.count("\n") + 1
            text += f"{key} = {value}\n"
    tomllib.loads(text)
    assert locate(text) == wanted


def test_nesting_depth():
    assert too_deep_line("a = [1]\nb = [[[2]]]\n", 2) == 2
    assert too_deep_line("a = [1]\nb = [[2]]\nc = '[[['\n", 2) is None
