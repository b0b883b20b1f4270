import type { Imaging, Told } from '../../course/types.ts';
import type { Bank } from '../engine/scribe.ts';
import { CLEAN_CONCLUSION, INDICATION, MRI_FINDINGS, NORMAL_FINDINGS, TECHNIQUE } from '../phrases/imaging.ts';
import { CT_PARTS, LESION_CONCLUSION } from '../phrases/normal-ct.ts';
import { REQUESTS } from '../phrases/requests.ts';
import type { Composer } from './composer.ts';
import { requestOf, tumourAtHand } from './known-tumour.ts';
import { writeRecalled } from './recalled.ts';

type LesionFact = Extract<Told, { kind: 'lesion' }>;

/** An imaging report: indication, technique, findings, conclusion. */
export function composeImaging(c: Composer): void {
  const { scribe } = c;
  const { rng } = scribe;
  const exam = c.takeKinds('imaging')[0];
  const lesions = c.takeKinds('lesion').filter((t): t is LesionFact => t.kind === 'lesion');
  const modality = exam?.kind === 'imaging' ? exam.modality : 'CT';
  const purpose = exam?.kind === 'imaging' ? exam.purpose : 'assessment';
  if (exam !== undefined) {
    c.line(() =>
      scribe.about({ ...exam, precision: 'none' }, () => {
        c.out.capitalise();
        scribe.slot('examen', '');
      }),
    );
  }
  indication(c, lesions, purpose);
  writeRecalled(c);
  if (rng.chance(0.8)) c.section('technique', [], undefined, { before: () => c.filler(TECHNIQUE[modality]) });
  c.heading('results');
  if (modality === 'CT') findingsByPart(c, lesions, exam?.kind === 'imaging' ? exam.region : '');
  else {
    const normal = modality === 'MRI' ? mriFindings(exam?.kind === 'imaging' ? exam.region : '') : NORMAL_FINDINGS[modality];
    c.filler(normal, 0.8);
    c.facts(lesions);
    c.filler(normal, 0.7);
    c.filler(NORMAL_FINDINGS[modality], 0.5);
  }
  c.out.line();
  c.heading('conclusion');
  conclusion(c, lesions, modality, purpose);
  c.foot(() => scribe.slot('auteur', ''));
}

function indication(c: Composer, lesions: readonly LesionFact[], purpose: Imaging['purpose']): void {
  const [stated, ...others] = c.takeKinds('diagnosis');
  const tumour = tumourAtHand(
    c.scribe,
    lesions.filter((t) => t.lesion.nature === 'primary').map((t) => t.lesion.topography),
  );
  const about = stated ?? (tumour === null ? undefined : requestOf(tumour, c.scribe.day));
  c.section('indication', others, undefined, {
    before: () => {
      if (about === undefined) return;
      const phrases = about.context.hypothetical || (purpose === 'suspicion' && firstSigns(c, about)) ? REQUESTS : INDICATION[purpose];
      const asked: Told = phrases === REQUESTS ? { ...about, context: { ...about.context, hypothetical: true } } : about;
      c.sentence(() => c.scribe.about(asked, () => c.scribe.say(phrases)));
    },
  });
}

function mriFindings(region: string): Bank {
  if (/cérébr|encéphal|médull|rachis/i.test(region)) return MRI_FINDINGS.brain;
  if (/mamm|sein/i.test(region)) return MRI_FINDINGS.breast;
  if (/hépat|foie|abdom|pancr|bili/i.test(region)) return MRI_FINDINGS.liver;
  return /pelv|prostat|rect|uter|utér|vésic/i.test(region) ? MRI_FINDINGS.pelvis : MRI_FINDINGS.limb;
}

const FIRST_SIGNS_DAYS = 70;
/** Whether an examination made on suspicion is of the first signs of the tumour, before any care. */
function firstSigns(c: Composer, about: Told): boolean {
  if (about.date === null) return false;
  const days = Math.abs(Date.parse(about.date) - Date.parse(c.scribe.day)) / 86_400_000;
  return (
    days < FIRST_SIGNS_DAYS &&
    !c.scribe.plan.course.treatments.some((t) => t.start < c.scribe.day && 'tumour' in about && t.tumour === about.tumour)
  );
}

/** A scanner is told part by part: what is seen in each, and what is normal where nothing is. */
function findingsByPart(c: Composer, lesions: readonly LesionFact[], region: string): void {
  const { rng } = c.scribe;
  const left = new Set(lesions);
  const body = /thorac|abdom|TAP|corps/i.test(region);
  for (const part of Object.values(CT_PARTS)) {
    const here = [...left].filter(({ lesion }) => part.sites.some((site) => lesion.topography.startsWith(site)));
    if (!body && here.length === 0) continue;
    if (here.length === 0 && rng.chance(0.25)) continue;
    for (const told of here) left.delete(told);
    c.out.line();
    if (rng.chance(0.7)) c.out.write(`${rng.pick(part.names)} : `);
    c.facts(here, 'prose');
    const suspect = here.some((told) => told.lesion.nature !== 'benign' && told.lesion.evolution !== 'gone');
    c.sentence(() => c.scribe.say(suspect ? part.beside : part.clear));
  }
  c.out.line();
  c.facts([...left]);
}

function conclusion(c: Composer, lesions: readonly LesionFact[], modality: Imaging['modality'], purpose: Imaging['purpose']): void {
  const { rng } = c.scribe;
  const answers = c.takeKinds('response', 'event', 'metastases', 'tnm');
  c.facts(answers, rng.chance(0.6) ? 'prose' : undefined);
  c.rest();
  if (answers.length > 0) return;
  const suspect = lesions.some(({ lesion }) => lesion.nature !== 'benign' && lesion.evolution !== 'gone');
  if (suspect) c.sentence(() => c.scribe.say(LESION_CONCLUSION[modality]));
  else c.sentence(() => c.scribe.say(CLEAN_CONCLUSION[purpose]));
}
