import type { PatientExplanations } from '../../query/index.ts';
import { explainPatient } from '../../query/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';
import { noteHere } from '../local-audit.ts';
import { patientNumber, unknownPatient } from '../patient-number.ts';

/**
 * `continuum explain PATIENT [ITEM]`: why the lines of a history stand there, in three sentences at most each, with the values that they do not keep
 * (`!` where a person should decide), the lines that were taken back (R1), and every rule that spoke.
 */
export async function explainCommand(
  context: CommandContext,
  number: string,
  ref: string | undefined,
  options: { readonly ipp: boolean },
): Promise<number> {
  const found = await withEngine<PatientExplanations>(
    context,
    async (server) => {
      const item = ref === undefined ? '' : `?item=${encodeURIComponent(ref)}`;
      const patientId = await patientNumber.whileServed(context, number, options);
      return callApi<PatientExplanations>(server, 'GET', `/patients/${patientId}/explanations${item}`);
    },
    async (stack) => {
      const patientId = await patientNumber.here(stack, number, options);
      const opposed = await stack.access.oppositions.patientIds();
      const explained = await explainPatient(await stack.warehouse(), patientId, ref ?? null, { opposed });
      if (explained === null) throw unknownPatient(number);
      if (ref !== undefined && explained.items.length === 0)
        throw new CliFault(
          EXIT.notFound,
          `L’histoire du patient ${number} n’a pas de ligne ${ref} : voyez « continuum explain ${number} ».`,
          `The history of patient ${number} has no line ${ref}: see "continuum explain ${number}".`,
        );
      await noteHere(stack, 'patient_opened', { subject: `patient:${patientId}`, patients: 1 });
      return explained;
    },
  );
  const { language } = context.out;
  context.out.result(found, () => [
    ...found.items.flatMap((item) => [
      `${item.ref}  ${item[language].join(' ')}`,
      ...item.losers.map((loser) => `    ${loser.conflict ? '!' : '≠'} ${loser[language]}`),
    ]),
    ...(ref === undefined ? found.fired.map((rule) => `${rule.id}@${rule.version}  ${rule[language]}`) : []),
  ]);
  return EXIT.done;
}
