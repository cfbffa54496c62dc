// "You are next" beyond the page: vibration and a sound, only if the delegate switched them on. The chamber display
// is the guarantee, a phone is a courtesy.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from 'kit/words.ts';

// Two short tones; made here, so that no sound file has to be loaded.
function chime(audio: AudioContext): void {
  for (const [at, hertz] of [[0, 660], [0.22, 880]] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, audio.currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.25, audio.currentTime + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + at + 0.2);
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.22);
  }
}

export function Signals({ kind }: { kind: string }) {
  const [on, setOn] = useState(false);
  const audio = useRef<AudioContext | undefined>(undefined);
  const before = useRef(kind);
  useEffect(() => {
    const turned = before.current !== kind && (kind === 'next' || kind === 'speaking');
    before.current = kind;
    if (!on || !turned) return;
    navigator.vibrate?.([200, 100, 200]);
    if (audio.current) chime(audio.current);
  }, [kind, on]);
  return (
    <label class="signals">
      <input type="checkbox" checked={on} onChange={(event) => {
        setOn(event.currentTarget.checked);
        // Browsers allow sound only after a press: this is one.
        if (event.currentTarget.checked && 'AudioContext' in window) chime((audio.current ??= new AudioContext()));
        void keepAwake(event.currentTarget.checked);
      }} />
      <span>{t('delegate-sound')}</span>
    </label>
  );
}

let lock: WakeLockSentinel | undefined;
async function keepAwake(on: boolean): Promise<void> {
  try {
    if (on) lock = await navigator.wakeLock?.request('screen');
    else await lock?.release();
  } catch { /* the phone saves its battery: nothing is lost but the light */ }
}
