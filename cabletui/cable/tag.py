"""TAGS: the codes for traffic analysis by geography and subject."""

from dataclasses import dataclass
from functools import cache

from cabletui.cable.facts import established, rows


@dataclass(frozen=True, slots=True)
class Tag:
    """A code of the TAGS line."""

    code: str
    """Upper case, as the cable spells it."""

    kind: str
    """`geo`, `organization`, `subject`, `program`, `person` or `other`; empty where unknown."""

    meaning: str
    """What the code stands for; empty where that is not established."""

    stands_for: tuple[str, ...] = ()
    """The sound codes that a damaged code was made from."""


def tag(code: str) -> Tag:
    """Return what is known of a code; a damaged one comes with the codes it stands for."""
    return _known().get(code) or _damaged().get(code) or Tag(code, "", "")


@cache
def _known() -> dict[str, Tag]:
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
    return Tag(row["code"], "person" if row["damage"] == "person" else "", meaning, codes)


def _spelled(code: str) -> str:
    known = _known().get(code)
    return f"{code} {known.meaning}".strip() if known else code
