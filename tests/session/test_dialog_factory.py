from pathlib import Path

import pytest
from textual.events import Key

from cabletui.presenters.copy_choices import Copyable, CopyChoices
from cabletui.presenters.count_rows import Months
from cabletui.presenters.facet_groups import Facets
from cabletui.screens.base.dialog import Choices, Dialog
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.screens.dialogs.facet_panel import FacetPanel
from cabletui.screens.dialogs.timeline import Timeline
from cabletui.session.dialog_factory import dialog
from tests.screens.reader import reading


@pytest.mark.parametrize(
    ("choices", "kind"),
    [
        (CopyChoices((Copyable("Reference id", "07BOWMORE100", "07BOWMORE100"),)), CopyMenu),
        (Facets((), 0), FacetPanel),
        (Months("herring", ()), Timeline),
    ],
)
def test_each_kind_of_choices_has_its_dialog(choices: Choices, kind: type[Dialog[object]]) -> None:
    assert isinstance(dialog(choices), kind)


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        (("a", "f", "tab", "j", "enter"), "date:2008"),
        (("a", "t", "x", "j", "j", "enter"), "date:2007..2007-02"),
        (("a", "enter", "Y", "j", "enter"), "#"),
    ],
)
async def test_keys_typed_ahead_reach_the_dialog_that_they_open(
    folder: Path, keys: tuple[str, ...], seen: str
) -> None:
    async with reading(folder, (100, 24)) as reader:
        await reader.sees("251,287 cables held")
        for key in keys:
            reader.app.post_message(Key(key, key if len(key) == 1 else None))
        await reader.sees(seen)
