import type { DocumentGenre, Told } from '../../course/types.ts';
import { INDICATION } from '../phrases/imaging.ts';
import { REQUESTS } from '../phrases/requests.ts';
import { MACROSCOPY, MICROSCOPY, type MicroscopyFamily, PATHOLOGY_LINES } from '../phrases/specimen.ts';
import { markerTable } from './board.ts';
import type { Composer } from './composer.ts';
import { requestOf, tumourAtHand } from './known-tumour.ts';
import { writeRecalled } from './recalled.ts';

/** Which cells a morphology shows under the microscope. */
export function microscopyFamily(morphology: string): MicroscopyFamily {
  if (!/\/[236]$/.test(morphology)) return 'benign';
  const code = Number(morphology.slice(0, 4));
  if (code >= 9060 && code <= 9110) return 'germ';
  if (code >= 9050 && code <= 9055) return 'mesothelial';
  if (code >= 8500 && code <= 8549) return 'breast';
  if (code >= 8041 && code <= 8045) return 'small_cell';
  if ((code >= 8050 && code <= 8089) || (code >= 8120 && code <= 8131)) return 'squamous';
  if (code >= 8720 && code <= 8790) return 'melanocytic';
  if (code >= 8240 && code <= 8249) return 'neuroendocrine';
  if (code === 8170) return 'hepatic';
  if (code === 8310 || code === 8312 || code === 8317) return 'clear';
  if (code === 9732 || (code >= 9800 && code <= 9999)) return 'marrow';
  if (code >= 9590 && code <= 9729) return 'lymphoid';
  if (code >= 9380 && code <= 9460) return 'glial';
  if (code >= 9470 || code === 8960 || (code >= 9260 && code <= 9365) || (code >= 8900 && code <= 8920)) return 'embryonal';
  if (code >= 8800) return 'spindle';
  return 'glandular';
}

/** A pathology report: clinical information, macroscopy, microscopy, markers, conclusion, ADICAP. */
export function composePathology(c: Composer, genre: DocumentGenre): void {
  const { scribe } = c;
  const { rng } = scribe;
  scribe.voice = 'pathologist';
  const specimens = c.takeKinds('specimen');
  const diagnoses = c.takeKinds('diagnosis', 'metastases', 'event');
  const first = diagnoses.find((t) => t.kind === 'diagnosis');
  const specimen = specimens[0];
  if (first !== undefined && rng.chance(0.7)) {
    c.section('clinical', [], undefined, { before: () => clinicalInformation(c, first, specimen) });
  }
  writeRecalled(c);
  c.section('macroscopy', specimens, undefined, {
    after: () => {
      if (specimen?.kind === 'specimen') scribe.about(specimen, () => c.filler(MACROSCOPY[specimen.specimen]));
    },
  });
  c.heading('microscopy');
  c.filler(MICROSCOPY[microscopyFamily(first?.kind === 'diagnosis' ? first.morphology : '8140/3')]);
  c.facts(c.takeKinds('grade'));
  if (specimen?.kind === 'specimen' && specimen.specimen === 'surgical') surgicalLines(c, specimen);
  c.out.line();
  markers(c);
  c.heading('conclusion');
  c.facts(diagnoses, rng.chance(0.6) ? 'prose' : undefined);
  c.facts(c.takeKinds('tnm', 'stage', 'genetic_risk'), 'list');
  c.rest();
  if (specimen?.kind === 'specimen' && specimen.adicap !== null)
    c.line(() => scribe.about(specimen, () => scribe.say(PATHOLOGY_LINES.adicap)));
  c.foot(() => scribe.slot('auteur', ''));
  if (genre === 'second_reading' && rng.chance(0.4)) c.line(() => c.out.write('Réseau de relecture'));
}

/** What the clinician wrote on the request: the disease is suspected on a first biopsy, known otherwise. */
function clinicalInformation(c: Composer, diagnosis: Told, specimen: Told | undefined): void {
  const { scribe } = c;
  const first = specimen?.kind === 'specimen' && specimen.specimen === 'biopsy';
  const again = specimen?.kind === 'specimen' && (specimen.origin === 'metastasis' || specimen.origin === 'recurrence');
  const tumour = tumourAtHand(scribe);
  if (again && tumour !== null) {
    c.sentence(() => scribe.about(requestOf(tumour, scribe.day), () => scribe.say(INDICATION.suspicion)));
    return;
  }
  const asked: Told = { ...diagnosis, precision: 'none', context: { ...diagnosis.context, hypothetical: first, negated: false } };
  c.sentence(() => scribe.about(asked, () => scribe.say(first ? REQUESTS : INDICATION.staging)));
}

function surgicalLines(c: Composer, specimen: Told): void {
  if (specimen.kind !== 'specimen') return;
  c.filler(PATHOLOGY_LINES.vessels);
  c.scribe.about(specimen, () => {
    const { nodes } = specimen;
    if (nodes !== null && nodes.examined > 0)
      c.sentence(() => c.scribe.say(nodes.positive > 0 ? PATHOLOGY_LINES.nodes : PATHOLOGY_LINES.nodes_clear));
    if (specimen.residual !== null) c.sentence(() => c.scribe.say(PATHOLOGY_LINES.margins));
  });
}

function markers(c: Composer): void {
  const facts = c.takeKinds('biomarker', 'biomarker_missing');
  if (facts.length === 0) return;
  if (facts.length > 1 && c.scribe.style.table) {
    markerTable(c, facts);
    return;
  }
  c.out.gap();
  c.line(() => c.scribe.say(PATHOLOGY_LINES.ihc));
  if (c.scribe.rng.chance(0.3)) c.filler(PATHOLOGY_LINES.ihc_done);
  c.facts(facts, c.scribe.rng.chance(0.5) ? 'list' : 'lines');
  c.out.line();
}
