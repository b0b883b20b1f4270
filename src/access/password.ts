import { argon2, timingSafeEqual } from 'node:crypto';
import type { Argon2Cost } from './argon2-parameters.ts';
import type { RandomBytes } from './effects.ts';

const FORM = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,4}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** Upper bounds of a cost that is read back: a forged row must not make the server allocate gigabytes. */
const MOST = Object.freeze({ memory: 1_048_576, passes: 16, parallelism: 16 });

interface Parsed {
  readonly cost: Argon2Cost;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** The PHC string `$argon2id$v=19$m=…,t=…,p=…$salt$tag` of a password, with a fresh salt. */
export async function hashPassword(password: string, cost: Argon2Cost, random: RandomBytes): Promise<string> {
  const salt = random(cost.saltLength);
  const tag = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(salt)}$${bare(tag)}`;
}

/** True where the password made this PHC string. A string of another form is never a match. */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const parsed = parsePhc(phc);
  if (parsed === null) return false;
  const tag = await derive(password, parsed.salt, parsed.cost);
  return tag.length === parsed.tag.length && timingSafeEqual(tag, parsed.tag);
}

/** True where the stored hash was made with another cost than today's: hash again at the next successful sign-in. */
export function needsRehash(phc: string, cost: Argon2Cost): boolean {
  const parsed = parsePhc(phc);
  if (parsed === null) return true;
  const { memory, passes, parallelism, tagLength } = parsed.cost;
  return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism || tagLength !== cost.tagLength;
}

export function parsePhc(phc: string): Parsed | null {
  const m = FORM.exec(phc);
  if (m === null) return null;
  const salt = Buffer.from(m[4] ?? '', 'base64');
  const tag = Buffer.from(m[5] ?? '', 'base64');
  const cost = { memory: Number(m[1]), passes: Number(m[2]), parallelism: Number(m[3]), tagLength: tag.length, saltLength: salt.length };
  const sane =
    cost.memory >= 8 * cost.parallelism &&
    cost.memory <= MOST.memory &&
    cost.passes >= 1 &&
    cost.passes <= MOST.passes &&
    cost.parallelism >= 1 &&
    cost.parallelism <= MOST.parallelism;
  return sane ? { cost, salt, tag } : null;
}

// NFC, because the same password typed on a Mac and on Windows may be two code point sequences.
function derive(password: string, salt: Buffer, cost: Argon2Cost): Promise<Buffer> {
  const { memory, passes, parallelism, tagLength } = cost;
  const message = Buffer.from(password.normalize('NFC'), 'utf8');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

const bare = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
