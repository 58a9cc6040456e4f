"""Plays the decisions of a playthrough on the screen, as a person would, step by step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from kompas_sim.attempt import decision as d
from kompas_sim.attempt.steps_of import step_of
from kompas_sim.scenario.base import StepName
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.wording import Words
from tests.browser.hands import Hand, Keyboard

AGREEMENT_TEXTS = ("what", "when", "channel", "backup", "condition")


class Player:
    """Somebody who plays ``case`` on ``page`` with a certain ``hand``."""

    def __init__(self, page: Page, case: Scenario, hand: Hand, language: str = "nl") -> None:
        """Sit down; the page shows the case already."""
        self.page, self.case, self.hand = page, case, hand
        self.words = Words(language)
        self.agreed: list[int] = []
        """The agreements on the list, by the numbers that the decisions give them."""
        self._do: dict[type[Any], Callable[[Any], None]] = {
            d.OccasionMarked: self._mark,
            d.ChoiceMade: self._answer,
            d.PiecePlaced: self._place_piece,
            d.TextWritten: self._write,
            d.PersonInvited: self._invite,
            d.SlotChosen: self._choose_slot,
            d.RoleAssigned: self._assign,
            d.DeadlineSet: self._set_deadline,
            d.AgendaItemPlaced: self._place_point,
            d.MinutesSet: self._set_minutes,
            d.MoveMade: self._move,
            d.AgreementWritten: self._agree,
            d.ContactPlaced: self._place_contact,
            d.FollowUpPlanned: self._plan_follow_up,
            d.TaskTicked: self._tick,
            d.SharingSet: self._share,
        }

    def play_step(self, step: StepName, decisions: tuple[d.Decision, ...]) -> None:
        """Make all decisions of one step that show on the screen before its hand-in."""
        expect(self.page.locator("#k-step-title")).to_have_text(self.words(f"steps.{step}.title"))
        for decision in decisions:
            if type(decision) in self._do and step_of(self.case, decision) == step:
                self._do[type(decision)](decision)

    def hand_in(self) -> None:
        """Press the button that hands in the step, and wait for the feedback."""
        names = [self.words(f"ui.nav.submit-{kind}") for kind in ("step", "meeting")]
        button = self.page.get_by_role("button", name=names[0], exact=True)
        self.hand.press(button.or_(self.page.get_by_role("button", name=names[1], exact=True)))
        expect(self.page.locator(".k-feedback")).to_be_visible()

    def go_on(self) -> None:
        """Go to the next step."""
        self.hand.press(self.page.get_by_role("button", name=self.words("ui.nav.next"), exact=True).first)
        expect(self.page.locator(".k-feedback")).to_have_count(0)

    def _group(self, name: str) -> Locator:
        return self.page.get_by_role("group", name=name, exact=True)

    def _radio(self, group: str, label: str) -> None:
        self.hand.press(self._group(group).get_by_role("radio", name=label, exact=True))

    def mark_of(self, made: d.OccasionMarked) -> Locator:
        """The radio button with which an occasion is judged so."""
        text = next(one.text for one in self.case.occasions if one.id == made.occasion)
        answer = self.words(f"ui.occasion.{'yes' if made.applies else 'no'}")
        return self._group(flat(text)).get_by_role("radio", name=answer, exact=True)

    def _mark(self, made: d.OccasionMarked) -> None:
        self.hand.press(self.mark_of(made))

    def _answer(self, made: d.ChoiceMade) -> None:
        question = self.case.questions_by_id[made.question]
        label = next(one.label for one in question.options if one.id == made.option)
        self._radio(flat(question.prompt), flat(label))

    def _place_piece(self, made: d.PiecePlaced) -> None:
        card = self.page.locator(f'[data-piece="{made.piece}"]')
        where = self.words(f"ui.case-summary.place.{made.placement}")
        self.hand.choose(card.get_by_role("combobox"), where)
        if made.placement not in ("care-plan", "out"):
            version = card.get_by_role("radio").nth(1 if made.short else 0)
            expect(version).to_be_visible()
            if not version.is_checked():
                self.hand.press(version)

    def _write(self, made: d.TextWritten) -> None:
        label = {
            "goal": "ui.goal.goal",
            "goal-questions": "ui.goal.questions",
            "goal-problems": "ui.goal.problems",
            "place-note": "ui.planning.place-note",
            "pre-meeting-goal": "ui.agenda.pre-meeting-goal",
            "evaluation": "ui.closing.evaluation",
            "pre-meeting-evaluation": "ui.closing.pre-meeting-evaluation",
            "own-view": "ui.debrief.own-view",
        }[made.field]
        self.hand.write(self.page.get_by_label(self.words(label), exact=True), made.text)

    def _invite(self, made: d.PersonInvited) -> None:
        person = self.case.people_by_id[made.person]
        card = self.page.locator(".k-person").filter(has=self.page.get_by_text(person.name, exact=True))
        box = card.get_by_role("checkbox")
        if box.is_checked() != made.invited:
            self.hand.press(box)

    def _choose_slot(self, made: d.SlotChosen) -> None:
        label = self.case.slots_by_id[made.slot or ""].label
        shown = self.page.get_by_role("radio", name=flat(label), exact=True).locator("visible=true")
        self.hand.press(shown.first)

    def _assign(self, made: d.RoleAssigned) -> None:
        person = self.case.people_by_id[made.person or ""]
        select = self.page.get_by_label(self.words(f"ui.planning.role.{made.role}"), exact=True)
        self.hand.choose(select, f"{person.name}, {person.role}")

    def _set_deadline(self, made: d.DeadlineSet) -> None:
        self._number("ui.planning.deadline", made.days_before)

    def _number(self, label: str, value: int | None, **values: object) -> None:
        self.hand.write(self.page.get_by_label(self.words(label, **values), exact=True), str(value))

    def _place_point(self, made: d.AgendaItemPlaced) -> None:
        title = flat(self.case.agenda_by_id[made.item].title)
        room = self.page.locator(f".k-room--{made.room}")
        card = self.page.locator(f'[data-point="{made.item}"]')
        if isinstance(self.hand, Keyboard):
            self._carry(card, made)
        else:
            select = self.page.get_by_label(self.words("ui.agenda.where", title=title), exact=True)
            self.hand.choose(select, self.words(f"ui.agenda.short.{made.room}"))
        expect(room.locator(f'[data-point="{made.item}"]')).to_be_visible()

    def _carry(self, card: Locator, made: d.AgendaItemPlaced) -> None:
        """With the arrow keys on the handle: to the room, then to the end of it."""
        assert isinstance(self.hand, Keyboard)
        self.hand.go(card.locator(".k-handle"))
        for room in ("pre-meeting", "meeting", "parked"):
            self.page.keyboard.press("ArrowRight")
            expect(self.page.locator(f'.k-room--{room} [data-point="{made.item}"]')).to_be_visible()
            expect(card.locator(".k-handle")).to_be_focused()
            if room == made.room:
                break
        self.page.keyboard.press("End")

    def _set_minutes(self, made: d.MinutesSet) -> None:
        title = flat(self.case.agenda_by_id[made.item].title)
        self._number("ui.agenda.minutes-for", made.minutes, title=title)

    def _move(self, made: d.MoveMade) -> None:
        """Make a move, when it is on offer: with another seed the time may be up before it, or the room closed."""
        room = self.words(f"ui.agenda.room.{made.room}")
        if self.page.locator(".k-log-part h3").inner_text() != room:
            return
        turns = self.page.locator(".k-turn")
        known = turns.count()
        if made.agreement is not None:
            done = self._put_on_the_table(made.agreement)
            self.agreed += [made.agreement.agreement] if done else []
        elif made.person:
            done = self._give_the_word(made)
        else:
            done = self._press_move(f"{made.move} {made.item or ''}".strip())
        if done:
            expect(turns).to_have_count(known + 1)

    def _press_move(self, key: str) -> bool:
        """Among the moves that fit, else among all moves."""
        button = self.page.locator(f'.k-moves [data-move="{key}"]')
        if button.count() == 0:
            return False
        if not button.first.is_visible():
            self.hand.press(self.page.locator(".k-moves > details > summary"))
        self.hand.press(button.first)
        return True

    def _give_the_word(self, made: d.MoveMade) -> bool:
        people = self.page.locator(".k-word select")
        name = self.case.names[made.person or ""]
        labels = people.locator("option").all_inner_texts() if people.count() else []
        label = next((one for one in labels if one.startswith(name)), None)
        if label is None:
            return False
        self.hand.choose(people, label)
        button = self.page.locator(f'.k-word [data-move="{made.move}"]')
        if button.get_attribute("aria-disabled") == "true":
            return False
        self.hand.press(button)
        return True

    def _put_on_the_table(self, said: d.AgreementWritten) -> bool:
        start = self.page.locator(".k-moves > div > button[aria-expanded]")
        if start.count() == 0:
            return False
        self.hand.press(start)
        form = self.page.locator(".k-agree")
        draft = form.locator(f'[data-draft="{said.draft}"]')
        if said.draft and draft.count():
            self.hand.press(form.locator("summary"))
            self.hand.press(draft.get_by_role("button"))
            return True
        who = form.get_by_label(self.words("ui.agreements.person"), exact=True)
        name = self.case.names[said.person or ""]
        self.hand.choose(
            who, next(one for one in who.locator("option").all_inner_texts() if one.startswith(name))
        )
        for part in ("what", "when", "channel", "backup"):
            self.hand.write(
                form.get_by_label(self.words(f"ui.agreements.{part}"), exact=True), getattr(said, part)
            )
        self.hand.press(
            form.get_by_role("button", name=self.words("ui.meeting.put-forward"), exact=True).last
        )
        return True

    def _agree(self, made: d.AgreementWritten) -> None:
        cards = self.page.locator(".k-agreements > li")
        if made.agreement in self.agreed:  # it was put on the table in the meeting: say it better
            card = cards.nth(self.agreed.index(made.agreement))
            self.hand.press(card.locator("[data-change]"))
            self._fill_agreement(card, made)
            return
        self.agreed.append(made.agreement)
        known = cards.count()
        if made.draft:
            pool = self.page.locator("details").filter(has=self.page.locator(".k-pool"))
            if pool.get_attribute("open") is None:
                self.hand.press(pool.locator("summary"))
            self.hand.press(pool.locator(f'[data-draft="{made.draft}"]').get_by_role("button"))
        else:
            self.hand.press(self.page.get_by_role("button", name=self.words("ui.agreements.new")))
        expect(cards).to_have_count(known + 1)
        self._fill_agreement(cards.nth(known), made)

    def _fill_agreement(self, card: Locator, made: d.AgreementWritten) -> None:
        if not made.draft:
            who = card.get_by_label(self.words("ui.agreements.person"), exact=True)
            if made.person:
                labels = who.locator("option").all_inner_texts()
                name = self.case.names[made.person]
                self.hand.choose(who, next(one for one in labels if one.startswith(name)))
            if made.who:
                self.hand.write(card.get_by_label(self.words("ui.agreements.who"), exact=True), made.who)
            if made.first_contact:
                self.hand.press(card.get_by_role("checkbox"))
        for name in AGREEMENT_TEXTS:
            field = card.get_by_label(self.words(f"ui.agreements.{name}"), exact=True)
            wanted = getattr(made, name)
            if field.input_value() != wanted:
                self.hand.write(field, wanted)

    def _place_contact(self, made: d.ContactPlaced) -> None:
        contact = next(one for one in self.case.network if one.id == made.contact)
        label = self.words(f"ui.agreements.{made.involve}")
        self._radio(flat(f"{contact.name}, {contact.role}"), label)

    def _plan_follow_up(self, made: d.FollowUpPlanned) -> None:
        self._number("ui.agreements.follow-up", made.days)

    def _tick(self, made: d.TaskTicked) -> None:
        box = self.page.get_by_role("checkbox", name=self.words(f"ui.tasks.{made.task}"), exact=True)
        if box.is_checked() != made.done:
            self.hand.press(box)

    def _share(self, made: d.SharingSet) -> None:
        name = self.case.names[made.person]
        person = self.case.people_by_id.get(made.person)
        role = person.role if person else next(o.role for o in self.case.network if o.id == made.person)
        self._radio(flat(f"{name}, {role}"), self.words(f"ui.closing.share-{made.share}"))


def flat(text: str) -> str:
    """Text as a browser names things by it: white space folded."""
    return " ".join(text.split())
