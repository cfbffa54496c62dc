// What the person at this console may do, so that no button promises what the rules will refuse. The server decides.
import { Role } from 'nameplate/v1/types.ts';
import type { Store } from 'kit/store.ts';

export interface Rights {
  known: boolean; // somebody is signed in who belongs here
  podium: boolean; // the Chair, or the secretary as the Chair's hand
  secretary: boolean; // set-up
  inscribes: boolean; // may put a delegation on the list, or take it off
  chair: boolean; // may hand over or take over the chair
}

export function rightsOf(store: Store): Rights {
  const { role, participant } = store.welcome ?? {};
  const secretary = role === Role.ROLE_SECRETARY;
  const cofacilitator = role === Role.ROLE_COFACILITATOR;
  const presides = role === Role.ROLE_PRESIDING || (cofacilitator && participant !== '' && participant === store.round?.presiding);
  const officer = role === Role.ROLE_OFFICER;
  const podium = secretary || presides;
  return { known: podium || cofacilitator || officer, podium, secretary, inscribes: podium || officer, chair: podium || cofacilitator };
}
