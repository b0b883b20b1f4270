import { MOLECULAR } from '../phrases/board.ts';
import { markerTable } from './board.ts';
import type { Composer } from './composer.ts';
import { requestOf, tumourAtHand } from './known-tumour.ts';
import { writeRecalled } from './recalled.ts';

/** A molecular genetics report: sample, method, results gene by gene, interpretation. */
export function composeMolecular(c: Composer): void {
  const { scribe } = c;
  const { rng } = scribe;
  const diagnosis = c.takeKinds('diagnosis');
  const tumour = tumourAtHand(scribe);
  const about = diagnosis[0] ?? (tumour === null ? undefined : requestOf(tumour, scribe.day));
  c.section('clinical', diagnosis.slice(1), undefined, {
    before: () => {
      if (about !== undefined) c.sentence(() => scribe.about(about, () => scribe.say(MOLECULAR.request)));
    },
    after: () => c.filler(MOLECULAR.sample),
  });
  writeRecalled(c);
  if (rng.chance(0.8)) c.section('method', [], undefined, { before: () => c.filler(MOLECULAR.method) });
  const markers = c.takeKinds('biomarker', 'biomarker_missing');
  if (scribe.style.table) markerTable(c, markers, 'results');
  else c.section('results', markers, 'lines');
  c.section('conclusion', c.takeKinds('genetic_risk', 'predisposition'), undefined, {
    after: () => {
      c.filler(MOLECULAR.empty, 0.5);
      c.filler(MOLECULAR.interpretation, 0.7);
    },
  });
  c.rest();
  c.foot(() => scribe.slot('auteur', ''));
}
