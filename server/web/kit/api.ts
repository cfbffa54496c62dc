// The HTTP beside the socket (proto/README.md). Apart so that no face meets an exception for a lost link.
export interface Answer {
  status: number; // 0: the server was not reached
  body: Record<string, unknown>; // empty when there was no JSON
}

async function ask(path: string, request: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...request });
    const body: unknown = await response.json().catch(() => ({}));
    const retryAfter = Number(response.headers.get('retry-after') ?? 0);
    return { status: response.status, body: { ...(body as object), ...(retryAfter ? { retryAfter } : {}) } };
  } catch {
    return { status: 0, body: {} };
  }
}

export const get = (path: string) => ask(path, {});

export const post = (path: string, body?: object) => ask(path, {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}),
});

// A file's own text, as the imports want it.
export const postText = (path: string, text: string, type = 'text/csv') => ask(path, {
  method: 'POST', headers: { 'content-type': type }, body: text,
});
