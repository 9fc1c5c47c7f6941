// The browser's own speech, one sentence at a time.
const PATIENCE = 10_000;
let uttered = null; // held here: Chrome forgets the events of an utterance that nothing holds
let waiting = 0;

export async function voices() {
  if (!("speechSynthesis" in window)) return [];
  const there = speechSynthesis.getVoices();
  if (there.length) return there;
  // Chrome and Safari load them late, and say so by an event.
  return new Promise((done) => {
    const end = () => done(speechSynthesis.getVoices());
    speechSynthesis.addEventListener?.("voiceschanged", end, { once: true });
    setTimeout(end, 1500);
  });
}

export function speak({ words, language, rate, voice }, { ended, failed, slow }) {
  hush();
  const mine = new SpeechSynthesisUtterance(words);
  uttered = mine;
  if (voice) mine.voice = voice;
  mine.lang = voice?.lang ?? language ?? "";
  mine.rate = rate;
  const over = () => {
    clearTimeout(waiting);
    const current = uttered === mine;
    if (current) uttered = null;
    return current;
  };
  mine.onstart = () => clearTimeout(waiting);
  mine.onend = () => { if (over()) ended(); };
  mine.onerror = (event) => { if (over()) failed(event.error); };
  waiting = setTimeout(slow, PATIENCE);
  if (speechSynthesis.paused) speechSynthesis.resume();
  speechSynthesis.speak(mine);
}

export function hush() {
  clearTimeout(waiting);
  if (!uttered) return;
  uttered = null;
  speechSynthesis.cancel();
}

export function pause() {
  clearTimeout(waiting);
  speechSynthesis.pause();
}

// False where the browser has let go of the sentence meanwhile, as Android does: it must be begun anew.
export function resume() {
  speechSynthesis.resume();
  return uttered !== null && speechSynthesis.speaking;
}
