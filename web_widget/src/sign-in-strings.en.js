// Every word of signing in.

export const signIn = {
  title: "Sign in",
  first: "Your account",
  firstLead: "Nobody has an account here yet. Make yours: it can hold sessions and look after others’ accounts.",
  user: "User name",
  userHint: "Small letters and digits",
  name: "Your name",
  nameHint: "As others see it, e.g. Dr. Emma Hale",
  passphrase: "Passphrase",
  passphraseHint: "12 characters or more: a short sentence is easy to keep in mind",
  again: "Once more",
  notTheSame: "The two passphrases are not the same.",
  code: "Code",
  codeHint: "Of your authenticator, or a recovery code",
  enter: "Sign in",
  make: "Make my account",
  passkey: "Sign in with a passkey",
  noPasskey: "No passkey was given. Try again, or sign in with your passphrase.",
  otherPasskey: "That passkey is not known here any more. Sign in with your passphrase.",
  client: "Are you a client? Open the link that your therapist sent you.",
  out: "Sign out",
  over: "You are signed out. Sign in again to go on.",
  refused: "User name and passphrase do not belong together, or the code is not right.",
  used: "This link was used already, or is old. Sign in, or start the server anew for another.",
  cookies: "This browser kept nothing of the sign-in. Over http it takes Chromium or Firefox; any browser does over https.",
  /** @param {number} seconds */
  wait: (seconds) =>
    seconds < 90
      ? `Tried too often. Wait ${Math.max(1, Math.round(seconds))} seconds.`
      : `Tried too often. Wait ${Math.round(seconds / 60)} minutes.`,
};
