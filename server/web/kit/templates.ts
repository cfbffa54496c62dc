// The prepared messages of the chamber display: `template-ID` of kit.ftl in six languages, so that a message needs no
// translation in the room. An id is for ever: it is in the log.
export const TEMPLATES = ['silence', 'break', 'conclude', 'interpretation', 'documents'] as const;

export const templateKey = (id: string) => `template-${id}`;
