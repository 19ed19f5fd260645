import argparse

import pytest

from cabletui.cli.command_line import formats_of, verb_parser
from cabletui.cli.verb_table import DEFAULT, VERBS, Verb


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_verb_does_what_its_row_says(verb: Verb) -> None:
    module = verb.load()
    assert all(example.split()[0] in {"cabletui", "xzcat"} for example in module.EXAMPLES)
    parser = verb_parser(verb)
    assert isinstance(parser, argparse.ArgumentParser)
    named = parser.get_default("format")
    assert named == (formats_of(verb)[0].name if verb.prints else None)


def test_the_verb_that_is_meant_without_a_word_is_one() -> None:
    assert DEFAULT in VERBS


def test_the_usual_formats() -> None:
    assert formats_of(VERBS["tags"])[0].name == "table"
    assert formats_of(VERBS["show"])[0].name == "text"
    assert formats_of(VERBS["open"]) == ()
