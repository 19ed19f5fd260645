from cabletui.paint.line import STYLES
from cabletui.widgets.row_list import RowList


def test_a_list_can_paint_every_style_and_gives_each_a_look_of_its_own() -> None:
    for style in STYLES:
        assert f"row-list--{style}" in RowList.COMPONENT_CLASSES
        assert f".row-list--{style} {{" in RowList.DEFAULT_CSS
