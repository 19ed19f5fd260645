from cabletui.cable.tag import Tag, is_damaged, tag


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


def test_a_repair_of_low_confidence_is_a_guess() -> None:
    guessed = tag("ABER")
    assert (guessed.stands_for, guessed.may_stand_for) == ((), ("APER",))
    assert guessed.explained.startswith("perhaps APER")
    assert tag("ASECAFINGMGRIZOREPTU").explained.startswith("a misprint, read here as ASEC")


def test_what_is_no_code_is_known_to_be_damaged() -> None:
    assert [is_damaged(code) for code in ("ABER", "AFFAIRS", "PREL", "QQQQ")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_code_of_two_meanings_says_both() -> None:
    assert tag("AU").meaning == "Austria; in most cables the African Union"
    assert tag("PUNE").meaning == "Peaceful uses of nuclear energy"
