from hypothesis import given

from cabletui import cable
from tests.cable.reading.head_grammar import Head, heads


@given(heads())
def test_a_head_in_small_letters_says_the_same(head: Head) -> None:
    small = head.body.lower()
    assert cable.subject(small) == head.subject.lower()
    assert cable.tags(small) == head.tags


@given(heads())
def test_each_field_of_a_head_is_read_whatever_the_others_are(head: Head) -> None:
    assert cable.subject(head.body) == head.subject
    assert cable.tags(head.body) == head.tags
    assert cable.executive_order(head.body) == cable.ExecutiveOrder("12958", head.order)
    assert cable.declassify_on(head.body) == head.until
    assert cable.reasons(head.body) == head.reasons
    assert cable.summary(head.body) == head.summary
