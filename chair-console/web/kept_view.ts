// Which view this device was left in: a tablet at the podium comes back in chair mode after a restart.
export type View = 'floor' | 'chair' | 'setup';
const KEPT = 'nameplate.view';

export function keptView(): View {
  try {
    return localStorage.getItem(KEPT) === 'chair' ? 'chair' : 'floor';
  } catch {
    return 'floor'; // storage is refused in some private windows
  }
}

export function keepView(view: View): void {
  try {
    localStorage.setItem(KEPT, view);
  } catch {
    // for this visit only
  }
}
