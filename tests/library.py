"""A library of fictional cables, small enough to know by heart and wide enough to browse.

Forty cables of six posts in invented places. Cable n, from 0, is of post n mod 6 and of the
classification n mod 6 further on; it was created n months after January 2007.
"""

from pathlib import Path

from cabletui.archive.writer import Writer
from cabletui.cable import Cable, Classification, Moment, Source

POSTS = (
    ("Embassy Bowmore", "BOWMORE"),
    ("Embassy Port Ellen", "PORTELLEN"),
    ("Consulate Ardbeg", "ARDBEG"),
    ("Embassy Brighde", "BRIGHDE"),
    ("US Mission Talisker", "TALISKER"),
    ("Consulate Oban", "OBAN"),
)
TAGS = (
    ("PREL", "PGOV"),
    ("PREL", "ETRD", "EWWT"),
    ("PTER",),
    ("SENV", "EAGR", "PREL"),
    ("ASECAFINGMGRIZOREPTU",),
)
SUBJECTS = (
    "FERRY TALKS, ROUND {n}",
    "LIGHTHOUSE KEEPERS MEET AGAIN, DAY {n}",
    "A NOTE ON [sic] HERRING QUOTAS, PART {n}",
    "SCENESETTER FOR THE VISIT OF THE HARBOUR MINISTER {n}",
)
COUNT = 40


def cable(number: int) -> Cable:
    """Return the cable of a number."""
    origin, station = POSTS[number % len(POSTS)]
    year, month = 2007 + number // 12 % 90, 1 + number % 12
    tags = TAGS[number % len(TAGS)]
    subject = SUBJECTS[number % len(SUBJECTS)].format(n=number)
    return Cable(
        reference_id=f"{year % 100:02}{station}{number + 100}",
        created=Moment.parse(f"{year}-{month:02}-11T08:{number % 60:02}Z"),
        released=Moment.parse("2011-08-30" if number % 3 else "2010-12-01"),
        classification=tuple(Classification)[(number + number // 6) % 6],
        origin=origin,
        subject=subject,
        tags=tags,
        references=(),
        header=f"VZCZCXYZ\nFM {origin.upper()}\nTO THE MINISTRY OF TIDES",
        body=f"TAGS: {', '.join(tags)}\nSUBJECT: {subject}\n\n1. (U) The tide came in twice.\n",
        source=Source("fiction.jsonl", "jsonl", str(number)),
    )


def library(folder: Path, count: int = COUNT) -> Path:
    """Write the first cables into a library, and return its folder."""
    with Writer.open(folder) as writer:
        for number in range(count):
            writer.add(cable(number))
    return folder
