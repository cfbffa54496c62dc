// "Topic 1", or "Reading of the text".
import type { TopicRow } from 'nameplate/v1/row.ts';
import { TopicKind } from 'nameplate/v1/types.ts';
import { t } from 'kit/words.ts';

export function topicLabel(topic: TopicRow | undefined): string {
  if (topic?.topic?.kind === TopicKind.TOPIC_KIND_READING) return t('console-reading');
  return t('console-topic', { n: topic?.topic?.number ?? 0 });
}
