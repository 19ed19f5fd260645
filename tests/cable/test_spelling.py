from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable import Reference
from cabletui.cable.spelling import compact

FULL_WIDTH = str.maketrans(
    {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)} | {" ": "\u00a0"}
)
STATIONS = ("Oxbow", "Port Ventoso", "Iskarelle", "Alderley Edge")
SEPARATORS = (" ", "-", "_", " - ", "\u00a0", "\u2013", " . ", "/", "  ")
LABELS = (
    *("", "ref ", "REF: ", "Ref A: ", "(ref A) ", "ref a. ", "reftel ", "cable ", "cable no. "),
    *("Cable No. ", "Reference ID: ", "#", "# ", "#cablegate #", "#cablegate ", "see ", "1. "),
)
WRAPS = (
    *("{}", "({})", "[{}]", "{{{}}}", "<{}>", '"{}"', "'{}'", "“{}”", "«{}»", "‘{}’", "`{}`"),
    *(" {} ", "{}.", "{},", "{};", "{}?", "{}!", "{}:", "*{}*", "- {}", "• {}", "\u200b{}\ufeff"),
)
PAGES = (
    *("http://a.example/cable/2008/09/{}.html", "https://a.example/cable/2008/09/{}"),
    *("a.example/plusd/cables/{}_a.html", "cable.php?id={}&q=lamp", "cable/2008/09/{}.html#par3"),
    *("https://a.example/?q={}", "file:///home/a/cable/2008/09/{}.html", "{}.html", "{}.txt"),
    *("https://b.example/web/20110901/http://a.example/cable/2008/09/{}.html?x=1", "{}_b"),
    *("C:\\\\pages\\\\{}.html", "https://a.example/cable/2008/09/{}/", "#{} #cablegate"),
    '<a href="/cable/2008/09/{0}.html">{0}</a>',
)


@st.composite
def spelled(draw: st.DrawFn) -> tuple[str, Reference]:
    """Spell a reference id as people do."""
    year = draw(st.integers(1966, 2010))
    serial = draw(st.integers(100, 65_000).filter(lambda serial: not 1966 <= serial <= 2010))
    name = draw(st.sampled_from(STATIONS))
    reference = Reference(year, "".join(name.split()).upper(), serial)
    short = f"{year % 100:02}"
    number = draw(st.sampled_from((f"{serial}", f"{serial:05}")))
    between = draw(st.sampled_from(SEPARATORS))
    bare = between.join((draw(st.sampled_from((short, str(year)))), name, number))
    year_last = draw(
        st.sampled_from(
            (
                f"{name} {number} ({year})",
                f"{name} {number} ({short})",
                f"{name} {number} {year}",
                f"{name} {number}, {year}",
                f"{name} {number} of {year}",
                f"{name}{between}{number}{between}{year}",
            )
        )
    )
    page = draw(st.sampled_from(PAGES)).format(str(reference))
    form = draw(st.sampled_from((bare, year_last, str(reference))))
    text = draw(
        st.sampled_from(
            (
                draw(st.sampled_from(WRAPS)).format(form),
                draw(st.sampled_from(LABELS)) + form,
                form.translate(FULL_WIDTH),
                quote(form),
                quote(quote(page, safe="")),
                page,
            )
        )
    )
    return draw(st.sampled_from((text, text.lower(), text.upper()))), reference


@given(spelled())
def test_every_spelling_is_the_reference_id(given: tuple[str, Reference]) -> None:
    text, reference = given
    assert Reference.parse(text) == reference


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("08 Oxbow no. 81", "08OXBOW81"),
        ("Oxbow No. 81 (2008)", "08OXBOW81"),
        ("cable no. 81 from Oxbow, 2008", "08OXBOW81"),
        ("oxbow 2008 81", "08OXBOW81"),
        ("Oxbow 81, '08", "08OXBOW81"),
        ("08ECTION01OF02MANAMA492", "08ECTION01OF02MANAMA492"),
        ("[1] 08OXBOW81", "08OXBOW81"),
        ("08OXBOW81[12]", "08OXBOW81"),
        ("08OXBOW81¹²", "08OXBOW81"),
        ("cf. 08OXBOW81", "08OXBOW81"),
        ("Tel. 08 Oxbow 81", "08OXBOW81"),
        ("Fwd: 08OXBOW81", "08OXBOW81"),
        ("US embassy cable 08OXBOW81", "08OXBOW81"),
        ("Tel Aviv 81 (2008)", "08TELAVIV81"),
        ("@ferries #08OXBOW81", "08OXBOW81"),
        ("urn:cable:08OXBOW81", "08OXBOW81"),
        ("http://x.invalid/c?id=08OXBOW81&q=old%20lamp", "08OXBOW81"),
        ("08OXBOW81 (http://x.invalid/2008/08OXBOW81.html)", "08OXBOW81"),
    ],
)
def test_more_of_them(text: str, id_: str) -> None:
    assert compact(text)[0] == id_


@pytest.mark.parametrize("text", ["08OXBOW81 lamp", "the lamp of 08OXBOW81", "lamp / 08OXBOW81"])
def test_an_id_among_words_is_not_the_whole(text: str) -> None:
    assert compact(text)[0] == ""


def test_only_the_order_of_words_makes_one() -> None:
    assert compact("iran 12 2006") == ("06IRAN12", True)
    assert str(Reference.parse("iran 12 2006")) == "06IRAN12"
    assert str(Reference.parse("beijng 12 2006")) == "06BEIJING12"


@given(st.text(max_size=60))
def test_no_text_is_an_accident(text: str) -> None:
    assert compact(text)[0].upper() == compact(text)[0]
