"""Other forms of a conversation: through a codec, on one track, shorter, turned round, many."""

from dataclasses import replace

import numpy as np

from audio.opus import round_trip
from audio.types import PARTIES, SAMPLE_RATE, Samples
from live.bench.stream import Conversation, Turn, moved


def through_opus(conversation: Conversation) -> Conversation:
    """Send each track through Opus, as a call does."""
    return replace(conversation, tracks=tuple(map(round_trip, conversation.tracks)))


def on_one_track(conversation: Conversation) -> Conversation:
    """Add the tracks up."""
    whole = np.clip(np.sum(conversation.tracks, axis=0), -1, 1).astype(np.float32)
    turns = tuple(replace(turn, track=0) for turn in conversation.turns)
    return Conversation((whole,), turns)


def shortened(conversation: Conversation, seconds: float) -> Conversation:
    """Keep the turns that end within this time, and silence where others begin."""
    limit = round(seconds * SAMPLE_RATE)
    if conversation.samples <= limit:
        return conversation
    turns = tuple(turn for turn in conversation.turns if turn.end <= limit)
    tracks = tuple(track[:limit].copy() for track in conversation.tracks)
    for turn in conversation.turns:
        if turn.end > limit:
            tracks[turn.track][max(0, turn.start) :] = 0
    return Conversation(tracks, turns)


def turned(conversation: Conversation, share: float) -> Conversation:
    """Begin in the middle, and play the beginning after the end.

    Args:
        conversation: What is turned.
        share: Where to begin, in [0, 1); the nearest pause is taken.
    """
    at = _seam(conversation, round(share * conversation.samples))
    size = conversation.samples
    turns = (moved(turn, -at if turn.start >= at else size - at) for turn in conversation.turns)
    tracks = tuple(np.roll(track, -at) for track in conversation.tracks)
    return Conversation(tracks, tuple(sorted(turns, key=lambda turn: turn.start)))


def many(conversation: Conversation, tracks: int, seconds: float) -> Conversation:
    """Make this many tracks of the two: copies that begin at different places.

    Args:
        conversation: Two tracks.
        tracks: How many to make; two and two are a conversation.
        seconds: How long.
    """
    pairs = -(-tracks // len(PARTIES))
    sounds: list[Samples] = []
    turns: list[Turn] = []
    for pair in range(pairs):
        part = shortened(turned(conversation, pair / pairs), seconds)
        first = pair * len(PARTIES)
        sounds += part.tracks
        turns += [replace(turn, track=first + turn.track) for turn in part.turns]
    kept = sorted((t for t in turns if t.track < tracks), key=lambda turn: turn.start)
    return Conversation(tuple(sounds[:tracks]), tuple(kept))


def _seam(conversation: Conversation, near: int) -> int:
    """Find the sample nearest to ``near`` before a turn where nobody speaks."""
    quiet = [0]
    latest = 0
    for turn in conversation.turns:
        if latest < turn.start:
            quiet.append((latest + turn.start) // 2)
        latest = max(latest, turn.end)
    return min(quiet, key=lambda sample: abs(sample - near))
