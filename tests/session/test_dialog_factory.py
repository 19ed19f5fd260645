import pytest

from cabletui.presenters.copy_choices import Copyable, CopyChoices
from cabletui.presenters.count_rows import Months
from cabletui.presenters.facets import Facets
from cabletui.screens.base.dialog import Choices, Dialog
from cabletui.screens.dialogs.copy_menu import CopyMenu
from cabletui.screens.dialogs.facet_panel import FacetPanel
from cabletui.screens.dialogs.timeline import Timeline
from cabletui.session.dialog_factory import dialog


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
