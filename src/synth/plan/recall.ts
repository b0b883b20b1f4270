import type { CourseTumour, Day, RecallBlock, Told } from '../course/types.ts';
import type { Rng } from '../rng.ts';

/** Most blocks that one letter repeats: the two first and the latest. */
const MOST = 11;
const CONTRADICTED = 0.035;

/**
 * What the record tells again and again. A block is written once and then repeated word for word in later letters: its seed makes its words.
 * A small share of blocks holds an error (wrong side, year or stage), repeated like the rest.
 */
export class RecallLedger {
  readonly #rng: Rng;
  readonly #blocks: RecallBlock[] = [];

  constructor(rng: Rng) {
    this.#rng = rng;
  }

  add(written: Day, facts: readonly Told[]): void {
    if (facts.length === 0) return;
    const rng = this.#rng.split(this.#blocks.length);
    const told = rng.chance(CONTRADICTED) ? distort(facts, rng) : facts;
    this.#blocks.push({ seed: rng.int(0, 2 ** 31 - 1), written, facts: told });
  }

  /** Blocks that a letter of this day repeats, oldest first. */
  before(): readonly RecallBlock[] {
    const all = this.#blocks;
    return all.length <= MOST ? all.slice() : [...all.slice(0, 2), ...all.slice(all.length - (MOST - 2))];
  }
}

const OTHER_SIDE: Readonly<Record<NonNullable<CourseTumour['laterality']>, 'left' | 'right'>> = {
  left: 'right',
  right: 'left',
  bilateral: 'left',
};

/** One fact of the block told wrongly. */
function distort(facts: readonly Told[], rng: Rng): readonly Told[] {
  const at = facts.findIndex(
    (f) => f.kind === 'diagnosis' || f.kind === 'stage' || f.kind === 'surgery' || f.kind === 'line' || f.kind === 'event',
  );
  const fact = facts[at];
  if (fact === undefined) return facts;
  const wrong = distortFact(fact, rng);
  return facts.map((f, i) => (i === at ? wrong : f));
}

function distortFact(fact: Told, rng: Rng): Told {
  if ((fact.kind === 'diagnosis' || fact.kind === 'surgery') && fact.laterality !== null && rng.chance(0.6))
    return { ...fact, laterality: OTHER_SIDE[fact.laterality], contradicts: true };
  if (fact.kind === 'stage') return { ...fact, stage: fact.stage.startsWith('III') ? 'IIB' : 'IIIA', contradicts: true };
  if (fact.date !== null) {
    const year = Number(fact.date.slice(0, 4)) - 1;
    return {
      ...fact,
      date: `${year}-${fact.date.slice(5, 7)}-${fact.date.slice(8) === '29' ? '28' : fact.date.slice(8)}`,
      contradicts: true,
    };
  }
  return fact;
}
