import type { DocumentPlan, Noise, RecallBlock } from '../../course/types.ts';
import { type Rng, rngOf } from '../../rng.ts';
import { type Passage, TextBuilder } from '../engine/builder.ts';
import { Scribe, type Vocabulary } from '../engine/scribe.ts';
import { styleOf } from '../engine/style.ts';
import { Typist } from '../engine/typing-errors.ts';
import { Composer } from './composer.ts';

/** Passages already written: a block stands in many letters, and its words depend on nothing else. */
const written = new WeakMap<RecallBlock, Passage>();

function noiseOf(rng: Rng): Noise {
  return {
    telegraphic: rng.chance(0.35),
    typos: rng.chance(0.3) ? 0.006 : 0,
    abbreviations: rng.chance(0.5) ? 'many' : 'few',
    dates: rng.pick(['slash', 'month', 'mixed', 'long'] as const),
    accents: 'kept',
    hardWrap: false,
    furniture: false,
    table: false,
  };
}

/** The words of a block that letters paste, made from the block and the patient alone: the same text, character for character, everywhere. */
export function passageOf(block: RecallBlock, plan: DocumentPlan, vocabulary: Vocabulary): Passage {
  const known = written.get(block);
  if (known !== undefined) return known;
  const rng = rngOf(block.seed);
  const noise = noiseOf(rng);
  const style = styleOf(rng.split('style'), noise, rng.chance(0.2));
  const out = new TextBuilder(new Typist(rng.split('typist'), noise.typos), style, null);
  const scribe = new Scribe(out, plan, style, rng.split('words'), vocabulary, block.written);
  const composer = new Composer(scribe, false);
  if (rng.chance(0.35)) for (const told of block.facts) composer.bullet(told);
  else composer.prose(block.facts);
  out.line();
  const passage = { text: out.text, mentions: out.mentions };
  written.set(block, passage);
  return passage;
}
