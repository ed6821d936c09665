"""The verdicts of an import on paper."""

from support.small import opened

from exports.proposals.papers import import_paper
from exports.text.file import to_text
from sessions.intake.preview import preview_grid
from sessions.intake.reading import pasted_grid
from sessions.proposals.fields import IN_FILES

FILE = """\
Desa;Usulan Kegiatan;Lokasi;Volume;Perkiraan Anggaran (Rp)
Kuto;Talud;Krajan;40 m;120.000.000
Mars;Jalan lingkar;;1;5.000.000
Kuto;Drainase;Wetan;;90.000.000
;JUMLAH;;;214.000.000
"""


def test_the_paper_tells_sums_and_every_row_that_wants_a_word() -> None:
    meeting = opened()
    session = meeting.session
    assert session.office is not None
    text = to_text(import_paper(meeting.ledger, preview_grid(IN_FILES, pasted_grid(FILE), session.office)))
    told = " ".join(text.replace("│", " ").replace("|", " ").split())
    for words in (
        "HASIL PEMERIKSAAN BERKAS USULAN",
        "4: 2 diterima, 1 ditolak, 1 dilewati",
        "Jumlah menurut berkas : Rp214.000.000",
        "1 baris lain terbaca seperti tertulis.",
        "Kuto 2 210.000.000 0 0",
        "JUMLAH 2 210.000.000 1 5.000.000",
        "Volume “40 m” memuat satuannya: 40 m.",
    ):
        assert words in told
