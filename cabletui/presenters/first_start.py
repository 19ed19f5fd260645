"""What home says of the library as a whole: how much it holds, and how to fill an empty one."""

from cabletui.paths import own_library, short
from cabletui.text.counts import HELD_BY_THE_SITE, counted, grouped
from cabletui.text.sanitise import safe

COMMAND = "cabletui import SOURCE"
"""What a reader without cables types in a shell."""

_WHAT_IT_IS = "US diplomatic cables, 1966 to 2010, to browse, search, read and cite."
_HOW = f"""\
{COMMAND} (y copies that)
A source is a page, a folder, a mirror (.zip, .tar.gz, .7z) or cables.csv."""
_SAMPLE = f"{_WHAT_IT_IS}\nTHIS IS FICTION. For real cables: {_HOW}"
_NOTHING_HELD = f"{_WHAT_IT_IS}\nThis library holds no cable yet.\nTo fill it: {_HOW}"


def announcement(count: int, *, is_sample: bool) -> str:
    """Return what is announced of a library: nothing, where it holds real cables.

    Args:
        count: How many cables it holds.
        is_sample: Whether it is the fiction that comes with the program.
    """
    if is_sample:
        return f"{_SAMPLE}\nThat makes {safe(short(own_library()))}, which opens in place of this."
    return "" if count else _NOTHING_HELD


def size(count: int, years: str, central: int | None = 0, *, is_sample: bool) -> str:
    """Return how much a library holds: `6,712 of 251,287 cables held · 1966 to 2010`.

    Args:
        count: How many cables it holds.
        central: How many of them are of the central file, of which the 251,287 know nothing; None
            where that is not known yet.
        years: The first and the last year, `1966 to 2010`; empty if they are not known.
        is_sample: As above.
    """
    held = f"{grouped(count)} of {grouped(HELD_BY_THE_SITE)} cables held"
    if central or central is None:
        held = f"{counted(count, 'cable')} held"
    if is_sample:
        held = f"{counted(count, 'cable')} of fiction"
    return " · ".join(filter(None, (held, years)))
