"""The proposals of the sample session: as many, as mixed and as flawed as those of a real kecamatan."""

import csv
import re
from collections import Counter
from decimal import Decimal
from importlib.resources import files

import pytest

from sessions.office.defaults import office_for
from sessions.values.office import Agency

Row = dict[str, str]

OFFICE = office_for("33.13.16")
DESA = {village.name for village in OFFICE.villages}
DOCUMENTS = {"BA Musrenbang desa", "Proposal", "RAB", "Foto", "DED", "Surat pernyataan lahan"}
COST = "Perkiraan Anggaran (Rp)"


def _rows() -> list[Row]:
    with (files("sessions") / "sample" / "usulan.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = _rows()


def _agency(name: str) -> Agency | None:
    """The agency of the office by short name, full name or alias, whatever the case."""
    wanted = name.casefold()
    return next(
        (a for a in OFFICE.agencies if wanted in {s.casefold() for s in (a.short, a.name, *a.aliases)}),
        None,
    )


def _rupiah(text: str) -> int:
    """Whole rupiah of a price of this file, 0 where there is none."""
    scale = 1_000_000 if text.endswith("jt") else 1
    digits = re.sub(r"\D", "", re.sub(r",(00|-)$", "", text))
    return int(digits or 0) * scale


def _share(count: int) -> float:
    return 100 * count / len(ROWS)


def test_the_columns_are_those_of_the_own_template() -> None:
    expected = (
        "No|Desa|Prioritas Desa|Usulan Kegiatan|Permasalahan|Lokasi|Volume|Satuan|Perkiraan Anggaran (Rp)|OPD|"
        "Penerima Manfaat (KK)|KK Miskin|Pengusul|Kelompok Perempuan|Dokumen|Status Lahan|ID Usulan SIPD|Keterangan"
    )
    assert expected.split("|") == list(ROWS[0])


def test_there_are_at_least_a_hundred_and_fifty_and_each_is_numbered() -> None:
    assert 156 == len(ROWS)
    assert [str(number) for number in range(1, 157)] == [row["No"] for row in ROWS]


def test_every_desa_of_kerjo_sends_thirteen_to_eighteen() -> None:
    per_desa = Counter(row["Desa"] for row in ROWS)
    assert set(per_desa) == DESA
    assert all(13 <= count <= 18 for count in per_desa.values())


@pytest.mark.parametrize("desa", sorted(DESA))
def test_a_desa_gives_each_priority_once(desa: str) -> None:
    given = sorted(int(row["Prioritas Desa"]) for row in ROWS if row["Desa"] == desa)
    assert list(range(1, len(given) + 1)) == given


def test_every_agency_is_known_to_the_office() -> None:
    assert [] == [row["OPD"] for row in ROWS if _agency(row["OPD"]) is None]


def test_some_villages_still_write_an_old_or_short_name_of_an_agency() -> None:
    shorts = {agency.short for agency in OFFICE.agencies}
    assert 5 <= sum(1 for row in ROWS if row["OPD"] not in shorts) <= 10


@pytest.mark.parametrize(("commission", "percent"), [("I", 62), ("II", 18), ("III", 20)])
def test_the_commissions_get_their_usual_shares(commission: str, percent: int) -> None:
    commissions = [agency.commission for row in ROWS if (agency := _agency(row["OPD"])) is not None]
    assert percent == pytest.approx(_share(commissions.count(commission)), abs=2)


def test_all_together_ask_for_about_twenty_one_billion() -> None:
    assert 18_000_000_000 <= sum(_rupiah(row[COST]) for row in ROWS) <= 24_000_000_000


def test_prices_lie_between_a_training_and_a_road() -> None:
    priced = [_rupiah(row[COST]) for row in ROWS if row[COST]]
    assert 15_000_000 <= min(priced)
    assert max(priced) <= 2_500_000_000


def test_nine_prices_of_ten_are_plain_digits_with_dots() -> None:
    untidy = [row[COST] for row in ROWS if row[COST] and not re.fullmatch(r"\d{1,3}(\.\d{3})+", row[COST])]
    assert 5 <= len(untidy)
    assert _share(len(untidy)) <= 10


def test_about_five_in_a_hundred_have_no_price() -> None:
    assert 4 <= _share(sum(1 for row in ROWS if not row[COST])) <= 6


def test_about_fifteen_in_a_hundred_lack_households_or_the_cost_estimate() -> None:
    lacking = [row for row in ROWS if not row["Penerima Manfaat (KK)"] or "RAB" not in row["Dokumen"].split("; ")]
    assert 13 <= _share(len(lacking)) <= 17


def test_documents_are_named_alike_everywhere() -> None:
    assert DOCUMENTS == {name for row in ROWS for name in row["Dokumen"].split("; ") if name}


@pytest.mark.parametrize("column", ["Usulan Kegiatan", "Permasalahan", "Lokasi", "Volume", "Satuan", "Pengusul"])
def test_the_words_of_a_wish_are_never_missing(column: str) -> None:
    assert [] == [row["No"] for row in ROWS if not row[column]]


def test_cells_are_clean() -> None:
    cells = [cell for row in ROWS for cell in row.values()]
    assert [] == [cell for cell in cells if cell != cell.strip() or "  " in cell or "\n" in cell]


def test_volumes_are_numbers_as_villages_write_them() -> None:
    volumes = [row["Volume"] for row in ROWS]
    assert [] == [text for text in volumes if not re.fullmatch(r"\d+(,\d+)?", text)]
    assert 3 <= sum("," in text for text in volumes)
    assert all(Decimal(text.replace(",", ".")) > 0 for text in volumes)


def test_poor_households_are_among_the_households() -> None:
    both = [row for row in ROWS if row["Penerima Manfaat (KK)"] and row["KK Miskin"]]
    assert 130 <= len(both)
    assert [] == [row["No"] for row in both if int(row["KK Miskin"]) > int(row["Penerima Manfaat (KK)"])]


def test_women_bring_at_least_one_wish_in_seven_and_every_desa_has_one_of_theirs() -> None:
    theirs = [row["Desa"] for row in ROWS if row["Kelompok Perempuan"] == "ya"]
    assert {"ya", "tidak"} == {row["Kelompok Perempuan"] for row in ROWS}
    assert 14 <= _share(len(theirs)) <= 25
    assert set(theirs) == DESA


def test_most_are_in_sipd_under_an_id_of_their_own() -> None:
    ids = [row["ID Usulan SIPD"] for row in ROWS if row["ID Usulan SIPD"]]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"\d{7}", sipd_id) for sipd_id in ids)
    assert 80 <= _share(len(ids)) <= 95


