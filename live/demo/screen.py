"""What the demo shows while it runs: words on the left, the note on the right."""

from dataclasses import dataclass, field
from typing import Final, Self

from rich.console import Console, Group, RenderableType
from rich.layout import Layout
from rich.live import Live
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from live import events as ev
from live import wire
from live.demo.timing import Measured
from live.note.document import NoteDocument
from live.values import GONE, Content, Party, Utterance

COLOURS: Final[dict[Party, str]] = {"therapist": "cyan", "client": "yellow"}
_MARKS: Final = {"proposed": "┊", "accepted": "┃", "edited": "┃", "disputed": "?"}


@dataclass(slots=True, repr=False)
class Board(Content):
    """The state of the demo's screen."""

    console: Console
    note: NoteDocument
    sections: tuple[wire.Section, ...] = ()
    lines: list[Utterance] = field(default_factory=list)
    speaking: dict[str, Utterance] = field(default_factory=dict)
    remark: str = ""
    live: Live | None = None

    def __enter__(self) -> Self:
        if self.console.is_terminal:
            self.live = Live(
                console=self.console,
                get_renderable=self._render,
                refresh_per_second=5,
                screen=False,
            )
            self.live.__enter__()
        return self

    def __exit__(self, *problem: object) -> None:
        if self.live is not None:
            self.live.__exit__(None, None, None)

    def say(self, remark: str) -> None:
        """Tell what is going on."""
        self.remark = remark
        if self.live is None:
            self.console.print(f"· {remark}", highlight=False)

    def see(self, frame: object) -> None:
        """Take in what the therapist's screen was sent."""
        match frame:
            case wire.Speaking(utterance=utterance):
                self.speaking[utterance.id] = utterance
                if not utterance.words:
                    del self.speaking[utterance.id]
                elif self.live is None:
                    self._print(utterance, "  … ")
            case wire.Happened(event=ev.Event(body=ev.Heard(utterance=utterance))):
                self.speaking.pop(utterance.id, None)
                self.lines.append(utterance)
                if self.live is None:
                    self._print(utterance, "")
            case wire.Happened(event=ev.Event(body=ev.Proposed(statement=statement))):
                if self.live is None:
                    where = next(s.title for s in self.sections if s.id == statement.section)
                    self.console.print(
                        f"    ┊ {where}: {statement.text}", style="dim", highlight=False
                    )
            case _:
                pass

    def _print(self, utterance: Utterance, before: str) -> None:
        style = f"{'italic ' if before else ''}{COLOURS[utterance.speaker]}"
        self.console.print(
            f"{before}{utterance.speaker}: {utterance.text}", style=style, highlight=False
        )

    def _render(self) -> RenderableType:
        height = max(12, min(40, self.console.height - 2))
        layout = Layout(size=height)
        layout.split_column(Layout(name="main"), Layout(name="foot", size=1))
        layout["main"].split_row(Layout(name="words"), Layout(name="note"))
        layout["words"].update(Panel(self._words(height), title="what is said", border_style="dim"))
        layout["note"].update(Panel(self._note(), title="the note", border_style="dim"))
        layout["foot"].update(Text(f" {self.remark}", style="dim"))
        return Layout(layout, size=height)

    def _words(self, height: int) -> RenderableType:
        shown = [*self.lines, *self.speaking.values()]
        shown.sort(key=lambda utterance: utterance.start)
        parts = []
        for utterance in shown[-height:]:
            text = Text()
            text.append(f"{utterance.speaker} ", style=f"bold {COLOURS[utterance.speaker]}")
            words = [word.text for word in utterance.words]
            settled = len(words) if utterance.final else utterance.stable
            text.append(" ".join(words[:settled]))
            text.append(" " if 0 < settled < len(words) else "")
            text.append(" ".join(words[settled:]), style="italic dim")
            parts.append(text)
        budget = (height - 3) * max(20, self.console.width // 2 - 6)
        while len(parts) > 1 and sum(len(part) + 30 for part in parts) > budget:
            parts.pop(0)
        return Group(*parts)

    def _note(self) -> RenderableType:
        texts = self.note.texts()
        parts: list[Text] = []
        for section in self.sections:
            parts.append(Text(section.title.upper(), style="bold"))
            for statement_id, status, author in self.note.lines(section.id):
                if status in GONE:
                    continue
                style = "dim" if status == "proposed" else ""
                colour = COLOURS.get(author, "white")  # type: ignore[call-overload]
                line = Text(f" {_MARKS.get(status, ' ')} ", style=colour)
                line.append(texts[statement_id], style=style)
                parts.append(line)
        return Group(*parts)


def show(measured: Measured, console: Console) -> None:
    """Print what the demo measured and wrote."""
    table = Table("", "median", "p95", "of", box=None, padding=(0, 2))
    rows = (
        ("a word on screen", measured.partial_ms, "words"),
        ("final text after an utterance", measured.final_ms, "utterances"),
        ("a proposal after its turn", measured.proposal_ms, "proposals"),
    )
    for name, found, unit in rows:
        if found is not None:
            seconds = (f"{found.median / 1000:.1f} s", f"{found.p95 / 1000:.1f} s")
            table.add_row(name, *seconds, f"{found.count} {unit}")
    table.add_row("note ready after the end", f"{measured.note_ready_ms / 1000:.1f} s", "", "")
    console.print()
    console.print(table)
    console.print("\nSigned by both. The note:")
    for file in measured.files:
        console.print(f"  {file}", highlight=False, soft_wrap=True)
