import type { Told } from '../../course/types.ts';
import { CLEAN_CONCLUSION, INDICATION, NORMAL_FINDINGS, TECHNIQUE } from '../phrases/imaging.ts';
import type { Composer } from './composer.ts';

/** An imaging report: indication, technique, findings, conclusion. */
export function composeImaging(c: Composer): void {
  const { scribe } = c;
  const { rng } = scribe;
  const exam = c.takeKinds('imaging')[0];
  const lesions = c.takeKinds('lesion');
  const answers = c.takeKinds('response', 'event', 'metastases', 'tnm');
  const modality = exam?.kind === 'imaging' ? exam.modality : 'CT';
  const purpose = exam?.kind === 'imaging' ? exam.purpose : 'assessment';
  const diagnosis = c.takeKinds('diagnosis');
  if (exam !== undefined)
    c.line(() =>
      scribe.about({ ...exam, precision: 'none' }, () => {
        c.out.capitalise();
        scribe.slot('examen', '');
      }),
    );
  indication(c, diagnosis, purpose);
  c.recalled();
  if (rng.chance(0.8)) c.section('technique', [], undefined, { before: () => c.filler(TECHNIQUE[modality]) });
  c.section('results', lesions, undefined, {
    before: () => c.filler(NORMAL_FINDINGS[modality], 0.7),
    after: () => c.filler(NORMAL_FINDINGS[modality], 0.6),
  });
  c.heading('conclusion');
  c.facts(answers, rng.chance(0.6) ? 'prose' : undefined);
  const clean =
    answers.length === 0 &&
    !lesions.some(
      (t) => t.kind === 'lesion' && (t.lesion.nature === 'metastasis' || t.lesion.nature === 'doubtful' || t.lesion.nature === 'primary'),
    );
  if (clean) c.filler(CLEAN_CONCLUSION[purpose], 1);
  c.rest();
  c.out.gap();
  c.line(() => scribe.slot('auteur', ''));
}

function indication(c: Composer, diagnosis: readonly Told[], purpose: keyof typeof INDICATION): void {
  const about = diagnosis[0];
  c.section('indication', diagnosis.slice(1), undefined, {
    before: () => {
      if (about === undefined) return;
      if (about.context.negated || about.context.hypothetical) c.facts([about]);
      else c.sentence(() => c.scribe.about(about, () => c.scribe.say(INDICATION[purpose])));
    },
  });
}
