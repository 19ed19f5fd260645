import pytest

from cabletui.cable.addressee import spoken


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("AMEMBASSY BEIJING", "Embassy Beijing"),
        ("AMEMBASSY RIO DE JANEIRO", "Embassy Rio de Janeiro"),
        ("AMCONSUL KESTRELBY", "Consulate Kestrelby"),
        ("SECSTATE WASHDC", "Secretary of State, Washington"),
        ("NSC WASHINGTON DC", "National Security Council, Washington"),
        ("USMISSION USUN NEW YORK", "Mission to the United Nations, New York"),
        ("USMISSION USNATO", "Mission to NATO"),
        ("WHITE HOUSE NSC WASHINGTON DC", "White House, National Security Council, Washington"),
        ("CHINA POSTS COLLECTIVE", "CHINA POSTS COLLECTIVE"),
        ("CIA WASHINGTON DC//NHTC//", "CIA WASHINGTON DC//NHTC//"),
        ("", ""),
    ],
)
def test_a_name_in_plain_words(name: str, words: str) -> None:
    assert spoken(name) == words
