// The rules bound texts in bytes of UTF-8, as the record holds them; a field's maxLength counts something else.
const encoder = new TextEncoder();

export function cutToBytes(text: string, most: number): string {
  if (encoder.encode(text).length <= most) return text;
  let bytes = 0;
  let cut = '';
  for (const sign of text) {
    bytes += encoder.encode(sign).length;
    if (bytes > most) break;
    cut += sign;
  }
  return cut;
}

// For onInput: what was typed, cut in the field, too.
export function typedWithin(event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }, most: number): string {
  const cut = cutToBytes(event.currentTarget.value, most);
  if (event.currentTarget.value !== cut) event.currentTarget.value = cut;
  return cut;
}
