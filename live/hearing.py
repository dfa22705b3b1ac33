"""One session's ears: its taps, what is being said on them, and the end of listening."""

import math
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from time import monotonic
from typing import Final, Protocol

import anyio
import structlog
from anyio.abc import TaskGroup

from audio.leak import LeakGuard
from audio.ring import AudioRing
from audio.types import Sound, other
from live import events as ev
from live import wire
from live.desk import Delivery
from live.equipment import Equipment, utc_now
from live.errors import Interrupted, NotAllowed
from live.hub import Hub
from live.session import Session
from live.stages.drafter import Drafter
from live.stages.listening import FAR_VOICE, listen
from live.transcript import TELLING, Transcript, go_on, hear, said, same_words, without
from live.values import GONE, Party, Tombstone, Utterance
from live.writing import Writing
from models.speech import Context, Hypothesis

log = structlog.get_logger()

QUICK: Final = 0.8
"""Seconds between two guesses at unfinished speech up to which nobody minds."""

RECENT: Final = 6
"""Utterances among which the words of a leaking voice are looked for."""

LATE: Final = 3.0
"""Seconds a finished segment may wait for the recognizer before screens say so."""


class Heard(Protocol):
    """What hearing needs of a session."""

    id: str
    state: Session
    hub: Hub
    drafter: Drafter
    writing: Writing

    recording: anyio.Lock

    @property
    def tasks(self) -> TaskGroup:
        """Owns what runs for the session."""
        ...

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...

    async def record_in_order(self, body: ev.Body) -> int:
        """Keep an event; ``recording`` is held."""
        ...

    def fail(self, error: Exception) -> None:
        """End this session alone."""
        ...

    def show_view(self) -> None:
        """Show the screens everything but the words anew."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Tap:
    """One person's audio on its way in.

    Attributes:
        ring: Where the samples wait.
        stop: Ends the connection that brings them.
        listening: Cancelled when what waits may not be listened to any more.
        heard: Set when all of it has been put on the desk.
    """

    ring: AudioRing
    stop: Callable[[], None]
    listening: anyio.CancelScope
    heard: anyio.Event

    def end(self) -> None:
        """Let no more in."""
        self.ring.close()
        self.stop()


class Hearing:
    """What is heard in one session.

    Args:
        session: Whose.
        equipment: The recognizer's desk and the voice detector.
    """

    def __init__(self, session: Heard, equipment: Equipment) -> None:
        self.id = session.id
        self._session = session
        self._equipment = equipment
        self._transcript = Transcript()
        self._taps: dict[Party, Tap] = {}
        self._listening: set[Tap] = set()
        self.leaks = LeakGuard()

    def speaking(self) -> Iterable[Utterance]:
        """Utterances that are not final yet."""
        return self._transcript.speaking.values()

    def sound(self) -> dict[Party, Sound]:
        """What arrives of each person at this moment; who is not in it has no tap."""
        return {party: tap.ring.sound for party, tap in self._taps.items()}

    def now_samples(self) -> int:
        """The session's clock, in samples since it went live."""
        return self._session.state.sample_at(utc_now())

    def may_listen(self) -> bool:
        """Whether audio may be processed at this moment."""
        return self._session.state.listening

    @property
    def busy(self) -> bool:
        """Whether audio arrives or is still worked through."""
        return bool(self._taps or self._listening)

    def may_keep(self) -> bool:
        """Whether what was said may be worked on: not once consent was taken back."""
        state = self._session.state
        return state.state not in {"created", "consenting"} and state.transcribing

    @property
    def strikes(self) -> tuple[Tombstone, ...]:
        """What was taken back, in the order of the taking."""
        return self._session.state.struck

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        return await self._session.record(body)

    async def open_tap(self, party: Party, stop: Callable[[], None]) -> AudioRing:
        """Make place for a person's audio; a tap of theirs that was open is stopped.

        Args:
            party: Whose audio.
            stop: Ends the connection that brings it; called when it may no longer.

        Raises:
            NotAllowed: Unless both have agreed and the session is live or paused.
        """
        with anyio.CancelScope(shield=True):
            async with self._session.recording:  # so nobody takes consent back meanwhile
                state = self._session.state
                if state.state not in {"live", "paused"} or not state.transcribing:
                    raise NotAllowed(
                        "expected both people's consent to transcription before any audio, "
                        f"the session is {state.state}: agree on both screens first"
                    )
                if party not in state.taps:
                    await self._session.record_in_order(ev.TapOpened(party=party))
                replaced = party in self._taps
                if replaced:
                    self._taps.pop(party).end()
                self.leaks.forget(party)
                tap = Tap(AudioRing(party), stop, anyio.CancelScope(), anyio.Event())
                tap.ring.on_sound = self._session.show_view
                self._session.tasks.start_soon(self._listen, tap)
                self._taps[party] = tap
                self._listening.add(tap)
                if replaced:
                    self._session.show_view()  # nothing arrives on the new one yet
        return tap.ring

    async def close_tap(self, ring: AudioRing, reason: str) -> None:
        """A person's audio ended; what was heard is still worked through."""
        party = ring.speaker
        tap = self._taps.get(party)
        if tap is None or tap.ring is not ring:
            ring.close()
            return
        del self._taps[party]
        tap.end()
        # If the session has ended, it is told when it is brought back.
        with anyio.CancelScope(shield=True), suppress(Interrupted):
            async with self._session.recording:
                if party in self._session.state.taps and party not in self._taps:
                    await self._session.record_in_order(ev.TapClosed(party=party, reason=reason))

    async def end_taps(self, reason: str) -> None:
        """Let no more audio in."""
        for tap in list(self._taps.values()):
            await self.close_tap(tap.ring, reason)

    async def forget(self, reason: str) -> None:
        """Consent was taken back: no more audio, and what waits or is being said is dropped."""
        for tap in self._listening:
            tap.listening.cancel()
        self._equipment.desk.forget(self.id)
        for utterance in self._transcript.speaking.values():
            self._take_off(utterance)
        self._transcript = Transcript()
        self.leaks = LeakGuard()
        await self.end_taps(reason)

    def strike(self, start: int, end: int) -> None:
        """What was said between two samples was taken back: what waits or is being said of it goes.

        What arrives or is decoded later is left out where it comes in: see ``strikes``.
        """
        self._equipment.desk.strike(self.id, start, end)
        there = self._transcript.speaking
        self._transcript = without(self._transcript, start, end)
        for name in there.keys() - self._transcript.speaking.keys():
            self._take_off(there[name])

    def _take_off(self, utterance: Utterance) -> None:
        """Take an unfinished utterance off the screens."""
        gone = replace(utterance, revision=utterance.revision + 1, words=(), final=True)
        self._session.hub.send(wire.write(wire.Speaking(utterance=gone)))

    def close(self) -> None:
        """The session stops running."""
        for tap in self._taps.values():
            tap.end()
        self._equipment.desk.forget(self.id)

    async def _listen(self, tap: Tap) -> None:
        try:
            with tap.listening:
                await listen(tap.ring, self, self._equipment.desk, self._equipment.vad.stream())
        except Exception as error:  # noqa: BLE001 - one track's failure must not end the session
            log.error("listening_failed", session=self.id, error=type(error).__name__)
            message = f"the {tap.ring.speaker}'s audio could not be listened to"
            await self.record(ev.WentWrong(where="speech", message=message))
            await self.close_tap(tap.ring, message)
        finally:
            self._listening.discard(tap)
            tap.heard.set()

    def _is_far_voice(self, hypothesis: Hypothesis) -> bool:
        """Whether words are those of the other person, and the sound does not speak against it."""
        party = other(hypothesis.speaker)
        theirs = [u for u in self._transcript.speaking.values() if u.speaker == party]
        theirs += [u for u in self._session.state.utterances[-RECENT:] if u.speaker == party]
        if not same_words(hypothesis, theirs):
            return False
        return self.leaks.is_leak(
            hypothesis.speaker, hypothesis.start, hypothesis.end, same_words=True
        )

    def context(self, party: Party) -> Context:
        """What this person's next words are read by."""
        return Context(
            track=f"{self.id}/{party}",
            words=said(self._session.state.utterances, party),
            vocabulary=self._session.state.vocabulary,
            language=self._equipment.language or self._session.state.language or None,
            unheard=self._transcript.unheard.get(party, ()),
        )

    async def hear(self, delivery: Delivery) -> None:
        """Take in what the recognizer made of a segment."""
        try:
            await self._hear(delivery)
        except Exception as error:  # noqa: BLE001 - called by the desk, which serves all sessions
            self._session.fail(error)

    async def _hear(self, delivery: Delivery) -> None:
        hypothesis = delivery.hypothesis
        if not self._may_take(hypothesis):
            return  # taken back while it was being decoded
        if hypothesis.words and self._is_far_voice(hypothesis):
            hypothesis = replace(hypothesis, words=(), stable=0, doubt=FAR_VOICE)
            delivery = replace(delivery, hypothesis=hypothesis)
        self._transcript, utterance = hear(self._transcript, hypothesis)
        if hypothesis.final:
            await self._tell(delivery)
        if utterance is None:
            return
        if not utterance.final or not utterance.words:
            self._session.hub.send(wire.write(wire.Speaking(utterance=utterance)))
            return
        with anyio.CancelScope(shield=True):
            async with self._session.recording:
                if self._may_take(hypothesis):
                    await self._session.record_in_order(ev.Heard(utterance=utterance))
                    self._go_on(hypothesis)
        if self._may_take(hypothesis) and self._session.state.drafting:
            await self._session.drafter.offer(utterance)

    def _may_take(self, hypothesis: Hypothesis) -> bool:
        """Whether neither consent nor what was said was taken back."""
        state = self._session.state
        struck = state.off_record(hypothesis.start, hypothesis.end)
        return self.may_keep() and not struck

    def _go_on(self, hypothesis: Hypothesis) -> None:
        """A long segment was cut: what was shown of the rest stays on the screens."""
        until = hypothesis.rest[-1].end if hypothesis.rest else hypothesis.end
        if self._session.state.off_record(hypothesis.end, until):
            return
        self._transcript, rest = go_on(self._transcript, hypothesis)
        if rest is not None:
            self._session.hub.send(wire.write(wire.Speaking(utterance=rest)))

    async def _tell(self, delivery: Delivery) -> None:
        """Say what could not be made out, and when words come late or in time again."""
        hypothesis = delivery.hypothesis
        party, start, end = hypothesis.speaker, hypothesis.start, hypothesis.end
        if hypothesis.doubt == FAR_VOICE:
            await self.record(ev.FarVoice(party=party, start=start, end=end))
        elif hypothesis.doubt:
            reason = hypothesis.doubt
            await self.record(ev.NotUnderstood(party=party, start=start, end=end, reason=reason))
        await self._tell_language(hypothesis)
        await self._tell_pace(delivery.every_s)
        late = delivery.waited_s > LATE
        if late != (self._session.state.lag_s > 0):
            await self.record(ev.Lagging(seconds=round(delivery.waited_s, 1) if late else 0.0))

    async def _tell_pace(self, every_s: float | None) -> None:
        """Say when unfinished words begin to come seldom, or not at all, or as usual again."""
        if every_s is not None and _pace(every_s) != _pace(self._session.state.paced_s):
            await self.record(ev.Paced(every_s=round(every_s, 1)))

    async def _tell_language(self, hypothesis: Hypothesis) -> None:
        """Say what is spoken, once; the whole session is then read in it."""
        known = self._equipment.language or self._session.state.language
        if not known and hypothesis.words and hypothesis.end - hypothesis.start >= TELLING:
            await self.record(ev.LanguageHeard(language=hypothesis.language))

    async def finish(self, *, hurry: bool = True, reason: str = "") -> None:
        """After "end": work through what was said, then say that the note is ready.

        Args:
            hurry: Whether people sit before it: then turns that take too long are left out.
            reason: Why the note is empty if it is, for people; found out if "".
        """
        began = monotonic()
        await self.end_taps("the session ended")
        within = self._equipment.ready_deadline_s if hurry else math.inf
        with anyio.move_on_after(within) as waiting:
            for tap in list(self._listening):
                await tap.heard.wait()
            await self._equipment.desk.settle(self.id)
            await self._session.drafter.settle(hurry=hurry)
        await self._session.writing.settle()
        if waiting.cancelled_caught:
            message = "the last turns were not drafted in time; they are in the transcript"
            await self.record(ev.WentWrong(where="drafting", message=message))
        if self._session.state.lag_s:
            await self.record(ev.Lagging(seconds=0.0))
        state = self._session.state
        shown = [entry for entry in state.entries.values() if entry.status not in GONE]
        await self.record(
            ev.NoteReady(
                seconds=round(monotonic() - began, 3),
                statements=len(shown),
                reason="" if shown else reason or self._why_empty(late=waiting.cancelled_caught),
            )
        )

    def _why_empty(self, *, late: bool) -> str:
        if not self._session.state.utterances:
            return "Nothing was said that could be heard, so nothing was written."
        if late:
            return "Nothing was drafted in time; what was said is in the transcript."
        return "Too little was said to write a note from."


def _pace(every_s: float) -> str:
    return "none" if every_s == 0 else "quick" if every_s <= QUICK else "slow"
