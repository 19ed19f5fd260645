import gc
from collections.abc import Iterator

import pytest

from cabletui.intake.garbage import collect_seldom


@pytest.fixture
def restored() -> Iterator[None]:
    threshold, was_enabled = gc.get_threshold(), gc.isenabled()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    if not was_enabled:
        gc.disable()


@pytest.mark.usefixtures("restored")
def test_garbage_is_looked_for_seldom_but_is_looked_for() -> None:
    gc.disable()
    gc.set_threshold(700)
    collect_seldom()
    assert gc.isenabled()
    assert gc.get_threshold()[0] > 7_000
    assert gc.get_freeze_count() > 0
