import re
from collections.abc import Callable
from html import unescape

import pytest

from cabletui.cable.collection import PLUSD, PLUSD_OF_CABLEGATE
from cabletui.importers import recognise
from cabletui.importers.plusd_page import PlusdPage
from tests.importers.fixtures import APRIL, cable, refusal
from tests.importers.plusd import CELLS, HEAD, METADATA, TEXT, page
from tests.shared import REAL, needs_shared

PLUSD_PAGE = PlusdPage()


def test_a_page_is_recognised_before_other_pages() -> None:
    importer = recognise(page().encode(), "a.html")
    assert importer is not None
    assert importer.name == PLUSD
    assert not PLUSD_PAGE.recognises(APRIL.read_bytes(), APRIL.name)


def test_text_is_verbatim_and_parted_where_the_body_begins() -> None:
    found = cable(PLUSD_PAGE, page().encode())
    assert found.header.startswith("LIMITED OFFICIAL USE\n\nPAGE 01  BRINOVA 00959")
    assert found.header.endswith("INFO AMEMBASSY ALDERMOOR\n")
    assert found.body.startswith("LIMITED OFFICIAL USE BRINOVA 0959\n\nE.O. 11652: N/A")
    assert '1. THE KEEPER SAID "NOTHING" OF OIL & WICKS <SIC>.' in found.body
    assert found.body.endswith("\n\nNNN\n")


def test_particulars_are_those_of_the_table() -> None:
    found = cable(PLUSD_PAGE, page().encode())
    assert (found.reference_id, str(found.created)) == ("1974BRINOVA00959", "1974-05-17T16:00Z")
    assert (found.classification, found.origin) == ("LIMITED OFFICIAL USE", "Embassy Brinova")
    assert found.subject == "LAMPS OF THE OUTER HARBOR"
    assert found.tags == ("PINS", "GR", "LAMP, NICHOLAS")
    assert found.references == ("74STATE97844",)
    assert found.source.format == PLUSD
    said = dict(found.attributes)
    assert said["Concepts"] == "LIGHTHOUSES | WELFARE & WHEREABOUTS"
    assert said["To"] == "Alder Aldermoor | Department of State"
    assert (said["Film Number"], said["Drafter"]) == ("D740123-0751", "NLAMP")
    assert "Executive Order" not in said
    assert "documents" not in "".join(said.values())


@pytest.mark.parametrize("raw", ["", HEAD])
def test_the_pane_with_more_letters_has_the_text(raw: str) -> None:
    shorter = cable(PLUSD_PAGE, page(raw=raw).encode())
    assert "HE SAID IT TWICE" in shorter.body
    cut = cable(PLUSD_PAGE, page(text="1. THE KEEPER", raw=f"{HEAD}\n{TEXT}").encode())
    assert "HE SAID IT TWICE" in cut.body


def test_a_list_of_references_may_be_cut_between_the_two_pieces() -> None:
    head = HEAD.replace("REF: STATE -097844", "REF: (A) STATE 097844,")
    found = cable(PLUSD_PAGE, page(head=head, text="(B) OSLO 12\n\n1. YES.\n", raw="").encode())
    assert found.references == ("74STATE97844", "74OSLO12")


def test_a_withdrawn_record_is_a_cable_without_text() -> None:
    data = page("", "", Archive_Status="Electronic Telegram Withdrawal Card").encode()
    found = cable(PLUSD_PAGE, data)
    assert (found.header, found.body, found.has_text) == ("", "", False)
    assert found.attribute("Archive Status") == "Electronic Telegram Withdrawal Card"
    assert found.references == ("74STATE97844",)


def test_a_page_of_cablegate_says_so() -> None:
    text = "C O N F I D E N T I A L LUMBRAVA 000012\n\nSUBJECT: FOG\n\n1. (C) FOG.\n"
    header = "VZCZCXYZ0012\nRR RUEHC\nDE RUEHLU #0012 0340708\nFM AMEMBASSY LUMBRAVA\n\n"
    data = page(
        header, text, Canonical_ID="08LUMBRAVA12_a", Date="2008 February 3, 07:08 (Sunday)"
    ).encode()
    found = cable(PLUSD_PAGE, data)
    assert (found.reference_id, found.source.format) == ("08LUMBRAVA12", PLUSD_OF_CABLEGATE)
    assert (found.header.split("\n")[0], found.body) == ("VZCZCXYZ0012", text)


@pytest.mark.parametrize("place", ["HE SAID", "Film Number: D74", "s_val", "</table>"])
def test_a_page_that_stops_is_refused(place: str) -> None:
    whole = page()
    reason = refusal(PLUSD_PAGE, whole[: whole.index(place)].encode()).reason
    assert "stops before its end" in reason


