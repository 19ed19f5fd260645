"""The text of a synthetic cable: a header and a body in the form of their time."""

import math
import random
from dataclasses import dataclass
from functools import cache

from cabletui.cable.facts import rows
from tests.benchmarks.shape import WHOLE, Place, city, places
from tests.benchmarks.vocabulary import slots

PARTIAL = (
    "This record is a partial extract of the original cable. "
    "The full text of the original cable is not available."
)
_LONGEST_BODY = 66_409
_WORD_BYTES = 8.4
_SPREAD = 0.82
_PER_LINE = 10
_PARAGRAPH_WORDS = (40, 160)
_SECTION_WORDS = 620
_FIRST_VZCZC = 2006
_FIRST_PARTIAL = 2002
_MEDIAN_BYTES = {
    "UNCLASSIFIED": 3_450,
    "UNCLASSIFIED//FOR OFFICIAL USE ONLY": 5_000,
    "CONFIDENTIAL": 5_300,
    "CONFIDENTIAL//NOFORN": 5_500,
    "SECRET": 5_900,
    "SECRET//NOFORN": 6_200,
}
_OPENINGS = {
    "UNCLASSIFIED": "UNCLAS",
    "CONFIDENTIAL": "C O N F I D E N T I A L",
    "SECRET": "S E C R E T",
}
_FREQUENT_TAGS = {"PREL": 0.58, "PGOV": 0.49, "PHUM": 0.22, "ECON": 0.195, "PTER": 0.115}
_GLUED_CODES = 1_700
_DAMAGED_TAG = 0.015
_CITES_NOTHING = 0.5
_CITED_IS_MISSING = 0.4
_FAVOURITES = ("05STATE21314", "99STATE103806", "99STATE85377", "03STATE3491")
"""The cables that are cited most and are not there."""

_EXECUTIVE_ORDERS = ((1979, "11652"), (1983, "12065"), (1996, "12356"), (9999, "12958"))
_MARKS = {"U": "(U)", "C": "(C)", "S": "(S)"}


@dataclass(frozen=True, slots=True)
class Telegram:
    """A cable with its text."""

    place: Place
    references: tuple[str, ...]
    header: str
    body: str


def telegram(place: Place) -> Telegram:
    """Write a cable. The same one always gets the same text."""
    chance = random.Random(place.number)
    cited = _cited(place, chance)
    return Telegram(place, cited, _header(place, chance), _body(place, cited, chance))


def _header(place: Place, chance: random.Random) -> str:
    year = place.created.year
    if _FIRST_PARTIAL <= year < _FIRST_VZCZC and chance.random() < 0.95:
        return PARTIAL
    if year >= _FIRST_VZCZC and chance.random() < 0.025:
        return PARTIAL
    precedence = chance.choices("PROZ", (40, 30, 29, 1))[0]
    group = f"{precedence} {place.created:%d%H%MZ %b %y}".upper()
    sender = f"FM AMEMBASSY {city(place.station)}"
    others = [city(places()[chance.randrange(len(places()))].station) for _ in range(_few(chance))]
    if year < _FIRST_VZCZC:
        info = [f"AMEMBASSY {name}" for name in others]
        return "\n".join([group, sender, "TO SECSTATE WASHDC", "INFO " + "\n".join(info)])
    security = {"U": "ZNR UUUUU ZZH", "C": "ZNY CCCCC ZZH", "S": "ZNY SSSSS ZZH"}
    info = [f"RUEH{name[:2]}/AMEMBASSY {name} {chance.randrange(9999):04}" for name in others]
    return "\n".join(
        [
            f"VZCZCXRO{chance.randrange(1000, 9999)}",
            f"{precedence * 2} RUEH{others[0][:2]}",
            f"DE RUEH{place.station[:2]} #{place.serial:04}/01 {place.created:%j%H%M}",
            security[place.classification[0]],
            group,
            sender,
            f"TO RUEHC/SECSTATE WASHDC PRIORITY {chance.randrange(9999):04}",
            "INFO " + "\n".join(info),
        ]
    )


def _body(place: Place, cited: tuple[str, ...], chance: random.Random) -> str:
    size = _MEDIAN_BYTES[place.classification] * math.exp(chance.gauss(0, _SPREAD))
    words = chance.choices(slots(), k=int(max(30, min(size, _LONGEST_BODY) / _WORD_BYTES)))
    return "".join([*_head(place, cited, words, chance), *_paragraphs(place, words, chance)])


