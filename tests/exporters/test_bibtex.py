from dataclasses import replace

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given

from cabletui.exporters.bibtex import bibtex_entry
from cabletui.exporters.dossier import DossierEntry
from tests.exporters.dossiers import ENTRY, SIGNS, about


def read(entry: DossierEntry, *, is_decoded: bool = False) -> dict[str, str]:
    """What the library that BibTeX's users read such files with makes of an entry."""
    decoding = [LatexDecodingMiddleware()] if is_decoded else []
    library = parse_string(bibtex_entry(entry), append_middleware=decoding)
    assert not library.failed_blocks
    (found,) = library.entries
    return {"key": found.key, "kind": found.entry_type} | {
        field.key: str(field.value) for field in found.fields
    }


def test_an_entry_says_who_what_and_when() -> None:
    found = read(ENTRY)
    assert found["key"] == found["number"] == "06PORTVENTOSO112"
    assert found["kind"] == "techreport"
    assert found["author"] == "{Embassy Port Ventoso}"
    assert (found["year"], found["month"], found["date"]) == ("2006", "mar", "2006-03-04")
    assert found["annote"] == "Reader's note: The lamp again. Reader's note on ¶2: Ask him. Soon."
    assert found["url"].endswith("/06PORTVENTOSO112.html")


@given(SIGNS)
def test_a_subject_comes_back_as_it_is(subject: str) -> None:
    found = read(about(f"x{subject}x"), is_decoded=True)
    assert _in_print(found["title"].strip("{}")) == _in_print(f"x{subject}x")


def _in_print(text: str) -> str:
    """Return a text as LaTeX prints it, without the signs that two of which may be one there."""
    alike = text.replace("ˆ", "^").replace("˜", "~")
    return "".join(sign for sign in alike if sign not in "-–—`'\"“”‘’!¡?¿" and not sign.isspace())


@given(SIGNS)
def test_braces_are_closed_whatever_a_note_has(note: str) -> None:
    assert read(about("LAMPS", note))["title"] == "{LAMPS}"


def test_a_key_has_no_sign_of_the_format() -> None:
    strange = replace(ENTRY.cable, reference_id="a, {b}%c")
    entry = DossierEntry(ENTRY.given._replace(cable=strange))
    assert bibtex_entry(entry).startswith("@techreport{a-b-c,\n")
