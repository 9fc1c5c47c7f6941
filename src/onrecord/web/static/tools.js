// The reader's tools. Each is loaded when it is first used, or when it was left on.
import { remember, setting } from "./settings.js";

const load = {
  important: () => import("./important.js"),
  listen: () => import("./listen.js"),
  translate: () => import("./translate.js"),
  highlights: () => import("./highlights.js"),
};
const LASTING = ["important", "highlights"];

const buttons = document.querySelector("[data-tools]");

async function turn(name, on, options) {
  const button = buttons.querySelector(`[data-tool="${name}"]`);
  document.getElementById(button.getAttribute("aria-controls")).hidden = !on;
  button.setAttribute(button.hasAttribute("aria-pressed") ? "aria-pressed" : "aria-expanded", String(on));
  if (LASTING.includes(name)) remember(`${name}.on`, on);
  const tool = await load[name]();
  if (on) await tool.open(options);
  else tool.close();
  return tool;
}

buttons.addEventListener("click", (event) => {
  const button = event.target.closest("[data-tool]");
  if (button) turn(button.dataset.tool, (button.getAttribute("aria-pressed") ?? button.getAttribute("aria-expanded")) !== "true");
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
