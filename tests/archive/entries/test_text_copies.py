from dataclasses import replace
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.archive.archive import Archive
from cabletui.archive.entries.text_copies import Text, earliest, finest, place_of, texts, united
from cabletui.archive.fields import CLASS, MONTH, ORIGIN, RELEASE_DAY, TAG
from cabletui.archive.query.parser import parse
from cabletui.archive.results import Added, Order
from cabletui.archive.upkeep.status import examine
from cabletui.archive.writer import Writer, reindex
from cabletui.cable import Cable, Media, Moment, Source
from cabletui.cable.addition import Addition, text_mark, to_addition
from cabletui.cable.addition import from_line as read
from tests.archive.fiction import fictional

LANTERN = Media("Lamps lit", "http://lantern.example/1")
GAZETTE = Media("Lamps out", "http://gazette.example/2")

ROW = fictional(
    2, released=None, subject="", tags=(), media=(), source=Source("cables.csv", "csv", "row 2")
)
PAGE = fictional(
    2,
    created=Moment.parse("2005-03-03T09Z"),
    released=Moment.parse("2010-12-01T18Z"),
    media=(LANTERN,),
    linked_tags=("SENV",),
    source=Source("old.tar.gz", "page", "cable/2005/03/x.html"),
)
LATER = replace(
    PAGE,
    released=Moment.parse("2011-08-30T01:44Z"),
    classification="SECRET",
    media=(GAZETTE, LANTERN),
    source=Source("new.tar.gz", "page", "cable/2005/03/x.html"),
)


@pytest.mark.parametrize("copies", list(permutations((ROW, PAGE, LATER))))
def test_what_all_copies_know_is_known_whichever_came_first(copies: list[Cable]) -> None:
    whole = united(copies)
    assert str(whole.released) == "2010-12-01T18Z"
    assert str(whole.created) == "2005-03-03T09:30Z"
    assert set(whole.media) == {LANTERN, GAZETTE}
    assert (whole.subject, whole.tags) == (PAGE.subject, PAGE.tags)
    assert whole.classification == PAGE.classification
    assert [(copy.source.name, copy.classification) for copy in whole.copies] == [
        ("old.tar.gz", PAGE.classification),
        ("new.tar.gz", "SECRET"),
        ("cables.csv", ROW.classification),
    ]
    assert whole == united([ROW, PAGE, LATER])


def test_one_copy_is_what_it_is() -> None:
    assert united([ROW]) is ROW


def test_the_day_alone_is_not_earlier_than_a_minute_of_it() -> None:
    day, minute = Moment.parse("2010-12-01"), Moment.parse("2010-12-01T18:02Z")
    assert earliest([None, day, minute, Moment.parse("2011-08-30")]) == minute
    assert earliest([None]) is None


@pytest.mark.parametrize(
    ("known", "other", "found"),
    [
        ("2005-03-03", "2005-03-03T09:41Z", "2005-03-03T09:41Z"),
        ("2005-03-03T09Z", "2005-03-03T09:41Z", "2005-03-03T09:41Z"),
        ("2005-03-03T09Z", "2005-03-03T10:41Z", "2005-03-03T09Z"),
        ("2005-03-03T09:41Z", "2005-03-03", "2005-03-03T09:41Z"),
    ],
)
def test_a_moment_is_made_finer_by_what_does_not_contradict_it(
    known: str, other: str, found: str
) -> None:
    assert str(finest(Moment.parse(known), [Moment.parse(other)])) == found


def test_an_addition_goes_to_its_text_and_to_no_other() -> None:
    other = fictional(2, body="Another text.")
    lines = [(1, ROW), (2, other), (3, read(to_addition(PAGE)))]
    first, second = texts(lines)
    assert (first.ordinals, second.ordinals) == ((1, 3), (2,))
    assert first.cable == united([ROW, PAGE])
    orphan = read(to_addition(fictional(2, body="A text that is not there.")))
    assert texts([*lines, (4, orphan)]) == [first, second]
    assert place_of(orphan, [first, second]) is None
    assert place_of(other, [first, second]) == 1


