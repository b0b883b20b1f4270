import type { Imaging, Lesion, Pathology } from '../../course/types.ts';
import { AFFIRMED } from '../engine/builder.ts';
import type { Condition, Scribe, Slot } from '../engine/scribe.ts';
import { determiner, nounOf } from '../lexicon/noun.ts';
import { secondarySite } from '../lexicon/secondary-sites.ts';
import { decimal } from './numbers.ts';
import { mentionOf } from './stated.ts';
import { determinerOf, hasSite, writeSite } from './tumour-slots.ts';

const LESION_NOUNS: Readonly<Record<Lesion['nature'], readonly string[]>> = {
  primary: ['f lésion', 'f masse', 'f formation tissulaire', 'f masse hétérogène', 'm processus expansif'],
  node: ['f adénopathie', 'f adénomégalie', 'f adénopathie suspecte', 'm ganglion'],
  metastasis: ['f lésion', 'm nodule', 'f lésion nodulaire', 'f lésion suspecte', 'f lésion hypodense'],
  benign: ['f formation kystique', 'm kyste simple', 'f lésion d’allure bénigne', 'm nodule calcifié'],
  doubtful: ['f image', 'm nodule infracentimétrique', 'f lésion indéterminée', 'm micronodule'],
};
const SHORT_NODE = ['f ADP', 'm gg'] as const;

const EVOLUTIONS: Readonly<Record<NonNullable<Lesion['evolution']>, readonly string[]>> = {
  new: ['nouvelle lésion', 'd’apparition récente', 'non visible sur l’examen précédent', 'apparue depuis le dernier examen'],
  larger: ['en augmentation', 'majorée', 'en progression de taille', 'augmentée par rapport à l’examen antérieur'],
  stable: ['stable', 'inchangée', 'sans modification significative', 'superposable'],
  smaller: ['en diminution', 'ayant régressé', 'en nette diminution', 'réduite par rapport au précédent'],
  gone: ['disparue', 'n’est plus visible', 'non retrouvée ce jour'],
};

const EXAMS: Readonly<Record<Imaging['modality'], readonly string[]>> = {
  CT: ['m scanner', 'f tomodensitométrie', 'f TDM', 'm scanner'],
  MRI: ['f IRM', 'f imagerie par résonance magnétique', 'f IRM'],
  PET: ['m TEP-scanner', 'f TEP', 'f TEP-TDM au FDG', 'm PET-scan'],
  ultrasound: ['f échographie', 'f écho', 'f échographie'],
  mammography: ['f mammographie', 'f mammographie'],
  bone_scan: ['f scintigraphie osseuse', 'f scinti os'],
  radiography: ['f radiographie', 'f radio'],
  endoscopy: ['f endoscopie', 'f fibroscopie', 'f endoscopie'],
};

const PIECES: Readonly<Record<Pathology['specimen'], readonly string[]>> = {
  biopsy: ['f biopsie', 'fp biopsies', 'f microbiopsie', 'fp carottes biopsiques'],
  cytology: ['f cytoponction', 'm prélèvement cytologique', 'f cytologie'],
  surgical: ['f pièce opératoire', 'f pièce d’exérèse', 'f pièce de résection'],
  bone_marrow: ['f biopsie ostéo-médullaire', 'm prélèvement médullaire', 'm myélogramme'],
  second_reading: ['fp lames adressées pour relecture', 'f relecture de lames', 'fp lames et un bloc'],
};

const sizeOf = (scribe: Scribe): number | null => {
  const told = scribe.told;
  return told.kind === 'lesion' ? told.lesion.sizeMm : told.kind === 'specimen' ? told.sizeMm : null;
};

function writeSize(scribe: Scribe): void {
  const mm = sizeOf(scribe);
  if (mm === null) return;
  const other = Math.max(2, Math.round(mm * (0.6 + 0.35 * scribe.rng.next())));
  const text = scribe.rng.pick([
    `${mm} mm`,
    `${mm} mm`,
    mm >= 10 ? `${decimal(mm / 10)} cm` : `${mm} mm`,
    `${mm} x ${other} mm`,
    `${mm}mm`,
  ]);
  scribe.out.mark(mentionOf('measurement', scribe.context, { label: 'taille', value: mm, unit: 'mm' }), () => scribe.out.write(text));
}

function writeExam(scribe: Scribe, argument: string): void {
  const told = scribe.told;
  if (told.kind !== 'imaging') return;
  const noun = nounOf(scribe.rng.pick(EXAMS[told.modality]));
  scribe.noun = noun;
  scribe.out.write(determiner(determinerOf(argument), noun));
  scribe.out.write(noun.before);
  const region = scribe.style.abbreviates ? told.region.replace('thoraco-abdomino-pelvien', 'TAP') : told.region;
  if (region !== '' && region !== 'corps entier' && region !== 'mammaire bilatérale') scribe.out.write(` ${region}`);
  else if (region === 'mammaire bilatérale') scribe.out.write(noun.feminine ? ' bilatérale' : ' mammaire bilatéral');
}

