"""Differences of a file that came in before, and reasons for a likeness, in words."""

from datetime import date
from decimal import Decimal

import pytest
from support.examples import EXAMPLES
from support.lookalike_pairs import wish
from support.small import DRAFTS, OFFICE, code, codes, recapped

from sessions.intake.again import FieldChange, ImportFate, Match
from sessions.intake.duplicates.pairs import suspects
from sessions.intake.duplicates.traits import TraitKind
from sessions.proposals import intake
from sessions.proposals.decisions import DraftUpdate, ProposalsImported
from sessions.proposals.decisions_pairs import LookalikesDismissed
from sessions.proposals.facts import PHRASES, reasons
from sessions.proposals.fields import IN_FILES
from sessions.sentences.clauses import sentence


@pytest.mark.parametrize(
    ("field", "was", "becomes", "text"),
    [
        ("cost", None, 5_000_000, "Perkiraan Anggaran: (kosong) → Rp5.000.000"),
        ("volume", Decimal(1000), Decimal("12.5"), "Volume: 1.000 → 12,5"),
        ("households", 1200, 0, "Penerima Manfaat (KK): 1.200 → 0"),
        ("from_women", False, True, "Kelompok Perempuan: tidak → ya"),
        ("documents", (), ("RAB", "Foto"), "Dokumen: (kosong) → RAB, Foto"),
        ("village", OFFICE.villages[0].code, OFFICE.villages[1].code, "Desa: Desa Kuto → Desa Ganten"),
        ("proposed_on", None, date(2027, 1, 5), "Tanggal Usul: (kosong) → 5 Januari 2027"),
        ("problem", "Longsor", "Ambles", "Permasalahan: Longsor → Ambles"),
    ],
)
def test_a_change_tells_the_field_and_both_values(field: str, was: object, becomes: object, text: str) -> None:
    assert text == intake.change(FieldChange(field=field, was=was, becomes=becomes), OFFICE)


@pytest.mark.parametrize("field", IN_FILES.compared)
def test_every_field_that_is_compared_has_a_name(field: str) -> None:
    assert intake.change(FieldChange(field=field, was=None, becomes=None)).endswith(": (kosong) → (kosong)")


def test_counts_leave_out_what_there_is_none_of() -> None:
    fates = [ImportFate.SAME, ImportFate.NEW, ImportFate.SAME, ImportFate.GONE]
    assert "1 baru, 2 sama, 1 tidak ada lagi" == intake.counts([Match(fate=fate) for fate in fates])
    assert "Tidak ada yang berubah" == intake.counts([])


def test_every_kind_of_trait_has_a_phrase() -> None:
    assert set(TraitKind) == set(PHRASES)
    first = wish("Talud Ganten–Plosorejo", "Makam Sentono RT 02/RW 05", "Ganten", "80 m", 200)
    second = wish("Senderan Plosorejo-Ganten", "Makam Sentono RT 2 RW 5", "Plosorejo", "80 m", 200)
    villages = {first.village: "Ganten", second.village: "Plosorejo"}
    (found,) = suspects({"a": first, "b": second}, villages)
    told = "pekerjaan: talud; tempat: Sentono; RT 02; RW 05; saling menyebut desa; volumenya sama; biayanya sama"
    assert told == reasons(found.alike)


def test_the_sentences_of_imports_name_what_was_updated() -> None:
    session = recapped().session
    update = DraftUpdate(code=code("2001-01"), draft=DRAFTS[0])
    only = ProposalsImported(file="rekap.xlsx", sha256="1", layout="A", drafts=(), updates=(update,))
    both = ProposalsImported(file="rekap.xlsx", sha256="1", layout="A", drafts=DRAFTS[:2], updates=(update,))
    assert "Usulan 2001-01 diperbarui dari berkas rekap.xlsx." == sentence(only, session)
    assert "2 usulan direkap dari berkas rekap.xlsx; usulan 2001-01 diperbarui." == sentence(both, session)


def test_pairs_that_were_judged_are_named_while_there_are_few() -> None:
    session = recapped().session
    one = LookalikesDismissed(pairs=(codes("2001-01 2003-01"),), reason="Dua ruas")
    many = LookalikesDismissed(pairs=tuple(codes(f"2001-01 2003-{number:02d}") for number in range(1, 6)))
    assert "Usulan 2001-01 dan 2003-01 dinyatakan bukan duplikat; alasan: Dua ruas." == sentence(one, session)
    assert "5 pasang usulan dinyatakan bukan duplikat." == sentence(many, session)
    (loaded,) = (e.decision for e in EXAMPLES if type(e.decision).__name__ == "WorksCatalogueLoaded")
    assert "Kamus usulan dimuat dari berkas kamus-2028.xlsx, 2 pekerjaan." == sentence(loaded, session)