def _head(
    place: Place, cited: tuple[str, ...], words: list[str], chance: random.Random
) -> list[str]:
    level, _, caption = place.classification.partition("//")
    count = 1 + len(words) // _SECTION_WORDS
    section = f" SECTION 01 OF {count:02}" if count > 1 else ""
    order = next(order for before, order in _EXECUTIVE_ORDERS if place.created.year < before)
    secret = level != "UNCLASSIFIED"
    decl = f"DECL: {place.created:%m/%d}/{place.created.year + 10}" if secret else "N/A"
    subject = " ".join(word.strip(".,") for word in words[:8]).upper()
    name = words[9].strip(".,").title()
    reasons = f"Classified By: Ambassador {name} {name}son for reasons 1.4 (b) and (d). \n \n"
    return [
        f"{_OPENINGS[level]}{section} {city(place.station)} {place.serial:06} \n \n",
        "NOFORN \n" if caption == "NOFORN" else "SENSITIVE \n" if caption else "",
        "SIPDIS \n \n" if place.created.year >= 1996 else "",
        f"E.O. {order}: {decl} \nTAGS: {' '.join(_tags(place, chance))} \n",
        f"SUBJECT: {subject} \n \n",
        _reference_lines(place, cited),
        reasons if secret else "",
    ]


def _paragraphs(place: Place, words: list[str], chance: random.Random) -> list[str]:
    mark = _MARKS[place.classification[0]]
    pieces: list[str] = []
    start, number, section = 0, 1, 2
    while start < len(words):
        stop = start + chance.randint(*_PARAGRAPH_WORDS)
        opening = "SUMMARY: " if number == 1 else "COMMENT: " if stop >= len(words) else ""
        lines = [
            " ".join(words[at : min(at + _PER_LINE, stop)])
            for at in range(start, min(stop, len(words)), _PER_LINE)
        ]
        pieces.append(
            f"{number}. {mark} {opening}" + " \n".join(lines) + ' ("quote unquote") \n \n'
        )
        if stop >= section * _SECTION_WORDS - _SECTION_WORDS and stop < len(words):
            pieces.append(f"{city(place.station)} {place.serial:08}  {section:03} OF 009 \n \n \n")
            section += 1
        start, number = stop, number + 1
    return [*pieces, words[3].strip(".,").upper()]


def _tags(place: Place, chance: random.Random) -> list[str]:
    tags = [code for code, share in _FREQUENT_TAGS.items() if chance.random() < share]
    codes, weights = _codes()
    tags += chance.choices(codes, cum_weights=weights, k=1 + _few(chance) // 2)
    if chance.random() < _DAMAGED_TAG:
        tags.append(chance.choice(_damaged_codes()))
    return list(dict.fromkeys([*tags, _country_code(place.origin)]))


@cache
def _codes() -> tuple[list[str], list[float]]:
    """Return the codes of TAGS lines with weights after Zipf, added up."""
    chance = random.Random("tags")
    codes = [row["code"] for row in rows("tags") if row["code"] not in _FREQUENT_TAGS]
    chance.shuffle(codes)
    weights, total = [], 0.0
    for rank in range(len(codes)):
        total += 1 / (rank + 1.5)
        weights.append(total)
    return codes, weights


@cache
def _damaged_codes() -> tuple[str, ...]:
    chance = random.Random("damage")
    sound = [row["code"] for row in rows("tags") if len(row["code"]) == 4]
    glued = ["".join(chance.choices(sound, k=chance.randint(2, 6))) for _ in range(_GLUED_CODES)]
    return (*(row["code"] for row in rows("tag_repair")), *glued)


@cache
def _country_code(name: str) -> str:
    country = next(row["country"] for row in rows("posts") if row["origin"] == name)
    geo = {row["meaning"]: row["code"] for row in rows("tags") if row["kind"] == "geo"}
    return geo.get(country, "US")


def _cited(place: Place, chance: random.Random) -> tuple[str, ...]:
    if chance.random() < _CITES_NOTHING:
        return ()
    count = 1 + int(chance.expovariate(1 / 0.95))
    return tuple(dict.fromkeys(_one_cited(place, chance) for _ in range(min(count, 12))))


def _one_cited(place: Place, chance: random.Random) -> str:
    year = f"{place.created:%y}"
    if chance.random() < 0.002:
        return chance.choice(_FAVOURITES)
    if place.number < 100 or chance.random() < _CITED_IS_MISSING:
        station = "STATE" if chance.random() < 0.4 else place.station
        return f"{year}{station}{chance.randrange(1, 130_000 if station == 'STATE' else 2_000)}"
    before = 1 + int(chance.expovariate(1 / 8_000))
    other = places()[max(0, (place.number - 1) % WHOLE - before)]
    return f"{other.created:%y}{other.station}{other.serial}"


def _reference_lines(place: Place, cited: tuple[str, ...]) -> str:
    if not cited:
        return ""
    lines = [
        f"{letter}. {name[:2]} {name[2:].rstrip('0123456789')} {_serial(name)}"
        for letter, name in zip("ABCDEFGHIJKL", cited, strict=False)
    ]
    return "REF: " + " \n     ".join(lines) + " \n \n"


def _serial(name: str) -> str:
    return name[len(name.rstrip("0123456789")) :]


def _few(chance: random.Random) -> int:
    return 1 + min(int(chance.expovariate(0.22)), 40)
