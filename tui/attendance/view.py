"""Attendance by count: the quorum in words, every village and unsur, and how the counts agree with the names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from typing import TypeAlias

from sessions.attendance import facts as attendance
from sessions.attendance.facts import Group
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.language.local import Phrase, desa
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.sentences.short import both_ends
from sessions.values.attendance import Headcount, Person, Unsur
from sessions.values.office import VillageCode
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tab, Tone, around, rows_of, rule


def quorum_line(session: Session) -> str:
    """`Hadir 27 dari 31 utusan, kuorum 21 (2/3 × 31 = 20,67) ✓ memenuhi`, or how many are waited for."""
    now = attendance.quorum_now(session)
    verdict = " ✓ memenuhi" if now.is_met else f" · menunggu {now.needed - now.present} utusan"
    return f"{arithmetic(session)}{verdict}{stated(session)}"


def arithmetic(session: Session) -> str:
    """`Hadir 27 dari 31 utusan, kuorum 21 (2/3 × 31 = 20,67)`."""
    now = attendance.quorum_now(session)
    rules = session.house_rules
    share = Fraction(rules.quorum_numerator, rules.quorum_denominator)
    exact = share * now.invited
    reckoned = "" if exact.denominator == 1 else f" = {_two_decimals(exact)}"
    return f"Hadir {now.present} dari {now.invited} utusan, kuorum {now.needed} ({share} × {now.invited}{reckoned})"


def stated(session: Session) -> str:
    """` · disahkan 09.41`, with how many there were where it is not as many now; empty where it was not stated."""
    check = session.sidang.quorum
    if check is None:
        return ""
    then = f" ({check.present})" if check.present != attendance.quorum_now(session).present else ""
    return f" · disahkan {clock(check.at)}{then}"


def _two_decimals(exact: Fraction) -> str:
    return f"{int(exact)},{int(exact * 100) % 100:02}"


class AttendanceTab(Enum):
    """The two sheets."""

    COUNTS = auto()
    NAMES = auto()


TABS = (Tab(key=AttendanceTab.COUNTS.name, label="Hitungan"), Tab(key=AttendanceTab.NAMES.name, label="Nama"))
"""The two sheets, as they stand in a row."""

LineKey: TypeAlias = VillageCode | Unsur
"""A line that is counted: a village, or an unsur without one."""

OF_VILLAGES = frozenset({Unsur.VILLAGE_GOVERNMENT, Unsur.BPD, Unsur.LPMD})
"""Unsur that are counted with their village and have no line of their own while nobody comes without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """Those of one line: how many came, the larger of count and names, and how many of them are known by name.

    `nameless` are those whom only the count knows, `excess` those whom only the names know, where it was counted, and
    `gone` those who left by number; `differs` says that count and names have not the same delegates. `surplus` are
    delegates without a seat.
    """

    men: int = 0
    women: int = 0
    delegates: int = 0
    named: int = 0
    nameless: int = 0
    excess: int = 0
    gone: int = 0
    surplus: int = 0
    is_counted: bool = False
    differs: bool = False

    @property
    def total(self) -> int:
        """Everybody."""
        return self.men + self.women


def line_of(group: Group) -> LineKey:
    """The line a group is told in: its village, or its unsur where it has none."""
    unsur, village = group
    return village or unsur


def group_of(session: Session, key: LineKey) -> Group:
    """The group that a count typed at this line belongs to; in a village the one that was counted before."""
    if isinstance(key, Unsur):
        return key, None
    counted = [group for group in session.headcounts if group[1] == key]
    return counted[0] if counted else (Unsur.VILLAGE_GOVERNMENT, key)


def gathered(session: Session) -> dict[LineKey, Gathering]:
    """Every line with somebody in it, in no particular order."""
    groups: dict[LineKey, list[Group]] = {}
    heads = attendance.gathered(session)
    for group in heads:
        groups.setdefault(line_of(group), []).append(group)
    everybody = attendance.attended(session)
    named, onsite = (attendance.counted_groups(people) for people in (everybody, attendance.onsite(everybody)))
    nameless, out = attendance.nameless(session), attendance.out(session)
    different = frozenset(found.group for found in attendance.disagreements(session))
    surplus = {found.village: len(found.people) + found.counted for found in attendance.surplus(session)}
    return {
        key: Gathering(
            men=sum(heads[group].men for group in own),
            women=sum(heads[group].women for group in own),
            delegates=sum(heads[group].delegates for group in own),
            named=sum(_heads(named.get(group)) for group in own),
            nameless=sum(nameless[group].total for group in own if group in nameless),
            excess=sum(_excess(onsite.get(group), session.headcounts.get(group)) for group in own),
            gone=sum(out[group].total for group in own if group in out),
            surplus=0 if isinstance(key, Unsur) else surplus.get(key, 0),
            is_counted=any(group in session.headcounts for group in own),
            differs=any(group in different for group in own),
        )
        for key, own in groups.items()
    }


