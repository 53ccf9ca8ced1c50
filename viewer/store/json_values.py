"""Values of the model as JSON text: what a document keeps whole in one cell.

Fields by their names, dates as EDTF, sets in order; what is as by default is left out. Reading is
strict, since others can write such files too: an unknown field, a value of another type, half a
character or no number at all is a ValueError, and nothing is guessed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, NoReturn, TypeVar, get_args, get_origin, get_type_hints

from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.model.when import When

_Value = TypeVar("_Value")
_Way = Callable[[Any], Any]

_KNOWN_DATES = 4_096
_LARGEST = 2**63


def to_json(value: object) -> str:
    """A frozen dataclass as JSON; the same value gives the same text."""
    kind: Any = type(value)
    said = _encoder(kind)(value)
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def from_json(kind: type[_Value], text: str) -> _Value:
    """The value that `to_json` said.

    Raises:
        ValueError: the text says no such value.
    """
    try:
        said = json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    hint: Any = kind
    value: _Value = _decoder(hint)(said)
    return value


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


@cache
def _encoder(hint: Any) -> _Way:
    """How values of a type are written."""
    if hint is When:
        return lambda when: when.edtf
    if is_dataclass(hint):
        return _dataclass_encoder(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        inner = _encoder(_without_none(arguments))
        return lambda value: None if value is None else inner(value)
    if origin in (frozenset, tuple):
        return _many_encoder(origin, arguments)
    plain: _Way = hint
    return plain


def _many_encoder(origin: Any, arguments: tuple[Any, ...]) -> _Way:
    ways = [_encoder(a) for a in arguments if a is not Ellipsis]
    if origin is frozenset:
        return lambda values: sorted(map(ways[0], values))
    if arguments[-1] is Ellipsis:
        return lambda values: list(map(ways[0], values))
    return lambda values: [way(v) for way, v in zip(ways, values, strict=True)]


def _dataclass_encoder(kind: Any) -> _Way:
    hints = get_type_hints(kind)
    ways = [(f.name, f.default, _encoder(hints[f.name])) for f in fields(kind)]

    def encode(value: Any) -> dict[str, Any]:
        told = ((name, default, way, getattr(value, name)) for name, default, way in ways)
        return {name: way(said) for name, default, way, said in told if said != default}

    return encode


@cache
def _decoder(hint: Any) -> _Way:
    """How values of a type are read and looked at."""
    if hint is When:
        return lambda said: _when(_text(said))
    if is_dataclass(hint):
        return _dataclass_decoder(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        inner = _decoder(_without_none(arguments))
        return lambda said: None if said is None else inner(said)
    if origin in (frozenset, tuple):
        return _many_decoder(origin, arguments)
    if issubclass(hint, StrEnum):
        return lambda said: hint(_text(said))
    return _PLAIN[hint]


def _many_decoder(origin: Any, arguments: tuple[Any, ...]) -> _Way:
    ways = [_decoder(a) for a in arguments if a is not Ellipsis]
    if origin is frozenset or arguments[-1] is Ellipsis:
        return lambda said: origin(map(ways[0], _list(said)))
    return lambda said: tuple(way(one) for way, one in zip(ways, _list(said), strict=True))


def _dataclass_decoder(kind: Any) -> _Way:
    hints = get_type_hints(kind)
    ways = {f.name: _decoder(hints[f.name]) for f in fields(kind)}
    needed = frozenset(f.name for f in fields(kind) if _is_needed(f))

    def decode(said: object) -> Any:
        if type(said) is not dict:
            raise ValueError(f"what should be a {kind.__name__.lower()} is none")
        if not (needed <= said.keys() <= ways.keys()):
            raise ValueError(f"a {kind.__name__.lower()} lacks something or has too much")
        return kind(**{name: ways[name](value) for name, value in said.items()})

    return decode


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _without_none(arguments: tuple[Any, ...]) -> Any:
    (kind,) = (a for a in arguments if a is not NoneType)
    return kind


@lru_cache(_KNOWN_DATES)
def _when(edtf: str) -> When:
    try:
        return parse_when(edtf)
    except WhenError as error:
        raise ValueError(str(error)) from error


def _text(said: object) -> str:
    if type(said) is not str:
        raise ValueError("what should be words is none")
    if not said.isascii():
        said.encode()  # half a character is a UnicodeEncodeError, which is a ValueError
    return said


def _list(said: object) -> list[Any]:
    if type(said) is not list:
        raise ValueError("what should be a list is none")
    return said


def _whole(said: object) -> int:
    if type(said) is not int or not -_LARGEST <= said < _LARGEST:
        raise ValueError("what should be a whole number is none")
    return said


def _number(said: object) -> float:
    if type(said) is int and -_LARGEST <= said < _LARGEST:
        return float(said)
    if type(said) is not float or not math.isfinite(said):
        raise ValueError("what should be a number is none")
    return said


def _yes_or_no(said: object) -> bool:
    if type(said) is not bool:
        raise ValueError("what should be yes or no is neither")
    return said


_PLAIN: dict[Any, _Way] = {str: _text, int: _whole, float: _number, bool: _yes_or_no}
