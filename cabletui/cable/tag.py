"""TAGS: the codes for traffic analysis by geography and subject."""

from dataclasses import dataclass
from functools import cache

from cabletui.cable.facts import established, rows

_GUESSED = "low"
"""The word by which the table of repairs marks a guess."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A code of the TAGS line."""

    code: str
    """Upper case, as the cable spells it."""

    kind: str
    """`geo`, `organization`, `subject`, `program`, `person` or `other`; empty if unknown."""

    meaning: str
    """What the code stands for; empty if that is not established."""

    stands_for: tuple[str, ...] = ()
    """The sound codes that a damaged code was made from."""

    may_stand_for: tuple[str, ...] = ()
    """The sound codes that it was perhaps made from: a guess, and not used in a search."""

    @property
    def explained(self) -> str:
        """What the code means, in words that say how firm that is; empty if it is unknown."""
        if self.stands_for:
            return f"a misprint, read here as {self.meaning}"
        return f"perhaps {self.meaning}" if self.may_stand_for else self.meaning


def tag(code: str) -> Tag:
    """Return what is known of a code; a damaged one comes with the codes it stands for."""
    return known_tags().get(code) or _damaged().get(code) or Tag(code, "", "")


@cache
def known_tags() -> dict[str, Tag]:
    """Return the codes of the table in its order, with what they mean."""
    return {
        row["code"]: Tag(row["code"], row["kind"], established(row["meaning"]))
        for row in rows("tags")
    }


@cache
def _damaged() -> dict[str, Tag]:
    return {row["code"]: _repaired(row) for row in rows("tag_repair")}


def _repaired(row: dict[str, str]) -> Tag:
    codes = tuple(row["repaired"].split())
    meaning = "; ".join(filter(None, (_spelled(code) for code in codes)))
    kind = "person" if row["damage"] == "person" else ""
    if row["confidence"] == _GUESSED:
        return Tag(row["code"], kind, meaning, may_stand_for=codes)
    return Tag(row["code"], kind, meaning, codes)


def is_damaged(code: str) -> bool:
    """Return whether a code is known to be no code: misspelt, run together, a stray word."""
    return code not in known_tags() and code in _damaged() and _damaged()[code].kind != "person"


def _spelled(code: str) -> str:
    known = known_tags().get(code)
    return f"{code} {known.meaning}".strip() if known else code
