// Key passages: marked, each with its reason; the rest of the text steps back.
import { ask } from "./ask.js";
import { say } from "./copy.js";
import { remember, setting } from "./settings.js";
import { tips } from "./tip.js";
import { address, mark, unmark } from "./words.js";

const panel = document.getElementById("tool-important");
const slider = panel.querySelector("input");
const output = panel.querySelector("output");
const reasons = panel.querySelector("[data-reasons]");
const fault = panel.querySelector("[data-fault]");
let marks = [];
let turn = 0;

function clear() {
  unmark(marks);
  marks = [];
  reasons.replaceChildren();
}

async function draw() {
  const mine = (turn += 1);
  const percent = Number(slider.value);
  output.textContent = `${percent} %`;
  slider.setAttribute("aria-valuetext", `${percent} per cent of the text`);
  fault.textContent = "";
  let passages;
  try {
    ({ passages } = await ask(address("/passages.json", { important: percent })));
  } catch (problem) {
    if (mine === turn) fault.textContent = problem.message;
    return;
  }
  if (mine !== turn) return;
  clear();
  document.body.classList.add("important");
  for (const [n, { span, why }] of passages.entries()) {
    const made = await mark(span, "key");
    if (mine !== turn) return unmark(made);
    marks.push(...made);
    const reason = document.createElement("li");
    reason.id = `why-${n}`;
    reason.textContent = `Important: ${why}`;
    reasons.append(reason);
    for (const element of made) element.dataset.why = reason.textContent;
    made[0]?.setAttribute("tabindex", "0");
    made[0]?.setAttribute("aria-describedby", reason.id);
  }
  const many = passages.length === 1 ? "1 key passage is" : `${passages.length} key passages are`;
  say(passages.length ? `${many} marked, ${percent} % of the text. Tab goes to each; it says why.` : "No passage stands out here.");
}

tips("mark.key", (element) => element.dataset.why);
slider.addEventListener("input", () => {
  remember("important.percent", Number(slider.value));
  draw();
});

export function open() {
  slider.value = setting("important.percent", 20);
  return draw();
}

export function close() {
  turn += 1;
  clear();
  document.body.classList.remove("important");
  say("Important is off.");
}
