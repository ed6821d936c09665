"""The cells that stay with a proposal as they stood in its file."""

from sessions.kernel.text import TEXT_LIMIT
from sessions.values.proposals import SourceCell


def _kept(draft) -> dict[str, str]:
    return {cell.heading: cell.text for cell in draft.original}


def test_a_cell_read_as_it_stands_is_not_kept_twice(form_row, read_form) -> None:
    assert () == read_form(form_row()).drafts[0].original


def test_every_cell_that_was_repaired_or_doubted_is_kept(form_row, read_form) -> None:
    draft = read_form(
        form_row(
            Desa="Kwadungn", Volume="400 x 3", Satuan="meter", Anggaran="Rp 5 jt", OPD="DPU", Lokasi="Krajan RT.1/RW.2"
        )
    ).drafts[0]
    assert {
        "Desa": "Kwadungn",
        "Volume": "400 x 3",
        "Satuan": "meter",
        "Perkiraan Anggaran (Rp)": "Rp 5 jt",
        "OPD": "DPU",
        "Lokasi": "Krajan RT.1/RW.2",
    } == _kept(draft)


def test_columns_that_no_field_is_read_from_are_kept(sipd_row, read_sipd) -> None:
    row = sipd_row(Rekomendasi_Kecamatan="Setuju", Jenis_Belanja="Modal", Alamat="Krajan")
    kept = _kept(read_sipd([*row, "tanpa judul"]).drafts[0])
    assert {
        "Jenis Belanja": "Modal",
        "Rekomendasi Kecamatan": "Setuju",
        "Status": "Diteruskan ke Musrenbang Kecamatan",
        "OPD Tujuan Awal": "Dinas Kesehatan",
        "AA": "tanpa judul",
    } == kept


def test_a_cell_that_only_told_the_village_or_the_priority_is_not_kept(form_row, read_form) -> None:
    draft = read_form(form_row(Desa="", Lokasi="Desa Kuto", Usulan_Kegiatan="Talud (P3)")).drafts[0]
    assert (3, ()) == (draft.village_priority, draft.original)


def test_a_text_that_was_cut_is_kept_whole_in_pieces(form_row, read_form) -> None:
    text = "a" * (TEXT_LIMIT + 500)
    original = read_form(form_row(Permasalahan=text)).drafts[0].original
    assert (SourceCell(heading="Permasalahan", text="a" * TEXT_LIMIT), 500) == (original[0], len(original[1].text))
