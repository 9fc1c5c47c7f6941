// The reader's tools. Each is loaded when it is first used, or when it was left on.
import { remember, setting } from "./settings.js";

const load = {
  important: () => import("./important.js"),
};
const LASTING = ["important"];

const buttons = document.querySelector("[data-tools]");
buttons.hidden = false;

async function turn(name, on) {
  const button = buttons.querySelector(`[data-tool="${name}"]`);
  document.getElementById(button.getAttribute("aria-controls")).hidden = !on;
  button.setAttribute(button.hasAttribute("aria-pressed") ? "aria-pressed" : "aria-expanded", String(on));
  if (LASTING.includes(name)) remember(`${name}.on`, on);
  const tool = await load[name]();
  if (on) await tool.open();
  else tool.close();
  return tool;
}

buttons.addEventListener("click", (event) => {
  const button = event.target.closest("[data-tool]");
  if (button) turn(button.dataset.tool, (button.getAttribute("aria-pressed") ?? button.getAttribute("aria-expanded")) !== "true");
});
for (const name of LASTING) if (setting(`${name}.on`, false)) turn(name, true);
