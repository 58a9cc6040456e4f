"""A case to practise on, whole."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from pydantic import Field

from kompas_sim.method.steps import STEP_IDS
from kompas_sim.scenario.base import Id, Level, Part, StepName, Text
from kompas_sim.scenario.conversation import Conversation
from kompas_sim.scenario.people import NetworkContact, Person, Slot
from kompas_sim.scenario.preparation import CaseSummary, GoalGuide, Occasion, Question
from kompas_sim.scenario.table import AgendaItem, AgreementDraft, Closing, Event, Fact, Topic
from kompas_sim.scenario.weeks import Weeks

PLAYED_STEPS: tuple[StepName, ...] = STEP_IDS[:-1]
"""The steps that a trainee submits, in order; the debrief follows them and is not submitted."""


class Child(Part):
    """The child, as the first screen introduces it."""

    name: Text
    age: Text
    portrait: Text


class Letter(Part):
    """A text that opens the case: what came in and from whom."""

    sender: Text
    text: Text


class Scenario(Part):
    """A whole case. All people and places are invented; ``reviewed_by`` is empty as long as it is a draft.

    ``today`` is the day on which the trainee starts; dates that a trainee types are read against it.
    ``has_care_plan`` says whether a concept care plan exists (K-016). ``family_names`` are the invented
    surnames of child and family: identifying text is recognised by them.

    ``conversation`` and ``weeks`` stand in files of their own beside the case.
    """

    id: Id
    title: Text
    difficulty: Level
    minutes: int = Field(ge=10, le=120)
    summary: Text
    reviewed_by: str | None
    today: date
    family_names: tuple[Text, ...] = ()
    has_care_plan: bool
    child: Child
    letters: tuple[Letter, ...] = Field(min_length=1)
    hints: dict[StepName, tuple[Text, ...]]
    occasions: tuple[Occasion, ...] = Field(min_length=3)
    case_summary: CaseSummary
    goal: GoalGuide
    people: tuple[Person, ...] = Field(min_length=6)
    network: tuple[NetworkContact, ...] = Field(min_length=2)
    questions: tuple[Question, ...] = Field(min_length=5)
    slots: tuple[Slot, ...] = Field(min_length=3)
    agenda: tuple[AgendaItem, ...] = Field(min_length=6)
    facts: tuple[Fact, ...] = ()
    topics: tuple[Topic, ...] = Field(min_length=3)
    agreements: tuple[AgreementDraft, ...] = Field(min_length=6)
    events: tuple[Event, ...] = Field(min_length=3)
    closing: Closing
    conversation: Conversation = Conversation()
    weeks: Weeks = Weeks()

    def changed(self, **parts: Any) -> Scenario:
        """The case with other parts; nothing that it remembers about itself comes along, as ``model_copy`` would."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_construct(**fields | parts)

    @cached_property
    def people_by_id(self) -> dict[str, Person]:
        """People who may be invited, by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def agenda_by_id(self) -> dict[str, AgendaItem]:
        """Agenda items by id."""
        return {item.id: item for item in self.agenda}

    @cached_property
    def questions_by_id(self) -> dict[str, Question]:
        """Judgement questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def topics_by_id(self) -> dict[str, Topic]:
        """Topics of agreement by id."""
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def facts_by_id(self) -> dict[str, Fact]:
        """What people know that stands in no dossier, by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def slots_by_id(self) -> dict[str, Slot]:
        """Moments by id."""
        return {slot.id: slot for slot in self.slots}

    @cached_property
    def professionals(self) -> tuple[str, ...]:
        """Full names of the invented people who are no family: in a text they identify nobody."""
        family = ("parents", "child", "informal-care")
        staff = (one.name for one in self.people if one.discipline not in family)
        return (*staff, *(one.name for one in self.network))

    @cached_property
    def names(self) -> dict[str, str]:
        """What to call everybody, people and network contacts, by id."""
        everyone: tuple[Any, ...] = (*self.people, *self.network)
        return {one.id: one.name for one in everyone}
