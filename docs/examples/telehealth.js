// The platform's own page. What conote needs of it is marked with numbers.

const given = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, "", location.pathname); // a token stands in no address bar

const show = (id, text) => (document.getElementById(id).textContent = text);

// The platform's own call. Here it is only this side of it: your SDK gives you the same track.
const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
const [microphone] = media.getAudioTracks();
document.getElementById("me").srcObject = media;
show("call", "Connected");

// 1. One script. With an address that is known, this is a tag:
//    <script type="module" src="https://conote.example/static/conote.js"></script>
const conote = await import(`${given.get("conote")}/static/conote.js`);

// 2. One element: it is told whose page this is.
const session = document.querySelector("conote-session");
session.join = given.get("join");

// 3. What happens there is told by events.
const lines = new Set();
const signed = new Set();
session.addEventListener("conote-state", ({ detail }) => show("state", detail.state));
session.addEventListener("conote-statement", ({ detail }) => {
  if (detail.status === "gone") lines.delete(detail.id);
  else lines.add(detail.id);
  show("lines", String(lines.size));
});
session.addEventListener("conote-signed", ({ detail }) => {
  signed.add(detail.party);
  show("signed", [...signed].join(", "));
});

// 4. One's own sound, to the assistant: from when both agree until one takes that back.
const tapped = await conote.tap(microphone, { session });
const told = () => show("tap", tapped.state);
tapped.addEventListener("change", told);
told();

// The platform's mute switches the track off, and so the assistant's ear, too.
document.getElementById("microphone").addEventListener("click", ({ currentTarget }) => {
  microphone.enabled = !microphone.enabled;
  currentTarget.setAttribute("aria-pressed", String(!microphone.enabled));
  currentTarget.textContent = microphone.enabled ? "Mute" : "Unmute";
});
