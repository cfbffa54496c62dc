// What a face draws from: the rows, names and link of one session, as signals. A component that reads a row is drawn
// again when that row changes, and only then.
//
// Apart so that faces know neither frames nor sockets. It must never guess: a row shows what the server said.
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Command } from 'nameplate/v1/command.ts';
import type { Audience, Directory, Presence, Reply, Welcome } from 'nameplate/v1/frame.ts';
import { NotTaken_Reason } from 'nameplate/v1/frame.ts';
import type {
  ActRow, CareRow, EntryRow, ExtraRow_One, FloorRow, ListRow, MeetingRow, MotionRow, NoteRow, NoticeRow, OwnRow, PointRow,
  QuorumRow, ReceiptRow, ReplyRow, RoundRow, Row, SwapRow, TopicRow, UndoRow,
} from 'nameplate/v1/row.ts';
import { ListKind, TopicState } from 'nameplate/v1/types.ts';
import type { Group, Participant, Refusal } from 'nameplate/v1/types.ts';
import type { Link } from 'proto/ts/client_session.ts';
import type { RowChange } from 'proto/ts/replica.ts';

// How a command ended.
export type Outcome =
  | { kind: 'accepted'; act: number; entry: number; place: number }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'not-taken'; reason: NotTaken_Reason }
  | { kind: 'not-sent' }; // no answer within 10 s: nobody can say whether it was taken

export function outcomeOf(reply: Reply | undefined): Outcome {
  const outcome = reply?.outcome;
  if (outcome?.$case === 'accepted') return { kind: 'accepted', ...outcome.accepted };
  if (outcome?.$case === 'refused') return { kind: 'refused', refusal: outcome.refused };
  if (outcome?.$case === 'notTaken') return { kind: 'not-taken', reason: outcome.notTaken.reason };
  return { kind: 'not-sent' };
}

export type Act = NonNullable<Command['act']>;
type Case = NonNullable<Row['row']>['$case'];
type RowOf<C extends Case> = Extract<NonNullable<Row['row']>, { $case: C }> extends infer U
  ? U extends Record<C, infer R> ? R : never : never;

export interface LinkState {
  link: Link;
  closeCode: number; // why it is away, or of the connection last lost
  sinceMs: number; // when it stopped being live, by the page's wall clock; 0 = live, or never was
  sinceMeetingMs: number; // the same moment in meeting time, as every other time on the page
  wasLive: boolean; // since the page was opened
}

// What the store needs of whoever brings rows: kit/link.ts, or the gallery.
export interface Source {
  row(key: string): Row | undefined;
  keys(): string[];
  submit(act: Act): Promise<Outcome>;
  hurry(): void;
  nowMs(): number; // meeting time
  realMs(meetingMs: number): number; // how long that takes; Infinity when time stands still
}

export class Store {
  #source: Source | undefined;
  #rows = new Map<string, Signal<Row | undefined>>();
  #ids = new Map<string, Signal<number[]>>();
  #held = new Set<string>();
  #participants = new Map<string, Participant>();
  #groups = new Map<string, Group>();
  #directory = signal<Directory>({ version: 0, participants: [], groups: [] });
  #presence = signal<Presence | undefined>(undefined);
  #welcome = signal<Welcome | undefined>(undefined);
  #link = signal<LinkState>({ link: 'idle', closeCode: 0, sinceMs: 0, sinceMeetingMs: 0, wasLive: false });
  #fault = signal<Audience | undefined>(undefined);
  #unanswered = signal(0);

