from pathlib import Path

import pytest
from textual.events import Key

from cabletui.presenters.copy_choices import Copyable, CopyChoices
from cabletui.presenters.time_counts import ToCompare
from cabletui.screens.base.dialog import Choices, Dialog
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.screens.dialogs.prompt import Prompt
from cabletui.session.dialog_factory import dialog
from tests.screens.reader import reading


@pytest.mark.parametrize(
    ("choices", "kind"),
    [
        (CopyChoices((Copyable("Reference id", "07BOWMORE100", "07BOWMORE100"),)), CopyMenu),
        (ToCompare(), Prompt),
    ],
)
def test_each_kind_of_choices_has_its_dialog(choices: Choices, kind: type[Dialog[object]]) -> None:
    assert isinstance(dialog(choices), kind)


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        (("a", "f", "tab", "down", "enter"), "date:2009"),
        (("a", "t", "g", "x", "l", "enter"), "date:2007-01..2007-02"),
        (("a", "enter", "Y", "j", "enter"), "#"),
        (("a", "enter", "o", "enter"), "▸ 1."),
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
