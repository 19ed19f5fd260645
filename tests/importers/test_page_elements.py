from hypothesis import given
from hypothesis import strategies as st

from cabletui.importers.page_elements import elements
from tests.cost import out_of_step

OTHERS = st.lists(
    st.sampled_from(
        ('title="a > b <i>"', "title='it''s \"so\"'", "hidden", "data-x=1", 'style = "color: red"')
    ),
    max_size=3,
)
CLASSES = st.sampled_from(("s_val", '"s_val"', "'s_val'", '"big s_val"', "'s_val\n big'"))
NAMES = st.sampled_from(("class", "CLASS", "id"))
KINDS = st.sampled_from(("div", "DIV", "td", "p"))
CONTENT = "a &amp; <b title='>'>b</b>\n"


@given(KINDS, NAMES, st.sampled_from(("=", " = ", "\n=")), CLASSES, OTHERS, OTHERS)
def test_attributes_stand_in_any_order_and_quotes(
    kind: str, name: str, sign: str, value: str, before: list[str], after: list[str]
) -> None:
    tag = " ".join((kind, *before, f"{name}{sign}{value}", *after))
    page = f"<p>s_val</p><{tag}>{CONTENT}</{kind.lower()}><{kind} title='class=s_val'>no</{kind}>"
    (found,) = elements(page, ["s_val", "s_key"])
    assert (found.name, found.content) == ("s_val", CONTENT)
    assert page[found.start] == "<"
    assert page[found.end :].startswith(f"</{kind.lower()}>")


def test_what_is_no_sound_tag_hides_no_other() -> None:
    page = (
        """<a title="x", ">k</a><div class="s_key">k</div> <div title="<div class=s_val>v</div>"""
    )
    assert [one.content for one in elements(page, ["s_key", "s_val"])] == ["k", "v"]


def test_hostile_pages_cost_little_more_than_their_length() -> None:
    pieces = (
        '<div class="s_key">Type:</div><p>x</p>',
        '<div class="s_key" title="',
        "<div class=s_val>",
        "<div '\"",
    )
    assert not out_of_step(lambda text: elements(text, ["s_key", "s_val"]), pieces)