def _excess(names: Headcount | None, count: Headcount | None) -> int:
    """Men and women whom only the names know, where the group was counted."""
    if names is None or count is None:
        return 0
    return max(0, names.men - count.men) + max(0, names.women - count.women)


def _heads(count: Headcount | None) -> int:
    return count.men + count.women if count else 0


@dataclass(frozen=True, slots=True)
class _Line:
    """A village with its voices (`2/3`), or an unsur without any; what was found of it, None if nobody came.

    `is_absent`: it was said that nobody came.
    """

    key: LineKey
    name: str
    voices: str
    found: Gathering | None
    is_absent: bool = False

    @property
    def told(self) -> str:
        """What the count says that the names do not (yet)."""
        if self.is_absent:
            return "tidak hadir"
        if self.found is None:
            return "belum dihitung" if self.voices else "belum ada"
        return _difference(self.found)

    @property
    def tone(self) -> Tone:
        """A line without anybody stands back."""
        return Tone.DIM if self.found is None else Tone.PLAIN


COUNT_COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn(Phrase("{desa_brief} / unsur"), 23, lambda line: line.name, grows=1, cut=both_ends),
    ListColumn("Utusan", 7, lambda line: line.voices, is_number=True),
    ListColumn("L", 4, lambda line: str(line.found.men) if line.found else "", is_number=True),
    ListColumn("P", 4, lambda line: str(line.found.women) if line.found else "", is_number=True),
    ListColumn("Hadir", 6, lambda line: str(line.found.total) if line.found else "", is_number=True),
    ListColumn("Nama", 5, lambda line: str(line.found.named) if line.found else "", is_number=True),
    ListColumn("Keterangan", 18, lambda line: line.told, grows=1),
)


def count_rows(session: Session) -> tuple[ListRow[LineKey], ...]:
    """The villages, then every other unsur."""
    found = gathered(session)
    voices = attendance.voices(session)
    villages = session.office.villages if session.office else ()
    seats = session.house_rules.delegates_per_village
    absent = attendance.absent(session)
    own = [_Line(v.code, v.name, f"{voices[v.code]}/{seats}", found.get(v.code), v.code in absent) for v in villages]
    others = [_Line(u, unsur_name(u), "", found.get(u)) for u in Unsur if u not in OF_VILLAGES or u in found]
    apart = rule(f"unsur lain, tanpa hak suara utusan {desa}")
    return (*rows_of(own, COUNT_COLUMNS), apart, *rows_of(others, COUNT_COLUMNS))


def _difference(found: Gathering) -> str:
    """What the count says that the names do not (yet)."""
    if not found.is_counted:
        return ""
    if found.gone:
        return f"{found.gone} sudah pulang"
    if found.nameless:
        return f"{found.nameless} belum bernama"
    if found.excess:
        return f"nama lebih {found.excess}"
    return "beda utusan" if found.differs else "cocok"


def unsur_name(unsur: Unsur) -> str:
    """What the office calls it."""
    return unsur.label


def summary(session: Session) -> str:
    """`hadir 70 orang (L 43, P 27) · bernama 70 │ 1 belum cocok`."""
    found = tuple(gathered(session).values())
    men, women = sum(g.men for g in found), sum(g.women for g in found)
    parts = [f"hadir {men + women} orang (L {men}, P {women}) · bernama {len(session.people)}"]
    if online := attendance.online(attendance.attended(session)):
        parts.append(f"daring {len(online)}")
    if session.guests:
        parts.append(f"{len(session.guests)} undangan ditunggu")
    different = len(attendance.disagreements(session))
    if different:
        parts.append(f"{different} belum cocok")
    return " │ ".join(parts)


