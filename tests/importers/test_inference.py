from cabletui.cable.moment import Moment
from cabletui.importers.inference import classification_of, origin_of, reference_id_of

CREATED = Moment.parse("2009-05-04")


def test_the_first_line_and_the_year_tell_the_id() -> None:
    assert reference_id_of("SECRET BRINOVA 000007\n", CREATED) == "09BRINOVA7"
    assert reference_id_of("SECRET\nBRINOVA\n", CREATED) == ""


def test_the_line_of_the_sender_tells_the_post() -> None:
    assert origin_of("R 041120Z MAY 09\nFM AMEMBASSY BRINOVA\n", "09BRINOVA7") == "Embassy Brinova"
    assert origin_of("FM SECSTATE WASHDC\n", "09STATE7") == "Secretary of State"
    assert origin_of("", "09LIMA7") == "Embassy Lima"
    assert origin_of("", "") == ""


def test_the_body_tells_the_classification() -> None:
    assert classification_of("SECRET BRINOVA 000007\nNOFORN\n") == "SECRET//NOFORN"
    assert classification_of("A letter\n") == ""
