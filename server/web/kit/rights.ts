// What a delegation may do beside speaking: by its category, or as the round's settings say. The server decides; the
// page only shows nobody what would be refused for want of rights.
import { Category, PointScope, type Rights } from 'nameplate/v1/types.ts';
import type { Store } from './store.ts';

function rightsBy(category: Category): Rights {
  const none: Rights = { participant: '', pointsOfOrder: PointScope.POINT_SCOPE_NONE, appeals: false, motions: false, replies: 0 };
  switch (category) {
    case Category.CATEGORY_MEMBER_STATE:
      return { ...none, pointsOfOrder: PointScope.POINT_SCOPE_ALL, appeals: true, motions: true, replies: 2 }; // 34/401
    case Category.CATEGORY_OBSERVER_STATE: // A/RES/52/250, A/RES/58/314
      return { ...none, pointsOfOrder: PointScope.POINT_SCOPE_OWN_MATTERS, replies: 2 };
    case Category.CATEGORY_GROUP: // the European Union: A/RES/65/276
      return { ...none, replies: 1 };
    default: return none;
  }
}

export function rightsOf(store: Store, me: string): Rights {
  const usual = rightsBy(store.participant(me)?.category ?? Category.CATEGORY_UNSPECIFIED);
  const own = store.round?.settings?.rights.find((each) => each.participant === me);
  if (!own) return usual;
  const said = own.pointsOfOrder !== PointScope.POINT_SCOPE_UNSPECIFIED;
  return { ...own, pointsOfOrder: said ? own.pointsOfOrder : usual.pointsOfOrder };
}
