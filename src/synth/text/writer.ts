import type { DocumentPlan, DocumentWriter, WrittenDocument } from '../course/types.ts';
import { type Rng, rngOf } from '../rng.ts';
import { Composer } from './compose/composer.ts';
import { furnitureLines, writeHeader } from './compose/frame.ts';
import { COMPOSERS } from './compose/genres.ts';
import { TextBuilder } from './engine/builder.ts';
import { finish } from './engine/finish.ts';
import { Scribe, type Vocabulary } from './engine/scribe.ts';
import { styleOf } from './engine/style.ts';
import { Typist } from './engine/typing-errors.ts';
import { phrasesFor } from './saying.ts';
import { VOCABULARY } from './vocabulary/vocabulary.ts';

/** The vocabulary with `<nom>`, the noun of the fact at hand, which the phrases of every kind give. */
export const FULL_VOCABULARY: Vocabulary = {
  ...VOCABULARY,
  slots: new Map([...VOCABULARY.slots, ['nom', (scribe) => scribe.say(phrasesFor(scribe, scribe.told).noun)]]),
};

const PAGE_LENGTH = [700, 1700] as const;

/** Number of an author, so that the same doctor writes alike in every document. */
function authorSeed(plan: DocumentPlan): number {
  let hash = 17;
  const name = `${plan.author.familyName}/${plan.author.givenName}`;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash >>> 0;
}

function write(plan: DocumentPlan, rng: Rng): WrittenDocument {
  const genre = COMPOSERS[plan.genre];
  const author = rngOf(authorSeed(plan));
  const style = styleOf(author, plan.noise, genre.structured);
  const furniture = plan.noise.furniture ? { every: rng.int(...PAGE_LENGTH), lines: (page: number) => furnitureLines(plan, page) } : null;
  const out = new TextBuilder(new Typist(rng.split('typist'), plan.noise.typos), style, furniture);
  const scribe = new Scribe(out, plan, style, rng, FULL_VOCABULARY);
  const composer = new Composer(scribe, style.register === 'structured' || rng.chance(genre.headed));
  writeHeader(scribe, genre.letter);
  genre.compose(composer, plan.genre);
  out.line();
  return { text: finish(out.text, plan.noise, out.frozen), mentions: out.mentions };
}

/** Writes French clinical documents from their plans. Pure: the same plan and generator state give the same text and mentions. */
export const documentWriter: DocumentWriter = { write };