  // ------------------------------------------------------------ reading
  get welcome(): Welcome | undefined { return this.#welcome.value; }
  get link(): LinkState { return this.#link.value; }
  get live(): boolean { return this.#link.value.link === 'live'; }
  // The rows were wrong three times in a minute: say so.
  get fault(): Audience | undefined { return this.#fault.value; }
  // Commands without an answer yet.
  get unanswered(): number { return this.#unanswered.value; }
  get presence(): Presence | undefined { return this.#presence.value; }

  get round(): RoundRow | undefined { return this.#get('round', 'round'); }
  get floor(): FloorRow | undefined { return this.#get('floor', 'floor'); }
  get notice(): NoticeRow | undefined { return this.#get('notice', 'notice'); }
  get undo(): UndoRow | undefined { return this.#get('undo', 'undo'); }
  meeting(id: number): MeetingRow | undefined { return this.#get(`meeting/${id}`, 'meeting'); }
  topic(id: number): TopicRow | undefined { return this.#get(`topic/${id}`, 'topic'); }
  list(id: number): ListRow | undefined { return this.#get(`list/${id}`, 'list'); }
  entry(id: number): EntryRow | undefined { return this.#get(`entry/${id}`, 'entry'); }
  receipt(entry: number): ReceiptRow | undefined { return this.#get(`receipt/${entry}`, 'receipt'); }
  care(entry: number): CareRow | undefined { return this.#get(`care/${entry}`, 'care'); }
  point(id: number): PointRow | undefined { return this.#get(`point/${id}`, 'point'); }
  motion(id: number): MotionRow | undefined { return this.#get(`motion/${id}`, 'motion'); }
  reply(entry: number): ReplyRow | undefined { return this.#get(`reply/${entry}`, 'reply'); }
  swap(id: number): SwapRow | undefined { return this.#get(`swap/${id}`, 'swap'); }
  // The podium's: replies asked for, exchanges of places proposed, private notes, accommodations, who is present.
  get asked(): ReplyRow[] { return this.#all('asked'); }
  get talks(): SwapRow[] { return this.#all('talk'); }
  note(point: number): NoteRow | undefined { return this.#get(`note/${point}`, 'note'); }
  get extras(): ExtraRow_One[] { return this.#get('extra', 'extra')?.extras ?? []; }
  get present(): string[] { return this.#get('presence', 'presence')?.present ?? []; }
  get quorum(): QuorumRow | undefined { return this.#get('quorum', 'quorum'); }
  get own(): OwnRow | undefined { return this.#get('own', 'own'); }
  act(number: number): ActRow | undefined { return this.#get(`act/${number}`, 'act'); }

  // All of a kind. Meetings and topics by their numbers, lists and entries by id, acts newest first.
  get meetings(): MeetingRow[] {
    return this.#all('meeting').sort((a, b) => (a.meeting?.number ?? 0) - (b.meeting?.number ?? 0));
  }
  get topics(): TopicRow[] {
    return this.#all('topic').sort((a, b) => (a.topic?.number ?? 0) - (b.topic?.number ?? 0));
  }
  get lists(): ListRow[] { return this.#all('list'); }
  get entries(): EntryRow[] { return this.#all('entry'); }
  get receipts(): ReceiptRow[] { return this.#all('receipt'); }
  get points(): PointRow[] { return this.#all('point'); }
  get motions(): MotionRow[] { return this.#all('motion'); }
  get replies(): ReplyRow[] { return this.#all('reply'); }
  get swaps(): SwapRow[] { return this.#all('swap'); }
  get acts(): ActRow[] { return this.#all('act').reverse(); }

  // The meeting in session or suspended, the open topic and its main list; the entries waiting on a list, in order.
  get currentMeeting(): MeetingRow | undefined { return this.meeting(this.round?.meeting ?? 0); }
  get currentTopic(): TopicRow | undefined { return this.topic(this.round?.topic ?? 0); }
  get mainList(): ListRow | undefined { return this.list(this.currentTopic?.mainList ?? 0); }
  replyList(topic: number): ListRow | undefined {
    return this.lists.find((list) => list.topic === topic && list.kind === ListKind.LIST_KIND_REPLY);
  }
  waiting(list: number): EntryRow[] {
    return (this.list(list)?.order ?? []).map((id) => this.entry(id)).filter((entry) => entry !== undefined);
  }
  // Who has the floor, and who will be called next from the open topic's list.
  get onFloor(): EntryRow | undefined { return this.entry(this.floor?.entry ?? 0); }
  get next(): EntryRow | undefined { return this.waiting(this.callsFrom?.id ?? 0)[0]; }
  // The list that call_next takes from: the main one, or a reply list that is due.
  // Replies on a topic whose debate was closed are heard also while no topic is open.
  get callsFrom(): ListRow | undefined {
    if (this.currentTopic) return this.list(this.currentTopic.callsFrom) ?? this.mainList;
    return this.topics.filter(({ state }) => state === TopicState.TOPIC_STATE_DEBATE_CLOSED)
      .map(({ callsFrom }) => this.list(callsFrom)).find((list) => list?.kind === ListKind.LIST_KIND_REPLY);
  }

  participant(code: string): Participant | undefined { return this.#directory.value && this.#participants.get(code); }
  group(code: string): Group | undefined { return this.#directory.value && this.#groups.get(code); }
  get participants(): Participant[] { return this.#directory.value.participants; }
  get groups(): Group[] { return this.#directory.value.groups; }
  get timeZone(): string { return this.round?.settings?.timeZone ?? 'UTC'; }

  // The meeting clock. Not a signal: use `useClock`, `useMeetingTime` (kit/clock.tsx).
  nowMs(): number { return this.#source?.nowMs() ?? 0; }
  realMs(meetingMs: number): number { return this.#source?.realMs(meetingMs) ?? Infinity; }

  // A signal of anything computed from the store, for what is costly or shared.
  derive<T>(read: (store: Store) => T): ReadonlySignal<T> { return computed(() => read(this)); }

  // ------------------------------------------------------------ acting
  // Resolves when the server answered or 10 s have passed; never rejects.
  //   const outcome = await store.submit({ $case: 'callNext', callNext: { expectCurrent: 0, expectNext: 17 } });
  async submit(act: Act): Promise<Outcome> {
    if (!this.#source) return { kind: 'not-sent' };
    this.#unanswered.value++;
    try {
      return await this.#source.submit(act);
    } finally {
      this.#unanswered.value--;
    }
  }
  // Try to connect now.
  hurry(): void { this.#source?.hurry(); }

  // ------------------------------------------------------------ for the source of rows only
  attach(source: Source): void {
    this.#source = source;
    this.rowsChanged([], true);
  }
  rowsChanged(changes: RowChange[], all: boolean): void {
    const source = this.#source;
    if (!source) return;
    batch(() => {
      // All: what is held may be gone; what the source has is there.
      const keys = new Map<string, boolean>(); // removed?
      if (all) for (const key of this.#held) keys.set(key, true);
      if (all) for (const key of source.keys()) keys.set(key, false);
      if (!all) for (const { key, removed } of changes) keys.set(key, removed);
      const kinds = new Set<string>();
      for (const [key, removed] of keys) {
        if (removed ? this.#held.delete(key) : !this.#held.has(key)) kinds.add(key.split('/')[0]!);
        if (!removed) this.#held.add(key);
        const row = this.#rows.get(key);
        if (row) row.value = removed ? undefined : source.row(key);
      }
      for (const kind of kinds) {
        const ids = this.#ids.get(kind);
        if (ids) ids.value = this.#idsOf(kind);
      }
    });
  }
  setDirectory(directory: Directory): void {
    this.#participants = new Map(directory.participants.map((each) => [each.code, each]));
    this.#groups = new Map(directory.groups.map((each) => [each.code, each]));
    this.#directory.value = directory;
  }
  setPresence(presence: Presence): void { this.#presence.value = presence; }
  setWelcome(welcome: Welcome): void { this.#welcome.value = welcome; }
  setFault(audience: Audience | undefined): void { this.#fault.value = audience; }
  setLink(link: Link, closeCode: number, wallMs: number): void {
    const was = this.#link.peek();
    const live = link === 'live';
    const lost = was.link === 'live' && !live;
    this.#link.value = {
      link, closeCode, wasLive: was.wasLive || live,
      sinceMs: live ? 0 : lost ? wallMs : was.sinceMs,
      sinceMeetingMs: live ? 0 : lost ? this.nowMs() : was.sinceMeetingMs,
    };
    if (live) this.#fault.value = undefined;
  }

  // ------------------------------------------------------------ rows as signals
  #get<C extends Case>(key: string, kind: C): RowOf<C> | undefined {
    let held = this.#rows.get(key);
    if (!held) this.#rows.set(key, (held = signal(this.#source?.row(key))));
    const row = held.value?.row;
    return row?.$case === kind ? ((row as Record<string, unknown>)[kind] as RowOf<C>) : undefined;
  }
  #all<C extends Case>(kind: C): RowOf<C>[] {
    let ids = this.#ids.get(kind);
    if (!ids) this.#ids.set(kind, (ids = signal(this.#idsOf(kind))));
    return ids.value.map((id) => this.#get(`${kind}/${id}`, kind)).filter((row) => row !== undefined);
  }
  #idsOf(kind: string): number[] {
    const prefix = `${kind}/`;
    const ids: number[] = [];
    for (const key of this.#held) if (key.startsWith(prefix)) ids.push(Number(key.slice(prefix.length)));
    return ids.sort((a, b) => a - b);
  }
}
