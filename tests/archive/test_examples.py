"""The examples in the docstrings of the archive are true."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["cabletui.archive.query", "cabletui.archive.query.write"])
def test_the_examples_of_a_module_hold(name: str) -> None:
    found = doctest.testmod(import_module(name))
    assert found.attempted
    assert not found.failed
