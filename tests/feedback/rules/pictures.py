"""For each rule a plan that shows what it sees, and one in which there is nothing to see.

For a fault the second plan is the good one; for praise it is the empty one. What is drawn here is the
smallest change to the good plan that the rule is about.
"""

from __future__ import annotations

from kompas_sim.attempt.plan import Plan
from kompas_sim.feedback.rules import rules
from kompas_sim.feedback.say import PRAISE
from tests.feedback.factory import (
    agenda,
    changed,
    chosen,
    good_plan,
    pieces,
    plan,
    without_tasks,
    written,
)
from tests.feedback.saar import EVERYBODY, MUSTS, TABLE
from tests.feedback.saar_talk import BEFORE, GOOD_TALK, moves

NUMBER = written(1, "number")
LETTER = written(3, "letter")
LIMITS = written(2, "limits-in-record")
SUMMARY = {"family": "child-family", "illness": "diagnosis", "now": "present-short", "wishes": "care-plan"}


def agreed(*agreements: object) -> Plan:
    """The good plan with these agreements only."""
    return changed(agreements=agreements)


def summary(**places: str) -> Plan:
    """The good plan with some pieces elsewhere."""
    return changed(pieces=pieces(**{**SUMMARY, **places}))


def without(*kinds: str) -> Plan:
    """The good plan with a conversation in which these moves are left out."""
    return changed(moves=tuple(move for move in GOOD_TALK if move.move not in kinds))


def then(lines: str) -> Plan:
    """The good plan with another meeting after the pre-meeting."""
    return changed(moves=(*BEFORE, *moves("meeting", lines)))


