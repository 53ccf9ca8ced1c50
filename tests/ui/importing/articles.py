"""Articles of the tests' own; each number is another one."""

from __future__ import annotations

TOWNS = ("Harwick", "Ostmere", "Lindhaven", "Brockby", "Selwich", "Tarnholm")


def article_text(number: int = 0, *, dated: bool = True, told: bool = True) -> str:
    """Something that passes for an article; each number is another one.

    dated, told: whether it says when it was published, and by whom and from whose hand.
    """
    town, count = TOWNS[number % len(TOWNS)], 1_200 + 37 * number
    day = f", {number % 27 + 1} March 2026" if dated else ""
    head = f"Norland offers {count:,} tonnes at talks in {town}\n"
    head += f"By Ada Wren\nNorland Courier{day}\n\n" if told else f"{day.strip(' ,')}\n\n"
    return head + (
        f"Norland offered Sudland a quota of {count:,} tonnes on Monday, said trade minister Ingrid"
        f' Halvard in {town}. "We keep our nets and we keep our word," Halvard told reporters.\n\n'
        f"Sudland's envoy Tomas Reyl rejected the offer on Tuesday and announced a tariff of"
        f" {10 + number % 40} percent on fish from Norland, to begin on 1 May 2026. Dock workers of"
        f" {town} lost {number + 3} boats in the storm of 2019, when pier {number} was rebuilt.\n\n"
        f"Both delegations will meet again in {town} on 24 April 2026. Traders at warehouse"
        f" {number * 7 + 1} expect prices to rise by {number % 9 + 2}.{number % 10} percent.\n"
    )
