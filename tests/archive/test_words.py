from cabletui.archive.words import words


def test_words_are_folded() -> None:
    assert words("Crème BRÛLÉE, S/NF 06LIMA12") == ["creme", "brulee", "s", "nf", "06lima12"]
