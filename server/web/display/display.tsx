// The chamber display.
import { ClockPanel } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { LanguageChoice } from 'kit/controls.tsx';
import { EntryName } from 'kit/names.tsx';

export function Display() {
  const store = useStore();
  const entry = store.onFloor;
  return (
    <main data-testid="screen">
      <h1 data-testid="speaker">{entry && <EntryName entry={entry} />}</h1>
      <ClockPanel />
      <LanguageChoice />
    </main>
  );
}
