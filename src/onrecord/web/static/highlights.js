// Highlights of the reader's own: kept on the server beside the record, shown at their words.
import { ask } from "./ask.js";
import { choose, chosen, takeSelection } from "./choice.js";
import { say } from "./copy.js";
import { openCorrection } from "./correct.js";
import { tips } from "./tip.js";
import { address, article, mark, show, unmark, version } from "./words.js";

const panel = document.getElementById("tool-highlights");
const form = panel.querySelector("form.keep");
const cancel = panel.querySelector("[data-cancel]");
const fault = panel.querySelector("[data-fault]");
const list = panel.querySelector("ol.mine");
let kept = [];
let marks = new Map();
let changing = null;
let drawing = Promise.resolve();

function guarded(work) {
  return async (event) => {
    event?.preventDefault();
    fault.textContent = "";
    try {
      await work();
    } catch (problem) {
      fault.textContent = problem.message;
    }
  };
}

function button(words, label, work) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "plain";
  made.textContent = words;
  made.setAttribute("aria-label", `${words}: ${label}`);
  made.addEventListener("click", guarded(work));
  return made;
}

function entry(highlight) {
  const item = document.createElement("li");
  const label = (highlight.words ?? highlight.note).replace(/\s+/g, " ").slice(0, 60);
  if (highlight.words) {
    const words = document.createElement("p");
    words.className = "kept";
    words.dir = "auto";
    words.textContent = highlight.words;
    item.append(words);
  }
  const note = document.createElement("p");
  note.dir = "auto";
  note.textContent = [highlight.note, ...highlight.tags.map((tag) => `#${tag}`)].filter(Boolean).join(" ");
  const buttons = document.createElement("p");
  if (highlight.span) buttons.append(button("Show", label, () => goTo(highlight.id)), " ");
  else if (highlight.words) buttons.append("Its words are not in this version. ");
  buttons.append(button("Change", label, () => change(highlight)), " ", button("Remove", label, () => remove(highlight)));
  item.append(note, buttons);
  return item;
}

async function paint() {
  unmark([...marks.values()].flat());
  marks = new Map();
  for (const { id, span, note, tags } of kept) {
    if (!span) continue;
    const made = await mark(span, "mine");
    marks.set(id, made);
    const told = [note, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(" ");
    for (const element of made) element.dataset.note = `Your highlight${told ? `: ${told}` : ""}`;
    if (!made.length) continue;
    made[0].id = `h-${id}`;
    made[0].tabIndex = 0;
    made[0].setAttribute("aria-description", made[0].dataset.note);
  }
}

function draw() {
  panel.querySelector("[data-count]").textContent = kept.length;
  list.replaceChildren(...kept.map(entry));
  // One after the other, whether that one failed or not: each takes the marks of the one before away.
  drawing = drawing.catch(() => {}).then(paint);
  return drawing;
}

// Loads and shows what there is; the words of an address's "#h-…" are brought into view.
export async function refresh() {
  kept = (await ask(address("/highlights.json"))).highlights;
  await draw();
  const asked = location.hash.startsWith("#h-") && document.getElementById(location.hash.slice(1));
  if (asked) show([asked]);
}

export async function keep(span, said = {}) {
  // Not beside the first look at what there is: its answer, come late, would take this one off the page again.
  await ready;
  const body = { span, version: Number(version), ...said };
  const made = await ask(`/articles/${article}/highlights`, { method: "POST", body });
  kept = [...kept.filter((h) => h.id !== made.id), made];
  await draw();
  return made;
}

function goTo(id) {
  const [first] = marks.get(id) ?? [];
  show([first]);
  first?.focus({ preventScroll: true });
}

function said() {
  const { note, tags } = form.elements;
  return { note: note.value, tags: tags.value.split(",").map((tag) => tag.trim()).filter(Boolean) };
}

function settle(words) {
  changing = null;
  cancel.hidden = true;
  form.reset();
  choose(null);
  getSelection().removeAllRanges();
  say(words);
}

function change(highlight) {
  changing = highlight;
  cancel.hidden = false;
  form.elements.note.value = highlight.note ?? "";
  form.elements.tags.value = highlight.tags.join(", ");
  if (highlight.span) choose(highlight.span);
  form.elements.note.focus();
}

async function remove(highlight) {
  await ask(highlight.url, { method: "DELETE" });
  kept = kept.filter((h) => h.id !== highlight.id);
  await draw();
  const back = button("Undo", "bring the highlight back", async () => {
    await keep(highlight.span, { note: highlight.note, tags: highlight.tags });
    say("It is back.");
  });
  const told = document.createElement("li");
  told.append("Removed. ", back);
  list.append(told);
  back.focus();
  say("Removed.");
}

form.addEventListener("submit", guarded(async () => {
  if (changing) {
    const made = await ask(changing.url, { method: "PUT", body: said() });
    kept = kept.map((h) => (h.id === made.id ? { ...made, span: h.span } : h));
    await draw();
    return settle("Changed.");
  }
  if (!chosen() && !form.elements.note.value.trim()) {
    form.elements.note.focus();
    throw new Error("Choose the words to keep, or write a note on the whole article.");
  }
  const whole = !chosen();
  await keep(chosen(), said());
  return settle(whole ? "The note on the article is kept." : "The words are kept.");
}));
cancel.addEventListener("click", () => settle("Nothing was changed."));
tips("mark.mine", (element) => element.dataset.note);

const ready = refresh().catch((problem) => { fault.textContent = problem.message; });

export async function open({ correct } = {}) {
  await ready;
  if (correct) openCorrection(correct);
  else await takeSelection(); // words that were selected before the tool was asked for
}

export function close() {
  choose(null);
}
