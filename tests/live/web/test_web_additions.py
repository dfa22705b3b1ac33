"""Adding to a signed note over HTTP: by both, in their words, with the log and without."""

import json
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from live import events as ev
from live import wire
from live.equipment import utc_now
from live.signing.checking import faults
from tests.fakes.server import Seat, serving, signed, with_a_line

pytestmark = pytest.mark.together


async def looked(seat: Seat, language: str = "en") -> dict[str, Any]:
    """What a person sees where they can add."""
    answer = await seat.get(f"additions?language={language}")
    assert answer.status_code == 200, answer.text
    seen: dict[str, Any] = answer.json()
    return seen


async def add(seat: Seat, kind: str, text: str = "Something.", **more: Any) -> httpx.Response:
    """Look, and add something as it says."""
    seen = await looked(seat)
    words = next((one for one in seen["kinds"] if one["kind"] == kind), seen["kinds"][0])
    given = {name: words[name] for name in ("intent", "text_version")}
    new = {"kind": kind, "name": "A name", "text": text, "follows": seen["follows"], **given}
    return await seat.server.post(
        f"/api/sessions/{seat.id}/additions", seat.access, {**new, **more}
    )


async def exported(seat: Seat) -> dict[str, Any]:
    """The JSON export."""
    found: dict[str, Any] = json.loads((await seat.get("export/json")).content)
    return found


async def test_both_add_and_both_see_it_and_every_export_carries_it(folder: Path) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        before = await exported(made.client)
        line = before["note"]["sections"][0]["statements"][0]
        answers = [
            await add(made.client, "correction", "Five hours.", about=line["id"]),
            await add(made.client, "disagreement", "I did not say that."),
            await add(made.therapist, "addendum", "We spoke of it.", answers=2),
            await add(
                made.therapist,
                "late_entry",
                "Asked about coffee.",
                occurred_at=before["note"]["session"]["started_at"],
            ),
        ]
        assert [answer.status_code for answer in answers] == [201] * 4, answers[-1].text
        chain = [answer.json() for answer in answers]
        for seat in (made.therapist, made.client):
            assert (await looked(seat))["additions"] == chain
        after = await exported(made.client)
        assert after["additions"] == chain
        assert {**after, "additions": [], "audit": None, "sealed": None} == {
            **before,
            "audit": None,
            "sealed": None,
        }
        assert faults(after, await server.store.signing_keys.public()) == ()
        markdown = (await made.therapist.get("export/markdown")).text
        assert markdown.index("Five hours.") < markdown.index("I did not say that.")
        assert "Slept four hours." in markdown


async def test_it_is_told_on_the_screens_that_are_open(folder: Path) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        async with made.therapist.screen() as screen:
            assert (await add(made.client, "addendum")).status_code == 201

            def told() -> bool:
                last = screen.frames[-1]
                return isinstance(last, wire.ViewChanged) and last.view.additions == 1

            await screen.until(told)
            bodies = [f.event.body for f in screen.frames if isinstance(f, wire.Happened)]
            (added,) = [body for body in bodies if isinstance(body, ev.Added)]
            assert (added.kind, added.n, added.by) == ("addendum", 1, "client")


async def test_it_goes_on_after_the_log_is_gone(folder: Path) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        assert (await add(made.client, "addendum", "First.")).status_code == 201
    async with serving(folder) as server:
        await server.store.destroy(made.id, utc_now())
        whole: dict[str, Any] = {}
        for seat in (Seat(server, made.client.joined), Seat(server, made.therapist.joined)):
            assert (await add(seat, "addendum", "More.")).status_code == 201
            whole |= await exported(seat)
            assert faults(whole, await server.store.signing_keys.public()) == ()
        assert [one["text"] for one in whole["additions"]] == ["First.", "More.", "More."]
        rows = await server.store.audit.find(session=made.id)
        told = [(row.actor.kind, row.subject) for row in rows if row.action == "record.added_to"]
        assert told == [
            ("client" if one["by"] == "client" else "clinician", one["sha256"])
            for one in whole["additions"]
        ]


async def test_of_two_who_add_at_once_one_is_asked_to_look_again(folder: Path) -> None:
    for log in (True, False):
        async with serving(folder) as server:
            made = await signed(server)
            if not log:
                running = await server.session(made)
                running.stop()
                await running.ended.wait()
                await server.practice.rest(0)
                await server.store.destroy(made.id, utc_now())
            codes: list[int] = []

            async def adds(seat: Seat, follows: str, to: list[int] = codes) -> None:
                to.append((await add(seat, "addendum", follows=follows)).status_code)

            follows = (await looked(made.client))["follows"]
            async with anyio.create_task_group() as tasks:
                for seat in (made.client, made.therapist):
                    tasks.start_soon(adds, seat, follows)
            assert sorted(codes) == [201, 409]


@pytest.mark.parametrize(
    ("who", "kind", "more", "status", "code"),
    [
        ("therapist", "disagreement", {}, 400, "bad_input"),
        ("client", "late_entry", {}, 400, "bad_input"),
        ("client", "correction", {}, 400, "bad_input"),
        ("client", "correction", {"about": "nowhere"}, 404, "not_found"),
        ("client", "addendum", {"follows": "0" * 64}, 409, "note_changed"),
        ("client", "addendum", {"intent": "I sign."}, 400, "bad_input"),
        ("client", "addendum", {"text": "  "}, 400, "bad_input"),
        ("client", "addendum", {"text": "x" * 10_001}, 400, "bad_input"),
        ("therapist", "late_entry", {"occurred_at": "2199-01-01T00:00:00Z"}, 400, "bad_input"),
        ("therapist", "late_entry", {"occurred_at": "2026-01-01T00:00:00"}, 400, "bad_input"),
        ("therapist", "addendum", {"answers": 1}, 404, "not_found"),
    ],
)
async def test_what_cannot_be_added_is_refused_and_nothing_is_kept(
    folder: Path, who: str, kind: str, more: dict[str, Any], status: int, code: str
) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        seat = made.client if who == "client" else made.therapist
        answer = await add(seat, kind, **more)
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
        assert (await looked(seat))["additions"] == []


async def test_nothing_is_added_to_a_note_that_is_not_signed_or_not_shown(folder: Path) -> None:
    async with serving(folder) as server:
        made, _ = await with_a_line(server)
        assert (await made.client.get("additions")).json()["error"]["code"] == "wrong_state"
        private = await signed(server, mode="private")
        assert (await private.client.get("additions")).json()["error"]["code"] == "not_shared"
        assert (await add(private.therapist, "addendum")).status_code == 201


async def test_the_words_come_in_the_language_that_is_asked_for(folder: Path) -> None:
    async with serving(folder) as server:
        made = await signed(server)
        titles = {one["title"] for one in (await looked(made.client, "es"))["kinds"]}
        assert "Algo que corregir" in titles


async def test_who_reads_what_was_added_is_told(folder: Path) -> None:
    async with serving(folder) as server:
        made = await signed(server)

        async def told() -> list[str]:
            rows = await server.store.audit.rows()
            return [row.actor.kind for row in rows if row.action == "note.read"]

        await looked(made.client)  # nothing was added: there is nothing to read
        before = await told()
        await add(made.therapist, "addendum")
        await looked(made.client)
        assert await told() == [*before, "client"]
