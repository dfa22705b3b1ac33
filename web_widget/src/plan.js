// The goals of a treatment plan as they are typed, one a line, beside what is known of them. Pure.

/**
 * @typedef {object} PlanGoal
 * @property {string} id
 * @property {string} text
 * @property {string} [problem]
 * @property {string[]} [objectives]
 * @property {string | null} [target]
 */

/** @param {PlanGoal[]} goals @returns {string} */
export const linesOf = (goals) => goals.map(({ text }) => text).join("\n");

/**
 * The goals that were typed. A line that a plan has stays that plan's goal, with its id, problem,
 * objectives and date; a new line is a new goal.
 *
 * @param {string} lines
 * @param {PlanGoal[]} known of the plan that was read or kept
 * @returns {PlanGoal[]} each line once
 */
export function goalsIn(lines, known) {
  const texts = [...new Set(lines.split("\n").map(plain).filter(Boolean))];
  const taken = new Set(known.map(({ id }) => id));
  let number = 0;
  return texts.map((text) => {
    const found = known.find((goal) => plain(goal.text) === text);
    if (found) return found;
    do number += 1;
    while (taken.has(`g${number}`));
    return { id: `g${number}`, text };
  });
}

/** @param {string} line */
const plain = (line) => line.trim().replace(/\s+/g, " ");
