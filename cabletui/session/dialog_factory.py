"""Make the dialog that shows what the reader may choose from."""

from typing import Any

from textual.screen import Screen

from cabletui.presenters.copy_choices import CopyChoices
from cabletui.presenters.count_rows import Months
from cabletui.presenters.facet_groups import Facets
from cabletui.screens.base.dialog import Choices
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.screens.dialogs.facet_panel import FacetPanel
from cabletui.screens.dialogs.timeline import Timeline


def dialog(choices: Choices) -> Screen[Any]:
    """Return a new dialog for some choices."""
    match choices:
        case CopyChoices(copyables):
            return CopyMenu(copyables)
        case Facets():
            return FacetPanel(choices)
        case Months():
            return Timeline(choices)
