import io
import re
from collections.abc import Callable

import pytest

from cabletui.cable import Cable
from cabletui.cable.collection import NATIONAL_ARCHIVES
from cabletui.errors import Refusal
from cabletui.importers import labelled_copies, recognise
from cabletui.importers.archives_text import ArchivesText
from tests.importers.fixtures import FIXTURES, cable, outcomes, refusal

COPY = (FIXTURES / "central-file" / "1974BRINOVA00960.txt").read_text(encoding="utf-8")
TELEGRAM, _, ATTRIBUTES = COPY.partition("Message Attributes\n")
WITHOUT_PAGES = "\n".join(line for line in TELEGRAM.split("\n") if not line.startswith("PAGE"))
GLUED = " ".join(ATTRIBUTES.split())
IMPORTER = ArchivesText()


@pytest.mark.parametrize("telegram", [TELEGRAM, WITHOUT_PAGES])
@pytest.mark.parametrize("attributes", [ATTRIBUTES, GLUED])
def test_a_copy_has_its_telegram_and_its_attributes(telegram: str, attributes: str) -> None:
    data = f"{telegram}Message Attributes\n{attributes}\n".encode()
    importer = recognise(data, "a.txt")
    assert importer is not None
    assert importer.name == NATIONAL_ARCHIVES
    found = cable(IMPORTER, data)
    assert (found.reference_id, found.classification) == ("1974BRINOVA00960", "CONFIDENTIAL")
    assert str(found.created) == "1974-05-17T16:00Z"
    assert found.tags == ("PFOR", "EFIS", "KEEPER, NICHOLAS")
    assert found.attribute("Concepts") == "FISHERIES | TALKS"
    assert found.attribute("To") == "STATE"
    assert found.body.startswith("C O N F I D E N T I A L BRINOVA 960\n")
    assert "Declassified/Released" not in found.header + found.body
    assert "Message" not in found.header + found.body


@pytest.mark.parametrize(
    "stamp",
    [
        "Ann B. Lamp  {}  US Department of State  EO Systematic Review  06 JUL 2006",
        "Ann Lamp\n{}\nUS Department of State\nEO Systematic Review\n20 Mar 2014",
    ],
)
def test_the_stamp_of_the_review_is_no_part_of_the_telegram(stamp: str) -> None:
    stamp = stamp.format("Declassified/Released")
    found = cable(IMPORTER, COPY.replace("2. HE SAID", f"{stamp}\n2. HE SAID").encode())
    assert found.body == cable(IMPORTER, COPY.encode()).body


@pytest.mark.parametrize("name", ["1974BRINOVA00960.txt", "1974-05/1974BRINOVA00960_b.txt", "fog"])
def test_without_attributes_name_or_page_line_say_which_it_is(name: str) -> None:
    (found,) = IMPORTER.read(io.BytesIO(TELEGRAM.encode()), name, "folder")
    assert getattr(found, "reference_id", found) == "1974BRINOVA00960"


def test_a_card_alone_is_a_cable_without_text() -> None:
    found = cable(IMPORTER, f"Message Text\n\n\nMessage Attributes\n\n{ATTRIBUTES}".encode())
    assert not found.has_text
    assert found.subject == "THE HERRING TALKS"


def test_what_says_not_which_it_is_is_refused() -> None:
    lines = [line for line in TELEGRAM.split("\n") if not line.startswith("PAGE")]
    assert "no document number" in refusal(IMPORTER, "\n".join(lines).encode()).reason


def test_several_copies_lie_one_after_another_and_a_bad_one_costs_itself() -> None:
    second = COPY.replace("00960", "00961")
    bad = "Message Text\n\nFOG.\n\nMessage Attributes\nType: TE\n"
    first, torn, last = outcomes(IMPORTER, "\n".join((COPY, bad, second)).encode())
    assert isinstance(torn, Refusal)
    assert isinstance(first, Cable)
    assert isinstance(last, Cable)
    assert [first.reference_id, last.reference_id] == ["1974BRINOVA00960", "1974BRINOVA00961"]
    assert first.body == last.body.replace("00961", "00960")
    assert (first.source.path, last.source.path) == ("file, copy 1", "file, copy 3")


