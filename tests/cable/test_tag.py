from cabletui.cable.tag import Tag, tag


def test_a_known_code_has_its_kind_and_meaning() -> None:
    assert tag("PREL") == Tag("PREL", "subject", "External political relations")


def test_a_damaged_code_says_what_it_stands_for() -> None:
    damaged = tag("ASECAFINGMGRIZOREPTU")
    assert damaged.stands_for == ("ASEC", "AFIN", "GM", "GR", "IZ", "OREP", "TU")
    assert damaged.meaning.startswith("ASEC Security; AFIN Financial management")


def test_an_unknown_code_has_no_meaning() -> None:
    assert tag("QQQQ") == Tag("QQQQ", "", "")


def test_a_meaning_that_is_not_established_is_not_shown() -> None:
    assert tag("AAA").meaning == ""
