import type { Evidence } from '../../model/index.ts';
import { type PatientRecord, patientRecord } from '../../query/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { EXIT } from '../fault.ts';
import { patientNumber, unknownPatient } from '../patient-number.ts';

/** `continuum patient NUMBER`: the cancer history of one patient, each line with what says so. */
export async function patientCommand(context: CommandContext, number: string, isIpp: boolean): Promise<number> {
  const record = await withEngine<PatientRecord>(
    context,
    async (server) =>
      (await callApi<{ record: PatientRecord }>(server, 'GET', `/patients/${patientNumber.whileServed(number, { ipp: isIpp })}`)).record,
    async (stack) => {
      const patientId = await patientNumber.here(stack, number, { ipp: isIpp });
      const found = await patientRecord(await stack.warehouse(), patientId, { opposed: await stack.access.oppositions.patientIds() });
      if (found === null) throw unknownPatient(number);
      return found;
    },
  );
  context.out.result(record, () => describe(record, context));
  return EXIT.done;
}

function describe({ patient, history, documents, facts, samples }: PatientRecord, { out }: CommandContext): string[] {
  const fr = out.language === 'fr';
  const lines = [
    `Patient ${patient.patientId}  ${patient.sex ?? history?.sex ?? '?'}  ${fr ? 'né(e)' : 'born'} ${patient.birthDate ?? '?'}${patient.deathDate === null ? '' : `  † ${patient.deathDate}`}`,
    fr
      ? `${out.counted(documents.length, 'document')}, ${out.counted(facts.length, 'donnée structurée', 'données structurées')}, ${out.counted(samples.length, 'échantillon')}`
      : `${out.counted(documents.length, 'document')}, ${out.counted(facts.length, 'fact')}, ${out.counted(samples.length, 'sample')}`,
  ];
  if (history === null) return lines;
  for (const t of history.tumours)
    lines.push(
      `${fr ? 'Tumeur' : 'Tumour'} ${t.n}: ${t.topography} ${t.morphology ?? '?'} ${t.laterality ?? ''} ${t.diagnosed ?? '?'} ${[t.t, t.n_, t.m].filter((x) => x !== null).join(' ')} ${t.stage === null ? '' : `${fr ? 'stade' : 'stage'} ${t.stage}`}${shown(t.evidence)}`,
    );
  for (const e of history.events)
    lines.push(`  ${e.date ?? '?'.padEnd(10)}  ${e.type} (${e.tumour ?? '?'}) ${e.sites.join(' ')}${shown(e.evidence)}`);
  for (const t of history.treatments)
    lines.push(
      `  ${t.start ?? '?'.padEnd(10)}  ${t.type} ${t.protocol ?? ''} ${t.drugs.join(', ')}${t.line === null ? '' : ` L${t.line}`}${shown(t.evidence)}`,
    );
  return lines;
}

function shown(evidence: readonly Evidence[]): string {
  const first = evidence[0];
  if (first === undefined) return '';
  return first.kind === 'text' ? `  ← ${first.documentId}:${first.begin}-${first.end}` : `  ← ${first.factId}`;
}