@pytest.mark.parametrize(
    "change",
    [
        lambda html: html.replace("\n", "\r\n"),
        lambda html: html.replace('class="s_val"', "class='s_val'"),
        lambda html: re.sub(r"</?(?:div|table|td|tr|span)\b", lambda tag: tag[0].upper(), html),
        lambda html: re.sub(
            r'<div class="s_val" title="[^"]*"', '<div title="3" class="s_val"', html
        ),
        lambda html: re.sub(r"</div>\s*<div", "</div><div", html),
        lambda html: html[
            : html.index('<div class="pane-tab"><div class="pane-header">Raw source')
        ],
    ],
)
def test_a_page_may_be_saved_in_other_ways(change: Callable[[str], str]) -> None:
    assert cable(PLUSD_PAGE, change(page()).encode()) == cable(PLUSD_PAGE, page().encode())


SAVED_FROM = "<!-- saved from url=(0059)https://a.example/plusd/cables/1974BRINOVA00959_b.html -->"
KEY_OF_THE_SITE = (
    "<pre>-----BEGIN PGP PUBLIC KEY BLOCK-----\n" + "mQQBBGBjDtIBH6DJ/x+8\n" * 2_000 + "</pre>"
)


@pytest.mark.parametrize(
    "change",
    [
        lambda html: html.replace("<html>", f"{SAVED_FROM}\n<html>").replace("<? ", "<!--?"),
        lambda html: html.replace('"synopsis">', '"synopsis"><tbody>').replace("<br />", "<br>"),
        lambda html: html.replace('href="/plusd', 'rel="noopener" href="https://a.example/plusd'),
        lambda html: html.replace('<div id="leftmenu">', f'{KEY_OF_THE_SITE}<div id="leftmenu">'),
        lambda html: html.replace("Canonical ID:", "Canonical&nbsp;ID:"),
        lambda html: html.replace("&amp;", "&#38;").replace("&lt;SIC", "&#x3C;SIC"),
        lambda html: html.replace("1974 May 17, 16:00 (Friday)", "1974 May 17"),
        lambda html: html.replace("1974 May 17, 16:00 (Friday)", "on a Friday"),
        lambda html: html.replace("1974BRINOVA00959_b", "1974BRINOVA00959"),
    ],
)
def test_a_page_that_a_browser_or_a_mirror_saved(change: Callable[[str], str]) -> None:
    data = change(page()).encode()
    importer = recognise(data[: 1 << 16], "1974BRINOVA00959.html")
    assert importer is not None
    assert importer.name == PLUSD
    assert cable(PLUSD_PAGE, data) == cable(PLUSD_PAGE, page().encode())


@pytest.mark.parametrize("key", CELLS)
def test_no_row_of_the_table_is_needed(key: str) -> None:
    row = rf'<div class="s_key"><a class="i" title="{key}".*?</div><br />'
    found = cable(PLUSD_PAGE, re.sub(row, "", page(), flags=re.DOTALL).encode())
    assert (found.reference_id, str(found.created)) == ("1974BRINOVA00959", "1974-05-17T16:00Z")
    assert found.classification == "LIMITED OFFICIAL USE"


@pytest.mark.parametrize("letter", "bcde")
def test_every_collection_of_the_central_file(letter: str) -> None:
    found = cable(PLUSD_PAGE, page(Canonical_ID=f"1974BRINOVA00959_{letter}").encode())
    assert (found.reference_id, found.source.format) == ("1974BRINOVA00959", PLUSD)


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("-- N/A or Blank --", ()),
        ("n/a", ()),
        (
            "Error reading the index",
            ("In place of its text the file has: “Error reading the index”.",),
        ),
    ],
)
def test_what_stands_in_place_of_a_text_is_none(words: str, notes: tuple[str, ...]) -> None:
    found = cable(PLUSD_PAGE, page("", words, raw=words).encode())
    assert (found.has_text, found.notes) == (False, notes)


def test_a_page_without_metadata_has_the_table() -> None:
    assert cable(PLUSD_PAGE, page(metadata="").encode()).tags == ("PINS", "GR", "LAMP, NICHOLAS")


def test_the_day_stands_where_the_hour_is_not_known() -> None:
    data = page("", TEXT, Date="1974 May 17, 00:00 (Friday)", metadata=METADATA).encode()
    assert str(cable(PLUSD_PAGE, data).created) == "1974-05-17"


