// The server's voice: one file for all sentences, with the time of each.
import { ask } from "./ask.js";

const audio = new Audio();
audio.preservesPitch = true;
let marks = [];
let loaded = null;
let now = 0;
let told = null;

// Makes the file, which can take a minute; does nothing where it is there already.
export async function prepare(times, signal) {
  if (loaded === times) return;
  const made = await ask(times, { signal });
  marks = made.marks;
  audio.src = made.url;
  loaded = times;
}

export function play(n, rate, { moved, ended, failed }) {
  told = { moved, ended, failed };
  now = n;
  audio.playbackRate = rate;
  audio.currentTime = marks[n].start;
  audio.play().catch((problem) => { if (problem.name !== "AbortError") told?.failed(problem.name === "NotAllowedError" ? "not-allowed" : problem.message); });
  follow();
}

function follow() {
  if (!told) return;
  while (now + 1 < marks.length && audio.currentTime >= marks[now + 1].start && !audio.seeking) {
    now += 1;
    told.moved(now);
  }
  if (!audio.paused) requestAnimationFrame(follow);
}
audio.addEventListener("play", follow);
audio.addEventListener("timeupdate", follow); // frames stop where the page is not in view
audio.addEventListener("ended", () => {
  const { ended } = told ?? {};
  told = null;
  ended?.();
});

export function pause() {
  audio.pause();
}

export function resume() {
  if (!told) return false;
  audio.play();
  return true;
}

export function hush() {
  told = null;
  audio.pause();
}
