import pytest

from cabletui.presenters.paragraph_topic import paragraph_topic


@pytest.mark.parametrize(
    ("text", "heading", "topic"),
    [
        (
            "3. (S//NF) They met on the bridge\nand spoke.",
            None,
            "They met on the bridge and spoke.",
        ),
        ("3. (C) The Hives:\n\nThey are of wood.", None, "The Hives"),
        ("3. (C) They came.\n\nThey left.", None, "They came. They left."),
        ("3. They came.", "THE BEES\nOF OSLO", "THE BEES OF OSLO"),
        ("3. (C) " + "bees " * 90, None, ("bees " * 32).strip()),
        ("", None, ""),
    ],
)
def test_its_heading_its_first_line_or_its_first_words(
    text: str, heading: str | None, topic: str
) -> None:
    assert paragraph_topic(text, heading) == topic