@needs_shared
@pytest.mark.parametrize(
    ("name", "origin", "references"),
    [
        ("1974ATHENS02959", "Embassy Athens", ("74STATE97844",)),
        ("1973STATE097844", "Secretary of State", ()),
    ],
)
def test_real_pages(name: str, origin: str, references: tuple[str, ...]) -> None:
    path = REAL / "plusd" / f"{name}_b.html"
    if not path.is_file():
        pytest.skip("the real pages of PlusD are not here")
    found = cable(PLUSD_PAGE, path.read_bytes())
    assert (found.reference_id, found.origin, found.references) == (name, origin, references)
    assert found.body.startswith("LIMITED OFFICIAL USE ")
    assert "</" not in found.body


_START_TAG = re.compile(r"<(\w+)((?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'))+)\s*>")
_ATTRIBUTE = re.compile(r"([\w-]+)=(\"[^\"]*\"|'[^']*')")


def rewritten(html: str, change: Callable[[list[tuple[str, str]]], list[str]]) -> str:
    """Return a page with the attributes of its tags written otherwise."""

    def tag(found: re.Match[str]) -> str:
        return f"<{' '.join((found[1], *change(_ATTRIBUTE.findall(found[2]))))}>"

    return _START_TAG.sub(tag, html)


def plain(attributes: list[tuple[str, str]]) -> list[str]:
    return [f"{name}={value}" for name, value in attributes]


def several(name: str, value: str) -> str:
    return f"{name}='big {value[1:-1]} b'" if name == "class" else f"{name}={value}"


@pytest.mark.parametrize(
    "change",
    [
        lambda attributes: plain(attributes)[::-1],
        lambda attributes: ['data-x="a > b <i>"', *plain(attributes)],
        lambda attributes: [*plain(attributes), "hidden", "data-x='a > b'"],
        lambda attributes: [several(name, value) for name, value in attributes],
        lambda attributes: [f"{name} = {value}" for name, value in attributes],
        lambda attributes: [f"\n  {name.upper()}={value}" for name, value in attributes],
    ],
)
def test_attributes_of_tags_may_be_written_otherwise(
    change: Callable[[list[tuple[str, str]]], list[str]],
) -> None:
    found = cable(PLUSD_PAGE, rewritten(page(), change).encode())
    assert found == cable(PLUSD_PAGE, page().encode())


def as_a_browser_saves_it(html: str) -> str:
    """Return a page as a browser writes the tree that it made of it."""
    html = html.replace("<html>", f'<html lang="en">{SAVED_FROM}').replace("<br />", "<br>")
    html = re.sub(r"<\? (.*?) \?>", r"<!--? \1 ?-->", html).replace('", ">', '" ,="" "="">')
    html = html.replace('"synopsis">', '"synopsis">\n<tbody>').replace(
        "</table>", "</tbody></table>"
    )
    return re.sub(r'title="[^"]*"', lambda title: unescape(title[0].replace("&quot;", "'")), html)


def texts(html: str, change: Callable[[str], str]) -> str:
    """Return a page with its texts changed."""
    pattern = r'((?:text-header hidden|tagged-text|text-content)">)((?:(?!</?div).)+)'
    return re.sub(pattern, lambda found: found[1] + change(found[2]), html, flags=re.DOTALL)


@pytest.mark.parametrize(
    "change",
    [
        as_a_browser_saves_it,
        lambda html: rewritten(
            as_a_browser_saves_it(html), lambda attributes: plain(attributes)[::-1]
        ),
        lambda html: re.sub(r"</t[dr]>", "", html),
        lambda html: html.replace(
            '</div> <div class="s_val"', '</div><!-- ; --><div class="s_val"'
        ),
        lambda html: html.replace('</div> <div class="s_val"', '</div></td><td><div class="s_val"'),
        lambda html: html.replace(
            '<div class="s_key">', '<div class="s_key">Fog</div><div class="s_key">'
        ),
        lambda html: re.sub(r'pane-header">([\w ]+)<', r'pane-header"><a>\1</a> &nbsp;<', html),
        lambda html: html.replace('<div id="tagged-text">', '<div class="text-content big">'),
        lambda html: texts(html, lambda text: text.replace("\n", "<br>\n")),
        lambda html: texts(html, lambda text: text.replace("\n", "<br/>")),
        lambda html: texts(html, lambda text: f"<pre>{text}</pre>"),
        lambda html: html.replace("\n", "\r"),
        lambda html: html.replace("</body>\n</html>\n", ""),
    ],
)
def test_what_stands_around_texts_and_values_may_be_other(change: Callable[[str], str]) -> None:
    assert cable(PLUSD_PAGE, change(page()).encode()) == cable(PLUSD_PAGE, page().encode())
