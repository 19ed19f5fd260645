"""What a key in a list costs: milliseconds to the last byte of its frame, and bytes."""

import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.figure import Figure
from tests.benchmarks.workbench import Workbench
from tests.system.session import Session

_PRESSES = 25
_QUIET = 0.08
"""Seconds without a byte after which a frame is over; the preview follows 0.12 after the key."""

_REST = 0.2


def measure(bench: Workbench) -> Iterator[Figure]:
    """Walk the list of all cables at 120x40, and the same lines in less and neomutt."""
    ours = (sys.executable, "-m", "cabletui", "--library", str(bench.library), "*")
    listed = bench.folder / "list.txt"
    _write_list(bench, listed)
    rivals = {"less": ("less", "-N", str(listed)), "neomutt": _neomutt(bench)}
    there = {name: command for name, command in rivals.items() if shutil.which(command[0])}
    for key, name, most, least in (("j", "down", 5, 512), (" ", "page", 15, 6_500)):
        taken, sent = _pressed(ours, "1/", key)
        figures_of_rivals = []
        for rival, command in there.items():
            time_of_rival, bytes_of_rival = _pressed(command, "2010", key)
            figures_of_rivals.append(f"{rival} {time_of_rival:.1f} ms {bytes_of_rival:,.0f} bytes")
        beside = "; ".join(figures_of_rivals)
        yield Figure(f"list, {name}", taken, "ms", most, beside)
        yield Figure(f"list, {name}, sent", sent, "bytes", least, beside)


def _pressed(arguments: Sequence[str], text: str, key: str) -> tuple[float, float]:
    with Session(arguments, columns=120, rows=40) as session:
        session.wait_for(text)
        session.settle(0.5)
        session.press("jj")
        session.settle(0.5)
        session.look_away()
        taken, sent = [], []
        for _ in range(_PRESSES):
            before = len(session.bytes)
            began = time.perf_counter()
            session.press(key)
            last = _last_byte(session, before)
            taken.append((last - began) * 1000)
            sent.append(len(session.bytes) - before)
            session.settle(_REST)
        return median(taken), median(sent)


def _last_byte(session: Session, before: int) -> float:
    last = time.perf_counter()
    size = before
    while time.perf_counter() - last < _QUIET:
        time.sleep(0.0002)
        if len(session.bytes) != size:
            size, last = len(session.bytes), time.perf_counter()
    return last


def _write_list(bench: Workbench, path: Path) -> None:
    from cabletui.archive import query as queries  # noqa: PLC0415

    hits = bench.archive.search(queries.parse("*"))
    rows = hits.headlines(0, 20_000)
    lines = (
        f"{row.created.display} {row.origin:22} {row.reference_id:20} {row.subject}" for row in rows
    )
    path.write_text("\n".join(lines), encoding="utf-8")


def _neomutt(bench: Workbench) -> tuple[str, ...]:
    box = bench.folder / "box.mbox"
    if not box.exists():
        letters = (
            f"From a@b Mon Jan  1 00:00:00 2010\nDate: Fri, 1 Jan 2010 00:00:{at % 60:02} +0000\n"
            f"From: post{at}@example\nSubject: the subject of cable {at}\n\ntext\n\n"
            for at in range(2_000)
        )
        box.write_text("".join(letters), encoding="utf-8")
    shown = 'set index_format="%4C %[%Y-%m-%d] %-20.20F %s"'
    folder = f'set folder="{bench.folder}"'
    return ("neomutt", "-n", "-F", "/dev/null", "-e", folder, "-e", shown, "-R", "-f", str(box))
