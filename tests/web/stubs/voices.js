// Stands in for the browser's speech, which headless Chromium has without any voice: says nothing, and notes what it
// was to say. `pace` is how long a sentence takes; what was said outlives a reload.
const kept = () => JSON.parse(sessionStorage.getItem("spoken") ?? "[]");
window.spoken = kept;
window.pace = 15;
window.voices = [
  { name: "Ada", lang: "en-GB", voiceURI: "ada", default: true },
  { name: "Bo", lang: "en-US", voiceURI: "bo", default: false },
  { name: "Carla", lang: "es-ES", voiceURI: "carla", default: false },
];
window.SpeechSynthesisUtterance = class {
  constructor(text) {
    this.text = text;
  }
};
const speech = new EventTarget();
let current = null;
let timer = 0;
const run = () => {
  timer = setTimeout(() => {
    const over = current;
    current = null;
    speech.speaking = false;
    over.onend?.({});
  }, window.pace);
};
Object.assign(speech, {
  speaking: false,
  paused: false,
  getVoices: () => window.voices,
  speak(utterance) {
    if (window.refuses) return setTimeout(() => utterance.onerror?.({ error: window.refuses }));
    const { text, rate, lang, voice } = utterance;
    sessionStorage.setItem("spoken", JSON.stringify([...kept(), { text, rate, lang, voice: voice?.name }]));
    current = utterance;
    speech.speaking = true;
    if (window.mute) return;
    utterance.onstart?.({});
    run();
  },
  cancel() {
    const over = current;
    clearTimeout(timer);
    current = null;
    speech.speaking = false;
    if (over) setTimeout(() => over.onerror?.({ error: "canceled" }));
  },
  pause() {
    speech.paused = true;
    clearTimeout(timer);
  },
  resume() {
    if (speech.paused && current) run();
    speech.paused = false;
  },
});
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.media = {};
navigator.mediaSession.setActionHandler = (name, action) => { window.media[name] = action; };
