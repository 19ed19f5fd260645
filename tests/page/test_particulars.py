from collections.abc import Sequence
from dataclasses import replace

from cabletui.cable import Cable, Copy, Moment, Source
from cabletui.page.particulars import FICTION, IN_BRACKETS, particulars
from tests.paint.cables import CABLE


def _labelled(cable: Cable, editions: Sequence[Cable] = ()) -> dict[str, str]:
    return {entry.label: entry.text for entry in particulars(cable, editions)}


def test_what_is_missing_is_said_or_left_out() -> None:
    bare = replace(
        CABLE, released=None, subject="", classification="", origin="", tags=(), media=(), notes=()
    )
    labelled = _labelled(bare)
    assert labelled["Subject"] == "(the cable has no subject)"
    assert labelled["Released"] == labelled["Classification"] == labelled["Origin"] == "(not known)"
    assert not {"TAGS", "Media", "Notes", "Edition", "Fiction"} & labelled.keys()


def test_a_time_is_shown_as_finely_as_it_is_known() -> None:
    hour = _labelled(replace(CABLE, created=Moment.parse("2006-03-04T09Z")))
    day = _labelled(replace(CABLE, created=Moment.parse("2006-03-04")))
    assert (hour["Created"], day["Created"]) == ("2006-03-04 09:?? UTC", "2006-03-04")
    assert "minute of creation is not known" in hour["Notes"]
    assert "hour of creation is not known" in day["Notes"]


def test_a_post_comes_with_its_country() -> None:
    assert _labelled(replace(CABLE, origin="Embassy Beijing"))["Origin"] == "Embassy Beijing, China"
    assert _labelled(CABLE)["Origin"] == "Embassy Port Ventoso"


def test_tags_come_with_their_meanings() -> None:
    tags = _labelled(replace(CABLE, tags=("PREL", "ASECAFINGMGRIZOREPTU", "ZZQ")))["TAGS"]
    first, damaged, unknown = tags.split("\n")
    assert first == "PREL  External political relations"
    assert damaged.startswith("ASECAFINGMGRIZOREPTU  a misprint, read here as ASEC Security; AFIN")
    assert unknown == "ZZQ"


def test_very_many_tags_run_on() -> None:
    tags = _labelled(replace(CABLE, tags=("ZZQ",) * 13))["TAGS"]
    assert tags == " · ".join(["ZZQ"] * 13)


def test_who_classified_it_and_why_is_spelled_out() -> None:
    body = (
        "E.O. 12958: DECL: 12/04/2016\nTAGS: PREL\n"
        "Classified By: Ambassador Ada Thorne. Reasons 1.4 (b/d).\n\n1. (C) Bees."
    )
    labelled = _labelled(replace(CABLE, body=body))
    assert labelled["Classified by"] == "Ada Thorne, Ambassador"
    assert labelled["Reasons"].split("\n") == [
        "1.4(b)  Foreign government information",
        "1.4(d)  Foreign relations or foreign activities of the United States, "
        "including confidential sources",
    ]
    assert labelled["Declassify on"] == "2016-12-04"


def test_how_it_was_sent() -> None:
    header = "VZCZCXRO6254\nOO RUEHCN\nDE RUEHPV #0112/01 3390728\nZNY CCCCC ZZH\nO 050728Z DEC 06"
    labelled = _labelled(replace(CABLE, header=header))
    assert labelled["Sent"] == (
        "IMMEDIATE, 050728Z DEC 06, from RUEHPV #112, VZCZCXRO6254, ZNY CCCCC ZZH"
    )
    assert "Sent" not in _labelled(replace(CABLE, header=""))


def test_references_are_links() -> None:
    [entry] = [entry for entry in particulars(CABLE) if entry.label == "References"]
    assert [(entry.text[link.start : link.end], link.reference_id) for link in entry.links] == [
        ("06PORTVENTOSO98", "06PORTVENTOSO98"),
        ("05GRAYSTRAND7", "05GRAYSTRAND7"),
    ]


def test_references_that_lead_nowhere_stand_in_brackets() -> None:
    entries = particulars(CABLE, absent={"05GRAYSTRAND7"})
    [entry] = [entry for entry in entries if entry.label == "References"]
    assert entry.text == f"06PORTVENTOSO98  (05GRAYSTRAND7){IN_BRACKETS}"
    assert [link.reference_id for link in entry.links] == ["06PORTVENTOSO98"]
    assert entry.text[entry.links[0].start : entry.links[0].end] == "06PORTVENTOSO98"
    nothing = particulars(CABLE, absent=CABLE.references)
    [entry] = [entry for entry in nothing if entry.label == "References"]
    assert entry.links == ()


def test_a_link_is_where_its_reference_is_behind_one_in_brackets() -> None:
    entries = particulars(CABLE, absent={"06PORTVENTOSO98"})
    [entry] = [entry for entry in entries if entry.label == "References"]
    [link] = entry.links
    assert entry.text[link.start : link.end] == "05GRAYSTRAND7"


def test_editions_are_counted() -> None:
    other = replace(CABLE, body="another text")
    assert _labelled(other, (CABLE, other))["Edition"].startswith("2 of 2")
    assert "Edition" not in _labelled(CABLE, (CABLE,))


def test_fiction_is_said_first() -> None:
    first = particulars(CABLE, is_fiction=True)[0]
    assert first.text == FICTION


def test_a_code_in_point_of_a_date_is_spelled_out() -> None:
    old = _labelled(replace(CABLE, body="E.O. 11652: GDS\nTAGS: PINT\n"))["Declassify on"]
    assert old.startswith("GDS  General declassification schedule")
    other = _labelled(replace(CABLE, body="E.O. 12958: DECL: WHEN THE LAMP IS LIT\n"))
    assert other["Declassify on"] == "WHEN THE LAMP IS LIT"
    open_to_all = replace(CABLE, body="E.O. 12958: N/A\n")
    assert "Declassify on" not in _labelled(open_to_all)


def test_the_sources_stand_one_a_line_with_what_they_say_otherwise() -> None:
    late = Copy(
        Source("late.zip", "page", "x\n\x1b[2J.html"),
        Moment.parse("2006-03-04T09Z"),
        Moment.parse("2011-09-02"),
        "SECRET",
        "Embassy Elsewhere",
    )
    row = Copy(Source("cables.csv", "csv", "row 7"), CABLE.created, None, "", "")
    labelled = _labelled(replace(CABLE, copies=(*CABLE.all_copies, late, row)))
    assert "Source" not in labelled
    assert labelled["Sources"].split("\n") == [
        "mirror.tar.gz (page)  cable/2006/03/06PORTVENTOSO112.html",
        "late.zip (page)  x␊␛[2J.html; released 2011-09-02; created 2006-03-04 09:?? UTC; SECRET; "
        "Embassy Elsewhere",
        "cables.csv (csv)  row 7",
    ]
    bare = _labelled(replace(CABLE, source=Source("cable.txt", "", "")))
    assert bare["Source"] == "cable.txt"
