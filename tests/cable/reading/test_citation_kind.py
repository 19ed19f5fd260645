import pytest

from cabletui.cable.reading.citation_kind import CitationKind, is_citation, kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("HALE/VANE E-MAIL OF 3 MAY", CitationKind.EMAIL),
        ("HALE-REED TELCON 9/28", CitationKind.CALL),
        ("2004 HUMAN RIGHTS REPORT", CitationKind.REPORT),
        ("TD-409/11822-06", CitationKind.REPORT),
        ("9 FAM APPENDIX K, 406", CitationKind.BOOK),
        ("239012", CitationKind.OTHER),
    ],
)
def test_the_words_of_a_citation_tell_its_kind(text: str, kind: CitationKind) -> None:
    assert kind_of(text) is kind
    assert is_citation(text, None)


@pytest.mark.parametrize("text", ["NONE", "N/A", "PARA 1 & 2 CHANGED", "12", "SAO PAULO", ""])
def test_other_words_cite_nothing(text: str) -> None:
    assert not is_citation(text, None)


def test_a_bullet_makes_an_item_of_words_with_a_number() -> None:
    assert is_citation("PARIS POINTS OF DECEMBER 5", "A")
    assert not is_citation("SAO PAULO", "A")
