"""Why a decision is not allowed: one reason per rule, with the facts behind it.

    MusrenbangError
    ├── Refused               the meeting may not decide this (now); nothing has changed
    ├── RecordError           the session folder cannot be read or written (the tree goes on in sessions.record.errors)
    ├── NotATable             a file that villages sent cannot be read as a list (sessions.intake.not_a_table)
    ├── KecamatanUnknown      no kecamatan has this code (sessions.regions)
    ├── NameOutsideFolder     a name would leave its folder (sessions.text)
    ├── NotAScan              a file cannot be attached as a scan (sessions.record.scans)
    └── PositionsError        typed list numbers that cannot be read (sessions.rules.agreed_order; also a ValueError)

The sentence and the advice for each reason live in `tui/refusals.py`; here are only the names.
"""

from enum import StrEnum


class MusrenbangError(Exception):
    """Root of every error this project raises on purpose."""


class Reason(StrEnum):
    """Names of the rules that can refuse a decision; the value is the name, as it goes on the wire."""

    # the session and its steps
    SESSION_NOT_OPENED = "SESSION_NOT_OPENED"
    SESSION_ALREADY_OPENED = "SESSION_ALREADY_OPENED"
    SIDANG_CLOSED = "SIDANG_CLOSED"
    SIDANG_NOT_CLOSED = "SIDANG_NOT_CLOSED"
    STEP_UNKNOWN = "STEP_UNKNOWN"
    STEP_ALREADY_DONE = "STEP_ALREADY_DONE"
    STEP_ALREADY_BEGUN = "STEP_ALREADY_BEGUN"
    STEP_GATE_CLOSED = "STEP_GATE_CLOSED"
    COMMITTEE_EMPTY = "COMMITTEE_EMPTY"
    INVITATION_AFTER_THE_DAY = "INVITATION_AFTER_THE_DAY"
    STALE = "STALE"
    UNKNOWN_KIND = "UNKNOWN_KIND"
    BAD_SHAPE = "BAD_SHAPE"
    REASON_TOO_SHORT = "REASON_TOO_SHORT"
    NOTHING_TO_DO = "NOTHING_TO_DO"
    NOTHING_TO_UNDO = "NOTHING_TO_UNDO"
    NOT_THE_LATEST = "NOT_THE_LATEST"
    UNDO_BARRIER = "UNDO_BARRIER"
    # proposals
    PROPOSAL_UNKNOWN = "PROPOSAL_UNKNOWN"
    PROPOSAL_DISPOSED = "PROPOSAL_DISPOSED"
    PROPOSAL_NAMED_TWICE = "PROPOSAL_NAMED_TWICE"
    VILLAGE_UNKNOWN = "VILLAGE_UNKNOWN"
    AGENCY_UNKNOWN = "AGENCY_UNKNOWN"
    FILE_ALREADY_IMPORTED = "FILE_ALREADY_IMPORTED"
    NEGATIVE_AMOUNT = "NEGATIVE_AMOUNT"
    TEXT_EMPTY = "TEXT_EMPTY"
    BROUGHT_BY_MISSING = "BROUGHT_BY_MISSING"
    MERGE_WITH_ITSELF = "MERGE_WITH_ITSELF"
    OUTCOME_NEEDS_OTHER_DECISION = "OUTCOME_NEEDS_OTHER_DECISION"
    OUTCOME_CHANGE_MISSING = "OUTCOME_CHANGE_MISSING"
    PART_WITHOUT_PARENT = "PART_WITHOUT_PARENT"
    PARTS_TOO_FEW = "PARTS_TOO_FEW"
    SPLIT_STANDS = "SPLIT_STANDS"
    CLAIMED_TWICE = "CLAIMED_TWICE"
    RESULT_PRESENTED = "RESULT_PRESENTED"
    PROPOSAL_DECIDED = "PROPOSAL_DECIDED"
    RECEIPT_UNKNOWN = "RECEIPT_UNKNOWN"
    LETTER_ALREADY_RECEIVED = "LETTER_ALREADY_RECEIVED"
    VILLAGE_HAS_SENT = "VILLAGE_HAS_SENT"
    CHECKLIST_ITEM_UNKNOWN = "CHECKLIST_ITEM_UNKNOWN"
    PROPOSAL_SENT_BACK = "PROPOSAL_SENT_BACK"
    PROPOSAL_NOT_SENT_BACK = "PROPOSAL_NOT_SENT_BACK"
    PROPOSAL_OF_NO_VILLAGE = "PROPOSAL_OF_NO_VILLAGE"
    DEADLINE_AFTER_THE_DAY = "DEADLINE_AFTER_THE_DAY"
    VILLAGE_DIFFERS = "VILLAGE_DIFFERS"
    # commissions
    COMMISSION_UNKNOWN = "COMMISSION_UNKNOWN"
    COMMISSION_COUNT = "COMMISSION_COUNT"
    COMMISSION_NOT_EMPTY = "COMMISSION_NOT_EMPTY"
    NO_COMMISSION = "NO_COMMISSION"
    # rules of the meeting
    WEIGHTS_NOT_100 = "WEIGHTS_NOT_100"
    CRITERION_UNKNOWN = "CRITERION_UNKNOWN"
    CRITERION_TWICE = "CRITERION_TWICE"
    LADDER_INVALID = "LADDER_INVALID"
    RULES_FROZEN = "RULES_FROZEN"
    RULES_NOT_ADOPTED = "RULES_NOT_ADOPTED"
    RULES_ALREADY_ADOPTED = "RULES_ALREADY_ADOPTED"
    SEATS_INVALID = "SEATS_INVALID"
    QUORUM_INVALID = "QUORUM_INVALID"
    # scores, order, line
    SCORE_OUT_OF_RANGE = "SCORE_OUT_OF_RANGE"
    NOT_A_TIE = "NOT_A_TIE"
    WITNESSES_MISSING = "WITNESSES_MISSING"
    TIE_AT_THE_LINE = "TIE_AT_THE_LINE"
    # agenda and attendance
    AGENDA_ITEM_UNKNOWN = "AGENDA_ITEM_UNKNOWN"
    AGENDA_ALREADY_THERE = "AGENDA_ALREADY_THERE"
    DATE_MISSING = "DATE_MISSING"
    PERSON_UNKNOWN = "PERSON_UNKNOWN"
    PERSON_ABSENT = "PERSON_ABSENT"
    PERSON_ALREADY_LISTED = "PERSON_ALREADY_LISTED"
    DELEGATE_NEEDS_VILLAGE = "DELEGATE_NEEDS_VILLAGE"
    TOO_MANY_DELEGATES = "TOO_MANY_DELEGATES"
    COUNT_INVALID = "COUNT_INVALID"
    # votes and delegates
    VOTE_UNKNOWN = "VOTE_UNKNOWN"
    VOTE_STILL_OPEN = "VOTE_STILL_OPEN"
    VOTE_NOT_OPEN = "VOTE_NOT_OPEN"
    VOTE_OPTIONS = "VOTE_OPTIONS"
    VOTE_MARKS = "VOTE_MARKS"
    NOBODY_ENTITLED = "NOBODY_ENTITLED"
    ROW_NOT_EXPECTED = "ROW_NOT_EXPECTED"
    NOT_RECONCILED = "NOT_RECONCILED"
    ROWS_MISSING = "ROWS_MISSING"
    ENTERED_ONCE = "ENTERED_ONCE"
    TWO_NAMES_NEEDED = "TWO_NAMES_NEEDED"
    VOTE_NOT_CERTIFIED = "VOTE_NOT_CERTIFIED"
    VOTE_WRONG_METHOD = "VOTE_WRONG_METHOD"
    SEATS_TIED = "SEATS_TIED"
    DELEGATES_MISSING = "DELEGATES_MISSING"
    ALREADY_CHOSEN = "ALREADY_CHOSEN"
    TOO_MANY_SEATS = "TOO_MANY_SEATS"
    WOMEN_REASON_MISSING = "WOMEN_REASON_MISSING"
    DELEGATE_NOT_PRESENT = "DELEGATE_NOT_PRESENT"
    # closing
    CLOSING_GAPS = "CLOSING_GAPS"
    AMENDMENT_OPEN = "AMENDMENT_OPEN"
    AMENDMENT_UNKNOWN = "AMENDMENT_UNKNOWN"
    AMENDMENT_NOT_OPEN = "AMENDMENT_NOT_OPEN"
    AMENDMENT_EMPTY = "AMENDMENT_EMPTY"
    AMENDMENT_GAPS = "AMENDMENT_GAPS"
    NOT_AMENDABLE = "NOT_AMENDABLE"
    REPORT_NOT_FINISHED = "REPORT_NOT_FINISHED"
    REPORT_SIGNED = "REPORT_SIGNED"
    REPORT_NOT_SIGNED = "REPORT_NOT_SIGNED"
    REPORT_SENT = "REPORT_SENT"
    REPORT_NOT_SENT = "REPORT_NOT_SENT"
    DATE_TOO_EARLY = "DATE_TOO_EARLY"
    SCAN_INVALID = "SCAN_INVALID"
    # last year
    NOT_AN_EARLIER_YEAR = "NOT_AN_EARLIER_YEAR"
    LAST_YEAR_MISSING = "LAST_YEAR_MISSING"
    LAST_YEAR_ITEM_UNKNOWN = "LAST_YEAR_ITEM_UNKNOWN"
    # the record
    READ_ONLY = "READ_ONLY"
    NOT_SAVED = "NOT_SAVED"


Fact = str | int | bool | tuple[str, ...]


class Refused(MusrenbangError):
    """The decision may not be taken. `facts` fill the sentence: names to strings, integers or tuples of strings."""

    def __init__(self, reason: Reason, **facts: Fact) -> None:
        self.reason = reason
        self.facts: dict[str, Fact] = facts
        super().__init__(f"{reason.value} {facts}")
