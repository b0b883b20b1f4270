import { describe, expect, it } from 'vitest';
import type { Bank } from '../engine/scribe.ts';
import { compile, namesIn } from '../engine/template.ts';
import { FRAMES } from '../saying.ts';
import { WORDS } from '../vocabulary/words.ts';
import { FULL_VOCABULARY } from '../writer.ts';
import * as board from './board.ts';
import * as course from './course.ts';
import * as examination from './examination.ts';
import * as imaging from './imaging.ts';
import * as letter from './letter.ts';
import * as normalCt from './normal-ct.ts';
import * as nursing from './nursing.ts';
import * as operative from './operative.ts';
import * as pathologist from './pathologist.ts';
import * as person from './person.ts';
import * as requests from './requests.ts';
import * as specimen from './specimen.ts';
import * as treatment from './treatment.ts';
import * as tumour from './tumour.ts';

const MODULES = {
  board,
  course,
  examination,
  imaging,
  letter,
  normalCt,
  nursing,
  operative,
  pathologist,
  person,
  requests,
  specimen,
  treatment,
  tumour,
  FRAMES,
};

function banksIn(value: unknown, path: string): [string, Bank][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('sources' in value && 'compiled' in value) return [[path, value as Bank]];
  return Object.entries(value).flatMap(([key, inner]) => banksIn(inner, `${path}.${key}`));
}
const BANKS = banksIn(MODULES, '');

describe('every phrase', () => {
  it('is there', () => {
    expect(BANKS.length).toBeGreaterThan(150);
  });

  it.each(BANKS)('%s compiles and names only what exists', (_, bank) => {
    for (const source of bank.sources) {
      for (const name of namesIn(compile(source))) {
        const rest = name.slice(1);
        const known = name.startsWith('<')
          ? FULL_VOCABULARY.slots
          : name.startsWith('?')
            ? FULL_VOCABULARY.conditions
            : FULL_VOCABULARY.mentions;
        expect(known.has(rest), `${name} in ${source}`).toBe(true);
      }
      for (const [, word] of source.matchAll(/<w:([a-z_]+)>/g)) expect(WORDS, source).toHaveProperty(word ?? '');
    }
  });

  it.each(BANKS)('%s has no doubled or dangling sign in its words', (_, bank) => {
    for (const source of bank.sources) expect(source).not.toMatch(/ {2}|\.\.|,,| ,|\( | \)/);
  });
});
