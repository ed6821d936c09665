"""The sample played to its end: sesi.json, the Berita Acara and the list of delegates tell the same, to the digit."""

import json
import re
from collections import Counter, defaultdict

import pytest

PRIORITY = ("disepakati", "disepakati dengan perubahan")
IN_METRES = {"0,5 km": "500 m"}


@pytest.fixture(scope="module")
def folder(sample_told):
    return sample_told[0]


@pytest.fixture(scope="module")
def tables(folder, database):
    return database(folder)


@pytest.fixture(scope="module")
def facts(tables):
    """The one row of the table `berita_acara`."""
    [row] = tables["berita_acara"]
    return row


@pytest.fixture(scope="module")
def berita_acara(folder, text_of):
    """The text of the PDF by its parts: "" is the Berita Acara itself, "II" a lampiran."""
    head, *rest = re.split(r"LAMPIRAN ([IVX]+) :", text_of(folder / "dokumen" / "berita-acara.pdf"))
    return {"": head, **dict(zip(rest[::2], rest[1::2], strict=True))}


@pytest.fixture(scope="module")
def delegates_list(folder, text_of):
    return text_of(folder / "dokumen" / "daftar-utusan.pdf")


def test_the_hall_is_counted_alike(facts, tables, berita_acara):
    opening = berita_acara[""]
    assert f"dihadiri oleh {facts['hadir']} (" in opening
    assert f"terdiri atas {facts['laki_laki']} (" in opening
    assert f"dan {facts['perempuan']} (tiga puluh tiga) perempuan" in opening
    for row in facts["unsur"]:
        counted = row["laki_laki"], row["perempuan"], row["laki_laki"] + row["perempuan"]
        assert f"{row['unsur']} {' '.join(map(str, counted))}" in opening
    assert f"JUMLAH {facts['laki_laki']} {facts['perempuan']} {facts['hadir']}" in opening
    assert facts["hadir"] == len(tables["hadir"])


def test_the_quorum_is_told_alike(facts, berita_acara):
    opening = berita_acara[""]
    assert f"yang diundang berjumlah {facts['utusan_diundang']} (" in opening
    assert f"hadir {facts['utusan_hadir']} (" in opening
    assert f"kuorum menurut Tata Tertib adalah {facts['kuorum']} (" in opening
    assert facts["kuorum_terpenuhi"]
    assert "sidang memenuhi kuorum" in opening


def test_day_place_and_times_are_those_of_the_sidang(facts, berita_acara):
    assert ("2027-02-03", "Pendapa Kecamatan Kerjo") == (facts["tanggal"], facts["tempat"])
    began, ended = (facts[name][11:16].replace(":", ".") for name in ("mulai", "ditutup"))
    assert f"Rabu, 3 Februari 2027 Waktu : pukul {began} WIB s.d. {ended} WIB" in berita_acara[""]


def test_what_was_received_and_what_became_of_it_adds_up(facts, tables, berita_acara, number):
    body = berita_acara[""]
    assert f"Rekapitulasi {facts['usulan_masuk']} (" in body
    assert f"dengan biaya menurut usulan Rp{number(facts['anggaran_usulan'])},00" in body
    statuses = [row["status"] for row in tables["usulan"]]
    for outcome, count in facts["hasil"].items():
        assert f"{outcome} {count} " in body
        assert count == statuses.count(outcome)
    assert 0 == facts["belum_diputus"]


def test_the_sum_of_the_priorities_is_the_same_everywhere(facts, tables, berita_acara, number):
    listed = [row for row in tables["usulan"] if row["status"] in PRIORITY]
    assert (facts["prioritas"], facts["anggaran_prioritas"]) == (len(listed), sum(row["anggaran"] for row in listed))
    assert f"sebanyak {facts['prioritas']} (" in berita_acara[""]
    assert f"pendanaan menurut hasil kesepakatan Rp{number(facts['anggaran_prioritas'])},00" in berita_acara[""]
    assert f"pada {facts['perangkat_daerah']} (lima) Perangkat Daerah" in berita_acara[""]
    assert f"JUMLAH menurut hasil ({len(listed)} kegiatan) {number(facts['anggaran_prioritas'])}" in berita_acara["II"]


def test_each_priority_stands_in_lampiran_two_with_volume_cost_and_agency(tables, berita_acara, number):
    listed = [row for row in tables["usulan"] if row["status"] in PRIORITY]
    for row in listed:
        text = berita_acara["II"].partition(f"({row['kode']}")[2]
        volume = f"{number(row['volume'])} {row['satuan']}"
        assert f"{IN_METRES.get(volume, volume)} {number(row['anggaran'])} {row['opd']}" in text[:200], row
    named = re.findall(r"\((\d{4}-\d\d)[;)]", berita_acara["II"].partition("Perubahan volume")[0])
    assert sorted(row["kode"] for row in listed) == sorted(named)


def test_lampiran_two_is_ranked_and_summed_by_agency(tables, berita_acara, number):
    text = berita_acara["II"].partition("Perubahan volume")[0]
    order = {row["kode"]: row["peringkat"] for row in tables["peringkat"]}
    by_agency = defaultdict(list)
    for row in tables["usulan"]:
        if row["status"] in PRIORITY:
            by_agency[row["opd"]].append(row)
    for agency, rows in by_agency.items():
        total = number(sum(row["anggaran"] for row in rows))
        assert f"JUMLAH {agency} menurut hasil ({len(rows)} kegiatan) {total}" in text
        ranked = [row["kode"] for row in sorted(rows, key=lambda row: order[row["kode"]])]
        assert ranked == sorted(ranked, key=lambda kode: text.index(f"({kode}"))


