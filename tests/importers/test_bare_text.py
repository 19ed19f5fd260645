import pytest

from cabletui.cable.cable import Cable
from cabletui.importers import recognise
from cabletui.importers.bare_text import BareText
from tests.importers.fixtures import cable, outcomes, refusal

HEADER = "R 171529Z DEC 08\nFM AMEMBASSY BRINOVA\nTO SECSTATE WASHDC\n"
BODY = (
    "C O N F I D E N T I A L BRINOVA 000345\n\nSIPDIS\nNOFORN\n\nTAGS: PREL\n"
    "SUBJECT: THE FOG\n AND THE HORN\n\n1. (C) It was quiet.\n"
)
TEXT = (HEADER + BODY).encode()
BARE = BareText()


def test_the_name_of_the_file_is_the_id() -> None:
    (found,) = outcomes(BARE, TEXT, "folder/08brinova344.txt")
    assert isinstance(found, Cable)
    assert found.reference_id == "08BRINOVA344"


def test_a_file_from_windows_is_the_same_cable() -> None:
    mine = cable(BARE, TEXT)
    assert (mine.reference_id, str(mine.created)) == ("08BRINOVA345", "2008-12-17T15:29Z")
    assert (mine.classification, mine.origin) == ("CONFIDENTIAL//NOFORN", "Embassy Brinova")
    assert (mine.header, mine.body) == (HEADER, BODY)
    assert (mine.subject, mine.tags) == ("THE FOG AND THE HORN", ("PREL",))
    assert cable(BARE, TEXT.replace(b"\n", b"\r\n")) == mine
    assert cable(BARE, TEXT.replace(b"\n", b"\r")) == mine


@pytest.mark.parametrize("name", ["08BRINOVA345.txt", "a/08brinova345", "no name.txt"])
def test_telegrams_are_recognised(name: str) -> None:
    importer = recognise(TEXT.replace(b"\n", b"\r\n"), name)
    assert importer is not None
    assert importer.name == "bare text"


@pytest.mark.parametrize(
    "text", [b"Fog.\n", HEADER.encode(), BODY.encode(), b"Message Text\n" + TEXT]
)
def test_other_texts_are_not(text: bytes) -> None:
    assert not BARE.recognises(text, "08BRINOVA345.txt")


def test_a_text_without_a_date_is_refused() -> None:
    text = TEXT.replace(b"R 171529Z DEC 08\n", b"")
    assert "nowhere when" in refusal(BARE, text, "08BRINOVA345.txt").reason
    assert "body" in refusal(BARE, HEADER.encode(), "08BRINOVA345.txt").reason
