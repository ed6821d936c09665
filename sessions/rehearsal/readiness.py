"""What is not prepared yet for the day of the sidang, and which acts of a rehearsal were slow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.rehearsal.engine import Course, Played, SceneFate
from sessions.rehearsal.scenes import HallScene
from sessions.rehearsal.twin import open_steps
from sessions.sentences.clauses import listed
from sessions.steps import works
from sessions.steps.works import Standing
from sessions.values.attendance import Role

SCREEN, STICK, NIP, WITNESSES, STEPS = "layar", "stik", "nip", "wakil", "langkah"

_WORKS = (("pagu", "langkah-4"), ("narasumber", "langkah-3"), ("petugas-komisi", "langkah-3"), ("hari", "langkah-4"))
"""Works of the leading screen, and where each stands."""

_WITH_NIP = (Role.CAMAT,)
"""Whose NIP is a dotted line on papers where it is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unprepared:
    """Something that is missing: its name, how far it is, and where it is done.

    `work` and `item` name the work of the leading screen whose form does it; empty where no form does, and then `where`
    says what to do.
    """

    id: str
    title: str
    told: str = ""
    work: str = ""
    item: str = ""
    where: str = ""


def unprepared(session: Session, *, has_screen: bool, has_stick: bool) -> tuple[Unprepared, ...]:
    """What is missing in the session itself and around it. `has_screen`: something was shown on the wall already."""
    return (*_of_the_session(session), *_around(has_screen=has_screen, has_stick=has_stick))


def _of_the_session(session: Session) -> Iterator[Unprepared]:
    if open_ := tuple(open_steps(session)):
        told = f"{listed(map(str, open_))} belum selesai"
        yield Unprepared(id=STEPS, title="Langkah", told=told, where=_WHERE[STEPS])
    for id_, item in _WORKS:
        work = next(work for work in works.at(session, item).works if work.id == id_)
        if work.standing is not Standing.DONE:
            yield Unprepared(id=id_, title=str(work.title), told=work.counted, work=id_, item=item)
    if not session.sidang.witnesses:
        told = "belum dipilih; baru dapat dipilih dari yang hadir"
        yield Unprepared(id=WITNESSES, title="Wakil peserta", told=told, where=_WHERE[WITNESSES])
    bare = [role.value for role in _WITH_NIP if (official := session.officials.get(role)) is None or not official.nip]
    if bare:
        yield Unprepared(id=NIP, title="NIP", told=f"belum: {', '.join(bare)}", work="pimpinan", item="langkah-3")


def _around(*, has_screen: bool, has_stick: bool) -> Iterator[Unprepared]:
    if not has_screen:
        yield Unprepared(id=SCREEN, title="Layar hadirin", told="belum dicoba dalam gladi", where=_WHERE[SCREEN])
    if not has_stick:
        yield Unprepared(id=STICK, title="Stik USB", told="belum terpasang", where=_WHERE[STICK])


_WHERE = {
    STEPS: "Di sesi sebenarnya: Alur (g a) memperlihatkan yang kurang pada setiap langkah, dan Selesai di akhirnya.",
    WITNESSES: "Pada acara pembacaan, Alur (g a) menyediakan daftarnya. Siapkan dahulu nama, jabatan, dan alamatnya.",
    SCREEN: "Sambungkan proyektor, lalu di jendela kedua: musrenbang layar FOLDER. Dengan satu layar: Ctrl+L.",
    STICK: "Pasang stik di laptop sidang, lalu tekan Ctrl+P dan ketik: salin. Cabut setelah salinannya dibaca kembali.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SlowAct:
    """A scene that was answered late, not at all, or not played."""

    scene: HallScene
    played: Played | None

    def __str__(self) -> str:
        name, one = self.scene.id, self.played
        if one is None:
            return f"{name}: tidak sampai"
        if one.fate is SceneFate.SKIPPED:
            return f"{name}: dilewati, {one.why}"
        if one.fate is SceneFate.LATE:
            return f"{name}: {one.seconds} detik, sebaiknya {self.scene.within_s}; {one.keys} tombol"
        return f"{name}: tidak dijawab ({one.why}); {one.keys} tombol" if one.why else f"{name}: tidak dijawab"


def slow(scenes: Sequence[HallScene], course: Course) -> tuple[SlowAct, ...]:
    """What was late or left unanswered first, then what was never played."""
    found = [SlowAct(scene=scene, played=course.of(scene.id)) for scene in scenes]
    acted = {SceneFate.LATE, SceneFate.MISSED, SceneFate.PLAYING}
    slow_ones = (act for act in found if act.played is not None and act.played.fate in acted)
    unplayed = (act for act in found if act.played is None or act.played.fate is SceneFate.SKIPPED)
    return (*slow_ones, *unplayed)


def in_time(course: Course) -> int:
    """How many scenes were answered in their time."""
    return sum(one.fate is SceneFate.DONE for one in course.played)
