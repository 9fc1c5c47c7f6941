// Listening: sentence by sentence, the one that is spoken marked and in view.
import { ask } from "./ask.js";
import { say } from "./copy.js";
import { mediaKeys, mediaState } from "./media.js";
import { remember, setting } from "./settings.js";
import * as sound from "./sound.js";
import * as speech from "./speech.js";
import { translation } from "./translated.js";
import { address, article, mark, show, unmark, version, wordsOf } from "./words.js";

const panel = document.getElementById("tool-listen");
const at = (name) => panel.querySelector(`[data-listen="${name}"]`);
const fault = panel.querySelector("[data-fault]");
let script = { language: null, lines: [] };
let what = "";
let place = 0;
let state = "stopped";
let turn = 0;
let marks = [];
let voices = [];
let waiting = null;
let opened = Promise.resolve(); // what is to be read may still be on its way when Play is pressed

const fields = () => {
  if (what.startsWith("statement:")) return { statement: what.slice(10) };
  return what === "important" ? { important: setting("important.percent", 20) } : {};
};
const byServer = () => at("voice").value === "server";
const language = () => translation.language ?? script.language ?? document.getElementById("title").lang;
// A sentence of the translation, where the page shows one.
const pairOf = (line) => translation.language && document.querySelector(`.translated:not([hidden]) > .pair[data-start="${line.span[0]}"]`);

async function heard(line) {
  const pair = pairOf(line);
  if (!pair) return line.words;
  const announced = line.words.length - (await wordsOf(line.span)).length;
  return line.words.slice(0, announced) + pair.textContent;
}

function settle(now, words) {
  state = now;
  at("play").textContent = state === "playing" ? "Pause" : "Play";
  mediaState(state === "stopped" ? "none" : state, !byServer());
  const { lines } = script;
  at("now").textContent = lines.length ? `${place + 1} of ${lines.length}: ${lines[place].words}` : "";
  remember("listen.place", state === "stopped" ? null : { article, version, what, place, playing: state === "playing" });
  if (words) say(words);
}

async function point() {
  const mine = (turn += 1);
  clear();
  const pair = pairOf(script.lines[place]);
  pair?.classList.add("spoken");
  const made = await mark(script.lines[place].span, "spoken");
  if (mine !== turn) return unmark(made);
  marks = made;
  show(pair ? [pair] : marks);
}

function clear() {
  unmark(marks);
  marks = [];
  document.querySelector(".pair.spoken")?.classList.remove("spoken");
}

function chosenVoice(name) {
  return voices.find((v) => v.voiceURI === at(name).value);
}

async function begin() {
  fault.textContent = "";
  const line = script.lines[place];
  if (!line) return undefined;
  if (byServer()) return beginFile();
  const voice = (line.speaker && chosenVoice("second")) || chosenVoice("voice");
  settle("playing");
  point();
  const mine = turn;
  const words = await heard(line);
  if (state !== "playing" || mine !== turn) return undefined;
  return speech.speak({ words, language: language(), rate: Number(at("speed").value), voice }, { ended, failed, slow });
}

// The server reads all lines into one file; from then on it is as quick as any sound.
async function beginFile() {
  settle("playing");
  point();
  waiting?.abort();
  const mine = new AbortController();
  waiting = mine;
  at("wait").hidden = false;
  try {
    await sound.prepare(address("/sound.json", fields()), mine.signal);
  } catch (problem) {
    if (problem.name === "AbortError") return;
    settle("paused");
    fault.textContent = problem.message;
    return;
  } finally {
    if (waiting === mine) at("wait").hidden = true;
  }
  if (state !== "playing" || waiting !== mine) return;
  const moved = (n) => {
    place = n;
    settle("playing");
    point();
  };
  sound.play(place, Number(at("speed").value), { moved, ended: () => stop("The end."), failed });
}

function hush() {
  waiting?.abort();
  at("wait").hidden = true;
  speech.hush();
  sound.hush();
}

function ended() {
  fault.textContent = "";
  if (place + 1 < script.lines.length) {
    place += 1;
    begin();
  } else {
    stop("The end.");
  }
}

function failed(reason) {
  settle("paused", "Paused.");
  if (reason === "not-allowed") at("now").textContent += " Press Play to go on.";
  else fault.textContent = `The voice stopped (${reason}). Try Play again, or choose another voice.`;
}

function slow() {
  fault.textContent = "The voice does not answer yet. Wait, or choose another voice.";
}

function play() {
  if (state === "playing") {
    waiting?.abort();
    if (byServer()) sound.pause();
    else speech.pause();
    settle("paused", "Paused.");
  } else if (state === "paused" && (byServer() ? sound.resume() : speech.resume())) {
    settle("playing");
  } else {
    begin();
  }
}

