// Choosing words: with the pointer as everywhere, or from the keyboard by sentence and by word.
import { ask } from "./ask.js";
import { say } from "./copy.js";
import { address, mark, record, selected, show, unmark, wordsOf } from "./words.js";

const panel = document.getElementById("tool-highlights");
const at = (name) => panel.querySelector(`[data-choice="${name}"]`);
let span = null;
let marks = [];
let turn = 0;
let sentences = null;

export const chosen = () => span;

export async function choose(wanted, { draw = true } = {}) {
  const mine = (turn += 1);
  span = wanted;
  const words = span ? await wordsOf(span) : "";
  if (mine !== turn) return;
  unmark(marks);
  marks = [];
  at("words").textContent = words;
  at("empty").hidden = Boolean(words);
  if (!span || !draw) return;
  getSelection().removeAllRanges();
  const made = await mark(span, "choice");
  if (mine !== turn) return unmark(made);
  marks = made;
  show(marks);
  say(words);
}

async function bySentence(by) {
  sentences ??= (await ask(address("/script.json"))).lines.map((line) => line.span);
  if (!sentences.length) return;
  const here = span ? sentences.findLastIndex(([start]) => start <= span[0]) : by < 0 ? sentences.length : -1;
  await choose(sentences[Math.min(Math.max(here + by, 0), sentences.length - 1)]);
}

// Moves one end to the next edge of a word, never past the other end.
async function byWord(end, by) {
  if (!span) return;
  const letters = Array.from((await record()).article.text);
  const blank = (n) => !letters[n]?.trim();
  const edge = (n) => (end ? !blank(n - 1) && blank(n) : blank(n - 1) && !blank(n));
  let n = span[end] + by;
  while (n > 0 && n < letters.length && !edge(n)) n += by;
  const next = end ? [span[0], n] : [n, span[1]];
  if (next[0] >= 0 && next[1] <= letters.length && next[0] < next[1]) await choose(next);
}

const actions = {
  back: () => bySentence(-1),
  next: () => bySentence(1),
  later: () => byWord(0, 1),
  earlier: () => byWord(0, -1),
  shorter: () => byWord(1, -1),
  longer: () => byWord(1, 1),
  none: () => choose(null),
};
panel.addEventListener("click", (event) => {
  const action = actions[event.target.closest("button[data-choice]")?.dataset.choice];
  action?.().catch(failed);
});

// Takes what is selected now, if anything is.
export async function takeSelection() {
  const found = await selected();
  if (found) await choose(found, { draw: false });
}

const failed = (problem) => { panel.querySelector("[data-fault]").textContent = problem.message; };
let settling = 0;
document.addEventListener("selectionchange", () => {
  if (panel.hidden) return;
  clearTimeout(settling);
  settling = setTimeout(() => takeSelection().catch(failed), 150);
});
