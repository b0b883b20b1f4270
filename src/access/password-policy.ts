export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 256;

export type PasswordFault = 'too_short' | 'too_long' | 'is_login' | 'too_simple' | 'unchanged';

/**
 * What is wrong with a new password, null where it may be taken. Length and variety only: ANSSI and NIST SP 800-63B both
 * advise against rules of composition, which make people choose predictable words.
 */
export function passwordFault(password: string, login: string, current?: string): PasswordFault | null {
  const text = password.normalize('NFC');
  const length = Array.from(text).length;
  if (length < PASSWORD_MIN_LENGTH) return 'too_short';
  if (length > PASSWORD_MAX_LENGTH) return 'too_long';
  if (current !== undefined && text === current.normalize('NFC')) return 'unchanged';
  if (text.toLowerCase().includes(login) && login.length >= 4) return 'is_login';
  if (new Set(text).size < 5) return 'too_simple';
  return null;
}

// No 0/O, 1/l/I: the one-time password is read from a terminal and typed by hand.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of five characters, 99 bits, for instance `k7fqm-2xw9d-hn4tb-pz6cr`. Bytes that would favour some letters are thrown away. */
export function oneTimePassword(random: (size: number) => Buffer): string {
  const limit = 256 - (256 % ALPHABET.length);
  let letters = '';
  while (letters.length < 20) {
    for (const byte of random(32)) {
      if (byte < limit && letters.length < 20) letters += ALPHABET[byte % ALPHABET.length];
    }
  }
  return (letters.match(/.{5}/g) ?? []).join('-');
}
