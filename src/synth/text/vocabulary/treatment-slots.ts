import type { Condition, Scribe, Slot } from '../engine/scribe.ts';
import { PROTOCOL_FORMS } from '../lexicon/drug-names.ts';
import { determiner } from '../lexicon/noun.ts';
import { writeDrugs } from './drug-words.ts';
import { bare } from './plan-slots.ts';
import { mentionOf, stated } from './stated.ts';
import { determinerOf, tumourOf } from './tumour-slots.ts';

/** Whether the protocol is only its drugs' names ("Docétaxel-trastuzumab"), so that it is written as drugs. */
function namedByDrugs(scribe: Scribe): boolean {
  const told = scribe.told;
  if (told.kind !== 'line' && told.kind !== 'cycle') return true;
  if (told.protocol in PROTOCOL_FORMS) return false;
  const lower = told.protocol.toLowerCase();
  return told.drugs.length > 0 && told.drugs.every((drug) => lower.includes(drug.split(' ')[0]?.toLowerCase() ?? drug));
}

/** The protocol; with the argument `de` behind an elided or full preposition. */
function writeProtocol(scribe: Scribe, argument: string): void {
  const told = scribe.told;
  if (told.kind !== 'line' && told.kind !== 'cycle') return;
  if (namedByDrugs(scribe)) {
    const joint = scribe.rng.pick([' + ', '-', ' et ', ' - ']);
    writeDrugs(scribe, joint === ' et ' ? ', ' : joint, joint, argument === 'de' ? 'de' : '');
    if (/hebdo/i.test(told.protocol)) scribe.out.write(scribe.style.abbreviates ? ' hebdo' : ' hebdomadaire');
    return;
  }
  const forms = PROTOCOL_FORMS[told.protocol];
  const name = forms === undefined ? bare(told.protocol) : scribe.rng.pick(forms);
  const body = stated(told);
  if (body === null) return;
  if (argument === 'de') scribe.out.write(determiner('de', { before: name, feminine: false, plural: false }));
  scribe.out.mark(body, () => scribe.out.write(name));
  if (scribe.rng.chance(0.15)) {
    scribe.out.write(' (');
    writeDrugs(scribe, ', ', ', ');
    scribe.out.write(')');
  }
}

const ORDINALS = ['', 'première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième'] as const;

