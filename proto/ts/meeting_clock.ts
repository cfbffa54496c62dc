// The server's meeting clock as a page knows it: measured by pings, the least round trip of two minutes wins, and
// what is shown glides to what was measured.
//
// Apart so that the arithmetic can be tested by itself. It must never read a clock: `localUs` is the caller's steady
// clock in microseconds.
import type { Pong } from 'nameplate/v1/frame.ts';

const WINDOW_US = 120_000_000;
const SLEW = 0.05; // 50 ms for every second: nobody sees a second that is a twentieth longer
const STEP_US = 500_000; // beyond this gliding would show a wrong second for too long
const FIRST_PONGS = 8;

interface Sample {
  localUs: number; // the middle of the round trip
  meetingUs: number; // what the meeting clock read there
  roundTripUs: number;
}

export class MeetingClock {
  #samples: Sample[] = [];
  #first: Sample | undefined;
  #rate = 1;
  #pongs = 0;
  // meetingUs = localUs * rate + offset; what is shown, and when it was last moved.
  #shownOffsetUs: number | undefined;
  #movedUs = 0;

  // From a Welcome: the rate, and a first time good to one way of the link. A restarted server's clock may have moved
  // on (it never runs behind what it logged): measure anew.
  welcome(nowMs: number, clockRate: number, localUs: number): void {
    const rate = Math.max(clockRate, 1);
    if (rate !== this.#rate) this.#shownOffsetUs = undefined;
    this.#rate = rate;
    this.#samples = [];
    this.#pongs = 0;
    this.#first = { localUs, meetingUs: nowMs * 1000, roundTripUs: 0 };
  }

  // The answer to a ping sent at `pong.t0Us`, heard at `localUs`. A pong from the future is ignored.
  pong(pong: Pong, localUs: number): void {
    const roundTripUs = localUs - pong.t0Us;
    if (roundTripUs < 0) return;
    this.#samples = this.#samples.filter((sample) => sample.localUs >= localUs - WINDOW_US);
    this.#samples.push({
      localUs: pong.t0Us + roundTripUs / 2,
      meetingUs: pong.nowMs * 1000 + pong.fracUs,
      roundTripUs,
    });
    this.#pongs++;
  }

  // The machine slept: its steady clock may have stood still, so nothing measured before is good.
  forget(): void {
    this.#samples = [];
    this.#first = undefined;
    this.#pongs = 0;
  }

  get known(): boolean {
    return this.#best() !== undefined || this.#shownOffsetUs !== undefined;
  }
  get rate(): number {
    return this.#rate;
  }
  // Of the sample in use; undefined while only a Welcome was heard.
  get roundTripUs(): number | undefined {
    return this.#samples.length > 0 ? this.#best()?.roundTripUs : undefined;
  }

  // Whole meeting milliseconds; 0 while nothing is known. Each call glides on from the one before.
  nowMs(localUs: number): number {
    const best = this.#best();
    if (best) this.#glide(best.meetingUs - best.localUs * this.#rate, localUs);
    if (this.#shownOffsetUs === undefined) return 0;
    return Math.floor((localUs * this.#rate + this.#shownOffsetUs) / 1000);
  }

  // Real milliseconds that `meetingMs` of meeting time take, at least 0.
  realMs(meetingMs: number): number {
    return Math.max(meetingMs, 0) / this.#rate;
  }

  #glide(wantedUs: number, localUs: number): void {
    const elapsedUs = Math.max(localUs - this.#movedUs, 0);
    this.#movedUs = localUs;
    const shown = this.#shownOffsetUs;
    const away = shown === undefined ? Infinity : wantedUs - shown;
    // A clock just met is set, not glided to: its first pings only sharpen what nobody has read yet.
    const newlyMet = shown === undefined || (this.#first !== undefined && this.#pongs < FIRST_PONGS && this.#fresh);
    if (newlyMet || Math.abs(away) > STEP_US * this.#rate) {
      if (this.#pongs >= FIRST_PONGS) this.#fresh = false;
      else if (shown === undefined) this.#fresh = true;
      this.#shownOffsetUs = wantedUs;
      return;
    }
    this.#fresh = false;
    const mayMove = elapsedUs * SLEW * this.#rate;
    this.#shownOffsetUs = shown + Math.sign(away) * Math.min(Math.abs(away), mayMove);
  }
  #fresh = true;

  #best(): Sample | undefined {
    // The newest of equals: it has drifted least.
    let found: Sample | undefined;
    for (const sample of this.#samples) if (!found || sample.roundTripUs <= found.roundTripUs) found = sample;
    return found ?? this.#first;
  }
}
