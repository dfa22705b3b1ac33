"""A session on the running server, from what `conote draft --session` was given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, Self

import httpx
from pydantic import TypeAdapter

from live.errors import BadInput, CannotStart, ConoteError
from live.values import PARTIES, SAMPLE_RATE, Goal, Party, Utterance
from live.ways_in.brought import BOTH

PATIENCE: Final = 600.0
"""Seconds the server may take with one request: it looks at a whole recording in one."""

_goals: Final[TypeAdapter[tuple[Goal, ...]]] = TypeAdapter(tuple[Goal, ...])
_PART: Final = 1024 * 1024  # bytes of a recording that are read at once


@dataclass(frozen=True, slots=True)
class Session:
    """What a session is set up with.

    Attributes:
        therapist: The therapist's name.
        client: The client's alias.
        template: Id of the note's form.
        agreed_on: The day on which both had agreed, as the therapist attests; None if they do not.
        goals: Of the client's plan; () for those of their last session.
    """

    therapist: str
    client: str
    template: str
    agreed_on: date | None
    goals: tuple[Goal, ...] = ()


class Server:
    """The running server, asked in the therapist's name. Use ``with``.

    Args:
        base: Where it is.
        token: Of their sign-in.
        http: A client of it; made for ``base`` if None.
    """

    def __init__(self, base: str, token: str, http: httpx.Client | None = None) -> None:
        self._token = token
        self._http = http or httpx.Client(base_url=base, timeout=PATIENCE, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def from_summary(self, session: Session, text: str) -> Mapping[str, str]:
        """Document a session from a summary; returns each person's link."""
        at, links = self._set_up(session)
        at.call("POST", "typed", {"text": text})
        return links

    def from_transcript(self, session: Session, said: list[Utterance]) -> Mapping[str, str]:
        """Document a session from a transcript; returns each person's link."""
        attestation = self._attestation(session)
        at, links = self._set_up(session)
        turns = [
            {
                "speaker": utterance.speaker,
                "text": utterance.text,
                "start_s": utterance.start / SAMPLE_RATE,
                "end_s": utterance.end / SAMPLE_RATE,
            }
            for utterance in said
        ]
        at.call("POST", "transcript", {"turns": turns, "attestation": attestation})
        return links

    def from_recording(
        self, session: Session, paths: tuple[Path, ...], parties: tuple[Party, ...]
    ) -> Mapping[str, str]:
        """Document a session from a recording; returns each person's link.

        Args:
            session: What it is set up with.
            paths: One file a person, or one with a person in each channel.
            parties: Whose they are, in order; empty for therapist and client.
        """
        attestation = self._attestation(session)
        tracks = parties or PARTIES
        by_channels = len(paths) == 1 and len(tracks) == len(PARTIES)
        names = (BOTH,) if by_channels else tracks
        if len(names) != len(paths):
            raise BadInput(f"expected a file for each of {len(names)} people, got {len(paths)}")
        for path in paths:
            if not path.is_file():
                raise BadInput(f"expected a recording, got nothing at {path.name}")
        at, links = self._set_up(session)
        by = "channels" if by_channels else "files"
        at.call("POST", "recording", {"tracks": tracks, "by": by, "attestation": attestation})
        for name, path in zip(names, paths, strict=True):
            at.call("PUT", f"recording/{name}", content=_parts(path))
        return links

    def _attestation(self, session: Session) -> dict[str, Any]:
        if session.agreed_on is None:
            raise BadInput(
                "expected that both people agreed before they were recorded: say on which day "
                "with --both-agreed-on YYYY-MM-DD; nothing is sent without it"
            )
        form = self.ask("GET", "/api/consent/recording", self._token)
        return {
            "agreed": PARTIES,
            "purposes": [row["id"] for row in form["purposes"] if row["required"]],
            "text_version": form["text_version"],
            "agreed_on": session.agreed_on.isoformat(),
        }

    def _set_up(self, session: Session) -> "tuple[_At, Mapping[str, str]]":
        body: dict[str, Any] = {
            "therapist_name": session.therapist,
            "client_alias": session.client,
            "template": session.template,
        }
        if session.goals:
            body["goals"] = _goals.dump_python(session.goals, mode="json")
        made = self.ask("POST", "/api/sessions", self._token, json=body)
        path = f"/api/sessions/{made['session']}"
        access = self.ask("POST", f"{path}/access", self._token, json={})["access"]
        return _At(self, path, access), made["links"]

    def ask(self, method: str, path: str, token: str, **options: Any) -> Any:
        """Ask for something; what is refused is told as the server tells it.

        Raises:
            CannotStart: If no server answers.
            BadInput: If it was asked wrongly.
            ConoteError: If it refuses.
        """
        headers = {"authorization": f"Bearer {token}"}
        try:
            answer = self._http.request(method, path, headers=headers, **options)
        except httpx.HTTPError as error:
            raise CannotStart(
                f"expected a server at {self._http.base_url}, got {type(error).__name__}: start "
                "`conote serve` first"
            ) from None
        if answer.is_success:
            return answer.json()
        try:
            message = answer.json()["error"]["message"]
        except (ValueError, KeyError, TypeError):
            message = f"the server answered {answer.status_code}"
        raise (BadInput if answer.status_code == 400 else ConoteError)(message)


@dataclass(frozen=True, slots=True)
class _At:
    """One session of the server."""

    server: Server
    path: str
    access: str

    def call(self, method: str, what: str, body: object = None, content: Any = None) -> None:
        """Ask it for something."""
        options = {"content": content} if content is not None else {"json": body}
        self.server.ask(method, f"{self.path}/{what}", self.access, **options)


def _parts(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while part := file.read(_PART):
            yield part
