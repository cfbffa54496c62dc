// The typed code of a card: ten characters of Crockford's base32, in any case, with or without the dash.
export const CODE_LENGTH = 10;

// What a person meant: 0 for O, 1 for I and L; spaces and dashes are for the eye.
export function normalCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s\-‐-―_.]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

export function isCode(code: string): boolean {
  return code.length === CODE_LENGTH && /^[0-9A-HJKMNP-TV-Z]+$/.test(code);
}