def test_lists_show_the_line_that_has_the_most_particulars() -> None:
    assert Text((7, 9), (ROW, PAGE)).face == 9
    assert Text((7, 9), (PAGE, ROW)).face == 7


@pytest.mark.parametrize(
    "change",
    [
        {"source": Source("third.zip", "page", "x.html")},
        {"released": Moment.parse("2010-12-02")},
        {"released": None},
        {"created": Moment.parse("2005-03-03T09:41Z")},
        {"classification": "SECRET"},
        {"origin": "Embassy Quillon"},
        {"media": (GAZETTE,)},
        {"linked_tags": ("EAGR",)},
        {"references": ("04QUILLON1",)},
        {"notes": ("The page was damp.",)},
    ],
)
def test_a_copy_with_anything_new_is_learned_from_once(change: dict[str, object]) -> None:
    copy = replace(PAGE, **change)  # type: ignore[arg-type]
    text = Text((1,), (PAGE,))
    assert text.learns_from(copy)
    assert not text.learns_from(PAGE)
    after = text.with_copy(2, copy)
    assert not after.learns_from(copy)
    assert not after.learns_from(PAGE)
    assert not after.learns_from(after.cable)


def test_a_subject_is_learned_where_none_is_known() -> None:
    named = replace(ROW, subject="LAMPS")
    assert Text((1,), (ROW,)).learns_from(named)
    assert not Text((1,), (PAGE,)).learns_from(replace(PAGE, subject="OTHER LAMPS"))


def _known(folder: Path, *, is_sound: bool = True) -> dict[str, object]:
    """What a library knows: every text with all about it, and what its cables are found by."""
    with Archive.open(folder) as archive:
        hits = archive.search(parse("*"), Order.NEWEST)
        rows = hits.headlines(0, len(hits))
        known: dict[str, object] = {
            f"{cable.reference_id} {cable.header} {cable.body}": cable
            for row in rows
            for cable in archive.editions(row.reference_id)
        }
        status = examine(archive.folder)
        assert status.editions == len(known)
        assert (status.cables, status.damage) == (len(archive), ())
        assert (status.troubles == ()) == is_sound
        counted = (TAG.index, ORIGIN.index, CLASS.index, RELEASE_DAY, MONTH)
        facets = {field.name: set(hits.facets(field, 99)) for field in counted}
        return known | {"rows": set(rows), "facets": facets, "released": archive.release_dates()}


_MOMENTS = ["2005-03-03", "2005-03-03T09Z", "2005-03-03T09:41Z", "2005-03-04T10:00Z"]
_RELEASES = [None, "2010-12-01", "2010-12-01T18Z", "2011-08-30T01:44Z"]
_COPIES = st.builds(
    lambda number, body, created, released, **fields: fictional(
        number,
        body=body,
        created=Moment.parse(created),
        released=Moment.parse(released) if released else None,
        **fields,
    ),
    number=st.sampled_from([1, 2]),
    body=st.sampled_from(["The lamp is lit.", "The lamp is out.", "By XXXXXXXXXX of it."]),
    created=st.sampled_from(_MOMENTS),
    released=st.sampled_from(_RELEASES),
    classification=st.sampled_from(["", "SECRET", "CONFIDENTIAL"]),
    origin=st.sampled_from(["", "Embassy Quillon"]),
    subject=st.sampled_from(["", "LAMPS"]),
    tags=st.sampled_from([(), ("PREL",), ("SENV", "PREL")]),
    linked_tags=st.sampled_from([(), ("SENV",)]),
    media=st.sampled_from([(), (LANTERN,), (GAZETTE, LANTERN)]),
    source=st.builds(
        Source, st.sampled_from(["a.tar", "b.csv"]), st.just("page"), st.sampled_from(["x", "y"])
    ),
)


