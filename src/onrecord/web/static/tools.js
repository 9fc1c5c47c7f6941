// The reader's tools. Each is loaded when it is first used, or when it was left on.
import { remember, setting } from "./settings.js";

const load = {
  important: () => import("./important.js"),
  listen: () => import("./listen.js"),
};
const LASTING = ["important"];

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

for (const links of document.querySelectorAll(".note .links")) {
  const note = links.closest(".note");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "listen";
  button.setAttribute("aria-label", `Statement ${note.querySelector(".n").textContent}: listen`);
  button.addEventListener("click", () => turn("listen", true, { statement: note.id }));
  links.append(" ", button);
}
