"""The sentences of the intake."""

import string

import pytest

from sessions.intake.grid import FACTS, Finding, NotATable
from sessions.intake.layouts import FieldName, Known, LayoutName
from sessions.intake.verdicts import CellFinding, Why
from sessions.intake.words import WHY_SENTENCES, file_sentence, row_sentence
from sessions.kernel.refusals import Fact
from sessions.language.local import WORDS
from sessions.proposals.fields import IN_FILES


def _named(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None} - WORDS.keys()


def test_every_reason_field_and_layout_has_its_words() -> None:
    assert {*Why, *Finding} == set(WHY_SENTENCES)
    spoken_of = {name for constant, name in vars(Known).items() if constant.isupper()}
    assert spoken_of <= set(IN_FILES.columns)
    assert "" not in {column.heading for column in IN_FILES.columns.values()}
    assert "" not in {layout.label for layout in LayoutName}


@pytest.mark.parametrize("why", Why)
def test_a_sentence_about_a_row_uses_only_what_a_finding_has(why: Why) -> None:
    assert _named(WHY_SENTENCES[why]) <= {"field", "was", "became"}
    sentence = row_sentence(IN_FILES, CellFinding(field=Known.COST, was="{x} [/y]", became="1500", why=why))
    assert sentence.endswith(".")
    assert sentence[0].isupper() or sentence.startswith("1500")


@pytest.mark.parametrize("finding", Finding)
def test_a_sentence_about_a_file_uses_only_its_facts(finding: Finding) -> None:
    assert _named(WHY_SENTENCES[finding]) <= set(FACTS[finding])
    facts: dict[str, Fact] = dict.fromkeys(FACTS[finding], "{x}")
    assert file_sentence(NotATable(finding, **facts)).endswith(".")


def test_money_is_written_as_money() -> None:
    finding = CellFinding(field=Known.COST, was="Rp.100 jt", became="100000000", why=Why.COST_READ)
    assert "Perkiraan Anggaran “Rp.100 jt” dibaca sebagai Rp100.000.000." == row_sentence(IN_FILES, finding)


@pytest.mark.parametrize(
    ("field", "was", "became", "why", "sentence"),
    [
        (Known.VOLUME, "569.5 m", "569.5 m", Why.VOLUME_SPLIT, "Volume “569.5 m” memuat satuannya: 569,5 m."),
        (Known.VOLUME, "1.250", "1250", Why.VOLUME_AMBIGUOUS, "dibaca sebagai 1.250."),
        (Known.DATE, "46392", "2027-01-05", Why.DATE_READ, "Tanggal Usul “46392” dibaca sebagai 5 Januari 2027."),
        (Known.COST, "1500000", "2000000", Why.BY_HAND, "“Rp1.500.000” ditetapkan operator menjadi “Rp2.000.000”."),
        (Known.VOLUME, "", "12.5 m", Why.BY_HAND, "Volume (kosong) ditetapkan operator menjadi “12,5 m”."),
    ],
)
def test_volumes_dates_and_amounts_are_told_as_people_write_them(
    field: FieldName, was: str, became: str, why: Why, sentence: str
) -> None:
    assert row_sentence(IN_FILES, CellFinding(field=field, was=was, became=became, why=why)).endswith(sentence)


def test_missing_columns_are_told_with_what_was_found() -> None:
    error = NotATable(Finding.NO_COLUMNS, file="a.csv", layout="sipd-ri", found=("No", "Usulan"), missing=("Alamat",))
    expected = (
        "Judul kolom berkas a.csv tidak dikenali. Ditemukan: No, Usulan. Paling mendekati unduhan SIPD-RI, tetapi "
        "belum ada: Alamat."
    )
    assert expected == file_sentence(error)
