import { correctableFields, fits } from '../../history/index.ts';
import type { CorrectedValue, CorrectionTarget } from '../../model/index.ts';
import type { CorrectionOrder, KnownCorrection } from '../../server/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { recordCorrection } from '../corrections.ts';
import { CliFault, EXIT } from '../fault.ts';
import { patientNumber, unknownPatient } from '../patient-number.ts';
import { rebuildPending } from '../rebuild-histories.ts';

export interface CorrectionOptions {
  readonly field?: string;
  readonly value?: string;
  readonly unknown?: boolean;
  readonly withdraw?: boolean;
  readonly reason: string;
  readonly author?: string;
  readonly ipp?: boolean;
}

const KINDS: Readonly<Record<string, CorrectionTarget['kind']>> = Object.freeze({ T: 'tumour', E: 'event', S: 'treatment' });

/** `continuum correction add PATIENT ITEM`: what a person says against a line wins from now on. */
export async function correctionAdd(context: CommandContext, number: string, item: string, options: CorrectionOptions): Promise<number> {
  const order = orderOf(item, options);
  const named = { ipp: options.ipp ?? false };
  const correctionId = await withEngine<string>(
    context,
    async (server) =>
      (
        await callApi<{ correctionId: string }>(
          server,
          'POST',
          `/patients/${await patientNumber.whileServed(context, number, named)}/corrections`,
          order,
        )
      ).correctionId,
    async (stack) => {
      const patientId = await patientNumber.here(stack, number, named);
      const author = authorOf(context, options.author);
      const done = await recordCorrection(stack, patientId, order, author);
      if (!done.ok) {
        if (done.fault === 'patient_not_found') throw unknownPatient(number);
        if (done.fault === 'item_not_found')
          throw new CliFault(EXIT.notFound, `L’histoire n’a pas de ligne ${item}.`, `The history has no line ${item}.`);
        throw misfit(item, order);
      }
      const subject = `patient:${patientId}`;
      await stack.access.audit.note({ accountId: null, login: author, action: 'correction_recorded', subject, patients: 1 });
      await rebuildPending(stack);
      return done.correctionId;
    },
  );
  context.out.result({ correctionId }, () => [
    context.out.language === 'fr' ? `Correction ${correctionId} enregistrée.` : `Correction ${correctionId} recorded.`,
  ]);
  return EXIT.done;
}

function orderOf(item: string, { field, value, unknown, withdraw, reason }: CorrectionOptions): CorrectionOrder {
  const kind = KINDS[item.charAt(0).toUpperCase()];
  if (kind === undefined) throw new CliFault(EXIT.usage, `${item} n’est pas une ligne : T1, E2, S3.`, `${item} is no line: T1, E2, S3.`);
  if (withdraw === true) return { item, withdraw: true, reason };
  if (field === undefined || (value === undefined && unknown !== true))
    throw new CliFault(
      EXIT.usage,
      'Donnez --field avec --value ou --unknown, ou bien --withdraw.',
      'Give --field with --value or --unknown, or --withdraw.',
    );
  const said = unknown === true ? null : typedValue(kind, field, value ?? '');
  const order = { item, field, value: said, reason };
  if (!fits(kind, field, said)) throw misfit(item, order);
  return order;
}

/** The words as they are where they fit, else as JSON: a list or a number. */
function typedValue(kind: CorrectionTarget['kind'], field: string, words: string): CorrectedValue {
  if (fits(kind, field, words)) return words;
  try {
    return JSON.parse(words) as CorrectedValue;
  } catch {
    // No JSON: a text that does not fit, which the caller says.
    return words;
  }
}

function misfit(item: string, order: CorrectionOrder): CliFault {
  const kind = KINDS[item.charAt(0).toUpperCase()] ?? 'event';
  const fields = correctableFields(kind).join(', ');
  const what = 'field' in order ? `${order.field} = ${JSON.stringify(order.value)}` : item;
  return new CliFault(EXIT.usage, `${what} ne peut pas être ; champs : ${fields}.`, `${what} cannot be; fields: ${fields}.`);
}

const authorOf = ({ environment }: CommandContext, given: string | undefined): string => given ?? environment['USER'] ?? 'local';

/** `continuum correction list PATIENT`. */
export async function correctionList(context: CommandContext, number: string, options: { readonly ipp?: boolean }): Promise<number> {
  const named = { ipp: options.ipp ?? false };
  const found = await withEngine<readonly KnownCorrection[]>(
    context,
    async (server) =>
      (
        await callApi<{ corrections: KnownCorrection[] }>(
          server,
          'GET',
          `/patients/${await patientNumber.whileServed(context, number, named)}/corrections`,
        )
      ).corrections,
    async (stack) => stack.corrections.list(await patientNumber.here(stack, number, named)),
  );
  const fr = context.out.language === 'fr';
  context.out.result(found, () =>
    found.length === 0
      ? [fr ? 'Aucune correction.' : 'No correction.']
      : found.map(
          (c) =>
            `${c.correctionId}  ${c.at.slice(0, 10)} ${c.author}  ${c.target.kind} ${c.target.type} ${c.target.date ?? '?'}  ${c.action === 'withdraw' ? (fr ? 'retirée' : 'withdrawn') : `${c.field} = ${JSON.stringify(c.value)}`}  « ${c.reason} »${c.undoneAt === null ? '' : `  ${fr ? 'annulée par' : 'undone by'} ${c.undoneBy}`}`,
        ),
  );
  return EXIT.done;
}

/** `continuum correction undo ID`: the inference stands again. */
export async function correctionUndo(context: CommandContext, id: string, options: { readonly author?: string }): Promise<number> {
  await withEngine<void>(
    context,
    async (server) => {
      await callApi(server, 'DELETE', `/corrections/${encodeURIComponent(id)}`);
    },
    async (stack) => {
      const author = authorOf(context, options.author);
      if (!(await stack.corrections.undo(id, author, new Date().toISOString())))
        throw new CliFault(EXIT.notFound, `Aucune correction ${id} à annuler.`, `No correction ${id} to undo.`);
      const patientId = (await stack.corrections.byId(id))?.patientId;
      await stack.access.audit.note({
        accountId: null,
        login: author,
        action: 'correction_undone',
        subject: `patient:${patientId ?? ''}`,
        patients: 1,
      });
      await rebuildPending(stack);
    },
  );
  context.out.result({ undone: id }, () => [context.out.language === 'fr' ? 'Correction annulée.' : 'Correction undone.']);
  return EXIT.done;
}
