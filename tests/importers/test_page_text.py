from cabletui.importers.page_text import PageText
from tests.importers.fixtures import FIXTURES, cable, refusal

COPY = FIXTURES / "page-text.txt"
TEXT = PageText()


def test_a_copy_is_a_cable_in_three_parts() -> None:
    found = cable(TEXT, COPY.read_bytes())
    assert found.reference_id == "06ALDERMARK1201"
    assert str(found.created) == "2006-11-20T07:28Z"
    assert (found.classification, found.origin) == ("CONFIDENTIAL", "Embassy Aldermark")
    assert found.subject == "FOG OVER THE STRAIT: THE HORN IS SILENT AGAIN"
    assert found.tags == ("EWWT", "TPHY")
    assert found.header.startswith("VZCZCXRO1201\nRR RUEHXX\n")
    assert found.header.endswith("\nTO RUEHC/SECSTATE WASHDC 1101")
    assert found.body.startswith("C O N F I D E N T I A L ALDERMARK 001201 \n \nSIPDIS \n")
    assert found.body.endswith("third week. \n \nQuill")


def test_line_ends_of_another_system_and_a_last_one_are_of_the_file() -> None:
    text = COPY.read_bytes()
    other = cable(TEXT, text.replace(b"\n", b"\r\n") + b"\r\n")
    assert (other.header, other.body) == (cable(TEXT, text).header, cable(TEXT, text).body)


def test_articles_below_the_particulars_are_no_header() -> None:
    articles = b"Aldermark\nAppears in these articles:\nhttp://a.example/1\nhttp://b.example\n"
    found = cable(TEXT, COPY.read_bytes().replace(b"Aldermark\n", articles, 1))
    assert [media.address for media in found.media] == ["http://a.example/1", "http://b.example"]
    assert found.header.startswith("VZCZCXRO1201")


def test_where_no_body_opens_all_is_body_and_noted() -> None:
    text = COPY.read_bytes().replace(b"C O N F I D E N T I A L", b"SUNSHINE")
    found = cable(TEXT, text)
    assert found.header == ""
    assert found.body.startswith("VZCZCXRO1201")
    assert len(found.notes) == 1


def test_copies_without_particulars_are_refused() -> None:
    text = COPY.read_bytes()
    assert "no line of particulars" in refusal(TEXT, text[: text.index(b"2006-11")]).reason
    assert "before its body" in refusal(TEXT, text[: text.index(b"C O N F")]).reason
    assert "six classifications" in refusal(TEXT, text.replace(b"44 CONF", b"44 UNKNOWN")).reason


def test_the_heading_is_recognised() -> None:
    assert TEXT.recognises(COPY.read_bytes(), "")
    assert not TEXT.recognises(b"<h3>Viewing cable 06ALDERMARK1201", "")
