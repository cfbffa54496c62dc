// Commands as a face writes them: the act's name and the fields that matter; the others are empty as in Protobuf.
//
// An act's empty form is what an empty message of its field decodes to: found once by asking the generated code, so
// that no list of acts has to be kept here, and no second set of constructors is shipped to every phone.
import { Command } from 'nameplate/v1/command.ts';
import type { Act } from './store.ts';

type Case = Act['$case'];
type Fields<C extends Case> = Extract<Act, { $case: C }> extends infer U ? U extends Record<C, infer F> ? F : never : never;

const highestField = 200; // of Command's oneof; a test holds that every act is found
let numbers: Map<string, number> | undefined;

function emptyAct(field: number): Act | undefined {
  const tag = (field << 3) | 2;
  const bytes = tag < 0x80 ? [tag, 0] : [(tag & 0x7f) | 0x80, tag >> 7, 0];
  return Command.decode(Uint8Array.from(bytes)).act;
}

function numberOf(name: string): number {
  if (!numbers) {
    numbers = new Map();
    for (let field = 1; field <= highestField; field++) {
      const found = emptyAct(field);
      if (found) numbers.set(found.$case, field);
    }
  }
  return numbers.get(name) ?? 0;
}

// act('addSeconds', { entry: 3, seconds: 30 })
export function act<C extends Case>(name: C, fields: Partial<Fields<C>> = {}): Act {
  const empty = emptyAct(numberOf(name)) as unknown as Record<string, object>;
  return { $case: name, [name]: { ...empty[name], ...fields } } as unknown as Act;
}
