"""The verdicts of the verification other than passed, each with the reasons that are usually given for it."""

from collections.abc import Mapping

from exports.wording import outcomes, places
from sessions.proposals import Outcome
from sessions.session import Session

FREE = "lainnya"
"""The choice of a reason in one's own words."""

VERDICTS = (Outcome.FAILED_VERIFICATION, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED)
"""In the order of the menu."""

_REASONS: Mapping[Outcome, tuple[str, ...]] = {
    Outcome.FAILED_VERIFICATION: (
        "Data tidak lengkap",
        "Lokasi atau status lahan bermasalah",
        "Duplikat atau sudah didanai",
        "Tidak sesuai RTRW atau RPJMD",
        "Bukan kewenangan {regency}",
        "Penerima belum berbadan hukum",
    ),
    Outcome.RETURNED: (
        "Kewenangan {village}, dapat didanai APB{suffix} atau dana {village}",
        "Data tidak lengkap, agar dilengkapi pengusul",
        "Volume dan perkiraan biaya agar dihitung kembali",
        "Status lahan agar dijelaskan dahulu",
    ),
    Outcome.FORWARDED: (
        "Kewenangan provinsi",
        "Kewenangan pemerintah pusat",
        "Aset atau ruas bukan milik {regency}",
    ),
    Outcome.DIVERTED: (
        "Hibah kepada badan atau lembaga, diajukan tersendiri",
        "Penerima belum berbadan hukum, diajukan setelah terpenuhi",
    ),
}

_COMPLETIONS = (
    "Data usulan belum lengkap",
    "Volume, satuan, dan perkiraan biaya (RAB) agar dilengkapi",
    "Lokasi agar diperjelas (dusun, RT/RW, ruas, foto)",
    "Surat pernyataan status lahan agar dilampirkan",
    "Berita Acara Musrenbang dan daftar hadir agar dilampirkan",
    "Jumlah penerima manfaat agar dihitung",
)
"""What a village is usually asked to complete."""


NOTES: Mapping[Outcome, str] = {
    Outcome.FAILED_VERIFICATION: "tidak dibahas, dengan alasan",
    Outcome.RETURNED: "selesai di sini, untuk {budget}",
}
"""What tells apart verdicts that sound alike."""


def verdict_choices(session: Session) -> tuple[tuple[str, str, str], ...]:
    """Value, label and note of each verdict, as this office names it."""
    word = places.village_word(session.office) if session.office else "desa"
    budget = "APBDes" if word == "desa" else f"anggaran {word}"
    notes = {outcome: note.format(budget=budget) for outcome, note in NOTES.items()}
    return tuple((o.value, _capital(_named(session, o)), notes.get(o, "")) for o in VERDICTS)


def _named(session: Session, outcome: Outcome) -> str:
    return outcomes.named(session.office, outcome) if session.office else outcome.value


def reason_choices(session: Session, outcome: Outcome) -> tuple[tuple[str, str], ...]:
    """Value and label of the usual reasons, and one for a reason in one's own words."""
    office = session.office
    village = places.village_word(office) if office else "desa"
    words = {
        "village": village,
        "suffix": "Desa" if village == "desa" else "D",
        "regency": places.regency_kind(office).lower() if office else "kabupaten",
    }
    usual = tuple(reason.format_map(words) for reason in _REASONS[outcome])
    return (*((reason, reason) for reason in usual), (FREE, "Lainnya, ditulis sendiri"))


def completion_choices() -> tuple[tuple[str, str], ...]:
    """Value and label of what a village is usually asked to complete, and one for own words."""
    return (*((reason, reason) for reason in _COMPLETIONS), (FREE, "Lainnya, ditulis sendiri"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
