import random
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cabletui import sample
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.writer import Writer
from cabletui.cable import Moment, Source, paragraphs
from cabletui.quoting.check import Finding, Verdict, check
from tests.library import cable

TIDE = "2. (C) The keeper of the north lamp told us that no oil had come since the storm.\n"
NAMED = "4. (C) Warden Ada Beeman (strictly protect) hid the oil. Beeman will tell nobody where.\n"
FOG = "3. (U) Fog lay on the water for nine days and the ferry stayed where it was.\n"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("quoted") / "library"
    base = cable(0)
    older = replace(base, reference_id="07OBAN1", body=f"1. (U) One.\n\n{TIDE}")
    newer = replace(
        base,
        reference_id="08OBAN7",
        created=Moment.parse("2008-05-01"),
        body=f"{FOG}\n{TIDE}\n{NAMED}",
    )
    redacted = replace(older, reference_id="09OBAN9", body=f"1. (U) Two.\n\n{FOG}")
    other = replace(
        redacted,
        body=redacted.body.replace("the ferry", "XXXXXXXXXXXX"),
        source=Source("other", "jsonl", "1"),
    )
    with Writer.open(folder) as writer:
        for one in (older, newer, redacted, other):
            writer.add(one)
    with Archive.open(folder) as opened:
        yield opened


def found(archive: Archive, draft: str) -> list[Finding]:
    return [one for one in check(archive, draft) if one.verdict is not Verdict.HELD]


def test_verbatim_in_the_cable_that_is_cited(archive: Archive) -> None:
    (one,) = found(archive, "“told us that no oil had come since the storm” (08OBAN7)")
    assert (one.verdict, one.place) == (Verdict.VERBATIM, "08OBAN7 ¶2 (C)")
    assert one.remark == "Also in 07OBAN1 ¶2 (C)."


def test_verbatim_in_the_oldest_where_none_is_cited(archive: Archive) -> None:
    (one,) = found(archive, "“told us that no oil had come since the storm”")
    assert (one.verdict, one.place) == (Verdict.VERBATIM, "07OBAN1 ¶2 (C)")


def test_changed_and_how(archive: Archive) -> None:
    (one,) = found(archive, "“told us that oil had come since the storm” (08OBAN7)")
    assert (one.verdict, one.place) == (Verdict.CHANGED, "08OBAN7 ¶2 (C)")
    assert one.remark == "The cable has “us that no oil had”, the draft “us that oil had”."


def test_in_another_cable_than_the_one_cited(archive: Archive) -> None:
    one = next(check(archive, "“told us that no oil had come since the storm” (09OBAN9)"))
    assert (one.verdict, one.place) == (Verdict.ELSEWHERE, "07OBAN1 ¶2 (C)")
    assert one.remark.startswith("The draft cites 09OBAN9.")


def test_each_quotation_is_held_against_the_id_that_follows_it(archive: Archive) -> None:
    draft = (
        "“told us that no oil had come since the storm” (08OBAN7). "
        "“no oil had come since the storm” (09OBAN9)."
    )
    first, second = found(archive, draft)
    assert (first.verdict, first.place) == (Verdict.VERBATIM, "08OBAN7 ¶2 (C)")
    assert (second.verdict, second.place) == (Verdict.ELSEWHERE, "07OBAN1 ¶2 (C)")
    assert second.remark.startswith("The draft cites 09OBAN9.")


def test_of_an_edition_that_another_redacts(archive: Archive) -> None:
    (one,) = found(archive, "“on the water for nine days and the ferry stayed” (09OBAN9)")
    assert (one.verdict, one.place) == (Verdict.REDACTED, "09OBAN9 ¶3 (U)")
    assert "Edition 1 has it; edition 2 does not." in one.remark


@pytest.mark.parametrize(
    "quoted",
    [
        "Warden Ada Beeman (strictly protect) hid the oil",
        "the oil. Beeman will tell nobody where",
        "hid the oil. Beeman will tell anybody where",
    ],
)
def test_a_name_that_the_cable_asks_to_protect(archive: Archive, quoted: str) -> None:
    one = next(check(archive, f"“{quoted}” (08OBAN7)"))
    assert one.remark.endswith("It holds a name that the cable marks (strictly protect).")


def test_a_name_that_the_draft_leaves_out(archive: Archive) -> None:
    one = next(check(archive, "“hid the oil. [The warden] will tell nobody where” (08OBAN7)"))
    assert (one.verdict, one.remark) == (Verdict.VERBATIM, "")


def test_in_no_cable(archive: Archive) -> None:
    (one,) = found(archive, "“this was never written by anybody in any post at all”")
    assert (one.verdict, one.place) == (Verdict.NOT_FOUND, "")


@pytest.mark.parametrize(
    ("reference_id", "verdict", "remark"),
    [
        ("07OSLO9", Verdict.NOT_HELD, ""),
        ("07OSLO99999", Verdict.NO_CABLE, "OSLO had not reached that number in 2007."),
        ("07OSLOO12", Verdict.NOT_HELD, ""),
        ("06ZZYZZYX12", Verdict.NO_CABLE, "No post is called ZZYZZYX."),
    ],
)
def test_ids(archive: Archive, reference_id: str, verdict: Verdict, remark: str) -> None:
    (one,) = check(archive, f"See {reference_id}.")
    assert (one.verdict, one.remark) == (verdict, remark)


def test_every_change_of_a_word_in_the_sample_is_found_and_nothing_else() -> None:
    chance = random.Random(7)
    with Archive.open(sample.folder()) as archive:
        hits = archive.search(parse("*"))
        texts = [
            (one.reference_id, " ".join(body[slice(*part.span)].split()))
            for one in hits.headlines(0, len(hits))
            for body in [archive.cable(one.reference_id).body]
            for part in paragraphs(body)
        ]
        texts = [one for one in texts if len(one[1].split()) > 14]
        for number, (reference_id, text) in enumerate(chance.sample(texts, 30)):
            word = chance.choice(list(re.finditer(r"[A-Za-z]{4,}|\d", text))[2:])
            altered = f"{text[: word.start()]}zebra{text[word.end() :]}"
            quote = altered if number % 2 else text
            verdicts = {one.verdict for one in found(archive, f"“{quote}” ({reference_id})")}
            assert verdicts == {Verdict.CHANGED if number % 2 else Verdict.VERBATIM}, quote


def test_a_draft_that_quotes_nothing(archive: Archive) -> None:
    assert list(check(archive, "")) == []
    assert list(check(archive, "\x00\ud800 “”\n" * 50)) == []
