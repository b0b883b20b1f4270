import { type BothLanguages, type ConnectorItem, inLanguage, type Origin, type ProblemCode } from '../../model/index.ts';
import { refused } from '../item.ts';
import { contentKey } from '../key.ts';
import type { Message } from './message.ts';
import type { RawMessage } from './messages.ts';

/** Where a message stands, and how its records and its problems are named. */
export interface MessagePlace {
  readonly ippAuthorities: readonly string[] | undefined;
  /** What every record of the message begins with; `part` tells its records apart. */
  record(part: string): { readonly source: string; readonly key: string; readonly origin: Origin };
  refuse(code: ProblemCode, message: BothLanguages, field?: string): ConnectorItem;
  /** A segment is missing: the message is cut short where it is the last of its file, else it was sent without. */
  incomplete(segment: string): ConnectorItem;
}

/** `last`: the message is the last of its file, where a cut would show. */
export function messagePlace(
  raw: RawMessage,
  message: Message,
  source: string,
  file: string,
  last: boolean,
  ippAuthorities: readonly string[] | undefined,
): MessagePlace {
  const origin: Origin = { file, line: raw.number, offset: raw.offset };
  const text = raw.segments.join('\r');
  const name = message.type.control ?? contentKey(text);
  const refuse = (code: ProblemCode, why: BothLanguages, field?: string): ConnectorItem =>
    refused(code, `message ${raw.number} : ${inLanguage(why, 'fr')} / message ${raw.number}: ${inLanguage(why, 'en')}`, origin, {
      field,
      raw: text,
    });
  return {
    ippAuthorities,
    record: (part) => ({ source, key: `${part}:${name}`, origin }),
    refuse,
    incomplete: (segment) =>
      last
        ? refuse('truncated', `coupé avant son segment ${segment} / ends before its ${segment} segment`, segment)
        : refuse('missing_field', `sans segment ${segment} / has no ${segment} segment`, segment),
  };
}
