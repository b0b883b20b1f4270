import { isPartialDate } from '../../model/index.ts';
import {
  Attribute,
  Concept,
  DateCriterion,
  MentionCriterion,
  Phrase,
  Prefix,
  type QueryContext,
  type QueryNode,
  Site,
  Word,
} from '../tree/index.ts';
import type { FieldMeaning } from './fields.ts';
import type { ParseCode } from './messages.ts';

/** `default` is what each kind takes where the box says nothing: words in any context, concepts affirmed. */
type Asked = QueryContext | 'default';
const LONGEST_WORD = 200;
const LONGEST_PHRASE = 2_000;

export function leafOfWord(
  word: { readonly text: string; readonly exact: boolean; readonly prefix: boolean },
  asked: Asked,
): QueryNode | ParseCode {
  if (word.text.length > LONGEST_WORD) return 'word_too_long';
  const context = asked === 'default' ? 'any' : asked;
  return word.prefix ? Prefix.create(word.text, context) : Word.create(word.text, { exact: word.exact, context });
}

export const leafOfQuoted = (text: string, asked: Asked): QueryNode | ParseCode =>
  text.length > LONGEST_PHRASE ? 'word_too_long' : Phrase.create(text, asked === 'default' ? 'any' : asked);

/** The criterion that a field and its value make, or the code of what is wrong with the value. */
export function leafOfField(meaning: FieldMeaning, value: string, asked: Asked): QueryNode | ParseCode {
  if (value === '') return 'missing_value';
  if (value.length > LONGEST_WORD) return 'word_too_long';
  switch (meaning.kind) {
    case 'attribute':
      return Attribute.create(meaning.field, value);
    case 'site':
      return value.length > 20 ? 'word_too_long' : Site.create(value);
    case 'code':
      return value.length > 100 ? 'word_too_long' : MentionCriterion.create(value, asked === 'default' ? 'affirmed' : asked);
    case 'concept':
      return Concept.create(value, asked === 'default' ? 'affirmed' : asked);
    case 'year':
      return /^\d{4}$/.test(value) ? DateCriterion.create(value, value) : dateLeaf(value);
    case 'date':
      return dateLeaf(value);
    case 'context':
      return 'missing_value';
  }
}

function dateLeaf(value: string): QueryNode | ParseCode {
  const at = value.indexOf('..');
  const bound = (text: string): string | null => (text === '' ? null : text);
  const from = bound(at < 0 ? value : value.slice(0, at));
  const to = bound(at < 0 ? value : value.slice(at + 2));
  if (from === null && to === null) return 'bad_date';
  for (const date of [from, to]) if (date !== null && !isPartialDate(date)) return 'bad_date';
  return DateCriterion.create(from, to);
}
