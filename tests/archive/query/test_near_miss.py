import pytest

from cabletui.archive.query import parse


@pytest.mark.parametrize(
    ("text", "told", "instead"),
    [
        ("lamp or oil", "OR means either", "lamp OR oil"),
        ("lamp Or oil", "OR means either", "lamp OR oil"),
        ("lamp XOR oil", "OR means either", "lamp OR oil"),
        ("lamp ANDNOT oil", "NOT means without", "lamp NOT oil"),
        ("not oil", "NOT means without", "NOT oil"),
        ("harbou!", "harbou* finds", "harbou*"),
        ("old harbo??", "harbo* finds", "old harbo*"),
        ("harbou$ dues", "harbou* finds", "harbou* dues"),
        ("lamp;tag:PREL", "with a blank", "lamp tag:PREL"),
        ("lamp,Class:secret", "with a blank", "lamp Class:secret"),
        ("lamp,oil", "its words apart", "lamp oil"),
        ("lamp/oil+quay tide", "its words apart", "lamp oil quay tide"),
        ('"lamp * oil"', "words between", '"lamp oil"~1'),
        ('old "lamp * * oil" can', "words between", 'old "lamp oil"~2 can'),
    ],
)
def test_what_may_have_been_meant_is_told(text: str, told: str, instead: str) -> None:
    (note,) = parse(text).notes
    assert told in note.text
    assert note.instead == instead
    assert len(f"{note.text}: 251,287.") <= 80
    assert not parse(instead).notes


@pytest.mark.parametrize(
    "text",
    [
        *("or oil", "lamp or", "what of the harbour?", "WHITHER?", "Sink Or Swim", "C#"),
        *('"lamp oil"*', "HARBOUR XOR OIL", '"*** CORRECTED *** COPY"', "U.S.? no", "5!"),
        *("S/NF", "10,000 lamps", "LAMP/OIL", "lamp, oil", "he of the lamp/oil trade spoke"),
    ],
)
def test_what_is_plain_is_not_remarked_on(text: str) -> None:
    assert not parse(text).notes
