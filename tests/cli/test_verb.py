from importlib import import_module

import pytest

from cabletui.cli.parser import _MODULES, VERBS


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_what_a_verb_has(name: str) -> None:
    module = import_module(f"cabletui.cli.{_MODULES.get(name, name)}")
    assert callable(module.add_arguments)
    assert callable(module.run)
    assert any(example.startswith("cabletui") for example in module.EXAMPLES)
