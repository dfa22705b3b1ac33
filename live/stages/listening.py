"""Listening to one track: sound → stretches of speech → the desk."""

from typing import Final, Protocol

from anyio import to_thread

from audio.leak import LeakGuard
from audio.ring import AudioRing
from audio.segmenter import SpeechProbability, SpeechSegmenter
from audio.types import SAMPLE_RATE, AudioChunk, AudioLost, Party, SpeechSegment
from live import events as ev
from live.desk import Delivery, Desk, Job
from live.values import Tombstone
from models.speech import Context, Hypothesis

LOSS_WORTH_TELLING: Final = SAMPLE_RATE // 4
"""Samples of one track lost before screens are told: single packets are filled unheard."""

UPDATE_EVERY: Final = SAMPLE_RATE // 5
"""Samples of speech after which the desk is given what there is. It decides what is decoded."""

LONGEST: Final = 20 * SAMPLE_RATE
"""Longest segment, in samples: whoever talks on is cut in a pause."""

FAR_VOICE: Final = "far-voice"
"""The doubt of a segment that holds the other person's voice: it is written under their name."""


class Listened(Protocol):
    """What listening needs of a session."""

    id: str
    leaks: LeakGuard

    @property
    def strikes(self) -> tuple[Tombstone, ...]:
        """What was taken back, in the order of the taking."""
        ...

    def may_keep(self) -> bool:
        """Whether what was said may be worked on."""
        ...

    def context(self, party: Party) -> Context:
        """What their next words are read by."""
        ...

    async def hear(self, delivery: Delivery) -> None:
        """Take in a hypothesis."""
        ...

    async def record(self, body: ev.Body) -> int:
        """Keep an event."""
        ...


async def listen(
    ring: AudioRing, session: Listened, desk: Desk, speech_probability: SpeechProbability
) -> None:
    """Find speech in one track and put it on the desk. Returns when the ring has ended.

    A full desk holds this back; the ring then drops the oldest audio and says so, and so
    does this, by event.
    """
    party = ring.speaker
    segmenter = SpeechSegmenter(
        party,
        speech_probability,
        update_every=UPDATE_EVERY,
        max_length=LONGEST,
        is_other=lambda start, end: session.leaks.is_far_voice(party, start, end),
    )
    lost_from, lost = 0, 0

    async def tell_loss() -> None:
        nonlocal lost
        if lost:
            await session.record(ev.SoundLost(party=party, start=lost_from, samples=lost))
            lost = 0

    struck = len(session.strikes)
    async for item in ring:
        for tombstone in session.strikes[struck:]:
            segmenter.strike(tombstone.start, tombstone.end)
        struck = len(session.strikes)
        if isinstance(item, AudioLost):
            lost_from = lost_from if lost else item.start
            lost += item.samples
            if lost >= LOSS_WORTH_TELLING:
                await tell_loss()
            continue
        session.leaks.hear(item)
        left = _on_record(item, session.strikes)
        if left is None:
            continue
        for segment in await to_thread.run_sync(segmenter.push, left):
            await offer(segment, session, desk)
    for segment in segmenter.flush():
        await offer(segment, session, desk)
    await tell_loss()


def _on_record(chunk: AudioChunk, strikes: tuple[Tombstone, ...]) -> AudioChunk | None:
    """What is left of sound that comes after its time was taken back."""
    for tombstone in strikes:
        if not tombstone.covers(chunk.start, chunk.end):
            continue
        if chunk.start < tombstone.start or chunk.end <= tombstone.end:
            return None
        after = chunk.samples[tombstone.end - chunk.start :]
        chunk = AudioChunk(chunk.speaker, tombstone.end, after)
    return chunk


async def offer(segment: SpeechSegment, session: Listened, desk: Desk) -> None:
    """Put a segment on the desk, unless nobody may listen or it is the other person's voice.

    Nor if it was taken back while it was found.
    """
    party = segment.speaker
    if not session.may_keep():
        return
    for tombstone in session.strikes:
        left = segment.without(tombstone.start, tombstone.end)
        if left is None:
            return
        segment = left
    if not session.leaks.is_leak(party, segment.start, segment.end):
        job = Job(
            track=f"{session.id}/{party}",
            segment=segment,
            context=lambda: session.context(party),
            deliver=session.hear,
            allowed=session.may_keep,
        )
        await desk.offer(job)
    elif segment.ended:
        await session.hear(far_voice(segment))


def far_voice(segment: SpeechSegment) -> Delivery:
    """What is heard in a segment that holds the other person's voice: nothing, and why."""
    nothing = Hypothesis(
        speaker=segment.speaker,
        start=segment.start,
        end=segment.end,
        words=(),
        final=True,
        doubt=FAR_VOICE,
    )
    return Delivery(nothing, waited_s=0.0, every_s=None)
