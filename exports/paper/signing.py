"""Places to sign: the Camat, the chair of the sidang, and others by their role."""

from datetime import date

from exports.paper.blocks import Signatures, Slot
from exports.paper.frame import office_of, place_and_date, place_on
from sessions.kernel.session import Session
from sessions.values.attendance import Official, Role


def camat_slot(session: Session, *above: str, ending: str = ",") -> Slot:
    """The Camat, with the lines above the office; a dotted line where the name is not known yet."""
    return _slot(session, Role.CAMAT, (*above, f"Camat {office_of(session).kecamatan}{ending}"), needs_nip=True)


def role_slot(session: Session, role: Role, *above: str, title: str = "") -> Slot:
    """An official of the session by role; `title` replaces the name of the role."""
    return _slot(session, role, (*above, f"{title or role.value},"), needs_nip=False)


def camat_and_chair(session: Session) -> Signatures:
    """Camat left, chair right; one block where the Camat chairs the sidang."""
    where = place_and_date(session)
    if is_chaired_by_camat(session):
        slot = camat_slot(session, where, ending="")
        return Signatures(
            slots=(Slot(lines=(*slot.lines, "selaku Pimpinan Sidang,"), name=slot.name, rank=slot.rank, nip=slot.nip),)
        )
    return Signatures(
        slots=(camat_slot(session, "Mengetahui,"), role_slot(session, Role.CHAIR, where)),
    )


def camat_alone(session: Session, *above: str) -> Signatures:
    """The Camat at the right, under place and date."""
    return Signatures(slots=(camat_slot(session, place_and_date(session), *above),))


def camat_on(session: Session, on: date | None, *above: str) -> Signatures:
    """The Camat at the right, under the place and a date of a later paper; a dotted line while it has none."""
    return Signatures(slots=(camat_slot(session, place_on(session, on), *above),))


def is_chaired_by_camat(session: Session) -> bool:
    """Whether Camat and chair are the same named person."""
    camat, chair = session.officials.get(Role.CAMAT), session.officials.get(Role.CHAIR)
    return camat is not None and chair is not None and _same(camat, chair)


def _same(one: Official, other: Official) -> bool:
    return " ".join(one.name.split()).casefold() == " ".join(other.name.split()).casefold()


def _slot(session: Session, role: Role, lines: tuple[str, ...], *, needs_nip: bool) -> Slot:
    official = session.officials.get(role)
    nip = official.nip if official else ""
    return Slot(
        lines=lines,
        name=official.name if official else "",
        rank=official.rank if official else "",
        nip=nip if nip or needs_nip else None,
    )
