import pytest

from cabletui.archive.entries.editions import completed, current
from cabletui.cable import Cable, Media, Moment
from tests.archive.fiction import fictional

PARTIAL = "This record is a partial extract of the original cable. The full text is not available."


@pytest.mark.parametrize(
    ("editions", "place"),
    [
        ([fictional(1)], 0),
        ([fictional(1, body="Whole."), fictional(1, header=PARTIAL, body="Long. " * 99)], 0),
        ([fictional(1, body="By XXXXXXXXXXXX of it all. " * 9), fictional(1, body="By Bo.")], 1),
        ([fictional(1, body="Longer."), fictional(1, body="Long.")], 0),
        ([fictional(1, body="One."), fictional(1, body="Two.")], 1),
    ],
    ids=["alone", "not partial", "least redacted", "longest", "latest"],
)
def test_the_fullest_edition_is_current(editions: list[Cable], place: int) -> None:
    assert current(editions) == place


def test_an_edition_is_completed_by_what_others_know() -> None:
    article = Media("Lamps lit", "http://news.example/lamps")
    bare = fictional(1, created=Moment.parse("2004-02-02T09Z"), released=None, tags=("PREL",))
    page = fictional(
        1,
        created=Moment.parse("2004-02-02T09:41Z"),
        released=Moment.parse("2010-12-02"),
        media=(article,),
        linked_tags=("PREL", "ECON"),
        body="shorter",
    )
    whole = completed(bare, [page])
    assert str(whole.created) == "2004-02-02T09:41Z"
    assert str(whole.released) == "2010-12-02"
    assert whole.media == (article,)
    assert whole.tags == whole.linked_tags == ("PREL", "ECON")
    assert (whole.body, whole.source) == (bare.body, bare.source)


def test_what_an_edition_knows_itself_is_not_replaced() -> None:
    own = fictional(1, created=Moment.parse("2004-02-02"), released=Moment.parse("2010-12-01"))
    other = fictional(1, created=Moment.parse("2004-02-03T09:41Z"))
    assert completed(own, [other]) == own