@pytest.mark.parametrize(
    ("desa", "words"),
    [
        ("Kuto", "Rabat beton gang"),
        ("Plosorejo", "Rabat beton gang"),
        ("Tamansari", "gapura"),
        ("Gempolan", "Rehab balai desa"),
        ("Ganten", "Bendungan Gondang"),
        ("Kwadungan", "Normalisasi"),
        ("Karangrejo", "jalan kebun karet"),
        ("Botok", "SMK Negeri"),
        ("Kuto", "Masjid"),
        ("Plosorejo", "TPQ"),
    ],
)
def test_wishes_outside_the_authority_of_the_kabupaten_are_among_them(desa: str, words: str) -> None:
    assert any(words in row["Usulan Kegiatan"] for row in ROWS if row["Desa"] == desa)


def test_land_of_the_state_and_of_the_estate_is_named() -> None:
    owners = Counter(row["Status Lahan"] for row in ROWS)
    assert (2, 1, 2) == (owners["BBWS"], owners["PTPN"], owners["Tanah wakaf"])


def test_one_talud_on_a_border_is_sent_by_both_desa() -> None:
    senders = {
        row["Desa"]
        for row in ROWS
        if "Talud" in row["Usulan Kegiatan"] and "Ganten" in row["Lokasi"] and "Plosorejo" in row["Lokasi"]
    }
    assert {"Ganten", "Plosorejo"} == senders


def test_two_taluds_are_alike_in_all_that_can_be_prefilled() -> None:
    alike = [
        (row["Prioritas Desa"], row["Penerima Manfaat (KK)"], row["Dokumen"])
        for row in ROWS
        if "Dk. Gandu (55 m" in row["Usulan Kegiatan"] or "Dk. Cumpleng (50 m" in row["Usulan Kegiatan"]
    ]
    assert [("3", "64", "BA Musrenbang desa; Proposal; RAB; Foto")] * 2 == alike
