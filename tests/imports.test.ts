import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// The folders of design/architecture.md from the bottom up: a folder imports only from those before it, `model` from none.
const ORDER = [
  'model',
  'terminology',
  'nlp',
  'history',
  'connectors',
  'registry',
  'warehouse',
  'ingest',
  'access',
  'query',
  'cohort',
  'federation',
  'synth',
  'server',
  'cli',
] as const;
type Folder = (typeof ORDER)[number];

/** What a folder may import, where that is less than all that stand before it. */
const ALLOWED: Readonly<Partial<Record<Folder, readonly Folder[]>>> = {
  model: [],
  terminology: ['model'],
  nlp: ['model', 'terminology'],
  history: ['model', 'terminology'],
  connectors: ['model', 'terminology'],
  registry: ['model'],
  synth: ['model', 'terminology', 'connectors'],
};
// Nothing imports them.
const TOPS: readonly Folder[] = ['server', 'cli'];

const ROOT = path.resolve(import.meta.dirname, '..');
const IMPORT = /(?:^|[\s;])(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/gm;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

function edges(): Edge[] {
  return globSync('src/**/*.{ts,mjs}', { cwd: ROOT }).flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    return [...text.matchAll(IMPORT)].map((m) => ({
      from: file,
      to: path.relative(ROOT, path.resolve(ROOT, path.dirname(file), m[1] ?? m[2] ?? '')),
      line: text.slice(0, m.index).split('\n').length,
    }));
  });
}

const folderOf = (file: string): Folder | null => ORDER.find((name) => file.startsWith(`src/${name}/`)) ?? null;
const isTest = (file: string): boolean => /\.(test|testing)\.ts$/.test(file);

describe('imports', () => {
  const all = edges();

  it('sees the sources', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('go down the drawn list only', () => {
    const wrong = all.filter(({ from, to }) => {
      const a = folderOf(from);
      const b = folderOf(to);
      if (a === null || b === null || a === b || isTest(from)) return false;
      if (TOPS.includes(b)) return a !== 'cli';
      const allowed = ALLOWED[a];
      return allowed === undefined ? ORDER.indexOf(b) > ORDER.indexOf(a) : !allowed.includes(b);
    });
    expect(wrong.map((e) => `${e.from}:${e.line} imports ${e.to}`)).toEqual([]);
  });

  it('never end in a circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of all) if (!isTest(from)) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      const at = trail.indexOf(file);
      if (at >= 0) circles.push([...trail.slice(at), file].join(' -> '));
      if (at >= 0 || done.has(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('never come from a test file', () => {
    expect(all.filter((e) => !isTest(e.from) && isTest(e.to)).map((e) => `${e.from}:${e.line}`)).toEqual([]);
  });
});
