// How one text became another. Pure.

/**
 * One replacement: at `index`, `remove` UTF-16 units go and `insert` comes.
 * @typedef {{index: number, remove: number, insert: string}} Splice
 */

/**
 * A Yjs text event's delta.
 * @typedef {{retain?: number, insert?: unknown, delete?: number}[]} Delta
 */

/** @param {string} text @param {number} at */
const splitsPair = (text, at) =>
  at > 0 &&
  at < text.length &&
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 &&
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

/**
 * The smallest single replacement that turns `before` into `after`; null if they are equal.
 * It never cuts a surrogate pair in two: Yjs would put U+FFFD in its place.
 *
 * @param {string} before
 * @param {string} after
 * @param {number} [caret] where the caret stands in `after`. Of several equal answers ("l" typed
 *   beside an "l") the one that ends there is right, and undo and other carets depend on it.
 * @returns {Splice | null}
 */
export function spliceBetween(before, after, caret = after.length) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const tail = Math.min(shorter, Math.max(0, after.length - caret));
  let end = 0;
  while (end < tail && before.at(-1 - end) === after.at(-1 - end)) end++;
  let start = 0;
  while (start < shorter - end && before[start] === after[start]) start++;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  while (splitsPair(before, start) || splitsPair(after, start)) start--;
  while (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end--;
  return {
    index: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

/**
 * One's own change of a text, made anew in what others have made of it meanwhile.
 * @param {string} before
 * @param {string} after what one's own change made of it
 * @param {string} now what the others made of it; a part of one's own may be there already
 * @returns {Splice | null} to be made in `now`; null if nothing is left to do
 */
export function rebased(before, after, now) {
  if (after === now) return null;
  const mine = spliceBetween(before, after);
  const theirs = spliceBetween(before, now);
  if (!mine || !theirs) return mine;
  const { index, remove } = theirs;
  if (mine.index === index && mine.remove === remove && mine.insert.startsWith(theirs.insert)) {
    return spliceBetween(now, after);
  }
  /** @type {Delta} */
  const delta = [{ retain: index }, { delete: remove }, { insert: theirs.insert }];
  const start = shift(mine.index, delta);
  const end = Math.max(start, shift(mine.index + mine.remove, delta));
  return { index: start, remove: end - start, insert: mine.insert };
}

/**
 * Where a position comes to lie after somebody else's change. Text that comes in exactly at
 * the position goes after it: a caret does not run away from the person who types.
 *
 * @param {number} position
 * @param {Delta} delta
 */
export function shift(position, delta) {
  let at = 0;
  let moved = position;
  for (const { retain, insert, delete: removed } of delta) {
    if (retain) at += retain;
    if (insert !== undefined) {
      const length = typeof insert === "string" ? insert.length : 1;
      if (at < moved) moved += length;
      at += length;
    }
    if (removed && at < moved) moved -= Math.min(removed, moved - at);
  }
  return moved;
}

/**
 * Word by word, what stayed, went and came. Joined, "same" and "came" give `after`.
 *
 * @param {string} before
 * @param {string} after
 * @returns {{kind: "same" | "gone" | "came", text: string}[]}
 */
export function wordDiff(before, after) {
  const a = before.match(/\s+|[^\s]+/g) ?? [];
  const b = after.match(/\s+|[^\s]+/g) ?? [];
  // lengths[i][j]: the longest common run of words of a from i and b from j.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] =
        a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  /** @type {{kind: "same" | "gone" | "came", text: string}[]} */
  const parts = [];
  /** @param {"same" | "gone" | "came"} kind @param {string} text */
  const add = (kind, text) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add("same", a[i++]);
      j++;
    } else if (i < a.length && (j === b.length || lengths[i + 1][j] >= lengths[i][j + 1])) {
      add("gone", a[i++]);
    } else {
      add("came", b[j++]);
    }
  }
  return parts;
}
