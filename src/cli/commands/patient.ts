import { type PatientRecord, patientRecord } from '../../query/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { EXIT } from '../fault.ts';
import { historyLines } from '../history-lines.ts';
import { noteHere } from '../local-audit.ts';
import { patientNumber, unknownPatient } from '../patient-number.ts';

/** `continuum patient NUMBER`: the cancer history of one patient, each line with what says so. */
export async function patientCommand(context: CommandContext, number: string, isIpp: boolean): Promise<number> {
  const record = await withEngine<PatientRecord>(
    context,
    async (server) => {
      const patientId = await patientNumber.whileServed(context, number, { ipp: isIpp });
      return (await callApi<{ record: PatientRecord }>(server, 'GET', `/patients/${patientId}`)).record;
    },
    async (stack) => {
      const patientId = await patientNumber.here(stack, number, { ipp: isIpp });
      const found = await patientRecord(await stack.warehouse(), patientId, { opposed: await stack.access.oppositions.patientIds() });
      if (found === null) throw unknownPatient(number);
      await noteHere(stack, 'patient_opened', { subject: `patient:${patientId}`, patients: 1, documents: found.documents.length });
      return found;
    },
  );
  context.out.result(record, () => describe(record, context));
  return EXIT.done;
}

function describe(record: PatientRecord, { out }: CommandContext): string[] {
  const { patient, history, documents, facts, samples } = record;
  const fr = out.language === 'fr';
  const dead = patient.deathDate === null ? '' : `  † ${patient.deathDate}`;
  return [
    `Patient ${patient.patientId}  ${patient.sex ?? history?.sex ?? '?'}  ${fr ? 'né(e)' : 'born'} ${patient.birthDate ?? '?'}${dead}`,
    fr
      ? `${out.counted(documents.length, 'document')}, ${out.counted(facts.length, 'donnée structurée', 'données structurées')}, ${out.counted(samples.length, 'échantillon')}`
      : `${out.counted(documents.length, 'document')}, ${out.counted(facts.length, 'fact')}, ${out.counted(samples.length, 'sample')}`,
    ...historyLines(record, out.language),
  ];
}
