// Corrections of the record: they stand beside the machine's entry, and are never put in its place.
import { ask } from "./ask.js";
import { chosen, choose } from "./choice.js";
import { say } from "./copy.js";
import { article, version, wordsOf } from "./words.js";

const details = document.querySelector("#tool-highlights [data-correct]");
const form = details.querySelector("form");
const fault = document.querySelector("#tool-highlights [data-fault]");
const { kind, statement, speaker, note } = form.elements;
let taken = {};

function fit() {
  statement.parentElement.hidden = kind.value === "missing";
  speaker.parentElement.hidden = kind.value === "not-a-statement";
  form.querySelector("[data-words]").hidden = kind.value === "not-a-statement";
  form.querySelector("[data-take=content]").parentElement.hidden = kind.value !== "missing";
}

function clear() {
  taken = {};
  for (const output of form.querySelectorAll("[data-taken]")) output.textContent = "";
}

export function openCorrection(id) {
  clear();
  form.reset();
  kind.value = "wrong-speaker";
  statement.value = id;
  fit();
  details.open = true;
  kind.focus();
}

kind.addEventListener("change", fit);
form.addEventListener("click", async (event) => {
  const part = event.target.closest("[data-take]")?.dataset.take;
  if (!part) return;
  if (!chosen()) {
    fault.textContent = "Choose the words first: select them in the article, or go to them by sentence and word.";
    return;
  }
  fault.textContent = "";
  taken[part] = [chosen()];
  form.querySelector(`[data-taken=${part}]`).textContent = `“${await wordsOf(chosen())}”`;
});

function remarkOf(correction) {
  const { kind: what, speaker: name, note: words } = correction;
  const made = document.createElement("p");
  made.className = "corrected";
  const start = { "wrong-speaker": `Corrected: said by ${name}`, "not-a-statement": "Corrected: not a statement" }[what];
  made.textContent = words ? `${start} – ${words}` : start;
  return made;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  fault.textContent = "";
  const body = { kind: kind.value, version: Number(version), note: note.value, source: taken.source ?? [], cue: taken.cue ?? [] };
  if (kind.value !== "not-a-statement") body.speaker = speaker.value;
  if (kind.value === "missing") body.content = taken.content ?? (chosen() ? [chosen()] : []);
  else body.statement = statement.value;
  let made;
  try {
    made = await ask(`/articles/${article}/corrections`, { method: "POST", body });
  } catch (problem) {
    fault.textContent = problem.message;
    return;
  }
  if (made.machine) document.getElementById(made.machine.id)?.append(remarkOf(made));
  clear();
  form.reset();
  fit();
  choose(null);
  say("The correction is kept beside the record. Reload to see all of them.");
});
fit();