def detail(session: Session, key: LineKey) -> Detail | None:
    """Who stands behind a line."""
    own = [p for p in session.people.values() if line_of((p.card.unsur, p.card.village)) == key]
    if isinstance(key, Unsur):
        title = unsur_name(key)
    elif session.office and session.office.village(key):
        title = places.village(session.office, key)
    else:
        return None
    is_counted = any(line_of(group) == key for group in session.headcounts)
    lines = (*_names(own, is_counted=is_counted), *_beyond(session, key), *_gone(session, key))
    return Detail(title=title, lines=lines, facts=tuple(totals(session)))


def _names(own: Iterable[Person], *, is_counted: bool) -> Iterator[str]:
    people = tuple(own)
    delegates = [_with_state(p) for p in people if p.card.is_delegate]
    others = [_with_state(p) for p in people if not p.card.is_delegate]
    if delegates:
        yield f"Utusan: {listed(delegates)}"
    if others:
        yield f"{'Lainnya' if delegates else 'Hadir'}: {listed(others)}"
    if not people and is_counted:
        yield "Sudah dihitung; nama menyusul (e)."
    elif not people:
        yield "Ketik jumlahnya dahulu, misalnya 2 1 3 atau 213; 0 tidak hadir. Nama menyusul (e)."


def _beyond(session: Session, key: LineKey) -> Iterator[str]:
    """Delegates of the village who found no seat."""
    for found in attendance.surplus(session):
        if found.village == key:
            names = f": {listed(person.card.name for person in found.people)}" if found.people else ""
            yield f"{len(found.people) + found.counted} utusan tanpa hak suara, kursinya penuh{names}"


def _gone(session: Session, key: LineKey) -> Iterator[str]:
    """Those of the line who left without a name."""
    gone = sum(party.total for group, party in attendance.out(session).items() if line_of(group) == key)
    if gone:
        yield f"{gone} orang yang belum bernama sudah pulang; r mencatat kembalinya."


def _with_state(person: Person) -> str:
    return person.card.name if person.is_present else f"{person.card.name} (pulang)"


def totals(session: Session) -> Iterator[tuple[str, str]]:
    """The table of the Berita Acara in small: men and women of each unsur."""
    for tally in attendance.by_unsur(session):
        yield unsur_name(tally.unsur), f"L {tally.men}, P {tally.women}"


def reconciliation(session: Session) -> str:
    """Both totals, which groups differ, and who came by unsur and sex: the page behind `?`."""
    counted = tuple(gathered(session).values())
    total, named = sum(g.total for g in counted), len(session.people)
    lines = [f"Hadir menurut hitungan dan nama: {total} orang; bernama {named} orang."]
    for found in attendance.disagreements(session):
        name = line_name(session, line_of(found.group))
        lines.append(
            f"· {name}: hitungan {found.counted} (utusan {found.counted_delegates}), "
            f"nama {found.named} (utusan {found.named_delegates})"
        )
    lines.append("")
    lines += [f"{unsur}: {shares}" for unsur, shares in totals(session)]
    return "\n".join(lines)


def next_uncounted(session: Session, key: object) -> VillageCode | None:
    """The next village nobody has been recorded of, from this line on and round."""
    known = {*gathered(session), *attendance.absent(session)}
    villages = [village.code for village in session.office.villages] if session.office else []
    return next((code for code in around(villages, key) if code not in known), None)


def line_name(session: Session, key: LineKey) -> str:
    """The name of a line without the word desa, as it is in the list of people too."""
    return unsur_name(key) if isinstance(key, Unsur) else session.village_name(key)


EMPTY = "Belum ada nama. Tekan e untuk mencatat satu orang, i untuk mengimpor daftar, Tab untuk menghitung cepat."

_EXPLAINED = Phrase(
    "Kuorum dihitung dari utusan {desa} yang diundang menurut Tata Tertib, dibulatkan ke atas. Utusan yang "
    "meninggalkan sidang tidak lagi dihitung. Kuorum yang belum terpenuhi tidak menghalangi sidang: pimpinan "
    "menunda, atau melanjutkan sesuai Tata Tertib."
)


def why(session: Session) -> str:
    """Where the quorum comes from, and how counts and names agree."""
    return f"{quorum_line(session)}.\n\n{_EXPLAINED}\n\n{reconciliation(session)}"


VIEW = ListView(
    columns=COUNT_COLUMNS,
    rows=count_rows,
    summary=summary,
    detail=detail,
    empty=EMPTY,
    why=why,
)
