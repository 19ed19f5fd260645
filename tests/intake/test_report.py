from cabletui.archive.log.import_record import REFUSALS_KEPT
from cabletui.archive.results import Added
from cabletui.errors import Refusal
from cabletui.intake.report import Tally


def test_a_tally_counts_what_became_of_each() -> None:
    tally = Tally()
    for added in (Added.CABLE, Added.CABLE, Added.EDITION, Added.HELD, Added.COPY):
        tally.count(added)
    tally.refuse(Refusal("a", "It is empty."))
    found = tally.report(1.5, stopped=False, repairs=("A line was cut off.",))
    assert (found.added, found.editions, found.held, found.refused) == (2, 1, 2, 1)
    assert found.refusals == (Refusal("a", "It is empty."),)
    assert (found.seconds, found.stopped, found.repairs) == (1.5, False, ("A line was cut off.",))


def test_a_card_that_a_text_completes_is_no_edition() -> None:
    tally = Tally()
    tally.count(Added.COMPLETED)
    found = tally.report(1.5, stopped=False, repairs=())
    assert (found.completed, found.editions, found.came, found.found_no_cables) == (1, 0, 1, False)


def test_a_flood_of_refusals_is_counted_and_not_kept() -> None:
    tally = Tally()
    for number in range(REFUSALS_KEPT + 5):
        tally.refuse(Refusal(str(number), "It is empty."))
    found = tally.report(0.0, stopped=True, repairs=())
    assert found.refused == len(found.refusals) + 5


def test_progress_never_goes_past_its_end() -> None:
    assert Tally().progress("a.csv", 12, 10, "bytes").done == 10
