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
        ("from:2006-03", "date:2006-03.."),
        ("to:2006", "date:..2006"),
        ("from:oxbow", "from:oxbow"),
        ("to:*", "to:*"),
        ("headline:lamp", "subject:lamp"),
        ("length:>20", "words:>20"),
        ("month:2006-03", "date:2006-03"),
        ("has:subject", "subject:*"),
        ("-has:tags", "-tag:*"),
        ("has:summary", "has:summary"),
        ("is:secret", "class:secret"),
        ("ref:(08 Lima 12)", 'ref:"08 Lima 12"'),
        ("topic:PTER lamp", "tag:PTER lamp"),
        ("about:PREL,PTER", "tag:PREL,PTER"),
        ("keyword:(PREL OR PTER)", "tag:(PREL OR PTER)"),
        ("topic:terror", "subject:terror"),
        ("topic:(LAMP PTER)", "subject:(LAMP PTER)"),
        ("about:Pter", "subject:Pter"),
        ("title:PTER", "subject:PTER"),
        ("keyword:lamp", "body:lamp"),
        ("classified_by:lamp", "classifiedby:lamp"),
        ("ref_id:08LIMA12", "id:08LIMA12"),
        ("start:2006", "date:2006.."),
        ("to_date:2006", "date:..2006"),
        ("date-from:2006-03", "date:2006-03.."),
        ("-classified-by:lamp", "-classifiedby:lamp"),
        ("abstract:lamp", "summary:lamp"),
        ("number:08LIMA12", "id:08LIMA12"),
    ],
)
def test_a_field_by_another_name_is_read_as_ours(typed: str, means: str) -> None:
    assert parse(typed).tree == parse(means).tree


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("sort:oldest", "“sort:” is no field; the list has a key for its order, o."),
        ("redacted:yes", "“redacted:” is no field; write is:redacted."),
        ("contry:x", "“contry:” is no field; did you mean “country:”?"),
        ("caption:x", "“caption:” is no field; captions such as SIPDIS are words of the header."),
        ("zone:x", "“zone:” is no field; it is read as a word."),
        ("lamp:x_y", "“lamp:” is no field; it is read as a word."),
        ("similar:x", "“similar:” is no field; a cable has keys for what is related to it."),
    ],
)
def test_what_is_no_field_is_answered(text: str, says: str) -> None:
    assert [note.text for note in parse(text).notes] == [says]


@pytest.mark.parametrize(
    "text", ["Title:Lamp", "since: the war", "year:end review", "PLACE:OIL", "re-title: lamp"]
)
def test_a_word_with_a_colon_is_no_field(text: str) -> None:
    assert "field=" not in repr(parse(text).tree)