export const TREATMENT_SLOTS: readonly (readonly [string, Slot])[] = [
  ['proto', writeProtocol],
  ['drugs', (scribe) => writeDrugs(scribe, ', ', ' et ')],
  [
    'ligne',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'line' || told.line === null) return;
      const n = told.line;
      scribe.out.write(
        scribe.style.abbreviates || scribe.rng.chance(0.3)
          ? scribe.rng.pick([`L${n}`, `${n}${n === 1 ? 're' : 'e'} ligne`])
          : `${ORDINALS[n] ?? `${n}e`} ligne`,
      );
    },
  ],
  [
    'intention',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'line') return;
      const words: Readonly<Record<string, string>> = {
        neoadjuvant: 'néoadjuvante',
        adjuvant: 'adjuvante',
        curative: 'à visée curative',
        palliative: 'à visée palliative',
        maintenance: 'd’entretien',
      };
      const word = words[told.intent];
      if (word !== undefined) scribe.out.mark(mentionOf('intent', scribe.context, { value: told.intent }), () => scribe.out.write(word));
    },
  ],
  ['cures', (scribe) => writeCount(scribe)],
  [
    'type_ttt',
    (scribe, argument) => {
      const told = scribe.told;
      const type = told.kind === 'line' || told.kind === 'plan' ? told.type : 'chemotherapy';
      const words: Readonly<Record<string, readonly [string, string]>> = {
        chemotherapy: ['chimiothérapie', 'chimio'],
        hormone: ['hormonothérapie', 'hormono'],
        targeted: ['thérapie ciblée', 'TC'],
        immunotherapy: ['immunothérapie', 'immuno'],
      };
      const [long, short] = words[type] ?? ['thérapie systémique', 'ttt systémique'];
      scribe.noun = { feminine: true, plural: false };
      const chosen = scribe.style.abbreviates && scribe.rng.chance(0.5) ? short : long;
      scribe.out.write(determiner(determinerOf(argument), { before: chosen, feminine: true, plural: false }) + chosen);
    },
  ],
  [
    'pourquoi',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'plan' && told.why !== null) scribe.out.write(told.why);
      if (told.kind === 'cycle' && told.note !== null) scribe.out.write(told.note);
    },
  ],
  [
    'numero',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'cycle') return;
      const n = told.number;
      const words = scribe.style.abbreviates ? [`C${n}`, `C${n}J1`, `cure ${n}`] : [`C${n}J1`, `cycle ${n}`, `cure n° ${n}`, `C${n}`];
      scribe.out.mark(mentionOf('cycle', scribe.context, { value: n }), () => scribe.out.write(scribe.rng.pick(words)));
    },
  ],
  [
    'pourcent_dose',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'cycle') scribe.out.write(`${Math.round(told.dose * 100)} %`);
    },
  ],
  [
    'conditionnement',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'transplant') scribe.out.write(told.conditioning);
    },
  ],
  [
    'residu',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'surgery' && told.residual !== null) scribe.out.write(told.residual);
    },
  ],
  [
    'greffe',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'transplant') return;
      const long = told.autologous ? 'autogreffe' : 'allogreffe';
      scribe.out.write(scribe.style.abbreviates && scribe.rng.chance(0.4) ? (told.autologous ? 'autogreffe' : 'allo') : long);
    },
  ],
];

function writeCount(scribe: Scribe): void {
  const told = scribe.told;
  if (told.kind !== 'line') return;
  const n = told.cycles;
  const noun = scribe.rng.pick(scribe.style.abbreviates ? ['cures', 'cycles', 'C'] : ['cures', 'cycles', 'cures']);
  const text = noun === 'C' ? `C1-C${n}` : n === 1 ? `1 ${noun.slice(0, -1)}` : `${n} ${noun}`;
  scribe.out.mark(mentionOf('cycle', scribe.context, { value: n }), () => scribe.out.write(text));
}

export const TREATMENT_CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['ligne', (scribe) => scribe.told.kind === 'line' && scribe.told.line !== null],
  ['cures', (scribe) => scribe.told.kind === 'line' && scribe.told.cycles > 0 && scribe.told.type !== 'hormone'],
  ['technique', (scribe) => scribe.told.kind === 'radiotherapy' && scribe.told.technique !== ''],
  ['curie', (scribe) => scribe.told.kind === 'radiotherapy' && scribe.told.brachytherapy],
  [
    'pourquoi',
    (scribe) => (scribe.told.kind === 'plan' && scribe.told.why !== null) || (scribe.told.kind === 'cycle' && scribe.told.note !== null),
  ],
  ['reduite', (scribe) => scribe.told.kind === 'cycle' && scribe.told.dose > 0 && scribe.told.dose < 1],
  ['non_faite', (scribe) => scribe.told.kind === 'cycle' && scribe.told.dose === 0],
  ['par_medicaments', namedByDrugs],
  ['residu', (scribe) => scribe.told.kind === 'surgery' && scribe.told.residual !== null],
  ['arret_progression', (scribe) => scribe.told.kind === 'line' && scribe.told.endReason === 'progression'],
  ['arret_toxicite', (scribe) => scribe.told.kind === 'line' && scribe.told.endReason === 'toxicity'],
  ['entretien', (scribe) => scribe.told.kind === 'line' && scribe.told.intent === 'maintenance'],
  ['metastatique', (scribe) => scribe.told.kind === 'line' && scribe.told.line !== null],
  ['enfant', (scribe) => (tumourOf(scribe)?.kind ?? '').startsWith('childhood')],
];
