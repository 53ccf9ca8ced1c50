"""Generated news articles as files: the same number gives the same words, each number others."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from html import escape
from pathlib import Path

_WORDS = {
    "first": "Anna Per Ingrid Tomas Maja Erik Lena Oskar Greta Nils Karin Jonas Vera Anton Elsa",
    "last": "Holm Lund Halvard Reyl Berg Dahl Sand Voss Brandt Keller Moss Stone Ekman Falk Roth",
    "land": "Norway Chile Canada Peru Iceland Japan Kenya Portugal",
    "office": "fisheries_minister trade_minister chief_negotiator prime_minister ambassador",
    "goods": "cod salmon herring timber copper wool wine barley steel glass paper cocoa lamps",
    "place": "Oslo Lima Ottawa Santiago Reykjavik Tokyo Nairobi Lisbon Geneva Vienna",
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "month": "January February March April May June July August September October November",
    "mood": "slow open hard plain bitter steady narrow costly quiet early broad grave",
    "thing": "harbour quota ledger market convoy tariff winter auction customs fleet border mill",
    "paper": "The_Harbour_Courier The_Skerry_Post Inland_Gazette North_Shore_Times",
}
_PHRASES = {
    "person": "{first} {last}",
    "aside": "the {mood} {thing} of the {mood} {thing}",
}
_NUMBERS = {"few": 20, "percent": 60, "many": 990}
_SENTENCES = """{land}’s {office}, {person}, said on {day} that duties of {percent}% on {goods}
 would stay until {aside} is over.
{land} and {land} signed an agreement in {place} on {few} {month} that covers {many},000 tonnes of
 {goods} and {aside}.
“We have carried {aside} for {few} years, and no one has thanked us,” {person} told reporters in
 {place}.
Exports of {goods} fell {few}.{few}% in {month}, to ${percent} billion, because of {aside}.
{person}, the {office} of {land}, called it “{aside}” and demanded that {land} open its {thing} by
 {month}.
Two people who know {aside} said the talks are to go on in {place} next week, with {percent}
 delegates and {aside} on the list.
Last {day} {land} imposed a fee of ${many} million on {goods} and {goods}, which {aside} could not
 carry.
Nothing in {aside} had prepared the {thing} for {aside}, nor for {aside}, as those who buy {goods}
 in {place} like to say."""
_TITLE = "{goods} and the {mood} {thing} of {place}"
_MARK = re.compile(r"\{(\w+)\}")
_SENTENCE_COUNT, _TOGETHER = 26, 2
_FIRST_DAY, _DAYS = date(2015, 1, 1), 3_000


def article(number: int) -> tuple[str, str, date]:
    """Title, text and day of the article of that number."""
    chance = random.Random(number)
    day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
    sentences = _SENTENCES.replace("\n ", " ").split("\n")
    said = [_filled(chance.choice(sentences), chance) for _ in range(_SENTENCE_COUNT)]
    paragraphs = [
        " ".join(said[at : at + _TOGETHER]) for at in range(0, _SENTENCE_COUNT, _TOGETHER)
    ]
    title = _filled(_TITLE, chance)
    return title[0].upper() + title[1:], "\n\n".join(paragraphs), day


def _filled(words: str, chance: random.Random) -> str:
    """The words with something in the place of each mark."""

    def fill(mark: re.Match[str]) -> str:
        name = mark[1]
        if name in _PHRASES:
            return _filled(_PHRASES[name], chance)
        if name in _NUMBERS:
            return str(chance.randint(2, _NUMBERS[name]))
        return chance.choice(_WORDS[name].split()).replace("_", " ")

    return _MARK.sub(fill, words)


def write_text(folder: Path, number: int) -> Path:
    """An article as a text file."""
    title, text, _ = article(number)
    path = folder / f"article-{number:05}.txt"
    path.write_text(f"{title}\n\n{text}\n", "utf-8")
    return path


def write_page(folder: Path, number: int) -> Path:
    """An article as a saved web page, with a menu, its date and what else stands on a page."""
    title, text, day = article(number)
    paper = _filled("{paper}", random.Random(-number - 1))
    menu = "".join(f'<li><a href="/{w}">{w}</a></li>' for w in _WORDS["thing"].split())
    body = "".join(f"<p>{escape(p)}</p>" for p in text.split("\n\n"))
    path = folder / f"page-{number:05}.html"
    path.write_text(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta property="og:site_name" content="{paper}">'
        f'<meta property="article:published_time" content="{day}T08:00:00Z"></head><body>'
        f"<nav><ul>{menu}</ul></nav><main><article><h1>{escape(title)}</h1>{body}</article></main>"
        f"<aside><p>Subscribe now</p></aside><footer><ul>{menu}</ul></footer></body></html>",
        "utf-8",
    )
    return path
