"""Texts as people type them, half and whole, for property tests."""

from hypothesis import strategies as st

_BITS = (
    *("lamp", "harbour", "Harbour", "har", "oil", "al-qaida", "U.S.", "and", "or", "not", "é"),
    *("AND", "OR", "NOT", "|", "||", "&", "&&", "(", ")", "()", "-", "--", "–", "—", "!", "+"),
    *('"', '""', "“", "”", "«", "»", "‘lamp’", "’", "'", "*", "lam*", "*mp", "l?mp", "?", "…"),
    *("tag:", "tag:PREL", "tag:PR", "tag:PREL,ETRD", "tag:(PREL ETRD)", "class:", "class:secret"),
    *("class:=secret", "date:", "date:2006", "date:2006-", "date:2006..2007", "is:", "is:foo"),
    *("id:", "id:06B", "06ALDERMOOR11", "05LIMA12", "lima 12 2005", "ref:05LIMA12", "origin:"),
    *("origin:Embassy", "Lima", "reason:1.4(b", "reason:1.4(b)", "subject:", "title:", "LAMP:"),
    *("w/3", "NEAR/5", "~2", '"lamp oil"~3', "^2", "/re/", "[a TO b]", "%x%", ",", ";", ":"),
)
TYPED = st.lists(st.tuples(st.sampled_from(_BITS), st.sampled_from((" ", " ", "")))).map(
    lambda bits: "".join(bit + space for bit, space in bits)[:60]
)
"""Words and signs of the language and of others, in any order, cut anywhere."""
