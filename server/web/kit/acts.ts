// Commands as a face writes them: the act's name and the fields that matter.
import { Command, type DeepPartial } from 'nameplate/v1/command.ts';
import type { Act } from './store.ts';

type Case = Act['$case'];
type Fields<C extends Case> = Extract<Act, { $case: C }> extends infer U ? U extends Record<C, infer F> ? F : never : never;

// act('addSeconds', { entry: 3, seconds: 30 })
export function act<C extends Case>(name: C, fields: DeepPartial<Fields<C>> = {} as DeepPartial<Fields<C>>): Act {
  const command = Command.fromPartial({ act: { $case: name, [name]: fields } as DeepPartial<Command>['act'] });
  return command.act!;
}
