// Keys of kit.ftl for the words of the chamber: t(categoryKey(category)) -> "Member State".
import {
  Capacity, Category, EntryState, Language, Level, ListState, MeetingState, MotionKind, OrderingPolicy, PointKind, Role, StatementType, TopicState,
} from 'nameplate/v1/types.ts';

function key(names: Record<number, string>, prefix: string, value: number, word: string): string {
  const name = names[value];
  if (!name?.startsWith(prefix)) return `${word}-unspecified`;
  return `${word}-${name.slice(prefix.length).toLowerCase().replaceAll('_', '-')}`;
}

export const roleKey = (role: Role) => key(Role, 'ROLE_', role, 'role');
export const categoryKey = (category: Category) => key(Category, 'CATEGORY_', category, 'category');
export const meetingStateKey = (state: MeetingState) => key(MeetingState, 'MEETING_STATE_', state, 'meeting');
export const topicStateKey = (state: TopicState) => key(TopicState, 'TOPIC_STATE_', state, 'topic');
export const listStateKey = (state: ListState) => key(ListState, 'LIST_STATE_', state, 'list');
export const entryStateKey = (state: EntryState) => key(EntryState, 'ENTRY_STATE_', state, 'entry');
export const orderingKey = (policy: OrderingPolicy) => key(OrderingPolicy, 'ORDERING_POLICY_', policy, 'ordering');
export const languageKey = (language: Language) => key(Language, 'LANGUAGE_', language, 'language');
export const pointKey = (kind: PointKind) => key(PointKind, 'POINT_KIND_', kind, 'point');
export const motionKey = (kind: MotionKind) => key(MotionKind, 'MOTION_KIND_', kind, 'motion');
export const statementKey = (type: StatementType) => key(StatementType, 'STATEMENT_TYPE_', type, 'statement');
export const levelKey = (level: Level) => key(Level, 'LEVEL_', level, 'level');
export const capacityKey = (capacity: Capacity) => key(Capacity, 'CAPACITY_', capacity, 'capacity');