def copies(count: int) -> str:
    return "\n".join(COPY.replace("00960", f"{960 + at:05}") for at in range(count))


def without_labels(text: str) -> str:
    return text.replace("Message Text\n", "")


def without_attributes(text: str) -> str:
    return re.sub(r"Message Attributes\n(?:\n|\S[^\n]*:[^\n]*\n|\Z)*", "", text + "\n")


def with_form_feeds(text: str) -> str:
    return text.replace("\nPAGE 02", "\n\fPAGE 02").replace("\nMessage", "\n\fMessage")


def glued(text: str) -> str:
    return re.sub(r"Message Attributes\n(?:\n|[^\n]+:[^\n]*\n?)*", _one_line, text)


def _one_line(found: re.Match[str]) -> str:
    return "Message Attributes\n" + " ".join(found[0].split()[2:]) + "\n"


@pytest.mark.parametrize(
    "change",
    [
        str,
        glued,
        with_form_feeds,
        without_labels,
        without_attributes,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("Message Text\n", "MESSAGE TEXT:  \n"),
        lambda text: text.replace("Message Attributes\n", "Message Attributes: "),
        lambda text: re.sub("(?m)^PAGE.*\n", "", text),
        lambda text: "\ufeff" + text.replace("\nMessage Text", "\n\ufeffMessage Text"),
        lambda text: re.sub("(?m)^", "  ", text),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_many_copies_of_whatever_kind_are_parted(
    change: Callable[[str], str], encoding: str
) -> None:
    data = change(copies(5)).encode(encoding)
    importer = recognise(data.decode(encoding).encode(), "1974.txt")
    assert importer is not None
    assert importer.name == NATIONAL_ARCHIVES
    found = [one for one in outcomes(IMPORTER, data) if isinstance(one, Cable)]
    assert [one.reference_id for one in found] == [f"1974BRINOVA{960 + at:05}" for at in range(5)]
    assert len({one.body.replace(f"{960 + at:05}", "") for at, one in enumerate(found)}) == 1


@pytest.mark.parametrize("size", [1 << 10, 4_095, 1 << 20])
def test_copies_are_parted_wherever_a_read_ends(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(labelled_copies, "_AT_ONCE", size)
    found = [one for one in outcomes(IMPORTER, copies(40).encode()) if isinstance(one, Cable)]
    assert [one.reference_id for one in found] == [f"1974BRINOVA{960 + at:05}" for at in range(40)]


def test_a_copy_that_no_cable_is_so_long_as_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labelled_copies, "_AT_ONCE", 1 << 12)
    monkeypatch.setattr(labelled_copies, "LIMIT", 1 << 14)
    long = COPY.replace("2. HE SAID", "2. HE SAID AND SAID\n" * 10_000)
    first, refused, last = outcomes(IMPORTER, "\n".join((COPY, long, COPY)).encode())
    assert isinstance(refused, Refusal)
    assert "longer than" in refused.reason
    assert isinstance(first, Cable)
    assert isinstance(last, Cable)
    assert first.body == last.body


def test_long_files_are_read_a_copy_at_a_time() -> None:
    class Endless(io.RawIOBase):
        read_so_far = 0

        def read(self, size: int = -1) -> bytes:
            self.read_so_far += size
            return (copies(1) * (size // len(COPY))).encode()

    endless = Endless()
    reading = IMPORTER.read(endless, "1974.txt", "")  # type: ignore[arg-type]
    assert all(isinstance(next(reading), Cable) for _ in range(100))
    assert endless.read_so_far < 8 << 20


def test_a_telegram_may_speak_of_its_message_text() -> None:
    within = TELEGRAM.rstrip() + "\nMessage Text\nEND.\n"
    assert cable(IMPORTER, f"{within}Message Attributes\n{ATTRIBUTES}".encode()).body.endswith(
        "Message Text\nEND.\n"
    )
