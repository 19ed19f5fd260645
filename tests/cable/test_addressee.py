import pytest

from cabletui.cable.addressee import display_name, kind_of, members_of, receiver


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("AMEMBASSY BEIJING", "Embassy Beijing"),
        ("AMEMBASSY RIO DE JANEIRO", "Embassy Rio de Janeiro"),
        ("AMCONSUL KESTRELBY", "Consulate Kestrelby"),
        ("SECSTATE WASHDC", "Secretary of State, Washington"),
        ("NSC WASHINGTON DC", "National Security Council, Washington"),
        ("USMISSION USUN NEW YORK", "Mission to the United Nations, New York"),
        ("USMISSION USUN NEWYORK", "Mission to the United Nations, New York"),
        ("AMEMBASSY NEWDELHI", "Embassy New Delhi"),
        ("USMISSION USNATO", "Mission to NATO"),
        ("WHITE HOUSE NSC WASHINGTON DC", "White House, National Security Council, Washington"),
        ("CHINA POSTS COLLECTIVE", "Posts in China"),
        ("EU MEMBER STATES", "Posts in the member states of the EU"),
        ("LIGHTHOUSE COLLECTIVE", "LIGHTHOUSE COLLECTIVE"),
        ("CIA WASHINGTON DC//NHTC//", "CIA WASHINGTON DC//NHTC//"),
        ("", ""),
    ],
)
def test_a_name_in_plain_words(name: str, words: str) -> None:
    assert display_name(name) == words


@pytest.mark.parametrize(
    ("name", "words", "kind"),
    [
        ("AMEMBASSY BEIJING//POL//", "Embassy Beijing", "post"),
        ("USMISSION USNATO", "Mission to NATO", "post"),
        ("DOE WASHDC", "Department of Energy, Washington", "agency"),
        ("DEPT OF ENERGY WASHINGTON DC//NA-24//", "Department of Energy, Washington", "agency"),
        ("MERCOSUR COLLECTIVE", "Posts in the members of Mercosur", "collective"),
        ("LIGHTHOUSE COLLECTIVE", "LIGHTHOUSE COLLECTIVE", "collective"),
        ("CDR HARBOUR GUARD//J-5//", "CDR HARBOUR GUARD", ""),
        ("//J-5//", "//J-5//", ""),
    ],
)
def test_offices_count_as_who_they_belong_to(name: str, words: str, kind: str) -> None:
    assert (receiver(name), kind_of(words)) == (words, kind)


def test_the_states_of_a_body() -> None:
    assert members_of("Posts in the members of Mercosur").startswith("Argentina, Brazil")
    assert members_of("LIGHTHOUSE COLLECTIVE") == members_of("Embassy Beijing") == ""
