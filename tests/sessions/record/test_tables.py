"""The tables of sesi.json: plain JSON without floats, telephone numbers or addresses, in a stable order."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from support.examples import EXAMPLES, hands_counted, one_card_short, persons_counted
from support.small import (
    CARD_ADDRESS,
    CARD_PHONE,
    DRAFTS,
    JT,
    STAGES,
    URGENT,
    adopted,
    amended,
    amending,
    at_the_line,
    closed,
    code,
    codes,
    decided,
    gathered,
    opened,
    recapped,
    scored,
    settled,
)

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing.decisions import DocumentsIssued, MinutesNumbered
from sessions.kernel.session import NoteKind, Session
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.record import store
from sessions.record.tables import TABLES, tables
from sessions.scoring.decisions import OrderAgreed
from sessions.steps.decisions import StepSkipped
from sessions.values.attendance import Unsur
from sessions.values.labels import Theme
from sessions.values.proposals import Origin
from sessions.votes.decisions_count import VoteDifferenceNoted

LONG = "Alasan yang cukup panjang"
MEETINGS = [
    *STAGES,
    hands_counted,
    one_card_short,
    lambda: persons_counted(3, 2, 2, 0),
    *(example.given for example in EXAMPLES if example.given),
]


def values(value: object) -> Iterator[object]:
    match value:
        case dict():
            for key, part in value.items():
                yield key
                yield from values(part)
        case list() | tuple():
            for part in value:
                yield from values(part)
        case _:
            yield value


def only(meeting, name: str, **where: object) -> dict:
    (found,) = (r for r in tables(meeting.session)[name] if all(r[k] == v for k, v in where.items()))
    return found


@pytest.mark.parametrize("start", MEETINGS)
def test_tables_are_plain_json_without_floats_telephones_and_addresses(start) -> None:
    made = tables(start().session)
    assert made == json.loads(json.dumps(made))
    everything = list(values(made))
    assert {str, int, bool, type(None)} >= {type(value) for value in everything}
    assert not [
        value for value in everything if isinstance(value, str) and (CARD_PHONE in value or CARD_ADDRESS in value)
    ]


@pytest.mark.parametrize("start", [*STAGES, hands_counted])
def test_every_row_of_a_table_has_the_same_columns(start) -> None:
    for name, rows in tables(start().session).items():
        assert 1 >= len({tuple(row) for row in rows}), name


def test_an_empty_session_has_every_table() -> None:
    made = tables(Session())
    assert list(TABLES) == list(made)
    assert 8 == len(made["langkah"])
    assert ["konsep"] == [row["status"] for row in made["berita_acara"]]


def test_the_tables_can_be_stored_and_read_back(tmp_path) -> None:
    made = tables(closed().session)
    store.write(tmp_path / "sesi.json", made, store.Position(seq=24, hash="ab"))
    read = store.read(tmp_path / "sesi.json").documents
    assert {name: dict(enumerate(rows, start=1)) for name, rows in made.items()} == read


def test_a_proposal_shows_what_was_asked_and_what_is_in_force() -> None:
    meeting = settled()
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=90 * JT, reason=LONG))
    row = only(meeting, "usulan", kode="2001-01")
    assert (90 * JT, 100 * JT, "100", "m") == (row["anggaran"], row["anggaran_usulan"], row["volume"], row["satuan"])
    assert ("Kuto", "I", "terverifikasi", "desa") == (row["desa"], row["komisi"], row["status"], row["asal"])
    assert ("90,00", "90", 1, 1, "dalam") == (
        row["nilai"],
        row["nilai_pecahan"],
        row["peringkat"],
        row["peringkat_komisi"],
        row["garis"],
    )


def test_a_proposal_shows_its_code_of_a_sub_kegiatan_and_its_themes() -> None:
    meeting = opened()
    labelled = replace(DRAFTS[0], sub_activity="1.03.02.2.01.0005", themes=(Theme.FOOD, Theme.STUNTING))
    meeting.decide(ProposalAdded(draft=labelled, origin=Origin.VILLAGE))
    meeting.decide(ProposalAdded(draft=DRAFTS[1], origin=Origin.VILLAGE))
    assert [("1.03.02.2.01.0005", ["pangan", "stunting"]), ("", [])] == [
        (row["kode_sub_kegiatan"], row["tematik"]) for row in tables(meeting.session)["usulan"]
    ]


def test_a_proposal_without_a_rank_shows_none() -> None:
    row = only(recapped(), "usulan", kode="2001-01")
    assert [None] * 6 == [row[k] for k in ("nilai", "nilai_pecahan", "suara", "peringkat", "peringkat_komisi", "garis")]
    assert ("masuk", None) == (row["status"], row["komisi"])


def test_lineage_stands_on_both_sides() -> None:
    meeting = recapped()
    meeting.decide(ProposalsMerged(survivor=code("2001-01"), absorbed=codes("2003-01")))
    assert ["2003-01"] == only(meeting, "usulan", kode="2001-01")["gabungan_dari"]
    absorbed = only(meeting, "usulan", kode="2003-01")
    assert ("digabung", "2001-01") == (absorbed["status"], absorbed["digabung_ke"])


def test_commissions_tell_how_many_proposals_they_hold() -> None:
    assert [2, 2, 2] == [row["usulan"] for row in tables(adopted().session)["komisi"]]


def test_attendance_tells_who_came_and_left() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=type(next(iter(meeting.session.people)))("P001")))
    row = only(meeting, "hadir", nama="Suparno")
    assert ("L", "Kuto", True, "I") == (row["jenis_kelamin"], row["desa"], row["utusan_desa"], row["komisi"])
    assert row["datang"] < row["pergi"]
    assert only(meeting, "hadir", nama="Haryanto")["desa"] is None


def test_quick_counts_agenda_and_notes_have_their_tables() -> None:
    meeting = gathered()
    meeting.decide(
        HeadcountRecorded(unsur=Unsur.DPRD, men=1, women=2),
        NoteRecorded(kind=NoteKind.OBJECTION, text="Tidak setuju", who="Joko", about=code("2001-01")),
    )
    row = {"unsur": "DPRD", "desa": None, "laki_laki": 1, "perempuan": 2, "utusan_desa": 0, "utusan_tanpa_kursi": 0}
    assert row == only(meeting, "hitung_cepat")
    note = only(meeting, "catatan")
    assert ("keberatan", "Joko", "2001-01", "Tidak setuju") == (
        note["jenis"],
        note["dari"],
        note["usulan"],
        note["isi"],
    )
    assert only(meeting, "acara", acara="Pembukaan dan Indonesia Raya")["selesai"] is None


def test_scores_are_one_row_each() -> None:
    rows = tables(scored().session)["skor"]
    assert 18 == len(rows)
    assert {"kode": "2001-01", "kriteria": "K1", "penilai": "", "skor": 5} == rows[0]


def test_ranks_stand_in_their_order_with_what_decided_them() -> None:
    rows = tables(at_the_line().session)["peringkat"]
    assert [1, 2, 3, 3, 5, 6] == [row["peringkat"] for row in rows]
    assert ("90,00", "Kuto", 100 * JT) == (rows[0]["nilai"], rows[0]["desa"], rows[0]["anggaran"])
    assert ("menunggu", ["2003-02"], "nilai") == (
        rows[2]["garis"],
        rows[2]["nilai_sama_dengan"],
        rows[2]["diputus_oleh"],
    )


def test_the_computed_rank_stands_beside_the_agreed_one() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2008-02"), reason=URGENT))
    row = only(meeting, "peringkat", kode="2008-02")
    assert (1, 6) == (row["peringkat"], row["peringkat_hitung"])


def test_a_vote_shows_names_totals_and_its_difference_never_ids() -> None:
    meeting = one_card_short()
    meeting.decide(VoteDifferenceNoted(vote=meeting.session.votes[1].id, cause=LONG, names=("Sulastri", "Haryanto")))
    vote = only(meeting, "suara")
    assert ["Suparno", "Sri Hartini", "Bambang Triyono", "Endang Lestari"] == vote["pilihan"]
    assert ("kartu tertutup", "dibuka", LONG, ["Sulastri", "Haryanto"]) == (
        vote["cara"],
        vote["status"],
        vote["catatan_selisih"],
        vote["saksi_selisih"],
    )
    (row,) = vote["hitungan"]
    assert [3, 1, 1, 1] == [option["suara"] for option in row["suara"]]
    assert (None, 7, 6) == (row["desa"], row["dibagikan"], row["dalam_kotak"])
    assert {"Kuto": 3, "Ganten": 2, "Botok": 2} == vote["berhak"]


def test_a_settled_tie_tells_the_means_and_the_witnesses() -> None:
    expected = {
        "urutan": ["2003-02", "2001-02"],
        "cara": "undian",
        "pengambil": "Sulastri",
        "saksi": ["Joko", "Endang"],
    }
    assert expected == only(settled(), "nilai_sama")


def test_delegates_stand_in_their_order() -> None:
    rows = tables(closed().session)["utusan"]
    assert [(1, "Bambang Triyono"), (2, "Sri Hartini"), (3, "Wahyu Sulistyo")] == [(r["no"], r["nama"]) for r in rows]


def test_the_berita_acara_has_the_numbers_of_the_paper() -> None:
    row = only(closed(), "berita_acara")
    assert ("ditutup", "2027-02-03", 9, 6, True) == (
        row["status"],
        row["tanggal"],
        row["hadir"],
        row["usulan_masuk"],
        row["kuorum_terpenuhi"],
    )
    assert {"disepakati": 3, "cadangan": 2, "belum disepakati": 1} == row["hasil"]
    assert 6 == sum(share["usulan"] for share in row["per_desa"])
    assert 24 == row["ditutup_pada_keputusan"]


def test_steps_tell_their_requirements_and_who_skipped_them() -> None:
    meeting = decided()
    row = only(meeting, "langkah", no=5)
    assert "berjalan" == row["status"]
    assert [True, True, True, False] == [gate["terpenuhi"] for gate in row["persyaratan"]]
    meeting = closed()
    meeting.decide(
        StepSkipped(step=6, by="Camat Kerjo", reason="Laporan digabung dengan Berita Acara"),
        DocumentsIssued(files={"dokumen/berita-acara.pdf": "ab" * 32}),
    )
    assert ("Laporan digabung dengan Berita Acara", "Camat Kerjo") == (
        only(meeting, "waktu", no=6)["dilewati"],
        only(meeting, "waktu", no=6)["atas_perintah"],
    )
    assert ["dokumen/berita-acara.pdf"] == only(meeting, "langkah", no=5)["keluaran"]


def test_an_amendment_has_a_row_and_the_berita_acara_stays_as_it_was_signed() -> None:
    assert [] == tables(closed().session)["berita_acara_perbaikan"]
    meeting = amended()
    meeting.decide(MinutesNumbered(number="400.10/15/2027", amendment=1))
    row = only(meeting, "berita_acara_perbaikan")
    told = row["perbaikan"], row["status"], row["nomor"], row["alasan"], row["diminta_oleh"]
    assert (1, "ditutup", "400.10/15/2027", "Biaya 2001-01 salah ketik dari berkas desa", "Camat Kerjo") == told
    before, after = row["semula"], row["menjadi"]
    assert before["anggaran_prioritas"] + 10_000_000 == after["anggaran_prioritas"]
    assert ("Wahyu Sulistyo", "Partini") == (before["utusan"][-1], after["utusan"][-1])
    first = only(meeting, "berita_acara")
    assert (before["anggaran_prioritas"], before["utusan"]) == (first["anggaran_prioritas"], first["utusan"])
    assert after["utusan"] == [delegate["nama"] for delegate in tables(meeting.session)["utusan"]]
    assert "dibuka" == only(amending(), "berita_acara_perbaikan")["status"]
