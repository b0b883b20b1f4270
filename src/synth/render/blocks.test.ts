import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';

describe('blocks of a plain document', () => {
  it('finds title, headings of every style, tables and paragraphs', () => {
    const text =
      'Centre X\nService\n\nFiche de RCP\n\nHISTOIRE :\nLigne une\nligne deux\n\nDécision\n--------\n- Chirurgie\n\nRO | 90 %\nRP | 0 %\nFin.\n';
    expect(blocksOf(text, 'FICHE DE RCP')).toEqual([
      { kind: 'paragraph', text: 'Centre X\nService' },
      { kind: 'title', text: 'Fiche de RCP' },
      { kind: 'heading', text: 'HISTOIRE :' },
      { kind: 'paragraph', text: 'Ligne une\nligne deux' },
      { kind: 'heading', text: 'Décision' },
      { kind: 'paragraph', text: '- Chirurgie' },
      {
        kind: 'table',
        rows: [
          ['RO', '90 %'],
          ['RP', '0 %'],
        ],
      },
      { kind: 'paragraph', text: 'Fin.' },
    ]);
  });

  it('loses no word', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ':', '\t', '|', '-', '3', 'é'), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        const words = (s: string): string => s.replace(/[\s|]|-{3,}/g, '');
        const all = blocksOf(text, 'titre').map((b) => (b.kind === 'table' ? b.rows.flat().join(' ') : b.text));
        expect(words(all.join('\n'))).toBe(words(text));
      }),
    );
  });
});
