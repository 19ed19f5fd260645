from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cabletui.exporters.dossier import Dossier, PassageNote
from cabletui.exporters.markdown import markdown
from cabletui.text.sanitise import safe
from tests.exporters.dossiers import DOSSIER, ENTRY, SIGNS, about


def parsed(dossier: Dossier) -> list[Token]:
    return MarkdownIt("commonmark").parse("\n\n".join(markdown(dossier)))


def texts(tokens: list[Token]) -> list[str]:
    """The text of each block, which fails where Markdown took a sign of it for its own."""
    found = []
    for token in tokens:
        assert token.type not in {"html_block", "code_block", "fence", "hr"}
        if token.type == "inline":
            assert {child.type for child in token.children or ()} <= {"text"}
            found.append(token.content and "".join(child.content for child in token.children or ()))
    return found


def test_a_dossier_is_a_list_of_citations_with_quotations_and_notes() -> None:
    assert texts(parsed(DOSSIER)) == [
        "Lamps",
        "Embassy Port Ventoso, “HARBOR BOARD DISCUSSES THE LIGHTHOUSE”, cable 06PORTVENTOSO112, "
        "4 March 2006, CONFIDENTIAL//NOFORN, "
        "http://wikileaks.org/cable/2006/03/06PORTVENTOSO112.html",
        "Reader's note: The lamp again.",
        "¶2 (U): “The keeper asked for oil, [sic] and a new lamp.”",
        "Reader's note: Ask him.",
        "Reader's note: Soon.",
        "Embassy Port Ventoso, “OIL & LAMPS: 50% {DEARER}”, cable 07GRAYSTRAND7, 4 March 2006, "
        "CONFIDENTIAL//NOFORN, http://wikileaks.org/cable/2006/03/06PORTVENTOSO112.html",
    ]


def test_without_notes_the_quotations_stay() -> None:
    assert not any(
        "Reader" in text or "Ask" in text
        for text in texts(parsed(Dossier("Lamps", [ENTRY.without_notes])))
    )
    assert "[sic] and a new lamp" in "".join(texts(parsed(Dossier("Lamps", [ENTRY.without_notes]))))


def test_the_cables_are_one_list_and_a_quotation_stands_in_its_own() -> None:
    kinds = [token.type for token in parsed(DOSSIER) if token.nesting == 1]
    assert kinds.count("ordered_list_open") == 1
    assert kinds.count("list_item_open") == 2
    assert kinds.count("blockquote_open") == 1


@given(SIGNS, SIGNS)
def test_a_cable_and_a_note_command_nothing(subject: str, note: str) -> None:
    passage = PassageNote(None, "", f"3. {subject}", f"- {note}")
    entry = about(f"x{subject}x", f"1) {note}")._replace(passages=(passage,))
    _, cited, remark, quoted, noted = texts(parsed(Dossier(f"# {subject}", [entry])))
    assert f"“{_blanks_as_one(f'x{subject}x')}”" in cited
    assert remark == _blanks_as_one(f"Reader's note: 1) {note}")
    assert quoted == f"“{_blanks_as_one(f'3. {subject}')}”"
    assert noted == _blanks_as_one(f"Reader's note: - {note}")


def _blanks_as_one(text: str) -> str:
    return " ".join(safe(text).split())


def test_what_is_fiction_is_said_to_be() -> None:
    entry = ENTRY._replace(given=ENTRY.given._replace(is_fiction=True))
    assert "Fiction: a cable of the sample" in "\n".join(markdown(Dossier("Lamps", [entry])))
