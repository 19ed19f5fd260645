import csv
import io
import json

import pytest

from cabletui.exporters.cable_exporters import WholeCable
from cabletui.exporters.dossier import Dossier, DossierEntry
from cabletui.exporters.dossier_exporters import (
    DOSSIER_EXPORTERS,
    DossierExporter,
    dossier_exporter,
    exporter_of_file,
)
from tests.exporters.dossiers import DOSSIER
from tests.paint.cables import HOSTILE, hostile

EVERY = pytest.mark.parametrize("exporter", DOSSIER_EXPORTERS, ids=lambda one: one.name)


def written(name: str, dossier: Dossier = DOSSIER) -> str:
    return "".join(f"{text}\n" for text in dossier_exporter(name).write(dossier))


@EVERY
def test_a_file_is_known_by_its_ending(exporter: DossierExporter) -> None:
    assert exporter_of_file(f"Lamps of 2006{exporter.suffix.upper()}") is exporter


@EVERY
def test_each_cable_is_in_each_format(exporter: DossierExporter) -> None:
    assert all(name in written(exporter.name) for name in ("06PORTVENTOSO112", "07GRAYSTRAND7"))


@EVERY
def test_no_cable_breaks_a_format(exporter: DossierExporter) -> None:
    for text in HOSTILE:
        kept = text.encode("utf-8", "replace").decode()  # a document holds no lone surrogates
        entry = DossierEntry(WholeCable(hostile(kept)), kept)
        assert written(exporter.name, Dossier(kept, [entry]))


@EVERY
def test_nothing_is_a_file_too(exporter: DossierExporter) -> None:
    assert isinstance(written(exporter.name, Dossier("Lamps", [])), str)


def test_csl_is_one_list() -> None:
    assert [one["id"] for one in json.loads(written("csl"))] == [
        "06PORTVENTOSO112",
        "07GRAYSTRAND7",
    ]
    assert json.loads(written("csl", Dossier("Lamps", []))) == []


def test_facts_have_the_notes_beside_them() -> None:
    (first, second) = csv.DictReader(io.StringIO(written("csv")))
    assert first["note"] == "Reader's note: The lamp again.\nReader's note on ¶2: Ask him. Soon."
    assert (second["reference_id"], second["note"]) == ("07GRAYSTRAND7", "")
    assert json.loads(written("jsonl").splitlines()[0])["tags"] == "PREL EWWT ZZQ"


def test_whole_cables_stand_one_below_the_other() -> None:
    assert written("text").count("┌─ Header ") == 2
