"""Telegrams of 1973 to 1979 as rows of the university's export, any number, always the same.

`python -m tests.benchmarks.central 20000 central.jsonl` writes some. Years, posts, levels, lengths
and what is withdrawn have the proportions of the State Department's central file.
"""

import math
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO

import orjson

from cabletui.cable.document_number import document_number
from cabletui.cable.facts import rows
from tests.benchmarks.shape import city
from tests.benchmarks.vocabulary import slots

MOST = 2_350_000
"""How many the successor of the archive has beside the cables of the archive."""

_YEARS = {1973: 155, 1974: 290, 1975: 333, 1976: 347, 1977: 307, 1978: 325, 1979: 325}
"""Thousands of each year; of 1979 as of the year before."""

_LEVELS = {"UNCLASSIFIED": 47, "LIMITED OFFICIAL USE": 24, "CONFIDENTIAL": 25, "SECRET": 4}
_HANDLING = {"n/a": 93, "LIMDIS": 3, "EXDIS": 2.5, "NODIS": 1, "STADIS": 0.5}
_OFFICES = ("EUR", "NEA", "EA", "ARA", "AF", "IO", "EB", "PM", "INR", "L", "DRC", "CIAE", "NSAE")
_CODES = ("PFOR", "PINT", "PINS", "EFIN", "ETRD", "MASS", "SREF", "OVIP", "EAID", "CASC", "APER")
_WITHDRAWN = 0.08
_CITES = 0.4
_STATE = 0.25
_MEDIAN_WORDS, _SPREAD, _LONGEST = 230, 0.8, 6_000
_PER_LINE, _PER_PARAGRAPH, _PAGE_LINES = 9, 60, 45


def write(stream: BinaryIO, count: int) -> None:
    """Write so many rows, a line each, in order of their creation."""
    for row in central_rows(count):
        stream.write(orjson.dumps(row) + b"\n")


def central_rows(count: int) -> Iterator[dict[str, object]]:
    """Yield so many rows of the export.

    Raises:
        ValueError: The central file has not so many.
    """
    if not 0 <= count <= MOST:
        raise ValueError(f"the central file has at most {MOST} telegrams, not {count}")
    stations, weights = _stations()
    serials: Counter[tuple[int, str]] = Counter()
    for number, created in enumerate(_times(count)):
        chance = random.Random(number)
        station = chance.choices(stations, cum_weights=weights)[0]
        serials[created.year, station] += 1
        other = chance.choices(stations, cum_weights=weights)[0]
        before = serials[created.year, other]
        cites = before and chance.random() < _CITES
        cited = f"{other} {chance.randint(1, before):05}" if cites else ""
        yield _row(created, station, serials[created.year, station], cited, chance)


def _times(count: int) -> Iterator[datetime]:
    total, done, begun = sum(_YEARS.values()), 0, 0
    for year, share in _YEARS.items():
        done += share
        of_year = count * done // total - begun
        begun += of_year
        first = datetime(year, 1, 1, tzinfo=UTC)
        yield from (first + timedelta(days=364) * (at / of_year) for at in range(of_year))


def _stations() -> tuple[list[str], list[float]]:
    counts = {row["station"]: int(row["count"] or 1) for row in rows("posts")}
    scale = (1 - _STATE) / _STATE / (sum(counts.values()) - counts["STATE"])
    shares = {name: 1.0 if name == "STATE" else count * scale for name, count in counts.items()}
    return list(shares), list(accumulate(shares.values()))


def _row(
    created: datetime, station: str, serial: int, cited: str, chance: random.Random
) -> dict[str, object]:
    level = _one(_LEVELS, chance)
    words = chance.choices(slots(), k=_length(chance))
    subject = " ".join(words[:7]).upper().replace(".", "").replace(",", "")
    tags = [*chance.sample(_CODES, chance.randint(1, 3)), chance.choice(("US", "GR", "IT", "UR"))]
    handling = _one(_HANDLING, chance)
    is_withdrawn = chance.random() < _WITHDRAWN
    lines = [] if is_withdrawn else _telegram(created, station, serial, level, words, chance)
    head = [f"TAGS: {', '.join(tags)}", f"SUBJECT: {subject}", *([f"REF: {cited}"] * bool(cited))]
    text = "\n".join([*lines[:9], *head, "", *lines[9:]]) if lines else None
    number = document_number(created.year, station, serial)
    return {
        "id": number,
        "doc_nbr": number,
        "date": f"{created:%Y-%m-%d}",
        "subject": subject,
        "body": None,
        "raw_body": text,
        "from_field": city(station),
        "to_field": "STATE",
        "tags": ", ".join(tags),
        "concepts": ", ".join(word.upper().strip(".,") for word in words[-3:]),
        "classification": "UNCLASSIFIED",
        "origclass": level,
        "handling": handling,
        "office": f"ACTION {chance.choice(_OFFICES)}",
        "film": f"D{created:%y%j}0-{chance.randrange(1200):04}",
        "locator": "TEXT ON-LINE, ON MICROFILM",
        "type": "TE",
        "reference": cited or None,
        "review_action": "WITHDRAWN" if is_withdrawn else "RELEASED, APPROVED",
        "review_date": "2005-06-30",
        "page_count": str(1 + len(text or "") // 3_000),
    }


def _telegram(
    created: datetime,
    station: str,
    serial: int,
    level: str,
    words: list[str],
    chance: random.Random,
) -> list[str]:
    """Return its lines; those from the tenth on are the text."""
    page = f"PAGE {{:02}}  {city(station)} {serial:05}  {created:%d%H%M}Z"
    offices = "  ".join(f"{name}-{chance.randint(0, 15):02}" for name in _OFFICES)
    pages = "\n".join(_paragraphs(words, chance)).split("\n")
    text: list[str] = []
    for at in range(0, len(pages), _PAGE_LINES):
        if at:
            text += ["", level, "", level, "", page.format(1 + at // _PAGE_LINES), ""]
        text += pages[at : at + _PAGE_LINES]
    return [
        f"{level}\n\n{page.format(1)}\n",
        f"{chance.randint(10, 99)}\nACTION {_OFFICES[0]}-{chance.randint(1, 25)}\n",
        f"INFO  {offices}  /{chance.randint(20, 130):03} W",
        f"{'-' * 21}     {chance.randrange(1_000_000):06}",
        f"{chance.choice('RPOZ')} {created:%d%H%MZ %b %y}".upper(),
        f"FM AMEMBASSY {city(station)}",
        f"TO SECSTATE WASHDC {chance.randrange(10_000)}\n",
        f"{level} {city(station)} {serial}\n",
        "E.O. 11652: N/A",
        *text,
        f"{words[0].upper().strip('.,')}\n\n{level}\n\nNNN",
    ]


def _paragraphs(words: list[str], chance: random.Random) -> Iterator[str]:
    start = number = 0
    while start < len(words):
        stop, number = start + chance.randint(20, 2 * _PER_PARAGRAPH), number + 1
        said = words[start:stop]
        lines = (said[at : at + _PER_LINE] for at in range(0, len(said), _PER_LINE))
        yield f"{number}. " + "\n".join(" ".join(line) for line in lines).upper() + "\n"
        start = stop


def _one(shares: Mapping[str, float], chance: random.Random) -> str:
    return chance.choices(list(shares), list(shares.values()))[0]


def _length(chance: random.Random) -> int:
    return max(30, min(_LONGEST, int(_MEDIAN_WORDS * math.exp(chance.gauss(0, _SPREAD)))))


if __name__ == "__main__":
    with Path(sys.argv[2]).open("wb") as file:
        write(file, int(sys.argv[1]))
