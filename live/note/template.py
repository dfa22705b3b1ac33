"""A note's form: its sections, what belongs in each, and what can be chosen there. Data, not code.

Forms are read from files by ``live.note.template_files``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final

from pydantic import ConfigDict, Field, StringConstraints

from live.errors import NotFound
from live.values import Statement, StatementKind

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
Title = Annotated[str, StringConstraints(min_length=1, max_length=120, strip_whitespace=True)]
Prompt = Annotated[str, StringConstraints(max_length=300, strip_whitespace=True)]

_STRICT: Final = ConfigDict(extra="forbid")  # a misspelt entry is told, not left out

_ONES_OWN: Final[tuple[StatementKind, ...]] = ("other", "plan", "intervention", "response")
"""What a person's line may be called for where it stands, in this order. The other kinds say
more of a line than its place does."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A list to choose from, such as the interventions that were used.

    Attributes:
        id: Stable name; the same in two forms means the same list.
        title: The clinical title.
        options: What can be chosen, in order.
        plain_title: The title that the client reads; "" if it is the clinical one.
        many: Whether several may be chosen.
        plain_title_es: The plain title in Spanish; "" if there is none.
    """

    id: Name
    title: Title
    options: Annotated[tuple[Title, ...], Field(min_length=1, max_length=60)]
    plain_title: Prompt = ""
    many: bool = False
    plain_title_es: Prompt = ""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """One section.

    Attributes:
        id: Stable name.
        title: The clinical title.
        plain_title: The title that the client reads.
        kinds: Kinds of statement that are filed here.
        required: Those of them without which the note is not complete.
        prompt: What the clinician is asked to write here; "" if nothing.
        choices: What can be chosen here.
        plain_title_es: The plain title in Spanish; "" if there is none.
    """

    id: Name
    title: Title
    plain_title: Title
    kinds: tuple[StatementKind, ...] = ()
    required: tuple[StatementKind, ...] = ()
    prompt: Prompt = ""
    choices: tuple[Choice, ...] = ()
    plain_title_es: Prompt = ""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def chosen(self, values: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """What was chosen here, by the choice's id: options that this form knows, in its order."""
        found = {
            choice.id: tuple(o for o in choice.options if o in values.get(choice.id, ()))
            for choice in self.choices
        }
        return {name: options for name, options in found.items() if options}


@dataclass(frozen=True, slots=True)
class Home:
    """Where a statement was filed first.

    Attributes:
        template: Id of the form the note had then.
        section: Id of its section there.
    """

    template: str
    section: str


@dataclass(frozen=True, slots=True)
class Template:
    """A form of note."""

    id: Name
    title: Title
    sections: Annotated[tuple[TemplateSection, ...], Field(min_length=1)]

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    def section_of(self, kind: StatementKind) -> str:
        """The id of the section in which statements of ``kind`` are filed."""
        return next(section.id for section in self.sections if kind in section.kinds)

    def place_of(self, statement: Statement, home: Home) -> str:
        """The id of the section in which a statement is filed that was written in any form.

        In its first form it stands where it stood. Else a person's line stays in the section of
        the same name, which is what they chose; all others go where their kind belongs.
        """
        ones_own = statement.author != "assistant" and statement.kind in _ONES_OWN
        if (ones_own or home.template == self.id) and self.has(home.section):
            return home.section
        return self.section_of(statement.kind)

    def has(self, section_id: str) -> bool:
        """Whether there is such a section."""
        return any(section.id == section_id for section in self.sections)

    def kind_in(self, section_id: str) -> StatementKind:
        """The kind of a person's own statement in a section.

        Raises:
            NotFound: If the template has no such section.
        """
        for section in self.sections:
            if section.id == section_id:
                return next((kind for kind in _ONES_OWN if kind in section.kinds), "other")
        wanted = ", ".join(section.id for section in self.sections)
        raise NotFound(f"expected a section of this note ({wanted}), got another")

    def choice(self, choice_id: str) -> Choice:
        """A list to choose from.

        Raises:
            NotFound: If the template has no such list.
        """
        choices = {choice.id: choice for s in self.sections for choice in s.choices}
        if choice_id not in choices:
            wanted = ", ".join(choices) or "none"
            raise NotFound(f"expected a choice of this note ({wanted}), got another")
        return choices[choice_id]


NO_TEMPLATE: Final = Template("none", "", ())
"""Before a session is set up."""


@dataclass(frozen=True, slots=True)
class Templates:
    """Forms to choose from, in the order in which they are offered."""

    all: tuple[Template, ...]

    def find(self, template_id: str) -> Template:
        """A form by id.

        Raises:
            NotFound: If there is none of that id; says which there are.
        """
        for template in self.all:
            if template.id == template_id:
                return template
        wanted = ", ".join(template.id for template in self.all)
        raise NotFound(f"expected one of the templates {wanted}, got another")


NO_TEMPLATES: Final = Templates(())
