"""Tables of what happened in the hall: attendance, agenda, notes, votes, settled ties, delegates."""

from collections.abc import Sequence

from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.kernel.text import Row, iso
from sessions.sentences import clauses
from sessions.values.attendance import PersonCard, PersonId
from sessions.values.office import VillageCode
from sessions.values.votes import Vote, VoteCount


def _card(session: Session, id_: PersonId) -> Row:
    """Who somebody is, without address and telephone."""
    return _of_card(session, session.people[id_].card)


def _of_card(session: Session, card: PersonCard) -> Row:
    return {
        "nama": card.name,
        "jenis_kelamin": card.sex.value,
        "lembaga": card.institution,
        "jabatan": card.position,
        "unsur": card.unsur.value,
        "desa": session.village_name(card.village) if card.village else None,
        "komisi": card.commission,
    }


def attendance_list(session: Session) -> list[Row]:
    """Table `hadir`: everybody who signed, by arrival."""
    return [
        {
            **_card(session, person.id),
            "utusan_desa": person.card.is_delegate,
            "datang": iso(person.arrived),
            "pergi": iso(person.left),
            "diganti_oleh": person.replaced_by or None,
            "utusan_tanpa_kursi": person.is_surplus,
            "kehadiran": person.card.presence.value,
        }
        for person in session.people.values()
    ]


def headcounts(session: Session) -> list[Row]:
    """Table `hitung_cepat`: quick counts per unsur and desa."""
    return [
        {
            "unsur": h.unsur.value,
            "desa": session.village_name(h.village) if h.village else None,
            "laki_laki": h.men,
            "perempuan": h.women,
            "utusan_desa": h.delegates,
            "utusan_tanpa_kursi": h.surplus,
        }
        for h in session.headcounts.values()
    ]


def absences(session: Session) -> list[Row]:
    """Table `desa_tidak_hadir`: villages of which nobody came, and since when that is on record."""
    return [
        {"desa": session.village_name(village), "dicatat": iso(session.absences[village])}
        for village in attendance.absent(session)
    ]


def movements(session: Session) -> list[Row]:
    """Table `pulang_kembali`: who left together or came back, why, and what it did to the quorum."""
    return [
        {
            "arah": "kembali" if m.is_return else "pulang",
            "waktu": iso(m.at),
            "orang": [clauses.person(session, id_) for id_ in m.people],
            "tanpa_nama": [
                {
                    "unsur": party.unsur.value,
                    "desa": session.village_name(party.village) if party.village else None,
                    "laki_laki": party.men,
                    "perempuan": party.women,
                    "utusan_desa": party.delegates,
                }
                for party in m.parties
            ],
            "alasan": m.reason or None,
            "utusan_sebelumnya": m.before,
            "utusan_hadir": m.present,
            "utusan_diundang": m.invited,
            "kuorum": m.needed,
        }
        for m in session.movements
    ]


def agenda(session: Session) -> list[Row]:
    """Table `acara`: the order of the day with planned minutes and real times."""
    return [
        {"acara": i.title, "rencana_menit": i.minutes, "mulai": iso(i.started), "selesai": iso(i.ended)}
        for i in session.agenda
    ]


def notes(session: Session) -> list[Row]:
    """Table `catatan`: objections and incidents, as they were recorded."""
    return [
        {
            "nomor": number,
            "waktu": iso(n.at),
            "jenis": n.kind.value,
            "dari": n.who,
            "usulan": n.about,
            "keputusan": n.decision or None,
            "isi": n.text,
            "selesai": iso(n.settled),
            "tindak_lanjut": n.remark,
        }
        for number, n in enumerate(session.notes, start=1)
    ]


def pauses(session: Session) -> list[Row]:
    """Table `skors`: when the sidang stood still, and why."""
    return [
        {"sebab": p.reason, "mulai": iso(p.started), "rencana_sampai": iso(p.until), "selesai": iso(p.ended)}
        for p in session.pauses
    ]


def guests(session: Session) -> list[Row]:
    """Table `diundang`: who was invited and has not come."""
    return [{**_of_card(session, card), "utusan_desa": card.is_delegate} for card in session.guests.values()]


def voices(session: Session) -> list[Row]:
    """Table `hak_suara`: entitled votes of every desa now, of this many seats."""
    seats = session.house_rules.delegates_per_village
    return [
        {"desa": session.village_name(village), "hak_suara": count, "kursi": seats}
        for village, count in attendance.voices(session).items()
    ]


def votes(session: Session) -> list[Row]:
    """Table `suara`: one row per vote; counts per desa inside."""
    return [_vote(session, vote) for vote in session.votes.values()]


def _vote(session: Session, vote: Vote) -> Row:
    return {
        "nomor": vote.id,
        "pertanyaan": vote.question,
        "dasar": vote.ground.value,
        "cara": vote.method.value,
        "pilihan": [clauses.member(session, o) for o in vote.options],
        "k": vote.marks,
        "status": vote.state.value,
        "berhak": {session.village_name(v): n for v, n in vote.entitled.items()},
        "hitungan": [
            {"desa": session.village_name(village) if village else None, **_count(session, vote, count)}
            for village, count in vote.counts.items()
        ],
        "kartu_diterima": vote.received,
        "kartu_sisa": vote.unused,
        "catatan_selisih": vote.difference.cause if vote.difference else None,
        "saksi_selisih": list(vote.difference.names) if vote.difference else [],
        "entri_ganda": [_again(session, vote, village, counts) for village, counts in vote.again.items()],
        "hitungan_sebelumnya": [_again(session, vote, village, counts) for village, counts in vote.replaced.items()],
        "hitung_ulang": list(vote.recounts),
        "kegunaan": vote.use.value,
        "tentang": vote.about,
    }


def _count(session: Session, vote: Vote, count: VoteCount) -> Row:
    """One counted row; options stand in their order, since two persons may have the same name."""
    return {
        "suara": [{"pilihan": clauses.member(session, o), "suara": count.counts.get(o, 0)} for o in vote.options],
        "abstain": count.abstain,
        "tidak_memberi_suara": count.not_voting,
        "dibagikan": count.issued,
        "rusak": count.spoiled,
        "tidak_kembali": count.not_returned,
        "dalam_kotak": count.in_box,
        "tidak_sah": count.invalid,
    }


def _again(session: Session, vote: Vote, village: VillageCode, counts: Sequence[VoteCount]) -> Row:
    """What else was entered or counted for a row, oldest first."""
    name = session.village_name(village) if village else None
    return {"desa": name, "hitungan": [_count(session, vote, count) for count in counts]}


def ties(session: Session) -> list[Row]:
    """Table `nilai_sama`: ties the forum settled, with their order and who watched."""
    return [
        {
            "urutan": [clauses.member(session, member) for member in tie.order],
            "cara": tie.means.value,
            "pengambil": tie.drawn_by,
            "saksi": list(tie.witnesses),
        }
        for tie in session.ties
    ]


def delegates(session: Session) -> list[Row]:
    """Table `utusan`: the delegates to the Musrenbang of the kabupaten, in their order."""
    return [
        {"no": no, **_card(session, d.person), "suara": d.votes, "kursi_perempuan": d.reserved,
         "hadir_saat_dipilih": not d.was_absent, "kesediaan_tertulis": d.consents, "pengganti": False}
        for no, d in enumerate(session.delegates, start=1)
    ] + [
        {"no": no, **_card(session, person), "suara": None, "kursi_perempuan": False,
         "hadir_saat_dipilih": True, "kesediaan_tertulis": False, "pengganti": True}
        for no, person in enumerate(session.substitutes, start=1)
    ]  # fmt: skip
