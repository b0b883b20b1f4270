import type { Context } from '../../../model/index.ts';
import type { Day, DocumentPlan, Told } from '../../course/types.ts';
import type { Rng } from '../../rng.ts';
import { AFFIRMED, type MentionBody, type TextBuilder } from './builder.ts';
import { type SaidDate, sayDate } from './dates.ts';
import type { Style } from './style.ts';
import { type Agreement, compile, run, type Template, type TemplateHost } from './template.ts';

/** Phrases for one purpose, compiled when first drawn. */
export interface Bank {
  readonly sources: readonly string[];
  readonly compiled: (Template | undefined)[];
}
export const bank = (...sources: readonly string[]): Bank => ({ sources, compiled: sources.map(() => undefined) });

/** Writes at the end of the text; what it returns is not looked at. */
export type Slot = (scribe: Scribe, argument: string) => unknown;
export type Condition = (scribe: Scribe) => boolean;
export interface Vocabulary {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Mentions named in phrases by `[#key …]`. */
  readonly mentions: ReadonlyMap<string, MentionBody>;
  /** What the words in plain brackets state, from the fact at hand. */
  stated(told: Told): MentionBody | null;
}

/** Writes phrases for one document: holds the plan, the author's style, the generator and the fact at hand. */
export class Scribe implements TemplateHost {
  readonly out: TextBuilder;
  readonly plan: DocumentPlan;
  readonly vocabulary: Vocabulary;
  rng: Rng;
  style: Style;
  noun: Agreement = { feminine: false, plural: false };
  readonly feminine: boolean;
  /** Who speaks: a pathologist states a diagnosis where a clinician tells it. */
  voice: 'clinician' | 'pathologist' = 'clinician';
  /** Day on which the words were written: the document's, or that of the letter that a passage was pasted from. */
  readonly day: Day;
  /** Pasted passages never count back from today. */
  readonly pasted: boolean;
  #told: Told | null = null;
  #said: SaidDate | null | undefined = undefined;
  #dateWritten = false;
  /** Phrases drawn so far, a bit for each of the first 31. */
  readonly #drawn = new Map<Bank, number>();

  constructor(out: TextBuilder, plan: DocumentPlan, style: Style, rng: Rng, vocabulary: Vocabulary, pastedFrom?: Day) {
    this.out = out;
    this.plan = plan;
    this.style = style;
    this.rng = rng;
    this.vocabulary = vocabulary;
    this.feminine = plan.course.person.sex === 'F';
    this.day = pastedFrom ?? plan.date;
    this.pasted = pastedFrom !== undefined;
  }

  get told(): Told {
    if (this.#told === null) throw new TypeError('A phrase about a fact was written without one.');
    return this.#told;
  }

  get context(): Context {
    if (this.#told === null) return AFFIRMED;
    return this.#told.kind === 'family_cancer' ? { ...this.#told.context, family: true } : this.#told.context;
  }

  draw(): number {
    return this.rng.next();
  }

  /** Words of the date of the fact at hand, the same each time within one phrase; null where the plan gives none. */
  get said(): SaidDate | null {
    if (this.#told === null) return null;
    if (this.#said === undefined) this.#said = sayDate(this.#told, this.style, this.rng, this.pasted ? null : this.day);
    return this.#said;
  }

  dateWritten(): void {
    this.#dateWritten = true;
  }

  slot(name: string, argument: string): void {
    const slot = this.vocabulary.slots.get(name);
    if (slot === undefined) throw new TypeError(`No slot <${name}>`);
    slot(this, argument);
  }

  holds(name: string): boolean {
    const condition = this.vocabulary.conditions.get(name);
    if (condition === undefined) throw new TypeError(`No condition ${name}`);
    return condition(this);
  }

  mark(key: string | null, body: () => void): void {
    const mention = key === null ? (this.#told === null ? null : this.vocabulary.stated(this.#told)) : this.vocabulary.mentions.get(key);
    if (mention === undefined) throw new TypeError(`No mention #${key}`);
    if (mention === null) body();
    else this.out.mark(mention, body);
  }

  /** Draws a phrase and writes it; none comes twice before all of its bank have come. */
  say(phrases: Bank): void {
    const count = phrases.sources.length;
    let i = Math.floor(this.rng.next() * count);
    let used = this.#drawn.get(phrases) ?? 0;
    if (used === 2 ** Math.min(count, 31) - 1) used = 0;
    for (let tries = 0; i < 31 && (used & (1 << i)) !== 0 && tries < count; tries++) i = (i + 1) % count;
    this.#drawn.set(phrases, i < 31 ? used | (1 << i) : used);
    let template = phrases.compiled[i];
    if (template === undefined) {
      template = compile(phrases.sources[i] ?? '');
      phrases.compiled[i] = template;
    }
    run(template, this);
  }

  /** Writes about one fact: its mentions get its date, as precisely as the words say it. */
  about(told: Told, body: () => void): void {
    const outer = this.#told;
    const outerSaid = this.#said;
    const outerWritten = this.#dateWritten;
    this.#told = told;
    this.#said = undefined;
    this.#dateWritten = false;
    const from = this.out.mentions.length;
    body();
    const date = this.#dateWritten ? (this.said?.value ?? null) : told.date === this.day ? told.date : null;
    this.out.redate(from, date);
    this.#told = outer;
    this.#said = outerSaid;
    this.#dateWritten = outerWritten;
  }
}
