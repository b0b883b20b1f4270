import type { Counts, CriterionWitnesses, Explanation } from '../../query/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { EXIT } from '../fault.ts';
import { noteHere } from '../local-audit.ts';
import type { Output } from '../output.ts';
import { patientNumber } from '../patient-number.ts';
import { questions, readable, visibility } from './search.ts';

/** `continuum apart QUESTION`: numbers at every grain, what is left after each criterion, and what the patients are, with how far it can be trusted. */
export async function apartCommand(context: CommandContext, text: string): Promise<number> {
  const taken = await withEngine<Explanation>(
    context,
    (server) => callApi<Explanation>(server, 'POST', '/search/apart', { question: { text } }),
    async (stack) => {
      const found = readable(await (await questions(stack)).takeApart({ text }, await visibility(stack)));
      const query = JSON.stringify({ text, filters: {} });
      await noteHere(stack, 'count', { query, patients: found.patients, documents: found.documents });
      return found;
    },
  );
  context.out.result(taken, () => [...totals(taken, context.out), '', ...attrition(taken, context.out), ...statistics(taken, context.out)]);
  return taken.patients > 0 ? EXIT.done : EXIT.notFound;
}

/** `continuum witnesses PATIENT QUESTION`: which document, fact or event of one patient satisfied which criterion. */
export async function witnessesCommand(
  context: CommandContext,
  number: string,
  text: string,
  options: { readonly ipp: boolean },
): Promise<number> {
  const criteria = await withEngine<readonly CriterionWitnesses[]>(
    context,
    async (server) => {
      const patientId = await patientNumber.whileServed(context, number, options);
      const body = { question: { text }, patientId };
      return (await callApi<{ readonly criteria: readonly CriterionWitnesses[] }>(server, 'POST', '/search/witnesses', body)).criteria;
    },
    async (stack) => {
      const patientId = await patientNumber.here(stack, number, options);
      const found = readable(await (await questions(stack)).witnesses({ text }, patientId, await visibility(stack)));
      await noteHere(stack, 'patient_opened', { subject: `patient:${patientId}`, patients: 1 });
      return found;
    },
  );
  const { out } = context;
  out.result({ criteria }, () =>
    criteria.flatMap((criterion) => [
      `${criterion.text}  (${out.number(criterion.count)})`,
      ...criterion.shown.map(({ kind, key, documentId, from, to, sentence }) => {
        const day = from === null ? '····-··-··' : from === to ? from : `${from}..${to}`;
        return `   ${day}  ${kind} ${documentId ?? key}${sentence === null ? '' : `  ${sentence.text.replace(/\s+/gu, ' ')}`}`;
      }),
    ]),
  );
  return criteria.some(({ count }) => count > 0) ? EXIT.done : EXIT.notFound;
}

function totals({ restated, diagnostics, patients, documents, tumours, samples, data }: Explanation, out: Output): string[] {
  const fr = out.language === 'fr';
  const numbers = [
    out.counted(patients, 'patient'),
    out.counted(documents, 'document'),
    out.counted(tumours, fr ? 'tumeur' : 'tumour'),
    out.counted(samples, fr ? 'échantillon' : 'sample'),
  ];
  const version = `${fr ? 'génération' : 'generation'} ${data.generation}`;
  const until = data.until === null ? '' : `, ${fr ? 'documents jusqu’au' : 'documents until'} ${data.until}`;
  return [
    restated[out.language],
    numbers.join(', '),
    `${fr ? 'Données' : 'Data'} : ${version}${until} (${fr ? 'lexique' : 'lexicon'} ${data.lexicons.join(', ')} ; ${fr ? 'règles' : 'rules'} ${data.rules.join(', ')})`,
    ...diagnostics.map((d) => `! ${d[out.language]}`),
  ];
}

function attrition({ attrition: steps }: Explanation, out: Output): string[] {
  const fr = out.language === 'fr';
  const shown = ({ patients, documents }: Counts): string => `${out.counted(patients, 'patient')} / ${out.counted(documents, 'document')}`;
  return [
    fr ? 'Critère : seul → restant' : 'Criterion: alone → remaining',
    ...steps.map((step, i) => `${i + 1}. ${step.text} : ${shown(step.alone)} → ${shown(step.remaining)}`),
  ];
}

const SHOWN = 8;
function statistics({ statistics: all }: Explanation, out: Output): string[] {
  const fr = out.language === 'fr';
  return all.flatMap(({ name, values, missing, completeness, card }) => {
    const measures = card.measures.map(
      ({ kind, value, n, corpus }) => `${kind === 'f1' ? 'F1' : fr ? 'exactitude' : 'accuracy'} ${value} (n = ${n}, ${corpus})`,
    );
    const shown = values
      .slice(0, SHOWN)
      .map(({ value, label, patients }) => `${label === null ? value : label[out.language]} (${out.number(patients)})`);
    const rest = values.length - shown.length;
    return [
      '',
      `${NAMES[name][out.language]} : ${shown.join(', ')}${rest > 0 ? ` (+${rest})` : ''}`,
      `   ${fr ? 'non renseigné' : 'not stated'} ${out.number(missing)}${completeness === null ? '' : `, ${fr ? 'complétude' : 'completeness'} ${Math.round(completeness * 100)} %`}`,
      `   ${card.made[out.language]}`,
      ...(measures.length === 0 ? [] : [`   ${fr ? 'Mesuré le' : 'Measured on'} ${card.measured?.date ?? '?'} : ${measures.join(' ; ')}`]),
    ];
  });
}
const NAMES: Readonly<Record<Explanation['statistics'][number]['name'], { readonly fr: string; readonly en: string }>> = {
  sex: { fr: 'Sexe', en: 'Sex' },
  age: { fr: 'Âge au premier diagnostic', en: 'Age at first diagnosis' },
  year: { fr: 'Année du premier diagnostic', en: 'Year of first diagnosis' },
  vital: { fr: 'Statut vital', en: 'Vital status' },
  site: { fr: 'Site', en: 'Site' },
  stage: { fr: 'Stade', en: 'Stage' },
  treatment: { fr: 'Traitement', en: 'Treatment' },
};
