from dataclasses import replace

from cabletui.page.cable_page import cable_page
from cabletui.page.doors import doors, of_tags
from cabletui.page.page import FOLDED
from cabletui.page.reading_mode import ReadingMode
from tests.paint.cables import CABLE


def test_each_fact_is_found_after_the_one_before() -> None:
    cable = replace(CABLE, tags=("ETRD", "TR", "ZZQ"))
    text = "ETRD  Foreign trade\nTR  Turkey"
    found = doors(text, of_tags(cable))
    assert [(text[one.start : one.end], one.start) for one in found] == [("ETRD", 0), ("TR", 20)]
    assert [one.asks for one in found] == [("tag", "ETRD"), ("tag", "TR")]


def test_the_facts_of_the_particulars_are_doors_open_and_folded() -> None:
    page = cable_page(CABLE)
    asked = [one.span.asks for one in page.links() if one.span.asks and one.entry < FOLDED]
    assert asked == [
        ("date", "2006-03-04"),
        ("class", "CONFIDENTIAL//NOFORN"),
        ("origin", "Embassy Port Ventoso"),
        ("tag", "PREL"),
        ("tag", "EWWT"),
        ("tag", "ZZQ"),
        ("signer", "VARN"),
    ]
    folded = [one.span.asks for one in page.links() if one.entry >= FOLDED]
    assert folded == [
        ("origin", "Embassy Port Ventoso"),
        ("date", "2006-03-04"),
        ("signer", "VARN"),
        ("tag", "PREL"),
        ("tag", "EWWT"),
        ("tag", "ZZQ"),
    ]


def test_the_addressees_of_a_decoded_header_are_doors() -> None:
    header = "FM AMEMBASSY OSLO\nTO SECSTATE WASHDC 12\nINFO AMEMBASSY LIMA"
    page = cable_page(replace(CABLE, header=header), ReadingMode(is_decoded=True))
    asked = [one.span.asks for one in page.links() if one.box == 1 and one.span.asks]
    assert ("from", "AMEMBASSY OSLO") in asked
    assert ("to", "AMEMBASSY LIMA") in asked
