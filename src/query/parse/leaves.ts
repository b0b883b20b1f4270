import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { choiceOf, DOCUMENTS_TYPED } from '../item/choices.ts';
import { readBounds } from '../item/read-test.ts';
import {
  Attribute,
  Cohort,
  Concept,
  DateCriterion,
  List,
  MentionCriterion,
  Near,
  Phrase,
  Prefix,
  type QueryContext,
  type QueryNode,
  Site,
  Title,
  Word,
} from '../tree/index.ts';
import type { FieldMeaning } from './fields.ts';
import type { ParseCode } from './messages.ts';

/** `default` is what each kind takes where the box says nothing: words in any context, concepts affirmed. */
export type Asked = QueryContext | 'default';
const LONGEST_WORD = 200;
const LONGEST_PHRASE = 2_000;
const LONGEST_LIST = 200_000;

export function leafOfWord(
  word: { readonly text: string; readonly exact: boolean; readonly prefix: boolean },
  asked: Asked,
): QueryNode | ParseCode {
  if (word.text.length > LONGEST_WORD) return 'word_too_long';
  const context = asked === 'default' ? 'any' : asked;
  return word.prefix ? Prefix.create(word.text, context) : Word.create(word.text, { exact: word.exact, context });
}

export function leafOfQuoted(text: string, distance: number | null, asked: Asked): QueryNode | ParseCode {
  if (text.length > LONGEST_PHRASE) return 'word_too_long';
  if (distance !== null) return asked === 'default' || asked === 'any' ? Near.create(text, distance) : 'near_context';
  return Phrase.create(text, asked === 'default' ? 'any' : asked);
}

/** The criterion that a field and its value make, or the code of what is wrong with the value. */
export function leafOfField(
  meaning: Exclude<FieldMeaning, { readonly kind: 'item' | 'item_field' }>,
  value: string,
  asked: Asked,
): QueryNode | ParseCode {
  if (value === '') return 'missing_value';
  if (meaning.kind === 'list') return listLeaf(value);
  const wanted = meaning.kind === 'attribute' && meaning.field === 'type' ? documentType(value) : value;
  if (wanted.length > LONGEST_WORD) return 'word_too_long';
  switch (meaning.kind) {
    case 'attribute':
      return Attribute.create(meaning.field, wanted);
    case 'site':
      return value.length > 20 ? 'word_too_long' : Site.create(value);
    case 'code':
      return value.length > 100 ? 'word_too_long' : MentionCriterion.create(value, asked === 'default' ? 'affirmed' : asked);
    case 'concept':
      return Concept.create(value, asked === 'default' ? 'affirmed' : asked);
    case 'title':
      return lexemesOf(value).length === 0 ? 'missing_value' : Title.create(value);
    case 'cohort':
      return value.trim() === '' || value.includes('|') ? 'missing_value' : Cohort.create(value.trim());
    case 'year':
    case 'date':
      return dateLeaf(value);
    case 'context':
      return 'missing_value';
  }
}

/** The LOINC code under a short name (`RCP`, `anatomopathologie`); `=` before a text takes it as it stands. */
export const documentType = (typed: string): string =>
  typed.startsWith('=') && typed.length > 1 ? typed.slice(1) : (choiceOf(DOCUMENTS_TYPED, typed)?.value ?? typed);

function dateLeaf(value: string): QueryNode | ParseCode {
  const bounds = readBounds(value);
  return bounds === null ? 'bad_date' : DateCriterion.create(bounds.from, bounds.to);
}

/** Numbers between commas, semicolons, bars or blanks, as they come from a spreadsheet. */
function listLeaf(value: string): QueryNode | ParseCode {
  const numbers = [...new Set(value.split(/[|,;\s]+/u).filter((n) => n !== ''))];
  if (numbers.length === 0) return 'missing_value';
  return numbers.length > LONGEST_LIST || numbers.some((n) => n.length > LONGEST_WORD) ? 'list_too_long' : List.create(numbers);
}
