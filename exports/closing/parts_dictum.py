"""MENYEPAKATI: the seven dicta of the Berita Acara, each citing the lampiran that carries its list."""

from collections.abc import Iterator

from exports.paper import columns, frame
from exports.paper.blocks import Block, Clause, Dictum, Title
from exports.paper.frame import Lampiran
from exports.paper.tables import NIHIL, UNFILLED, Align, Column, Table, TotalRow
from sessions.agenda import decisions_notes
from sessions.attendance import words
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Note, NoteKind, Session
from sessions.language import numbers
from sessions.language.local import kabupaten
from sessions.line import facts as line
from sessions.recapitulation.facts import Recapitulation, Sums
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
            priorities(session, facts),
            reserve_and_not_agreed(facts),
            commissions(facts),
            delegates(session, facts),
            every_proposal(facts),
            proceedings(session, facts),
            Clause(label="KETUJUH", text=_one_whole(session)),
        )
    )


def priorities(session: Session, facts: MinutesFacts) -> Clause:
    """Count, cost and agencies of Lampiran II, and what was agreed for agencies that do not belong to the regency."""
    return Clause(label="KESATU", text=_priorities(session, facts))


def _priorities(session: Session, facts: MinutesFacts) -> str:
    office = frame.office_of(session)
    own = facts.of_the_regency
    if not facts.priorities.count:
        where = f"sebagaimana {Lampiran.PRIORITIES.cited}"
        return f"Kegiatan prioritas Kecamatan {office.kecamatan}: {columns.none_decided(facts)}, {where}."
    text = (
        f"Kegiatan prioritas Kecamatan {office.kecamatan} sebanyak {numbers.counted(own.count)} kegiatan dengan "
        f"kebutuhan pendanaan menurut hasil kesepakatan {columns.funding(facts)}, sebagaimana tercantum dalam "
        f"{Lampiran.PRIORITIES.cited}"
    )
    text += _ceiling(session, facts)
    if facts.elsewhere:
        text += (
            f", serta {numbers.counted(facts.of_others.count)} kegiatan yang disepakati di luar Perangkat Daerah "
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
    within = "melampaui" if facts.priorities.result > amount else "dalam"
    return f", {within} pagu {numbers.official(amount)} menurut {source}"


def reserve_and_not_agreed(facts: MinutesFacts) -> Clause:
    """What comes after the line, and what the forum did not agree to."""
    return Clause(label="KEDUA", text=_reserve_and_not_agreed(facts))


def _reserve_and_not_agreed(facts: MinutesFacts) -> str:
    not_agreed, own = facts.recapitulation.ended(Outcome.NOT_AGREED), facts.reserves
    first = f"Usulan cadangan: {columns.none_decided(facts)}"
    if own.count:
        unknown = columns.without_unknown(own.result_unknown, "usulan")
        first = (
            f"Usulan cadangan sebanyak {numbers.counted(own.count)} usulan dengan biaya menurut hasil "
            f"{numbers.official_in_words(own.result)}{unknown}"
        )
    second = f"usulan yang belum disepakati: {columns.none_decided(facts)}"
    if not_agreed:
        second = f"usulan yang belum disepakati sebanyak {numbers.counted(not_agreed)} usulan beserta alasannya"
    return (
        f"{first}, sebagaimana tercantum dalam {Lampiran.RESERVE.cited}; dan {second}, sebagaimana tercantum dalam "
        f"{Lampiran.NOT_AGREED.cited} bagian A."
    )


def commissions(facts: MinutesFacts) -> Clause:
    """How the commissions came to their results."""
    ways = tuple(commission_ways(facts))
    told = f" yang ditetapkan berdasarkan {listed(ways)}" if ways else ""
    text = (
        f"Hasil sidang {numbers.counted(len(facts.commissions))} komisi{told}, sebagaimana tercantum dalam "
        f"{Lampiran.COMMISSIONS.cited}, dan matriks penilaiannya, sebagaimana tercantum dalam {Lampiran.SCORES.cited}."
    )
    return Clause(label="KETIGA", text=text)


def commission_ways(facts: MinutesFacts) -> Iterator[str]:
    """`urutan hasil musyawarah pada Komisi I`."""
    by_order = [str(share.commission) for share in facts.commissions if share.is_agreed_order]
    by_score = [
        str(share.commission)
        for share in facts.commissions
        if share.scored and (share.following or not share.is_agreed_order)
    ]
    if by_score:
        yield f"penilaian menurut Pedoman Skala Prioritas pada Komisi {listed(by_score)}"
    if by_order:
        yield f"urutan hasil musyawarah pada Komisi {listed(by_order)}"


def delegates(session: Session, facts: MinutesFacts) -> Clause:
    """Who goes on, men and women, and how they were chosen."""
    return Clause(label="KEEMPAT", text=_delegates(session, facts))


def _delegates(session: Session, facts: MinutesFacts) -> str:
    if not facts.delegates:
        return f"Utusan ke Musrenbang {kabupaten:title} belum ditetapkan ({Lampiran.DELEGATES.cited})."
    return (
        f"Utusan Kecamatan {frame.office_of(session).kecamatan} ke Musrenbang {kabupaten:title} sebanyak "
        f"{numbers.counted(len(facts.delegates))} orang, terdiri atas {facts.delegate_men} laki-laki dan "
        f"{facts.delegate_women} perempuan, yang ditetapkan melalui {facts.delegates_way}, sebagaimana tercantum dalam "
        f"{Lampiran.DELEGATES.cited}."
    )


def every_proposal(facts: MinutesFacts) -> Clause:
    """The full sum: received equals everything that has an outcome, and in a draft what is still open."""
    own = facts.recapitulation
    if not own.received:
        return Clause(label="KELIMA", text=f"Usulan yang diterima: {NIHIL if facts.is_closed else UNFILLED}.")
    lead = (
        f"Dari {numbers.counted(own.received)} usulan yang diterima, belum seluruhnya memperoleh hasil"
        if own.open
        else f"Setiap usulan dari {numbers.counted(own.received)} usulan yang diterima telah memperoleh hasil"
    )
    rows: list[tuple[Outcome | None, Sums]] = list(own.by_outcome.items())
    total = TotalRow("JUMLAH", (str(own.received), _asked(own.all), _result((None, own.all))))
    return Clause(
        label="KELIMA",
        text=f"{lead}; hasil lainnya beserta alasannya tercantum dalam {Lampiran.NOT_AGREED.cited} bagian B:",
        table=Table(columns=_OUTCOMES, rows=(*columns.rows(rows, _OUTCOMES), total), tight=True),
        note=f"{'; '.join(_explained(own))}.",
    )


def _explained(own: Recapitulation) -> Iterator[str]:
    """What marks mean, what the two sums differ by, how many stand in the order."""
    if own.all.asked_unknown or own.all.result_unknown:
        yield "(n): n biaya belum diketahui"
    if told := difference(own):
        yield told
    yield ", ".join(f"{part.count} {place.label}" for place, part in own.by_numbering.items())


def difference(own: Recapitulation) -> str:
    """`selisih Rp100 = digabung/dipecah Rp120 − penambahan Rp20`; empty where nothing differs.

    Of one thing alone its name is enough: `selisih −Rp20 karena penambahan`.
    """
    parts = (
        ("+", own.absorbed, "digabung/dipecah"),
        ("−", own.of_parts, "pecahan"),
        ("+", own.reduced, "pengurangan"),
        ("−", own.added, "penambahan"),
    )
    made = [(sign, amount, name) for sign, amount, name in parts if amount]
    total = own.all.asked - own.all.result
    differs = f"selisih {'−' if total < 0 else ''}{numbers.full(abs(total))}"
    match made:
        case []:
            return ""
        case [(_, _, name)]:
            return f"{differs} karena {name}"
    told = " ".join(f"{sign} {name} {numbers.full(amount)}" for sign, amount, name in made)
    return f"{differs} = {told.removeprefix('+ ')}"


def _asked(own: Sums) -> str:
    return columns.sum_of_known(own.count, own.asked, own.asked_unknown)


def _result(line: tuple[Outcome | None, Sums]) -> str:
    """What became one with others, or was divided, has its money there."""
    match line[0]:
        case Outcome.MERGED:
            return "di usulan induk"
        case Outcome.SPLIT:
            return "di pecahannya"
    return columns.sum_of_known(line[1].count, line[1].result, line[1].result_unknown)


_OUTCOMES: tuple[Column[tuple[Outcome | None, Sums]], ...] = (
    Column("Hasil", 50, lambda line: line[0].label if line[0] else "belum diputus"),
    Column("Usulan", 14, lambda line: str(line[1].count), Align.RIGHT),
    Column("Menurut usulan (Rp)", 43, lambda line: _asked(line[1]), Align.RIGHT),
    Column("Menurut hasil (Rp)", 43, _result, Align.RIGHT),
)


def proceedings(session: Session, facts: MinutesFacts) -> Clause:
    """Catatan persidangan: what happened besides decisions, or NIHIL; the notulen tells all of it."""
    notes = tuple(_notes(session, facts))
    where = f"Notulen sidang sebagaimana dalam {Lampiran.NOTULEN.cited}, dengan catatan persidangan"
    if not notes:
        return Clause(label="KEENAM", text=f"{where}: {columns.none_yet(session)}.")
    *others, last = notes
    return Clause(label="KEENAM", text=f"{where}:", items=(*(f"{note};" for note in others), f"{last}."))


def _notes(session: Session, facts: MinutesFacts) -> Iterator[str]:
    """Objections and incidents word by word while they are few, else their number; then votes, ties and the rest.

    Where it yields nothing, `sessions.closing.facts_blanks` says so before the closing.
    """
    incidents = facts.incidents
    yield from (_pause(session, pause) for pause in session.pauses)
    if len(session.movements) <= MOST_QUOTED:
        yield from (words.moved(session, m, frame.minutes_of(session, m.at)) for m in session.movements)
    else:
        yield f"{numbers.counted(len(session.movements))} kali peserta meninggalkan atau kembali ke sidang"
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
