"""The offices in Washington that a telegram names by symbols: `EUR` and `EUR/WE`."""

import re
from functools import cache

from cabletui.cable.facts import established, rows

_PARTS = re.compile(r"[/\s-]+")
"""Takes the stroke of `EUR/WE` and the hyphen of `S/S-O`; not a letter of `EUR`."""

_SECRETARY = "S"


def office_name(symbol: str) -> str:
    """Return the office that a symbol stands for; empty if it is not known.

    An office within a bureau has the name of the bureau, whose symbol stands first; the offices
    of the Secretary, `S/S` and `S/P`, are written in one word in the lists of copies.

    >>> office_name("EUR/WE"), office_name("S/ P"), office_name("SP"), office_name("QQ")
    ('Bureau of European Affairs', 'Policy Planning Staff', 'Policy Planning Staff', '')
    """
    parts = [part for part in _PARTS.split(symbol.upper()) if part]
    if parts[:1] == [_SECRETARY]:
        return _names().get("".join(parts[:2])) or _names()[_SECRETARY]
    return _names().get(parts[0], "") if parts else ""


@cache
def _names() -> dict[str, str]:
    return {row["symbol"]: established(row["name"]) for row in rows("offices")}
