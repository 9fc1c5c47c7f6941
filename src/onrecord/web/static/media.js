// The media keys and the lock screen. Browsers hand them only to a page that plays sound, and speech is none to them:
// so silence is played beside it.
let silence = null;

function quiet() {
  const rate = 3000;
  const seconds = 6; // shorter sounds get no media keys
  const bytes = new Uint8Array(44 + rate * seconds).fill(128, 44);
  const view = new DataView(bytes.buffer);
  const put = (at, letters) => [...letters].forEach((c, n) => view.setUint8(at + n, c.charCodeAt(0)));
  put(0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  put(8, "WAVEfmt ");
  [[16, 16], [24, rate], [28, rate], [40, rate * seconds]].forEach(([at, n]) => view.setUint32(at, n, true));
  [[20, 1], [22, 1], [32, 1], [34, 8]].forEach(([at, n]) => view.setUint16(at, n, true));
  put(36, "data");
  const sound = new Audio(URL.createObjectURL(new Blob([bytes], { type: "audio/wav" })));
  sound.loop = true;
  return sound;
}

export function mediaKeys(title, actions) {
  if (!("mediaSession" in navigator)) return;
  navigator.mediaSession.metadata = new MediaMetadata({ title, artist: "onrecord" });
  for (const [name, action] of Object.entries(actions)) {
    try {
      navigator.mediaSession.setActionHandler(name, action);
    } catch (fault) {
      if (!(fault instanceof TypeError)) throw fault; // an action that this browser does not know
    }
  }
}

export function mediaState(state, withSilence) {
  if (!("mediaSession" in navigator)) return;
  navigator.mediaSession.playbackState = state;
  if (state === "playing" && withSilence) {
    silence ??= quiet();
    silence.play().catch(() => {}); // refused before the page was touched: then there are no media keys
  } else {
    silence?.pause();
  }
}
