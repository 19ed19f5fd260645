import pytest

from cabletui.archive.fields import BY_NAME, MEANT
from cabletui.archive.query import parse
from cabletui.archive.query.other_names import meaning


@pytest.mark.parametrize("name", MEANT)
def test_every_other_name_means_a_field(name: str) -> None:
    meant = meaning(name)
    assert meant is not None
    assert meant.field in BY_NAME


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("title:lamp", "subject:lamp"),
        ('-title:"old lamp"', '-subject:"old lamp"'),
        ("sender:oxbow", "from:oxbow"),
        ("since:2006-03", "date:2006-03.."),
        ("until:2006", "date:..2006"),
        ("before:2006", "-date:2006.."),
        ("after:2006", "-date:..2006"),
        ("year:2006", "date:2006"),
        ("classification:secret", "class:secret"),
        ("post:oxbow lamp", "origin:oxbow lamp"),
        ("refs:08LIMA12", "ref:08LIMA12"),
        ("ref:(08 Lima 12)", 'ref:"08 Lima 12"'),
    ],
)
def test_a_field_by_another_name_is_read_as_ours(typed: str, means: str) -> None:
    assert parse(typed).tree == parse(means).tree


@pytest.mark.parametrize("text", ["Title:Lamp", "since: the war", "year:end review", "PLACE:OIL"])
def test_a_word_with_a_colon_is_no_field(text: str) -> None:
    assert "field=" not in repr(parse(text).tree)
