from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.handover.json_text import json_text


@given(text=st.text() | st.sampled_from(["</script>", "<!--<ScRiPt>", "\ud83d", "\u2028\u202e"]))
def test_no_character_is_lost_and_none_ends_a_script(text: str) -> None:
    written = json_text({text: [text]})
    assert json.loads(written) == {text: [text]}
    assert written.encode("utf-8").decode("utf-8") == written
    assert not any(mark in written.lower() for mark in ("</", "<!", "<script"))
    assert not any("\u2028" <= c <= "\u202e" or "\x7f" <= c <= "\x9f" for c in written)


def test_it_is_indented_and_keeps_letters() -> None:
    assert json_text({"a": "“é” <b>漢</b>"}) == '{\n  "a": "“é” <b>漢<\\/b>"\n}\n'


def test_what_is_no_number_in_json_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        json_text(float("inf"))
