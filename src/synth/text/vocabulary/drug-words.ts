import { DRUGS } from '../../knowledge/drugs.ts';
import type { Scribe } from '../engine/scribe.ts';
import { DRUG_FORMS } from '../lexicon/drug-names.ts';
import { determiner } from '../lexicon/noun.ts';
import { mentionOf } from './stated.ts';

function drugsOf(scribe: Scribe): readonly string[] {
  const told = scribe.told;
  return 'drugs' in told ? told.drugs : [];
}

/** A drug by DCI, brand or everyday form. */
function writeDrug(scribe: Scribe, dci: string, before: '' | 'de' = ''): void {
  const facts = DRUGS.get(dci);
  const forms = DRUG_FORMS[dci];
  let name = dci;
  const draw = scribe.rng.next();
  if (forms !== undefined && draw < (scribe.style.abbreviates ? 0.4 : 0.12)) name = scribe.rng.pick(forms);
  else if (facts !== undefined && draw > 0.82)
    name = scribe.rng.chance(0.4) ? facts.brand : facts.brand.charAt(0) + facts.brand.slice(1).toLowerCase();
  scribe.out.write(determiner(before, { before: name, feminine: false, plural: false }));
  scribe.out.mark(mentionOf('drug', scribe.context, { system: 'ATC', code: facts?.atc ?? null, label: dci, value: dci }), () =>
    scribe.out.write(name),
  );
}

/** The drugs of the fact at hand, each a mention of its own. */
export function writeDrugs(scribe: Scribe, separator: string, last: string, before: '' | 'de' = ''): void {
  const drugs = drugsOf(scribe);
  drugs.forEach((drug, i) => {
    if (i > 0) scribe.out.write(i === drugs.length - 1 ? last : separator);
    writeDrug(scribe, drug, i === 0 ? before : '');
  });
}
