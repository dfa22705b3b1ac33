"""What tests of pages share: axe over a screen, and sessions that are drafted, signed, added to."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import CDPSession, Page

from tests.e2e.stage import ROOT, asked, set_up

AXE: Final = ROOT / "web_widget" / "node_modules" / "axe-core" / "axe.min.js"

TURNS: Final = [
    ("therapist", "How did you sleep this week?"),
    ("client", "I slept badly, maybe four hours a night, and I felt anxious at work."),
    ("therapist", "Let's try the breathing exercise every evening before bed."),
    ("client", "Okay, I will try that."),
]
"""Of these, rules alone make two lines in pencil, each with the words it rests on."""

_RUN: Final = """async () => {
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.flat().join(" ")}: ${failureSummary.split("\\n")[1]?.trim()}`));
}"""


def faults(page: Page, screen: str) -> list[str]:
    """What axe finds on a screen, in light and in dark."""
    found: list[str] = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.evaluate(Path(AXE).read_text("utf-8"))  # CSP lets no script of another in
        found += [f"{screen}, {scheme}: {fault}" for fault in page.evaluate(_RUN)]
    return found


def access(base: str, link: str) -> dict[str, Any]:
    """What a join link's token is good for."""
    answer = asked("POST", f"{base}/api/join", json={"token": link.partition("#join=")[2]})
    return dict(answer.raise_for_status().json())


def transcribed(base: str, links: dict[str, str]) -> None:
    """Document a session from a transcript: its note begins in pencil."""
    seat = access(base, links["therapist"])
    form = asked("GET", f"{base}/api/consent/recording").json()
    attestation = {
        "agreed": ["therapist", "client"],
        "purposes": ["transcription", "drafting", "collaboration"],
        "text_version": form["text_version"],
        "agreed_on": "2026-11-20",
    }
    turns = [{"speaker": speaker, "text": text} for speaker, text in TURNS]
    asked(
        "POST",
        f"{base}/api/sessions/{seat['session']}/transcript",
        headers={"authorization": f"Bearer {seat['access']}"},
        json={"turns": turns, "attestation": attestation},
    ).raise_for_status()


def in_pencil(base: str, token: str) -> dict[str, str]:
    """The two links of a session whose note has lines in pencil, ready to be reviewed."""
    links = set_up(base, token, goals=["Sleep through the night"])
    transcribed(base, links)
    return links


def does(base: str, seat: dict[str, Any], command: dict[str, Any]) -> None:
    """Somebody does something elsewhere."""
    asked(
        "POST",
        f"{base}/api/sessions/{seat['session']}/commands",
        headers={"authorization": f"Bearer {seat['access']}"},
        json=command,
    ).raise_for_status()


def signs(base: str, seat: dict[str, Any], name: str) -> str:
    """Somebody signs the note as it is; gives its hash."""
    path = f"{base}/api/sessions/{seat['session']}/note"
    note = asked("GET", path, headers={"authorization": f"Bearer {seat['access']}"}).json()
    words = {field: note["signing"][field] for field in ("intent", "text_version")}
    does(base, seat, {"type": "sign", "name": name, "sha256": note["sha256"], **words})
    return str(note["sha256"])


def adds(base: str, seat: dict[str, Any], kind: str, **what: Any) -> None:
    """Somebody adds to a signed note."""
    path = f"{base}/api/sessions/{seat['session']}/additions"
    headers = {"authorization": f"Bearer {seat['access']}"}
    there = asked("GET", path, headers=headers).json()
    (words,) = (one for one in there["kinds"] if one["kind"] == kind)
    body = {
        "kind": kind,
        "follows": there["follows"],
        "intent": words["intent"],
        "text_version": words["text_version"],
        **what,
    }
    asked("POST", path, headers=headers, json=body).raise_for_status()


def signed_and_added(base: str, links: dict[str, str]) -> str:
    """All is kept and both sign, then both add to it; gives the note's hash."""
    seats = {party: access(base, link) for party, link in links.items()}
    does(base, seats["client"], {"type": "write", "section": "data", "text": "Woke six nights."})
    drafted = [line["id"] for line in _lines(base, seats["therapist"], "reading")]
    for line in drafted:
        does(base, seats["therapist"], {"type": "accept", "statement": line})
    remark = {"type": "comment", "statement": drafted[0], "text": "On most of them."}
    does(base, seats["client"], remark)
    sha256 = signs(base, seats["therapist"], "Dr. Hale")
    signs(base, seats["client"], "Nora Lind")
    written = _lines(base, seats["therapist"], "note")
    (line,) = (line["id"] for line in written if line["text"] == "Woke six nights.")
    view = "I see it differently: it was the week before."
    adds(base, seats["client"], "disagreement", name="Nora Lind", text=view)
    right = "Woke five nights, not six."
    adds(base, seats["therapist"], "correction", name="Dr. Hale", about=line, text=right)
    return sha256


def _lines(base: str, seat: dict[str, Any], of: str) -> list[dict[str, Any]]:
    """The lines of the note as it is signed, or of its reading before."""
    path = f"{base}/api/sessions/{seat['session']}/{of}"
    read = asked("GET", path, headers={"authorization": f"Bearer {seat['access']}"}).json()
    return [line for part in read.get("note", read)["sections"] for line in part["statements"]]


def authenticator(page: Page) -> tuple[CDPSession, str]:
    """Give a page's browser an authenticator in software; gives its tools and its id there."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    made = tools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return tools, str(made["authenticatorId"])
