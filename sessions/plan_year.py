"""Which year a new session plans for, where nobody says: the rule behind what is offered."""

from datetime import date

JULY = 7


def usual_plan_year(today: date) -> int:
    """The next calendar year; from July on the year after that.

    The Musrenbang of a kecamatan is held early in the year, for the RKPD of the next one. Whoever makes a session in
    the second half of a year prepares the meeting of the year that comes.
    """
    return today.year + (2 if today.month >= JULY else 1)
