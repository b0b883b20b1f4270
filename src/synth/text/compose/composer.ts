import type { Told, ToldKind } from '../../course/types.ts';
import type { TextBuilder } from '../engine/builder.ts';
import type { Bank, Scribe } from '../engine/scribe.ts';
import { HEADINGS, type HeadingKey } from '../phrases/headings.ts';
import { phrasesFor, sayFact } from '../saying.ts';

/** How the facts of a section follow each other. */
export type Flow = 'prose' | 'lines' | 'list';

/** Facts that are commonly strung on one sentence behind a diagnosis. */
const ATTRIBUTES: ReadonlySet<ToldKind> = new Set(['tnm', 'stage', 'grade', 'biomarker']);
const ENDS = '.!?:;,';

/** Puts facts and framework sentences into sections. Every fact of the plan is written exactly once: what no section took comes last. */
export class Composer {
  readonly scribe: Scribe;
  readonly out: TextBuilder;
  readonly headed: boolean;
  #left: Told[];

  constructor(scribe: Scribe, headed: boolean) {
    this.scribe = scribe;
    this.out = scribe.out;
    this.headed = headed;
    this.#left = [...scribe.plan.facts];
  }

  /** Takes the facts that a section is about out of those still to be written, in the order of the plan. */
  take(test: (told: Told) => boolean): Told[] {
    const taken = this.#left.filter(test);
    if (taken.length > 0) this.#left = this.#left.filter((told) => !test(told));
    return taken;
  }

  takeKinds(...kinds: readonly ToldKind[]): Told[] {
    return this.take((told) => kinds.includes(told.kind));
  }

  has(...kinds: readonly ToldKind[]): boolean {
    return this.#left.some((told) => kinds.includes(told.kind));
  }

  heading(key: HeadingKey): void {
    this.out.gap();
    if (!this.headed) return;
    this.title(this.scribe.rng.pick(HEADINGS[key]));
  }

  title(words: string): void {
    const style = this.scribe.style.headings;
    const shown = style === 'upper' ? words.toUpperCase() : words;
    this.out.defer(style === 'underlined' ? `${shown}\n${'-'.repeat(words.length)}` : style === 'plain' ? shown : `${shown} :`);
  }

  /** A sentence: capital, words, full stop. */
  sentence(body: () => void): void {
    const from = this.out.length;
    this.out.capitalise();
    body();
    if (this.out.length > from && !ENDS.includes(this.out.last)) this.out.write('.');
    this.out.write(' ');
  }

  /** A framework sentence from a bank, in the author's register: telegraphic authors leave half of them out. */
  filler(phrases: Bank, chance = 1): void {
    const brevity = this.scribe.style.register === 'verbose' ? 1 : 0.7;
    if (this.scribe.rng.chance(chance * brevity)) this.sentence(() => this.scribe.say(phrases));
  }

  line(body: () => void): void {
    this.out.line();
    body();
    this.out.line();
  }

  /** A section with its heading; nothing where there are no facts and nothing before. */
  section(key: HeadingKey, facts: readonly Told[], flow?: Flow, more?: { before?: () => void; after?: () => void }): void {
    if (facts.length === 0 && more?.before === undefined && more?.after === undefined) return;
    this.heading(key);
    more?.before?.();
    this.facts(facts, flow);
    more?.after?.();
    this.out.line();
  }

  facts(facts: readonly Told[], flow: Flow = this.#usualFlow()): void {
    if (facts.length === 0) return;
    if (flow === 'prose') this.prose(facts);
    else if (flow === 'list') this.#list(facts);
    else for (const told of facts) this.bullet(told);
  }

  #usualFlow(): Flow {
    return this.scribe.style.register === 'structured' ? 'lines' : 'prose';
  }

  bullet(told: Told): void {
    this.line(() => {
      this.out.raw(this.scribe.style.bullet);
      if (this.scribe.rng.chance(0.6)) this.out.capitalise();
      const { register } = this.scribe.style;
      sayFact(this.scribe, told, register === 'verbose' && this.scribe.rng.chance(0.75) ? 'structured' : register);
    });
  }

  /** Noun phrases on one line: "HTA, diabète de type 2, BPCO." */
  #list(facts: readonly Told[]): void {
    this.sentence(() => {
      facts.forEach((told, i) => {
        if (i > 0) this.out.write(', ');
        if (told.context.negated || told.context.hypothetical) sayFact(this.scribe, told, 'telegraphic');
        else this.scribe.about(told, () => this.scribe.say(phrasesFor(this.scribe, told).noun));
      });
    });
  }

  prose(facts: readonly Told[]): void {
    let i = 0;
    while (i < facts.length) {
      const told = facts[i];
      if (told === undefined) break;
      let end = i + 1;
      const strings = (told.kind === 'diagnosis' || ATTRIBUTES.has(told.kind)) && plain(told);
      while (strings && end < facts.length && isAttribute(facts[end])) end++;
      const run = facts.slice(i, end);
      this.sentence(() => {
        sayFact(this.scribe, told);
        for (const attribute of run.slice(1)) {
          this.out.write(', ');
          this.scribe.about(attribute, () => this.scribe.say(phrasesFor(this.scribe, attribute).noun));
        }
      });
      i = end;
    }
  }

  /** A table of two columns or more: each row one fact, written by `cells`. */
  table(headers: readonly string[], facts: readonly Told[], cells: (told: Told, separator: string) => void): void {
    const separator = this.scribe.style.cells;
    this.out.line();
    if (headers.length > 0) this.out.raw(headers.join(separator));
    this.out.line();
    for (const told of facts) this.line(() => this.scribe.about(told, () => cells(told, separator)));
  }

  /** Closing lines, under no heading. */
  foot(...lines: readonly (() => void)[]): void {
    this.out.defer(null);
    for (const body of lines) {
      this.out.gap();
      this.line(body);
    }
  }

  /** Facts that no section took. */
  rest(): void {
    const facts = this.take(() => true);
    if (facts.length === 0) return;
    this.out.gap();
    this.facts(facts);
    this.out.line();
  }
}

const plain = (told: Told): boolean => !told.context.negated && !told.context.hypothetical && !told.context.planned;
const isAttribute = (told: Told | undefined): boolean => told !== undefined && ATTRIBUTES.has(told.kind) && plain(told);