FAULTS: dict[str, Plan] = {
    "occasion-missed": changed(occasions={"team": False, "home": True, "bed": False}),
    "occasion-misread": changed(occasions={"team": True, "home": True, "bed": True}),
    "occasion-not-judged": changed(occasions={"team": True}),
    "unsafe-choice": chosen(follow_up="none"),
    "other-than-author": chosen(start="later"),
    "choice-not-made": chosen(start=None),
    "summary-lacks": summary(now="out"),
    "shared-in-confidence": summary(secret="present"),
    "not-for-summary": summary(gossip="child-family"),
    "piece-in-wrong-section": summary(family="history"),
    "shortened-too-far": summary(illness="diagnosis-short"),
    "too-much-in-summary": summary(now="present", gossip="history", birth="history", secret="history"),
    "no-goal": changed(texts={}),
    "goal-not-concrete": changed(texts={"goal": "Goed samenwerken."}),
    "goal-lacks-context": changed(texts={"goal": "Goed samenwerken."}),
    "goal-flag": changed(texts={"goal": "We bespreken alles rond Saar."}),
    "no-questions-named": changed(texts={"goal-problems": "Niemand weet wie er komt."}),
    "no-problems-named": changed(texts={"goal-questions": "Wie neemt er op?"}),
    "missing-must-have": changed(invited=TABLE[1:]),
    "parents-not-invited": changed(invited=MUSTS),
    "useful-person-left-out": changed(invited=TABLE),
    "not-needed-now": changed(invited=(*TABLE, "teacher")),
    "too-many-of-one-discipline": changed(invited=(*TABLE, "comfort-doctor", "comfort-trainee")),
    "place-that-family-decides": changed(invited=(*TABLE, "grandmother")),
    "pre-meeting-choice": chosen(pre_meeting="no"),
    "no-slot": changed(slot=None),
    "slot-too-late": changed(slot="late"),
    "slot-without-must-have": changed(slot="early"),
    "slot-less-suited": changed(slot="evening"),
    "invited-but-absent": changed(slot="early"),
    "care-plan-not-sent-securely": chosen(sending="mail"),
    "invitation-incomplete": without_tasks("send-goal"),
    "no-deadline-for-additions": changed(deadline_days=None),
    "roles-not-assigned": changed(roles={"chair": "gp", "minute-taker": "home-nurse"}),
    "same-person-two-roles": changed(roles={"chair": "gp", "minute-taker": "home-nurse", "timekeeper": "gp"}),
    "role-for-someone-absent": changed(slot="early"),
    "role-for-family": changed(roles={"chair": "mother"}),
    "empty-agenda": agenda(),
    "urgent-point-late": agenda("scenarios doubts", "school care-plan night", "trial limits"),
    "urgent-point-left-out": agenda("scenarios doubts", "care-plan school", "trial limits"),
    "point-in-wrong-room": agenda("doubts", "scenarios night care-plan school", "trial limits"),
    "first-mention-of-limits": agenda("scenarios doubts", "night care-plan limits school", "trial"),
    "point-that-can-wait": agenda("scenarios doubts", "night care-plan school trial", "limits"),
    "point-left-lying": agenda("scenarios doubts", "night care-plan school", "limits"),
    "room-over-budget": agenda("scenarios doubts", "night care-plan school trial limits"),
    "point-too-short": changed(minutes={"night": 2}),
    "pre-meeting-without-goal": changed(texts={"goal": "Goed samenwerken."}),
    "pre-meeting-without-points": agenda("", "scenarios doubts night", "trial limits"),
    "fact-without-holder": changed(invited=("oncologist", "comfort-nurse", "gp", "mother")),
    "fact-not-asked-for": agenda("scenarios", "night care-plan school", "trial limits"),
    "point-unlikely-finished": agenda("scenarios doubts", "trial limits school care-plan night", moves=()),
    "conversation-not-held": changed(moves=()),
    "start-left-out": without("welcome"),
    "closing-left-out": without("evaluate"),
    "no-room-for-doubt": without("make-room"),
    "jargon-unexplained": without("explain"),
    "family-not-invited-to-tell": without("invite-to-tell"),
    "harmful-moment": then("open-point night\npark"),
    "urgent-point-not-reached": then("welcome\nopen-point care-plan"),
    "no-agreements": agreed(),
    "no-first-contact": agreed(LIMITS, LETTER),
    "two-first-contacts": agreed(NUMBER, written(4, "number", person="gp")),
    "nobody-at-night": agreed(LIMITS, LETTER),
    "limits-not-shared": agreed(NUMBER, LETTER),
    "must-have-not-asked": changed(invited=TABLE[1:]),
    "tempting-agreement": agreed(NUMBER, written(4, "together")),
    "agreement-too-vague": agreed(written(1, what="houden elkaar goed op de hoogte")),
    "agreement-without-owner": agreed(written(1, what="iemand stuurt op vrijdag 6 maart de brief")),
    "vague-what": agreed(written(1, person="gp", what="houdt contact op maandag 9 maart")),
    "vague-when": agreed(written(1, person="gp", what="belt moeder", when="z.s.m.")),
    "no-way-to-reach": agreed(written(1, "number", channel="", what="komt in de nacht", backup="geen")),
    "no-backup": agreed(written(1, "number", backup="", what="is er in de nacht")),
    "owner-not-at-table": changed(invited=("comfort-nurse", "gp", "home-nurse")),
    "beyond-someones-role": agreed(written(1, "number", person="home-nurse")),
    "agreement-refused": agreed(NUMBER, written(4, "gp-always")),
    "topic-not-carried": agreed(NUMBER, LIMITS),
    "pii-in-agreement": agreed(written(1, person="gp", what="belt de familie Zandvoorde elke maandag")),
    "too-much-on-one-person": agreed(*(written(n, "letter") for n in range(1, 6))),
    "network-not-judged": changed(contacts={"ward": "involve"}),
    "network-misjudged": changed(contacts={"ward": "leave", "pharmacy": "inform", "employer": "leave"}),
    "closing-incomplete": without_tasks("check-consent"),
    "minutes-incomplete": without_tasks("minutes-decisions"),
    "after-incomplete": without_tasks("confirm-follow-up"),
    "recorded-in-one-place-only": without_tasks("record-in-health-record"),
    "parents-not-offered-comments": without_tasks("comments-parents"),
    "verbatim-minutes": changed(tasks=good_plan().tasks | {"minutes-verbatim"}),
    "task-that-does-not-apply": changed(tasks=good_plan().tasks | {"register-as-mdo"}),
    "shared-without-consent": changed(sharing={"pharmacy": "yes"}),
    "shared-beyond-list": changed(sharing={"employer": "with-consent"}),
    "left-in-the-dark": changed(sharing={"gp": "no"}),
    "consent-question-astray": changed(sharing={"gp": "with-consent", "pharmacy": "no"}),
    "sharing-not-judged": changed(sharing={"gp": "yes"}),
    "follow-up-missing": changed(follow_up_days=None),
    "follow-up-out-of-step": changed(follow_up_days=90),
}

PRAISES = {rule.name: good_plan() for rule in rules() if rule.rank >= PRAISE}
INVITE_EVERYBODY = changed(invited=EVERYBODY)
EMPTY = plan()
