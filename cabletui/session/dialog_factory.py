"""Make the dialog that shows what the reader may choose from."""

from typing import Any

from textual.screen import Screen

from cabletui.presenters.copy_choices import CopyChoices
from cabletui.presenters.outline import Outline
from cabletui.presenters.taken_cables import TakeChoices
from cabletui.presenters.time_counts import QueryTimes, ToCompare
from cabletui.screens.base.dialog import Choices
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.screens.dialogs.outline_page import OutlinePage
from cabletui.screens.dialogs.prompt import Prompt
from cabletui.screens.dialogs.take_menu import TakeMenu
from cabletui.screens.dialogs.timeline import Timeline


def dialog(choices: Choices) -> Screen[Any]:
    """Return a new dialog for some choices."""
    match choices:
        case CopyChoices(copyables, warning):
            return CopyMenu(copyables, warning=warning)
        case TakeChoices():
            return TakeMenu(choices)
        case QueryTimes():
            return Timeline(choices)
        case Outline():
            return OutlinePage(choices)
        case ToCompare():
            return Prompt("Query to compare with")