@given(st.lists(_COPIES, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_copies_come_together_in_any_order(cables: list[Cable], random: object) -> None:
    same = [replace(cable, reference_id="05X1", body="", header="") for cable in cables]
    whole = united(same)
    shuffled = list(same)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert united(shuffled) == whole
    text = Text(tuple(range(len(same))), tuple(shuffled))
    assert not any(text.learns_from(copy) for copy in (*same, whole))
    assert {copy.source for copy in whole.all_copies} == {cable.source for cable in same}


@settings(max_examples=12)
@given(st.lists(_COPIES, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_sources_give_the_same_knowledge_in_any_order_and_any_number_of_times(
    cables: list[Cable], random: object
) -> None:
    shuffled = list(cables)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "first"), Path(folder, "second")
        for path, order in ((first, cables), (second, shuffled)):
            for cable in order:
                with Writer.open(path) as writer:
                    writer.add(cable)
        known = _known(first)
        assert _known(second) == known
        size = (first / "cables.jsonl").stat().st_size
        with Writer.open(first) as writer:
            assert [writer.add(cable) for cable in shuffled] == [Added.HELD] * len(cables)
        assert (first / "cables.jsonl").stat().st_size == size
        assert reindex(first) == ()
        assert _known(first) == known


def test_a_batch_and_a_batch_for_each_give_the_same(folder: Path) -> None:
    with Writer.open(folder / "one") as writer:
        said = [writer.add(cable) for cable in (ROW, PAGE, LATER, PAGE)]
    assert said == [Added.CABLE, Added.COPY, Added.COPY, Added.HELD]
    for cable in (LATER, ROW, PAGE):
        with Writer.open(folder / "other") as writer:
            writer.add(cable)
    assert _known(folder / "one") == _known(folder / "other")


def test_the_release_of_a_copy_is_found(folder: Path) -> None:
    with Writer.open(folder) as writer:
        writer.add(ROW)
        writer.commit()
        writer.add(PAGE)
    with Archive.open(folder) as archive:
        assert len(archive) == 1
        for query in ("released:2010-12-01", "tag:SENV", "lighthouses", "subject:keepers"):
            hits = archive.search(parse(query))
            [row] = hits.headlines(0, 9)
            assert row.subject == PAGE.subject
            assert row.reference_id == PAGE.reference_id
        assert [day.name for day in archive.release_dates()] == ["2010-12-01"]
        assert archive.find(PAGE.reference_id) == (row,)
        [cable] = archive.editions(PAGE.reference_id)
        assert cable.body == ROW.body


def test_an_addition_whose_text_is_gone_is_passed_over_and_told(folder: Path) -> None:
    with Writer.open(folder) as writer:
        for cable in (fictional(1), ROW, PAGE):
            writer.add(cable)
    path = folder / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([lines[0], lines[2], b""]))
    said, lost = reindex(folder)
    assert said.startswith("Line 2 of cables.jsonl: It adds to a text of ")
    assert lost == "cables.jsonl: Line 2 of those that were written is missing."
    with Archive.open(folder) as archive:
        status = examine(archive.folder)
        assert (len(archive), status.cables, status.editions) == (1, 1, 1)
        passed_over, cut = status.troubles
        assert "hold no cable and were passed over" in passed_over
        assert "had 3 and" in cut
    with Writer.open(folder) as writer:
        assert writer.repairs == (lost,)
        assert writer.add(ROW) is Added.CABLE
        assert writer.add(PAGE) is Added.COPY


def test_lines_may_be_moved_as_long_as_the_text_comes_first(folder: Path) -> None:
    with Writer.open(folder) as writer:
        for cable in (fictional(1), ROW, PAGE, LATER):
            writer.add(cable)
    before = _known(folder)
    path = folder / "cables.jsonl"
    first, row, page, later, _ = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([row, later, page, first, b""]))
    reindex(folder)
    assert _known(folder, is_sound=False) == before


def test_the_mark_of_a_text_is_of_its_header_and_its_body() -> None:
    cable = fictional(1, header="ab", body="c")
    assert text_mark(cable) == text_mark(replace(cable, subject="other"))
    assert text_mark(cable) != text_mark(replace(cable, header="a", body="bc"))
    assert isinstance(read(to_addition(cable)), Addition)