function step(by) {
  const next = place + by;
  if (!script.lines[next]) return;
  const going = state === "playing";
  hush();
  place = next;
  if (going) {
    begin();
  } else {
    settle("paused");
    point();
    say(script.lines[place].words);
  }
}

function stop(words = "Stopped.") {
  hush();
  turn += 1;
  clear();
  place = 0;
  settle("stopped", words);
}

async function keep() {
  const line = script.lines[place];
  if (!line) return;
  fault.textContent = "";
  try {
    await (await import("./highlights.js")).keep(line.span);
    say("The sentence is kept among your highlights.");
  } catch (problem) {
    fault.textContent = problem.message;
  }
}

const actions = { keep, play: () => opened.then(play), back: () => step(-1), next: () => step(1), stop: () => stop() };
panel.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-listen]");
  if (button) actions[button.dataset.listen]();
});
const KEYS = { h: "keep", p: "play", ArrowLeft: "back", ArrowRight: "next", s: "stop" };
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=checkbox]), select, textarea");
  if (panel.hidden || typing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !at("keys").checked) return;
  const action = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!action) return;
  event.preventDefault();
  actions[action]();
});
mediaKeys(document.getElementById("title").textContent, {
  play,
  pause: play,
  stop: () => stop(),
  previoustrack: actions.back,
  nexttrack: actions.next,
});
addEventListener("pagehide", () => hush());
document.addEventListener("translated", () => offerVoices());

for (const name of ["speed", "second", "keys"]) {
  const field = at(name);
  const [key, otherwise] = [field.type === "checkbox" ? "checked" : "value", field.type === "checkbox" ? true : field.value];
  field[key] = setting(`listen.${name}`, otherwise);
  field.addEventListener("change", () => remember(`listen.${name}`, field[key]));
}
at("voice").addEventListener("change", () => {
  if (state !== "stopped") stop("");
  remember(`listen.voice.${language()}`, at("voice").value);
});
at("what").addEventListener("change", () => {
  const going = state === "playing";
  stop("");
  load(at("what").value).then(() => { if (going) begin(); });
});

function option(value, words) {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = words;
  return made;
}

async function offerVoices() {
  voices = await speech.voices();
  const two = language().slice(0, 2).toLowerCase();
  const fitting = voices.filter((v) => v.lang.toLowerCase().startsWith(two));
  const offered = fitting.length ? fitting : voices;
  at("unfit").hidden = fitting.length > 0;
  at("unfit").textContent = voices.length
    ? "No voice here speaks the article’s language: what is chosen reads it as its own."
    : "This browser has no voice of its own; the reader’s machine can read.";
  const options = () => offered.map((v) => option(v.voiceURI, `${v.name} (${v.lang})`));
  at("voice").replaceChildren(...options(), option("server", "the reader’s machine (Piper)"));
  at("second").replaceChildren(option("", "The same voice"), ...options());
  const kept = setting(`listen.voice.${language()}`, null);
  const best = offered.find((v) => v.voiceURI === kept) ?? offered.find((v) => v.default) ?? offered[0];
  at("voice").value = kept === "server" || !best ? "server" : best.voiceURI;
  const second = setting("listen.second", "");
  at("second").value = offered.some((v) => v.voiceURI === second) ? second : "";
}

async function load(wanted) {
  what = wanted;
  if (![...at("what").options].some((o) => o.value === what)) {
    at("what").append(option(what, `Statement ${document.getElementById(what.slice(10))?.querySelector(".n").textContent ?? ""}`));
  }
  at("what").value = what;
  at("file").href = address("/sound.wav", fields());
  fault.textContent = "";
  try {
    script = await ask(address("/script.json", fields()));
  } catch (problem) {
    script = { language: null, lines: [] };
    fault.textContent = problem.message;
  }
  place = 0;
  if (!script.lines.length && !fault.textContent) fault.textContent = "There is nothing to read aloud here.";
}

// `statement` is the id of one to be read; `goOn` takes up where an earlier page was left.
export function open(asked) {
  opened = begun(asked);
  return opened;
}

async function begun({ statement, goOn } = {}) {
  if (state === "playing") stop("");
  const left = goOn && setting("listen.place", null);
  await load(statement ? `statement:${statement}` : (left?.what ?? ""));
  await offerVoices();
  if (left && script.lines[left.place]) {
    place = left.place;
    settle("paused");
    point();
    if (left.playing && performance.getEntriesByType("navigation")[0]?.type === "reload") begin();
    return;
  }
  settle("stopped");
  if (statement) begin();
}

export function close() {
  stop("");
}