def test_scores_and_ranks_are_the_same_to_the_digit(tables, berita_acara):
    scores = defaultdict(dict)
    for row in tables["skor"]:
        scores[row["kode"]][row["kriteria"]] = row["skor"]
    wishes = {row["kode"]: row for row in tables["usulan"]}
    ranked = [row for row in tables["peringkat"] if row["nilai"] is not None and len(scores[row["kode"]]) == 6]
    assert 130 < len(ranked)
    for row in ranked:
        given = " ".join(str(scores[row["kode"]][f"K{number}"]) for number in range(1, 7))
        assert f"{row['kode']} {given} {row['nilai']} " in berita_acara["V"]
        assert (row["peringkat"], row["nilai"]) == tuple(wishes[row["kode"]][name] for name in ("peringkat", "nilai"))


def test_the_order_of_each_commission_is_its_table(tables, berita_acara):
    for row in tables["peringkat"]:
        if row["peringkat"] is not None:
            line = f"{row['peringkat_komisi']} {row['peringkat']} {row['kode']} {row['kegiatan']}"
            assert line in berita_acara["IV"]
            assert f"{row['desa']} " in berita_acara["IV"].partition(line)[2][:60]


def test_each_reserve_stands_in_lampiran_seven_and_each_other_end_in_three(tables, berita_acara, number):
    for row in tables["usulan"]:
        if row["status"] == "cadangan":
            text = berita_acara["VII"].partition(f" {row['kode']} {row['kegiatan']}")[2]
            cost = number(row["anggaran"]) if row["anggaran"] is not None else ""
            assert f"{number(row['volume'])} {row['satuan']} {cost}".strip() in text[:400], row
        elif row["status"] not in PRIORITY:
            assert row["kode"] in berita_acara["III"]
            assert row["alasan"] in berita_acara["III"]


def test_everybody_who_came_is_on_lampiran_one_and_nobody_else(tables, berita_acara):
    for row in tables["hadir"]:
        assert f"{row['nama']} {row['jenis_kelamin']} " in berita_acara["I"]
    numbered = re.findall(r"(\d+)\. \.\.\.", berita_acara["I"])
    assert list(range(1, len(tables["hadir"]) + 1)) == sorted(map(int, numbered))


def test_the_delegates_are_the_same_three_times(tables, facts, berita_acara, delegates_list):
    delegates = tables["utusan"]
    assert facts["utusan"] == [row["nama"] for row in delegates]
    for text in (berita_acara["VI"], delegates_list):
        for row in delegates:
            line = f"{row['no']} {row['nama']} {row['jenis_kelamin']} {row['jabatan']}, {row['lembaga']} {row['unsur']}"
            assert line in text
        women = sum(row["jenis_kelamin"] == "P" for row in delegates)
        assert (
            f"Utusan berjumlah {len(delegates)} (lima) orang, terdiri atas {len(delegates) - women} laki-laki" in text
        )
        assert f"{women} perempuan, ditetapkan melalui musyawarah mufakat" in text
    assert "mufakat" == facts["cara_memilih_utusan"]


def test_votes_ties_and_objections_are_printed_as_they_are_stored(tables, berita_acara):
    [vote, order] = tables["suara"]
    [count] = vote["hitungan"]
    given = {row["pilihan"]: row["suara"] for row in count["suara"]}
    assert (
        f"setuju {given['setuju']} dan tidak setuju {given['tidak setuju']}; jumlah {sum(given.values())} suara"
        in (berita_acara["VIII"])
    )
    assert f"berhak {sum(vote['berhak'].values())} suara" in berita_acara["VIII"]
    assert f"Abstain {count['abstain']}, tidak memberi suara" in berita_acara["VIII"]
    votes = Counter(row["pilihan"] for count in order["hitungan"] for row in count["suara"] if row["suara"])
    assert {"2007-15": 5, "2006-13": 3, "2001-13": 2} == votes
    ranks = {row["kode"]: row["peringkat"] for row in tables["peringkat"]}
    assert [code for code, _ in votes.most_common()] == sorted(votes, key=ranks.get)
    [tie] = tables["nilai_sama"]
    assert f"diundi oleh {tie['pengambil']}, disaksikan {'; '.join(tie['saksi'])}" in berita_acara["VIII"]
    [note] = tables["catatan"]
    assert f"keberatan {note['dari']} atas usulan {note['usulan']}: {note['isi']}" in berita_acara[""]


def test_both_papers_carry_the_code_of_the_closing(folder, facts, berita_acara, delegates_list):
    lines = (folder / "jurnal.jsonl").read_text(encoding="utf-8").splitlines()
    closing = json.loads(lines[facts["ditutup_pada_keputusan"] - 1])
    assert "SidangClosed" == closing["kind"]
    digits = closing["h"][:16].upper()
    code = "-".join(digits[start : start + 4] for start in range(0, 16, 4))
    for text in (berita_acara[""], delegates_list):
        assert f"Kode verifikasi: {code}" in text


def test_the_sample_is_printed_as_a_sample(berita_acara):
    assert berita_acara[""].startswith("CONTOH PEMERINTAH KABUPATEN KARANGANYAR KECAMATAN KERJO")
