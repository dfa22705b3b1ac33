// Asks for the session while the page's own script is still on its way: `join` of api.js takes it up.

const token = new URLSearchParams(location.hash.slice(1)).get("join");
if (token) {
  const answer = fetch("/api/join", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ token }),
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
  });
  answer.catch(() => {}); // who takes it up says so
  globalThis.conoteBegun = { token, answer };
}
