"""A small document made of a text folder, and the command as a function and as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from viewer.cli.main import main

FOLDER = {
    "document.toml": """
title = "Herring"
language = "en"
description = "Ports that quarrel over fish."

[[side]]
id = "north"
name = "North Port"

[[side]]
id = "south"
name = "South Port"
""",
    "actors.toml": """
[[actor]]
id = "ada"
name = "Ada Berg"
side = "north"
role = "captain"

[[actor]]
id = "ola"
name = "Ola Berg"
side = "south"
role = "captain"
""",
    "measures.toml": """
[[measure]]
id = "quota"
name = "Herring quota"
unit = "barrels"
""",
    "events.toml": """
[[event]]
id = "quota-set"
title = "North Port sets a herring quota"
label = "Herring quota"
summary = "The port limits what may be landed."
when = "2001-03-01"
date_basis = "The paper gives the day."
status = "happened"
kind = "policy"
side = "north"
importance = 4
actors = ["ada"]

[[event]]
id = "visit"
title = "=Ola Berg visits the northern harbour"
label = "Berg’s visit"
summary = "He means to ask for more."
when = "2001-06"
date_basis = "The paper gives the month."
status = "planned"
kind = "talks"
side = "south"
importance = 3
actors = ["ola", "ada"]
""",
    "links.toml": """
[[link]]
from = "visit"
to = "quota-set"
relation = "answers"
""",
    "sources/gazette.toml": """
title = "A quota for herring"
publisher = "The Gazette"
published = "2001-03-10"
published_basis = "It stands on the head of the page."
short = "Gazette"

[figures.f1]
value = 500
unit = "barrels"
kind = "count"
measures = "herring that may be landed"
measure = "quota"
""",
    "sources/gazette.md": """
[[North Port lets [500]{f1} barrels of herring ashore]]{e:quota-set}.
""",
    "sources/courier.toml": """
title = "A captain will call"
publisher = "The Courier"
published = "2001-05-20"
published_basis = "It stands on the head of the page."
short = "Courier"

[quotations.q1]
kind = "direct"
speaker = "ola"
""",
    "sources/courier.md": """
[[The captain plans to sail in June: “We want our zebra-striped fish”{q1}]]{e:visit}.
""",
}


@pytest.fixture(scope="session")
def herring(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document file."""
    folder = tmp_path_factory.mktemp("herring")
    for name, text in FOLDER.items():
        path = folder / "text" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert main(["build", str(folder / "text"), "-o", str(folder / "herring.parley")]) == 0
    return folder / "herring.parley"


@pytest.fixture
def parley(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run the command within this process: its exit code, stdout and stderr."""

    def run(*args: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(arg) for arg in args])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def answer(parley: Callable[..., tuple[int, str, str]]) -> Callable[..., Any]:
    """Run a command that must succeed and answer one JSON document."""

    def run(*args: object) -> Any:
        code, out, err = parley(*args, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run Python code in an interpreter of its own."""

    def run(code: str, *args: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, args)],
            capture_output=True,
            env={**os.environ, **environment},
            timeout=60,
            check=False,
        )

    return run