/** The place of the specimen and what it is: "biopsies du foie". */
function writePiece(scribe: Scribe, argument: string): void {
  const told = scribe.told;
  if (told.kind !== 'specimen') return;
  const noun = nounOf(scribe.rng.pick(PIECES[told.specimen]));
  scribe.noun = noun;
  scribe.out.write(determiner(determinerOf(argument), noun));
  scribe.out.write(`${noun.before} `);
  if (told.specimen === 'bone_marrow') return;
  scribe.out.write('(');
  scribe.out.mark(mentionOf('topography', scribe.context, { system: 'ICD-O-3', code: told.topography, label: told.siteLabel }), () =>
    scribe.out.write(told.siteLabel),
  );
  scribe.out.write(')');
}

/** Where a lesion is: "médiastinale" for a node, "du foie" for the rest, "(label)" where the place has no words of its own. */
function writeSeat(scribe: Scribe): void {
  const told = scribe.told;
  if (told.kind !== 'lesion') return;
  const { lesion } = told;
  const body = mentionOf('topography', scribe.context, { system: 'ICD-O-3', code: lesion.topography, label: lesion.label });
  if (lesion.topography.startsWith('C77')) {
    const [masculine, feminine] = secondarySite(lesion.topography).adjective;
    scribe.out.mark(body, () => scribe.out.write(scribe.noun.feminine ? feminine.slice(0, -1) : singular(masculine)));
    return;
  }
  if (!hasSite(lesion.topography)) {
    scribe.out.write('(');
    scribe.out.mark(body, () => scribe.out.write(lesion.label));
    scribe.out.write(')');
    return;
  }
  const tumour = lesion.nature === 'primary' ? scribe.plan.course.tumours.find((t) => t.topography === lesion.topography) : undefined;
  writeSite(scribe, 'du', { topography: lesion.topography, label: lesion.label, laterality: tumour?.laterality ?? null });
}
const singular = (plural: string): string => (plural.endsWith('aux') ? `${plural.slice(0, -3)}al` : plural.replace(/s$/, ''));

const DESCRIPTIVE = /^(?:kyste|micronodule|nodule|angiome|adénome|lithiase|lésion|image)/i;

export const EXAM_SLOTS: readonly (readonly [string, Slot])[] = [
  [
    'lieu',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'lesion') return;
      const { lesion } = told;
      scribe.out.mark(mentionOf('topography', scribe.context, { system: 'ICD-O-3', code: lesion.topography, label: lesion.label }), () =>
        scribe.out.write(lesion.label),
      );
    },
  ],
  [
    'lesion',
    (scribe, argument) => {
      const told = scribe.told;
      if (told.kind !== 'lesion') return;
      const words = told.lesion.nature === 'node' && scribe.style.abbreviates ? SHORT_NODE : LESION_NOUNS[told.lesion.nature];
      const noun = nounOf(scribe.rng.pick(words));
      scribe.noun = noun;
      scribe.out.write(determiner(determinerOf(argument), noun) + noun.before);
    },
  ],
  ['siege', writeSeat],
  ['taille', writeSize],
  [
    'evolution',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'lesion' && told.lesion.evolution !== null) scribe.out.write(scribe.rng.pick(EVOLUTIONS[told.lesion.evolution]));
    },
  ],
  ['examen', writeExam],
  ['piece', writePiece],
  [
    'atteints',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'specimen' && told.nodes !== null) scribe.out.write(String(told.nodes.positive));
    },
  ],
  [
    'examines',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'specimen' && told.nodes !== null) scribe.out.write(String(told.nodes.examined));
    },
  ],
  [
    'marge',
    (scribe) => {
      const told = scribe.told;
      if (told.kind === 'specimen' && told.residual !== null) scribe.out.write(told.residual);
    },
  ],
  [
    'adicap',
    (scribe) => {
      const told = scribe.told;
      if (told.kind !== 'specimen' || told.adicap === null) return;
      const code = told.adicap;
      const text = scribe.rng.chance(0.3) ? `${code.slice(0, 2)} ${code.slice(2, 4)} ${code.slice(4)}` : code;
      scribe.out.mark(mentionOf('adicap', AFFIRMED, { system: 'ADICAP', code }), () => scribe.out.raw(text));
    },
  ],
];

export const EXAM_CONDITIONS: readonly (readonly [string, Condition])[] = [
  ['taille', (scribe) => sizeOf(scribe) !== null],
  ['decrite', (scribe) => scribe.told.kind === 'lesion' && DESCRIPTIVE.test(scribe.told.lesion.label)],
  ['disparue', (scribe) => scribe.told.kind === 'lesion' && scribe.told.lesion.evolution === 'gone'],
  ['evolution', (scribe) => scribe.told.kind === 'lesion' && scribe.told.lesion.evolution !== null],
];
