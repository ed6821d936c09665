"""What the chair and the announcer say at each item, with names and figures of the session, as it can be spoken."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.dates import clock
from sessions.language.local import desa
from sessions.line import facts as line
from sessions.recapitulation import facts as recapitulation
from sessions.sentences import clauses
from sessions.sentences.clauses import listed
from sessions.values import agenda
from sessions.values.attendance import Official, Role, Sex
from sessions.values.office import VillageCode

UNKNOWN = "…"
"""What is to be filled in by whoever speaks."""

ANNOUNCER, CHAIR = "Pembawa Acara", "Pimpinan Sidang"

_OF_THE_CHAIR = frozenset({"pleno-1", "komisi", "pleno-2", "utusan", "pembacaan", "penutupan"})


def speaker(item: str) -> str:
    """Who says it."""
    return CHAIR if item in _OF_THE_CHAIR else ANNOUNCER


def kalimat(session: Session, item: str) -> str:
    """What is said at this item of the agenda; empty for a step, and for an item that the agenda does not have."""
    if item in _SAID:
        return " ".join(_SAID[item](session))
    title = next((own.title for own in session.agenda if own.id == item), "")
    return f"Acara berikutnya: {title}." if title else ""


def _title(official: Official | None) -> str:
    """`Bapak`, `Ibu`, or both where nobody says."""
    titles = {Sex.MALE: "Bapak", Sex.FEMALE: "Ibu"}
    return titles.get(official.sex, "Bapak/Ibu") if official and official.sex else "Bapak/Ibu"


def _kecamatan(session: Session) -> str:
    return session.office.kecamatan if session.office else UNKNOWN


def _villages(session: Session, codes: Iterable[VillageCode]) -> str:
    return listed(clauses.village(session, code) for code in codes)


def _registration(session: Session) -> Iterator[str]:
    yield "Hadirin dimohon mengisi daftar hadir."
    awaited = [code for code, count in attendance.voices(session).items() if not count]
    if session.office and 0 < len(awaited) < len(session.office.villages):
        yield f"Utusan {_villages(session, awaited)} kami tunggu di meja pendaftaran."


def _opening(_session: Session) -> Iterator[str]:
    yield "Hadirin dimohon berdiri menyanyikan lagu Indonesia Raya."


def _prayer(session: Session) -> Iterator[str]:
    yield f"Doa dipimpin oleh {session.sidang.prayer_by or UNKNOWN}; hadirin dimohon menundukkan kepala."


def _report(session: Session) -> Iterator[str]:
    head = session.officials.get(Role.COMMITTEE_CHAIR)
    name = f" {_title(head)} {head.name}," if head else ""
    yield f"Laporan Ketua Panitia,{name} kami persilakan."


def _address(session: Session) -> Iterator[str]:
    title = _title(session.officials.get(Role.CAMAT))
    yield (
        f"Kepada {title} Camat {_kecamatan(session)} kami persilakan menyampaikan sambutan sekaligus membuka "
        "Musrenbang."
    )


def _presentations(session: Session) -> Iterator[str]:
    yield "Narasumber kami persilakan."
    for speech in session.committee.speakers if session.committee else ():
        office = f", {speech.position}" if speech.position else ""
        topic = f", tentang {speech.topic}" if speech.topic else ""
        yield f"{speech.speaker}{office}{topic}."


def _quorum(session: Session) -> str:
    """As it stands now; before anybody was counted there is a gap to fill."""
    now = attendance.quorum_now(session)
    present, invited, needed = map(numbers.in_words, (now.present, now.invited, now.needed))
    if not now.present:
        return f"Hadir {UNKNOWN} dari {invited} utusan {desa}; kuorumnya {needed}."
    verdict = "terpenuhi" if now.is_met else "belum terpenuhi"
    return f"Hadir {present} dari {invited} utusan {desa}; kuorumnya {needed}, {verdict}."


def _pleno_one(session: Session) -> Iterator[str]:
    yield "Sidang Pleno I kami buka."
    yield _quorum(session)
    received = recapitulation.of(session).received
    told = f"Usulan yang diterima {numbers.in_words(received)}. " if received else ""
    yield f"{told}Setiap {desa} kami mohon membenarkan daftar usulannya."
    if (amount := line.limits(session).ceiling) is not None:
        yield f"Pagu tahun ini {numbers.rupiah_in_words(amount)}."
    yield "Apakah Tata Tertib dan Pedoman Skala Prioritas dapat disahkan?"


def _commissions(session: Session) -> Iterator[str]:
    named = [f"Komisi {own.id} {own.name}" for own in session.commissions]
    where = f": {'; '.join(named)}" if named else ""
    yield f"Peserta kami persilakan menuju komisi masing-masing{where}."
    if held := next((item for item in session.agenda if item.id == agenda.COMMISSIONS), None):
        yield f"Waktunya {numbers.in_words(held.minutes)} menit."


def _pleno_two(session: Session) -> Iterator[str]:
    yield "Sidang Pleno II kami buka."
    yield _quorum(session)
    if ids := [own.id for own in session.commissions]:
        yield f"Komisi {listed(ids)} kami persilakan memaparkan hasilnya."
    tied = [session.proposals[code].draft.village for group in line.of(session).crossing for code in group]
    if tied:
        yield (
            f"Di garis batas ada nilai sama antara usulan {_villages(session, filter(None, dict.fromkeys(tied)))}; "
            "kita selesaikan dengan musyawarah, bila perlu dengan undian."
        )
    yield from _agreed(session)


def _agreed(session: Session) -> Iterator[str]:
    own = recapitulation.of(session).priorities
    if own.count:
        count, amount = numbers.in_words(own.count), numbers.rupiah_in_words(own.result)
        unknown = numbers.in_words(own.result_unknown)
        yield f"Disepakati {count} kegiatan prioritas, biayanya {amount} menurut hasil."
        if own.result_unknown:
            yield f"Biaya {unknown} di antaranya belum diketahui."


def _delegates(session: Session) -> Iterator[str]:
    rules = session.house_rules
    women = f", sekurang-kurangnya {numbers.in_words(rules.women_seats)} perempuan" if rules.women_seats else ""
    yield f"Kita tetapkan {numbers.in_words(rules.seats)} utusan{women}."


def _reading(_session: Session) -> Iterator[str]:
    yield "Pokok-pokok Berita Acara kami bacakan. Yang belum benar kami mohon disampaikan sekarang."


def _closing(session: Session) -> Iterator[str]:
    yield from _agreed(session)
    yield (
        "Dengan mengucap syukur kepada Tuhan Yang Maha Esa, Musrenbang Kecamatan "
        f"{_kecamatan(session)} saya nyatakan ditutup."
    )


def _break(session: Session) -> Iterator[str]:
    pause = agenda.open_pause(session.pauses)
    until = clock(pause.until) if pause and pause.until else UNKNOWN
    yield f"Sidang diskors sampai pukul {until}."


_SAID: Mapping[str, Callable[[Session], Iterable[str]]] = {
    "pendaftaran": _registration,
    "pembukaan": _opening,
    "doa": _prayer,
    "laporan": _report,
    "sambutan": _address,
    "paparan": _presentations,
    "pleno-1": _pleno_one,
    "komisi": _commissions,
    "pleno-2": _pleno_two,
    "utusan": _delegates,
    "pembacaan": _reading,
    "penutupan": _closing,
    "ishoma": _break,
}
"""Item of the default order -> its sentences."""
