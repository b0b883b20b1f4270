import { fieldWord, ruleWords, valueWords } from '../../history/index.ts';
import type { HistoryReview } from '../../query/index.ts';
import { historyReview } from '../../query/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { EXIT } from '../fault.ts';
import { patientNumber } from '../patient-number.ts';

/** `continuum history conflicts [--patient N]`: values that a person should decide, what was decided, and which rules spoke in this inference. */
export async function historyConflicts(
  context: CommandContext,
  options: { readonly patient?: string; readonly ipp?: boolean },
): Promise<number> {
  const named = { ipp: options.ipp ?? false };
  const pages: HistoryReview[] = [];
  await withEngine<void>(
    context,
    async (server) => {
      const patient = options.patient === undefined ? '' : `&patient=${await patientNumber.whileServed(context, options.patient, named)}`;
      for (let from: number | null = 0; from !== null; from = pages.at(-1)?.next ?? null)
        pages.push(await callApi<HistoryReview>(server, 'GET', `/history/conflicts?from=${from}${patient}`));
    },
    async (stack) => {
      const patient = options.patient === undefined ? {} : { patient: await patientNumber.here(stack, options.patient, named) };
      const warehouse = await stack.warehouse();
      const opposed = await stack.access.oppositions.patientIds();
      for (let from: number | null = 0; from !== null; from = pages.at(-1)?.next ?? null)
        pages.push(await historyReview(warehouse, { ...patient, from, opposed }));
    },
  );
  const first = pages[0]!;
  const review: HistoryReview = { ...first, conflicts: pages.flatMap((page) => page.conflicts), next: null };
  context.out.result(review, () => lines(review, context));
  return EXIT.done;
}

function lines({ conflicts, decided, corrections, rules }: HistoryReview, { out }: CommandContext): string[] {
  const { language } = out;
  const fr = language === 'fr';
  const n = (count: number): string => out.number(count);
  return [
    fr
      ? `${n(conflicts.length)} conflits ouverts, ${n(decided)} tranchés.`
      : `${n(conflicts.length)} conflicts open, ${n(decided)} decided.`,
    ...conflicts.map(({ patientId, line, field, kept, others }) => {
      const said = others.map((other) => `${valueWords(field, other.value)[language]} (${other.source})`).join(', ');
      return `  ${fr ? 'Patient' : 'Patient'} ${patientId} ${line ?? '–'} ${fieldWord(field)[language]} : ${valueWords(field, kept ?? '')[language]} ≠ ${said}`;
    }),
    ...corrections.map((c) =>
      fr
        ? `  Corrections ${c.field} : ${n(c.n)}, dont ${n(c.confirmed)} confirment, ${n(c.changed)} changent, ${n(c.lost)} sans ligne retrouvée`
        : `  Corrections ${c.field}: ${n(c.n)}, of which ${n(c.confirmed)} confirm, ${n(c.changed)} change, ${n(c.lost)} met no line`,
    ),
    ...rules.map(({ rule, patients }) => `  ${rule}  ${n(patients)}  ${ruleWords(rule.split('@')[0] ?? rule)?.[language] ?? ''}`.trimEnd()),
  ];
}
