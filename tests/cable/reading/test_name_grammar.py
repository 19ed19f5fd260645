from hypothesis import given, settings

from cabletui import cable
from tests.cable.reading.name_grammar import Signed, ends, statements, titles_for_names, unsigned


@settings(max_examples=300)
@given(statements())
def test_a_name_is_found_however_the_statement_is_written(statement: Signed) -> None:
    assert cable.classified_by(statement.text) == (statement.name,)


@given(titles_for_names())
def test_a_title_is_a_surname_where_no_name_would_be_left(statement: Signed) -> None:
    (found,) = cable.classified_by(statement.text)
    assert found.startswith(statement.name)


@settings(max_examples=300)
@given(ends())
def test_a_signature_is_found_however_the_cable_ends(end: Signed) -> None:
    assert cable.signers(end.text) == (end.name,)


@settings(max_examples=100)
@given(unsigned())
def test_a_text_that_is_cut_has_no_signer(text: str) -> None:
    assert cable.signers(text) == ()
