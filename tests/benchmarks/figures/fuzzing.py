"""Ten thousand hostile cables: none may command the terminal, none may be lost."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator

from rich.style import Style

from cabletui.page.cable_page import cable_page
from cabletui.page.reading_mode import VERBATIM, ReadingMode
from cabletui.paint.page_layout import PageLayout
from tests.benchmarks.figure import Figure
from tests.benchmarks.workbench import Workbench
from tests.paint.cables import HOSTILE, hostile

RECORDS = 10_000
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_LONGEST = 400


def measure(bench: Workbench) -> Iterator[Figure]:
    """Paint every line of every record, and count those that a terminal would obey."""
    chance = random.Random("fuzz")
    styles: defaultdict[str, Style] = defaultdict(Style)  # of whatever kinds there are
    wrong = 0
    for at in range(RECORDS):
        mode = VERBATIM if at % 2 else ReadingMode(is_clean=True, is_decoded=True)
        layout = PageLayout(cable_page(hostile(_text(chance)), mode), 80)
        wrong += any(
            _FORBIDDEN.search(segment.text)
            for row in range(min(layout.height, 60))
            for segment in layout.paint(row, styles)
        )
    yield Figure("hostile records that get through", wrong, "of 10,000", 0)


def _text(chance: random.Random) -> str:
    pieces = [chance.choice(HOSTILE)[:_LONGEST] for _ in range(chance.randint(1, 4))]
    pieces += ["".join(chr(chance.randrange(0x110000)) for _ in range(chance.randint(0, 40)))]
    chance.shuffle(pieces)
    return "".join(pieces)
