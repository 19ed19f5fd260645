from cabletui.cable.partial import PARTIAL_HEADER
from cabletui.importers.plain_text import PlainText
from tests.importers.fixtures import FIXTURES, cable, refusal

WHOLE = FIXTURES / "plain-text" / "06ALDERMARK1201.txt"
PART = FIXTURES / "plain-text" / "08ALDERMARK112.txt"
BARE = FIXTURES / "plain-text" / "09ALDERMARK7.txt"
PLAIN = PlainText()


def test_header_and_body_are_taken_apart() -> None:
    found = cable(PLAIN, WHOLE.read_bytes())
    assert found.header.endswith("TO RUEHC/SECSTATE WASHDC 1101")
    assert found.body.startswith("C O N F I D E N T I A L ALDERMARK 001201 \n")
    assert "\n1. (C) The horn was silent" in found.body
    assert found.subject == "FOG OVER THE STRAIT: THE HORN IS SILENT AGAIN"
    assert found.released is None


def test_the_date_time_group_completes_the_day() -> None:
    assert str(cable(PLAIN, WHOLE.read_bytes()).created) == "2006-11-20T07:28Z"
    assert str(cable(PLAIN, PART.read_bytes()).created) == "2008-03-14"


def test_a_partial_extract_and_a_line_separator() -> None:
    found = cable(PLAIN, PART.read_bytes())
    assert found.header == PARTIAL_HEADER
    assert "Brinova\u2028resumed" in found.body


def test_a_title_with_a_line_separator_shifts_no_line() -> None:
    text = WHOLE.read_bytes().replace(b"THE HORN IS\nMon", "THE\u2028HORN IS\nMon".encode())
    assert cable(PLAIN, text).classification == "CONFIDENTIAL"
    assert PLAIN.recognises(text, "")


def test_a_file_without_text_is_refused() -> None:
    assert "stops after its particulars" in refusal(PLAIN, BARE.read_bytes()).reason
    assert "is no time" in refusal(PLAIN, WHOLE.read_bytes().replace(b"+0100", b"noon")).reason


def test_the_first_lines_are_recognised() -> None:
    assert PLAIN.recognises(WHOLE.read_bytes(), "")
    assert PLAIN.recognises(WHOLE.read_bytes().replace(b"\n", b"\r\n"), "")
    assert not PLAIN.recognises(b"06ALDERMARK1201\nNo date\n", "")
