from cabletui.paint.pieces import cut, differing, plain


def test_only_what_differs_is_told_apart() -> None:
    before = (("  12 ", ""), ("[13]", "cursor"), (" 14", ""))
    now = (("  12  13 ", ""), ("[14]", "cursor"))
    assert differing(before, now) == (5, 13)
    assert differing(before, before) == (0, 0)
    assert differing(plain("abc"), plain("ab")) == (2, 3)


def test_the_same_cells_in_other_pieces_do_not_differ() -> None:
    assert differing((("abc", ""),), (("a", ""), ("bc", ""))) == (0, 0)


def test_wide_characters_are_painted_whole() -> None:
    start, end = differing(plain("日本 1"), plain("日本 2"))
    assert (start, end >= 6) == (0, True)


def test_a_line_is_cut_to_its_width() -> None:
    assert cut((("abc", ""), ("def", "cursor"), ("g", "")), 5) == (("abc", ""), ("d…", "cursor"))


def test_blanks_at_the_end_need_no_room() -> None:
    assert cut((("ab", ""), ("cd  ", "cursor")), 4) == (("ab", ""), ("cd", "cursor"))
    assert cut((("ab  ", ""), ("cd", "")), 3) == (("ab", ""),)
    assert cut((("abcd ", ""),), 3) == (("ab…", ""),)
