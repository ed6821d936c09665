"""MENYEPAKATI: the seven dicta of the Berita Acara, each citing the lampiran that carries its list."""

from collections.abc import Iterator

from exports.paper import frame
from exports.paper.blocks import Block, Clause, Dictum, Title
from exports.paper.frame import Lampiran
from sessions.agenda import decisions_notes
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import unknown_costs
from sessions.kernel.session import Note, NoteKind, Session
from sessions.language import numbers
from sessions.language.local import kabupaten
from sessions.line import facts as line
from sessions.sentences.clauses import inner, listed
from sessions.values.agenda import Pause
from sessions.values.proposals import Outcome
from sessions.values.steps import SIDANG

MOST_QUOTED = 3
LONGEST_QUOTED = 400
"""How many objections and incidents, and characters of all together, are quoted in the dictum itself.

More would push the signatures off their page; then they are counted, and the notulen quotes them.
"""


def blocks(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """The word and the dicta."""
    yield Title(("MENYEPAKATI",))
    yield Dictum(
        (
            Clause(label="KESATU", text=_priorities(session, facts)),
            Clause(label="KEDUA", text=_reserve_and_not_agreed(facts)),
            Clause(label="KETIGA", text=_commissions(facts)),
            Clause(label="KEEMPAT", text=_delegates(session, facts)),
            Clause(label="KELIMA", text=_every_proposal(facts)),
            _proceedings(session, facts),
            Clause(label="KETUJUH", text=_one_whole(session)),
        )
    )


def _priorities(session: Session, facts: MinutesFacts) -> str:
    """Count, cost and agencies of Lampiran II, and what was agreed for agencies that do not belong to the regency."""
    office = frame.office_of(session)
    if not facts.priority_count:
        where = f"sebagaimana {Lampiran.PRIORITIES.cited}"
        return f"Kegiatan prioritas Kecamatan {office.kecamatan}: {_none(facts)}, {where}."
    text = (
        f"Kegiatan prioritas Kecamatan {office.kecamatan} sebanyak {numbers.counted(facts.regency_count)} kegiatan "
        f"dengan kebutuhan pendanaan {numbers.official_in_words(facts.regency_cost)}"
        f"{_without(facts.regency_without_cost, 'kegiatan')} pada {numbers.counted(facts.regency_agencies)} Perangkat "
        f"Daerah, sebagaimana tercantum dalam {Lampiran.PRIORITIES.cited}"
    )
    text += _ceiling(session, facts)
    if facts.elsewhere:
        text += (
            f", serta {numbers.counted(len(facts.elsewhere))} kegiatan yang disepakati di luar Perangkat Daerah "
            f"{kabupaten:title}, sebagaimana tercantum dalam {Lampiran.NOT_AGREED.cited} bagian B"
        )
    return f"{text}."


def _ceiling(session: Session, facts: MinutesFacts) -> str:
    """The amount of money and its legal source, dots while that is unknown; or that there was none."""
    amounts = session.ceilings
    if amounts.kecamatan is None and not amounts.commissions and not amounts.agencies:
        return ", tanpa pagu indikatif yang ditetapkan"
    if not facts.has_ceiling:
        return ""
    source = session.ceilings_source or frame.DOTTED
    amount = line.limits(session).ceiling
    if amount is None:
        return f", dengan pagu menurut {source}"
    within = "melampaui" if facts.priority_cost > amount else "dalam"
    return f", {within} pagu {numbers.official(amount)} menurut {source}"


def _none(facts: MinutesFacts) -> str:
    """What stands in place of an empty list of results: before all is decided nobody knows that it stays empty."""
    return "belum diputus" if facts.balance.open or not (facts.is_closed or facts.balance.received) else "NIHIL"


def _without(count: int, what: str) -> str:
    """What a sum leaves out; unknown cost is not zero."""
    return f", belum termasuk {numbers.counted(count)} {what} yang biayanya belum diketahui," if count else ""


def _reserve_and_not_agreed(facts: MinutesFacts) -> str:
    not_agreed = facts.ended(Outcome.NOT_AGREED)
    first = f"Usulan cadangan: {_none(facts)}"
    if facts.reserve:
        unknown = _without(unknown_costs(facts.reserve), "usulan").rstrip(",")
        first = (
            f"Usulan cadangan sebanyak {numbers.counted(len(facts.reserve))} usulan dengan perkiraan biaya "
            f"{numbers.official_in_words(facts.reserve_cost)}{unknown}"
        )
    second = f"usulan yang belum disepakati: {_none(facts)}"
    if not_agreed:
        second = f"usulan yang belum disepakati sebanyak {numbers.counted(not_agreed)} usulan beserta alasannya"
    return (
        f"{first}, sebagaimana tercantum dalam {Lampiran.RESERVE.cited}; dan {second}, sebagaimana tercantum dalam "
        f"{Lampiran.NOT_AGREED.cited} bagian A."
    )


def _commissions(facts: MinutesFacts) -> str:
    by_order = [str(share.commission) for share in facts.commissions if share.is_agreed_order]
    by_score = [
        str(share.commission)
        for share in facts.commissions
        if share.scored and (share.following or not share.is_agreed_order)
    ]
    ways = []
    if by_score:
        ways.append(f"penilaian dengan kriteria pada Komisi {listed(by_score)}")
    if by_order:
        ways.append(f"urutan hasil musyawarah pada Komisi {listed(by_order)}")
    told = f" berdasarkan {listed(ways)}" if ways else ""
    return (
        f"Hasil sidang {numbers.counted(len(facts.commissions))} komisi{told}, sebagaimana tercantum dalam "
        f"{Lampiran.COMMISSIONS.cited}, dan matriks penilaian menurut Pedoman Skala Prioritas, sebagaimana tercantum "
        f"dalam {Lampiran.SCORES.cited}."
    )


def _delegates(session: Session, facts: MinutesFacts) -> str:
    if not facts.delegates:
        return f"Utusan ke Musrenbang {kabupaten:title} belum ditetapkan ({Lampiran.DELEGATES.cited})."
    return (
        f"Utusan Kecamatan {frame.office_of(session).kecamatan} ke Musrenbang {kabupaten:title} sebanyak "
        f"{numbers.counted(len(facts.delegates))} orang, terdiri atas {facts.delegate_men} laki-laki dan "
        f"{facts.delegate_women} perempuan, yang ditetapkan melalui {facts.delegates_way}, sebagaimana tercantum dalam "
        f"{Lampiran.DELEGATES.cited}."
    )


def _every_proposal(facts: MinutesFacts) -> str:
    """The full sum: received equals everything that has an outcome, and in a draft what is still open."""
    counts = list(facts.balance.by_outcome.items())
    parts = [f"{count} {outcome.label}" for outcome, count in counts]
    figures = [count for _, count in counts]
    if facts.balance.open:
        parts.append(f"{facts.balance.open} belum diputus")
        figures.append(facts.balance.open)
    if not parts:
        return "Usulan yang diterima: NIHIL."
    sum_ = f" ({' + '.join(map(str, figures))} = {facts.balance.received})" if len(figures) > 1 else ""
    lead = (
        f"Dari {numbers.counted(facts.balance.received)} usulan yang diterima, belum seluruhnya memperoleh hasil"
        if facts.balance.open
        else f"Setiap usulan dari {numbers.counted(facts.balance.received)} usulan yang diterima telah memperoleh hasil"
    )
    return (
        f"{lead}, yaitu {listed(parts)}{sum_}; hasil selain prioritas, cadangan, dan belum disepakati tercantum "
        f"beserta alasannya dalam {Lampiran.NOT_AGREED.cited} bagian B."
    )


def _proceedings(session: Session, facts: MinutesFacts) -> Clause:
    """Catatan persidangan: what happened besides decisions, or NIHIL; the notulen tells all of it."""
    notes = tuple(_notes(session, facts))
    where = f"Notulen sidang sebagaimana tercantum dalam {Lampiran.NOTULEN.cited}, dengan catatan persidangan"
    if not notes:
        return Clause(label="KEENAM", text=f"{where}: {'NIHIL' if session.is_closed else 'belum diisi'}.")
    *others, last = notes
    return Clause(label="KEENAM", text=f"{where}:", items=(*(f"{note};" for note in others), f"{last}."))


def _notes(session: Session, facts: MinutesFacts) -> Iterator[str]:
    """Objections and incidents word by word while they are few, else their number; then votes, ties and the rest.

    Where it yields nothing, `sessions.closing.facts_blanks` says so before the closing.
    """
    incidents = facts.incidents
    yield from (_pause(session, pause) for pause in session.pauses)
    quoted = [_quoted(note) for note in session.notes if note.kind is not NoteKind.PENDING or note.is_open]
    if len(quoted) <= MOST_QUOTED and sum(map(len, quoted)) <= LONGEST_QUOTED:
        yield from quoted
    else:
        yield f"{numbers.counted(incidents.objections)} keberatan dan {numbers.counted(incidents.notes)} kejadian"
    if incidents.votes:
        different = f", {incidents.differences} di antaranya dengan catatan selisih" if incidents.differences else ""
        yield f"{numbers.counted(incidents.votes)} pemungutan suara yang disahkan{different}"
    ties = ((incidents.deliberated_ties, "secara musyawarah"), (incidents.lots, "dengan undian"))
    settled = [f"{numbers.counted(count)} {means}" for count, means in ties if count]
    if settled:
        yield f"penyelesaian nilai sama: {listed(settled)}"
    if session.women_reason:
        yield f"keterwakilan perempuan di antara utusan: {session.women_reason}"
    for number, step in sorted(session.steps.items()):
        if step.skipped_by and number < SIDANG:
            yield f"langkah {number} SOP dilewati atas perintah {step.skipped_by}: {step.reason}"
    if over := closing.exceeded(session):
        yield f"biaya kegiatan prioritas melampaui {listed(over)}"
    if absent := sum(delegate.was_absent and not delegate.consents for delegate in session.delegates):
        yield f"{numbers.counted(absent)} utusan yang tidak hadir belum menyatakan kesediaan secara tertulis"


def _pause(session: Session, pause: Pause) -> str:
    if pause.ended is None:
        return f"skors sejak pukul {frame.clock(session, pause.started)}: {inner(pause.reason)}"
    start, end = (frame.minutes_of(session, at) for at in (pause.started, pause.ended))
    span = decisions_notes.length(decisions_notes.between(pause.started, pause.ended))
    return f"skors pukul {start} sampai dengan {end} ({span}): {inner(pause.reason)}"


def _quoted(note: Note) -> str:
    about = f" atas usulan {note.about}" if note.about else ""
    text = note.text.rstrip(". ")
    if note.is_open:
        return f"catatan yang belum ditindaklanjuti{about}: {text}"
    if note.kind is NoteKind.OBJECTION:
        return f"keberatan {note.who}{about}: {text}"
    return f"catatan{about}: {text}{f' ({note.who})' if note.who else ''}"


def _one_whole(session: Session) -> str:
    office = frame.office_of(session)
    first, *_, last = Lampiran
    return (
        f"Berita Acara ini beserta {first.cited} sampai dengan {last.cited} merupakan satu kesatuan yang tidak "
        f"terpisahkan dan menjadi bahan penyusunan Rancangan RKPD {office.regency} Tahun {session.plan_year} serta "
        "Rencana Kerja (Renja) Perangkat Daerah."
    )
