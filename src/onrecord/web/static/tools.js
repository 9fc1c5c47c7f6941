// The reader's tools. Each is loaded when it is first used, or when it was left on.
import { say } from "./copy.js";
import { remember, setting } from "./settings.js";

const load = {
  important: () => import("./important.js"),
  listen: () => import("./listen.js"),
  translate: () => import("./translate.js"),
  highlights: () => import("./highlights.js"),
};
const LASTING = ["important", "highlights"];

const buttons = document.querySelector("[data-tools]");

const stateOf = (button) => (button.hasAttribute("aria-pressed") ? "aria-pressed" : "aria-expanded");
const isOn = (button) => button.getAttribute(stateOf(button)) === "true";

async function turn(name, on, options) {
  const button = buttons.querySelector(`[data-tool="${name}"]`);
  const panel = document.getElementById(button.getAttribute("aria-controls"));
  button.setAttribute(stateOf(button), String(on));
  if (LASTING.includes(name)) remember(`${name}.on`, on);
  if (!on) panel.hidden = true;
  let tool;
  try {
    tool = await load[name]();
  } catch {
    button.setAttribute(stateOf(button), "false");
    say(`${button.textContent} could not be loaded. Reload the page, and try again.`);
    return;
  }
  // Turned the other way while it was loading: that is what counts.
  if (isOn(button) !== on) return;
  // Shown only now: a control that nothing listens to yet would lose what is done with it.
  panel.hidden = !on;
  if (on) await tool.open(options);
  else tool.close();
}

buttons.addEventListener("click", (event) => {
  const button = event.target.closest("[data-tool]");
  if (button) turn(button.dataset.tool, !isOn(button));
});
for (const name of LASTING) if (setting(`${name}.on`, false)) turn(name, true);

const { article, version } = buttons.dataset;
const left = setting("listen.place", null);
if (left?.article === article && left.version === version) turn("listen", true, { goOn: true });

// What was kept on this article is shown whether the tool is open or not.
if (buttons.dataset.highlights !== "0") load.highlights();

function offer(note, words, name, options) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.setAttribute("aria-label", `Statement ${note.querySelector(".n").textContent}: ${words}`);
  button.addEventListener("click", () => turn(name, true, options));
  note.querySelector(".links").append(" ", button);
}
for (const note of document.querySelectorAll(".note")) {
  offer(note, "listen", "listen", { statement: note.id });
  offer(note, "correct", "highlights", { correct: note.id });
}
