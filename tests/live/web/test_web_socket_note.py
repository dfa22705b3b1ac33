"""The shared note over a screen's socket: what is no y-protocol, who may change what, cursors."""

import json
from pathlib import Path

import pytest
from pycrdt import Map, Text, YMessageType, create_update_message, write_message

from live import carets, wire
from live import events as ev
from tests.fakes.server import AGREE, serving, with_a_line

pytestmark = pytest.mark.together

SECRET = "xylophone-confession"

MALFORMED = {
    "unknown kind": b"\x07\x00\x01\x00",
    "kind alone": b"\x00",
    "step alone": b"\x00\x00",
    "unknown step": b"\x00\x09\x01\x00",
    "shorter than it says": b"\x00\x02\x7f\x00",
    "longer than it says": b"\x00\x02\x01\x00\x00",
    "no state vector": b"\x00\x00\x05\xff\xff\xff\xff\xff",
    "no update": b"\x00\x02\x05\xff\xff\xff\xff\xff",
    "an endless length": b"\x00\x02" + b"\xff" * 500_000,
    "an endless length, awareness": b"\x01" + b"\xff" * 3_000,
    "too long": b"\x00\x02" + write_message(b"\x00" * wire.MAX_BINARY_FRAME),
}


async def test_what_is_no_y_protocol_is_refused_at_once(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.therapist.screen() as other:
            for name, frame in MALFORMED.items():
                async with made.client.screen() as screen:
                    await screen.raw(frame)
                    assert await screen.closed() == wire.CLOSE_NOT_ALLOWED, name
                    assert screen.frames[-1].code == "update_refused", name
            assert isinstance(await other.do(AGREE), wire.Done)


async def test_a_binary_frame_beyond_any_measure_ends_the_connection(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.client.screen() as screen:
            await screen.raw(b"\x00" * (wire.MAX_BINARY_FRAME + 10_000))
            assert await screen.closed() == wire.CLOSE_TOO_LARGE


async def test_an_edit_reaches_the_other_and_is_told_as_an_event(folder: Path) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            await client.types(line, " Woke twice. ☕")
            whole = "Slept four hours. Woke twice. ☕"
            await therapist.until(lambda: therapist.note.texts()[line] == whole)
            await therapist.until(therapist.saw(ev.Edited))
            edited = therapist.events()[-1].body
            assert edited == ev.Edited(statement=line, by="client")
            await client.until(client.saw(ev.Edited))


async def test_what_a_person_may_not_touch_is_refused_and_kept_nowhere(folder: Path) -> None:
    """The screen that tried is let go with the reason; nobody else notices."""
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        session = await server.session(made)
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            await client.until(lambda: client.note.text(line) is not None)
            kept = len(await server.store.updates(made.id))
            before = client.note.doc.get_state()
            statements = client.note.doc.get("statements", type=Map)
            statements[line]["status"] = "accepted by me"
            statements["s-new"] = Map({"text": Text(SECRET)})
            await client.raw(create_update_message(client.note.doc.get_update(before)))
            assert await client.closed() == wire.CLOSE_NOT_ALLOWED
            assert (client.frames[-1].id, client.frames[-1].code) == ("", "update_refused")
            assert len(await server.store.updates(made.id)) == kept
            assert list(session.room.document.texts()) == [line]
            await therapist.types(line, " Goes on.")
            await therapist.until(therapist.saw(ev.Edited))
        async with made.client.screen() as again:
            assert again.note.texts() == {line: "Slept four hours. Goes on."}


async def test_typing_into_a_note_that_is_being_signed_starts_the_screen_anew(
    folder: Path,
) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        await made.therapist.command(wire.End())
        async with made.client.screen() as client:
            assert (await made.therapist.sign(await made.therapist.sha256())).status_code == 200
            await client.types(line, " " + SECRET)
            assert await client.closed() == wire.CLOSE_NOT_ALLOWED
            assert client.frames[-1].code == "wrong_state"
        async with made.client.screen() as again:
            assert again.note.texts() == {line: "Slept four hours."}


async def test_a_document_that_is_known_already_may_come_back_to_a_frozen_note(
    folder: Path,
) -> None:
    """A screen that reconnects says all it has: that is no change."""
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        async with made.client.screen() as client:
            await client.until(lambda: client.note.text(line) is not None)
            await client.deletes(line, 3)
            await client.until(client.saw(ev.Edited))
            await made.therapist.command(wire.End())
            await made.therapist.sign(await made.therapist.sha256())
            state = client.note.doc.get_state()  # what the server has, too
            await client.raw(create_update_message(client.note.doc.get_update(state)))
            assert isinstance(await client.do(wire.Reopen()), wire.Done)


async def test_typing_into_a_rejected_line_does_not_bring_it_back(folder: Path) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        async with made.therapist.screen() as therapist, made.client.screen() as client:
            await client.until(lambda: client.note.text(line) is not None)
            await therapist.do(wire.Reject(statement=line))
            await client.types(line, " More.")
            await therapist.until(lambda: therapist.note.texts()[line].endswith("More."))
            assert isinstance(await client.do(wire.Write(section="data", text="x")), wire.Done)
            assert (await server.session(made)).state.entries[line].status == "rejected"


def caret(statement: str, clock: int = 1, party: str = "client") -> bytes:
    """What a screen says of where its person is."""
    state = json.dumps({"party": party, "statement": statement or None}, separators=(",", ":"))
    update = b"\x01\x05" + bytes([clock]) + write_message(state.encode())
    return bytes([YMessageType.AWARENESS]) + write_message(update)


GONE = bytes([YMessageType.AWARENESS]) + write_message(b"\x01\x05\x01\x04null")


async def test_where_a_person_is_is_told_to_the_others_until_they_go(folder: Path) -> None:
    async with serving(folder) as server:
        made, line = await with_a_line(server)
        async with made.therapist.screen() as therapist:
            async with made.client.screen() as client:
                await client.raw(caret(line, party="therapist"))
                await therapist.until(lambda: caret(line) in therapist.frames)
                assert (await server.session(made)).carets.occupied() == {line}
                async with made.therapist.screen() as late:
                    await late.until(lambda: caret(line) in late.frames)
                assert isinstance(await client.do(AGREE), wire.Done)
                assert caret(line) not in client.frames
            await therapist.until(lambda: GONE in therapist.frames)
        assert (await server.session(made)).carets.occupied() == set()


async def test_a_place_longer_than_any_ends_the_connection(folder: Path) -> None:
    async with serving(folder) as server:
        made = await server.set_up()
        async with made.client.screen() as client:
            await client.raw(caret("x" * carets.MAX_CARET))
            assert await client.closed() == wire.CLOSE_NOT_ALLOWED
