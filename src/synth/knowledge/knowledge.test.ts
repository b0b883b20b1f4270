import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../course/scenario.ts';
import { DRUGS } from './drugs.ts';
import { METASTATIC_SITES } from './metastatic-sites.ts';
import { OPERATIONS } from './operations.ts';
import type { Step } from './profile.ts';
import { PROFILES } from './profiles.ts';
import { FIELDS } from './radiotherapy-fields.ts';
import { REGIMENS } from './regimens.ts';
import { TOXICITIES } from './toxicities.ts';

const SHARED = path.resolve(import.meta.dirname, '../../../../shared/terminologies');
const has = existsSync(SHARED);
const rows = (file: string): Record<string, string>[] =>
  JSON.parse(gunzipSync(readFileSync(path.join(SHARED, file))).toString('utf8')) as Record<string, string>[];
const profiles = Object.values(PROFILES);

describe('knowledge of the simulator', () => {
  it('names only regimens, drugs and side effects that it has', () => {
    const given = (s: Step): string[] => (s.do === 'give' ? [s.regimen] : []);
    const named = profiles.flatMap((p) => [...p.lines.map((l) => l.regimen), ...p.pathways.flatMap((w) => w.steps.flatMap(given))]);
    for (const name of named) expect(REGIMENS.has(name), name).toBe(true);
    for (const [name, r] of REGIMENS) {
      expect(named, name).toContain(name);
      for (const drug of r.drugs) expect(DRUGS.has(drug), `${name}: ${drug}`).toBe(true);
      for (const [term, share] of r.toxicities) {
        expect(TOXICITIES[term], `${name}: ${term}`).toBeDefined();
        expect(share > 0 && share <= 1).toBe(true);
      }
    }
  });

  it('has a profile of every kind under its own name, that ends with a pathway for everybody', () => {
    for (const [kind, p] of Object.entries(PROFILES)) {
      expect(p.kind).toBe(kind);
      expect(p.pathways.at(-1)?.if, kind).toBeUndefined();
      expect(p.pfs.length).toBeGreaterThan(0);
      expect(p.incidence.F + p.incidence.M).toBeGreaterThan(0);
    }
  });

  it('writes codes in their usual form', () => {
    for (const p of profiles) {
      for (const s of p.sites) expect(s.topography, p.kind).toMatch(/^C\d\d\.\d$/);
      for (const s of p.sites) expect(s.icd10, p.kind).toMatch(/^[CD]\d\d(\.\d)?$/);
      for (const h of p.histologies) expect(h.code, p.kind).toMatch(/^[89]\d{3}\/[23]$/);
      for (const h of p.histologies) expect(`BH${p.adicapOrgan}${h.adicap}`, p.kind).toMatch(/^[A-Z0-9]{8}$/);
      for (const [code] of p.metastases) expect(METASTATIC_SITES[code], p.kind).toBeDefined();
    }
    for (const [name, d] of DRUGS) {
      if (d.ucd13 !== null) expect(d.ucd13, name).toMatch(/^34008\d{8}$/);
      if (d.cip13 !== null) expect(d.cip13, name).toMatch(/^34009\d{8}$/);
      expect(d.atc, name).toMatch(/^[A-Z]\d\d[A-Z]{2}\d\d$/);
    }
  });

  it('asks no more than all patients for its scenarios', () => {
    expect(SCENARIOS.reduce((sum, s) => sum + s.share, 0)).toBeLessThan(0.1);
    for (const s of SCENARIOS)
      if (s.pathway !== undefined && s.kind !== undefined) expect(PROFILES[s.kind].pathways.some((p) => p.name === s.pathway)).toBe(true);
  });

  it.skipIf(!has)('uses acts that the CCAM has (skipped without ../shared)', () => {
    const known = new Set(rows('ccam/ccam_actes.json.gz').map((r) => r['code']));
    for (const o of [...Object.values(OPERATIONS), ...Object.values(FIELDS)]) expect(known.has(o.ccam), o.ccam).toBe(true);
  });

  it.skipIf(!has)('uses UCD codes whose full form is the published one (skipped without ../shared)', () => {
    const published = new Map(
      rows('drugs/mco_medref_atih_historique_liste_ucd.json.gz').map((r) => [r['ucd7'], r['ucd13']?.replaceAll(' ', '')]),
    );
    const checked = [...DRUGS.values()].filter((d) => d.ucd7 !== null && published.has(d.ucd7));
    expect(checked.length).toBeGreaterThan(30);
    for (const d of checked) expect(d.ucd13).toBe(published.get(d.ucd7 ?? ''));
  });
});
