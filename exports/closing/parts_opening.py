"""The first half of the Berita Acara: title, opening, who attended, quorum, and what was heard and considered."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from exports.paper import columns, frame
from exports.paper.blocks import Block, KeepTogether, LabelValue, ListItem, Numbered, Paragraph, Title
from exports.paper.frame import Lampiran
from exports.paper.tables import NIHIL, UNFILLED, Column, Row, Table
from sessions.attendance.facts import Headcounts
from sessions.closing.facts import MinutesFacts
from sessions.guideline.facts import where_adopted
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa
from sessions.recapitulation.facts import VERIFIED, Recapitulation, Verification
from sessions.sentences import clauses
from sessions.sentences.clauses import listed
from sessions.values.attendance import Speech
from sessions.values.proposals import Origin

LONGEST_IN_ONE_PART = 8
"""Unsur in a table of one part."""


def blocks(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """Everything before MENYEPAKATI."""
    office = frame.office_of(session)
    yield Title(
        (
            "BERITA ACARA",
            "KESEPAKATAN HASIL MUSYAWARAH PERENCANAAN PEMBANGUNAN (MUSRENBANG)",
            f"RKPD {office.regency.upper()} TAHUN {session.plan_year}",
            f"DI KECAMATAN {office.kecamatan.upper()}",
        ),
        below=(f"NOMOR : {facts.number or frame.DOTTED * 2}",),
    )
    yield Paragraph(_opening(session, facts), first_line=True)
    yield attendance(facts)
    yield Paragraph(quorum(session, facts))
    yield Paragraph("Setelah memperhatikan, mendengar, dan mempertimbangkan:")
    yield Numbered(tuple(_considered(session, facts)))
    yield KeepTogether(
        (
            Paragraph("maka pada:"),
            LabelValue(_when_and_where(session, facts), indent=9),
        )
    )


def _opening(session: Session, facts: MinutesFacts) -> str:
    """Day and date in words, place, hours, chair and heads: all of the session, none of printing."""
    office = frame.office_of(session)
    return (
        f"Pada hari ini, {frame.day_in_words(facts.held_on)}, bertempat di {facts.place or frame.DOTTED}, "
        "telah diselenggarakan Musyawarah "
        f"Perencanaan Pembangunan (Musrenbang) RKPD {office.regency} Tahun {session.plan_year} di Kecamatan "
        f"{office.kecamatan}, yang {begun(session, facts)} dan {ended(session, facts)}, {chaired(facts)}, "
        f"dan {attended(facts)} yang terdiri atas {numbers.counted(facts.men)} "
        f"laki-laki dan {numbers.counted(facts.women)} perempuan{_online(facts)} sebagaimana tercantum dalam "
        f"{Lampiran.ATTENDANCE.cited}, dengan rincian menurut unsur sebagai berikut:"
    )


def begun(session: Session, facts: MinutesFacts) -> str:
    """`dimulai pukul 08.31 WIB`."""
    return f"dimulai pukul {frame.clock(session, facts.started)}"


def ended(session: Session, facts: MinutesFacts) -> str:
    """`ditutup pukul 11.50 WIB`."""
    return f"ditutup pukul {frame.clock(session, facts.closed)}"


def chaired(facts: MinutesFacts) -> str:
    """Who led the sidang."""
    return f"dipimpin oleh {facts.chair or frame.DOTTED} selaku Pimpinan Sidang"


def attended(facts: MinutesFacts) -> str:
    """`dihadiri oleh 61 (enam puluh satu) orang`."""
    return f"dihadiri oleh {numbers.counted(facts.present)} orang"


def _online(facts: MinutesFacts) -> str:
    """How many were in the hall and how many elsewhere; nothing where nobody was."""
    if not facts.online:
        return ""
    here = numbers.counted(facts.present - facts.online)
    return f", hadir langsung {here} orang, daring {numbers.counted(facts.online)} orang,"


def attendance(facts: MinutesFacts) -> Table:
    """Unsur × L/P with JUMLAH; a long list stands in two halves side by side, to leave room for the signatures."""
    if len(facts.tallies) <= LONGEST_IN_ONE_PART:
        own = _columns(10, 85, 25, 25)
        return columns.table(facts.tallies, own, total_label="JUMLAH", dense=True, nihil=UNFILLED)
    own = _columns(8, 45, 8, 14, is_short=True)
    half = (len(facts.tallies) + 1) // 2
    left, right = columns.rows(facts.tallies[:half], own), columns.rows(facts.tallies[half:], own, half + 1)
    pairs = zip_longest(left, right, fillvalue=Row(("",) * len(own)))
    rows = (Row((*one.cells, *other.cells)) for one, other in pairs)
    return Table(columns=(*own, *own), rows=(*rows, columns.total("JUMLAH", facts.tallies, own)), dense=True)


def _columns(
    number: int, unsur: int, count: int, total: int, *, is_short: bool = False
) -> tuple[Column[Headcounts], ...]:
    """Of these widths."""
    return (
        columns.number(number),
        Column("Unsur", unsur, lambda tally: tally.unsur.label),
        columns.figure("L" if is_short else "Laki-laki", count, lambda tally: tally.men),
        columns.figure("P" if is_short else "Perempuan", count, lambda tally: tally.women),
        columns.figure("Jumlah", total, lambda tally: tally.total),
    )


def quorum(session: Session, facts: MinutesFacts) -> str:
    """Invited, from how many desa, present at the check, and whether that met the quorum of the house rules."""
    own = session.house_rules
    share = f"{own.quorum_numerator}/{own.quorum_denominator} dari utusan yang diundang"
    text = (
        f"Utusan {desa} yang diundang berjumlah {numbers.counted(facts.invited_delegates)} orang dari "
        f"{numbers.counted(facts.villages)} {desa}; yang mengirim utusan {numbers.counted(facts.villages_present)} "
        f"{desa}{_absent(session, facts)}."
    )
    if facts.quorum is None:
        return f"{text} Kuorum menurut Tata Tertib ({share}) belum diperiksa."
    verdict = "memenuhi" if facts.quorum.is_met else "tidak memenuhi"
    return (
        f"{text} Pada pemeriksaan kuorum pukul {frame.clock(session, facts.quorum.at)} hadir "
        f"{numbers.counted(facts.present_delegates)} orang utusan; kuorum menurut Tata Tertib adalah "
        f"{numbers.counted(facts.quorum.needed)} orang ({share}), sehingga sidang {verdict} kuorum"
        f"{clauses.quorum_way(facts.quorum)}."
    )


def _absent(session: Session, facts: MinutesFacts) -> str:
    """Which villages were said not to have come; nothing where nobody said so."""
    villages = [clauses.village(session, code) for code in facts.villages_absent]
    return f"; tidak hadir {listed(villages)}" if villages else ""


def _considered(session: Session, facts: MinutesFacts) -> Iterator[ListItem | str]:
    sidang = session.sidang
    yield heard(ADDRESSES, sidang.speeches, address)
    yield heard(PRESENTATIONS, sidang.presentations, presentation)
    yield rules(session)
    yield _received(facts)
    names = [str(share.commission) for share in facts.commissions]
    yield (
        f"Hasil Sidang Komisi {listed(names) if names else frame.DOTTED} beserta tanggapan dan saran seluruh peserta "
        "dalam Sidang Pleno II;"
    )


ADDRESSES, PRESENTATIONS = "Sambutan", "Pemaparan"


def unheard(given: Sequence[Speech] | None) -> str:
    """What stands in place of an empty list: NIHIL only where somebody said that there was none."""
    return f"{UNFILLED} {frame.DOTTED}" if given is None else NIHIL


def heard(name: str, given: Sequence[Speech] | None, told: Callable[[Speech], str]) -> ListItem:
    """An entry of the list of what was heard, below it who spoke; of this name."""
    if not given:
        return ListItem(f"{name}: {unheard(given)};")
    return ListItem(f"{name} yang disampaikan oleh:", items=tuple(f"{told(speech)};" for speech in given))


def address(speech: Speech) -> str:
    """Speaker and office; the topic only where it says more than that it was an address."""
    is_plain = not speech.topic or speech.topic.casefold().startswith("sambutan")
    return f"{_speaker(speech)}{'' if is_plain else f' ({speech.topic})'}"


def presentation(speech: Speech) -> str:
    """Speaker and office, and what it was about."""
    return f"{_speaker(speech)}{f', tentang {speech.topic}' if speech.topic else ''}"


def _speaker(speech: Speech) -> str:
    return f"{speech.speaker}, {speech.position}" if speech.position else speech.speaker


def rules(session: Session) -> str:
    """What was adopted and when, and which later versions came from changes; version 1 is always the adopted one."""
    adopted = session.sidang.rules_adopted
    if adopted is None:
        return "Tata Tertib versi 1 dan Pedoman Skala Prioritas versi 1 yang belum disahkan;"
    time = frame.clock(session, adopted)
    where = where_adopted(session)
    said = f"Tata Tertib versi 1 dan Pedoman Skala Prioritas versi 1 yang disahkan{where} pukul {time}"
    versions = (
        ("Tata Tertib", session.house_rules.version),
        ("Pedoman Skala Prioritas", session.guideline.version if session.guideline else 1),
    )
    later = [f"{name} menjadi versi {version}" for name, version in versions if version > 1]
    return f"{said}, dengan perubahan {listed(later)};" if later else f"{said};"


def _received(facts: MinutesFacts) -> str:
    """What came in, from whom, what it would cost, and how the verification went; the parts add up."""
    own = facts.recapitulation
    origins = {
        Origin.VILLAGE: f"usulan dari {facts.villages_heard} {desa}",
        Origin.KECAMATAN: "usulan kecamatan",
        Origin.FORUM: "usulan forum",
        Origin.POKIR: "pokok pikiran DPRD",
        Origin.PART: "pecahan usulan",
    }
    parts = [f"{part.count} {origins[origin]}" for origin, part in own.by_origin.items()]
    missing = own.all.asked_unknown
    unknown = f" (biaya {missing} usulan belum diketahui)" if missing else ""
    told = f", terdiri atas {listed(parts)}" if parts else ""
    none = NIHIL if facts.is_closed else UNFILLED
    return (
        f"Rekapitulasi {numbers.counted(own.received)} usulan dengan biaya menurut usulan "
        f"{numbers.official_in_words(own.all.asked)}{unknown}{told}, serta hasil verifikasi: {_verified(own) or none};"
    )


def _verified(own: Recapitulation) -> str:
    """`157 diverifikasi (144 lolos, …), 2 diajukan dalam sidang`; the parts make all that was received, if any."""
    found = {verdict: part.count for verdict, part in own.by_verdict.items()}
    inside = [f"{found[verdict]} {_SAID.get(verdict, verdict.label)}" for verdict in VERIFIED if verdict in found]
    told = [f"{own.verified} diverifikasi ({listed(inside)})"] if inside else []
    told += [f"{count} {verdict.label}" for verdict, count in found.items() if verdict not in VERIFIED]
    return ", ".join(told)


_SAID = {
    Verification.PASSED: "lolos",
    Verification.FAILED: "tidak lolos",
    Verification.RETURNED: "dikembalikan",
    Verification.FORWARDED: "diteruskan",
    Verification.DIVERTED: "dialihkan",
}


def _when_and_where(session: Session, facts: MinutesFacts) -> tuple[tuple[str, str], ...]:
    hours = f"{frame.clock(session, facts.started)} s.d. {frame.clock(session, facts.closed)}"
    return (
        ("Hari dan Tanggal", frame.session_day(session)),
        ("Waktu", f"pukul {hours}"),
        ("Tempat", facts.place or frame.DOTTED),
        ("Peserta", f"{numbers.counted(facts.present)} orang"),
    )
