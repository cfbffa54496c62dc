// The typed code of a card: ten characters of Crockford's base32, in any case, with or without the dash.
export const CODE_LENGTH = 10;

// What a person meant: 0 for O, 1 for I and L; spaces and dashes are for the eye.
export function normalCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s\-‐-―_.]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

export function isCode(code: string): boolean {
  return code.length === CODE_LENGTH && /^[0-9A-HJKMNP-TV-Z]+$/.test(code);
}

// The second factor: six digits, in whatever digits the phone's keyboard writes, with or without the space between.
export const DIGITS = 6;

export function normalDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\-‐-―]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

export function isDigits(digits: string): boolean {
  return digits.length === DIGITS && /^\d+$/.test(digits);
}
