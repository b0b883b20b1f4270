import { setTimeout as wait } from 'node:timers/promises';
import type { Change, Reason } from '../../history/index.ts';
import type { CountingPolicy } from '../../model/index.ts';
import type { HistoryChanges } from '../../query/answers.ts';
import { historyChanges } from '../../query/index.ts';
import type { IngestCurrent } from '../../server/index.ts';
import { callApi } from '../api-client.ts';
import { type CommandContext, withEngine } from '../context.ts';
import { CliFault, EXIT } from '../fault.ts';
import { patientNumber } from '../patient-number.ts';
import { type RebuildSummary, rebuild } from '../rebuild-histories.ts';
import type { RunningServer } from '../server-file.ts';

const EVERY_MS = 300;

/** `continuum history rebuild`: histories inferred anew from the mentions of the warehouse; no text is read. */
export async function historyRebuild(
  context: CommandContext,
  options: { readonly patient?: string; readonly ipp?: boolean; readonly policy?: CountingPolicy },
): Promise<number> {
  const named = { ipp: options.ipp ?? false };
  const summary = await withEngine<RebuildSummary>(
    context,
    async (server) => {
      const patients =
        options.patient === undefined ? {} : { patients: [await patientNumber.whileServed(context, options.patient, named)] };
      return rebuildByServer(server, { ...patients, ...(options.policy !== undefined && { policy: options.policy }) });
    },
    async (stack) => {
      const patients = options.patient === undefined ? null : [await patientNumber.here(stack, options.patient, named)];
      return rebuild(stack, { patients, policy: options.policy }, () => undefined);
    },
  );
  const n = context.out.number;
  context.out.result(summary, () => [
    context.out.language === 'fr'
      ? `${n(summary.patients)} histoires inférées en ${n(summary.seconds)} s (règles ${summary.rules}) ; génération ${summary.generation}. Voir : continuum history diff`
      : `${n(summary.patients)} histories inferred in ${n(summary.seconds)} s (rules ${summary.rules}); generation ${summary.generation}. See: continuum history diff`,
  ]);
  return EXIT.done;
}

async function rebuildByServer(server: RunningServer, order: object): Promise<RebuildSummary> {
  let current = await callApi<IngestCurrent>(server, 'POST', '/history/rebuilds', order);
  while (current.running) {
    await wait(EVERY_MS);
    current = await callApi<IngestCurrent>(server, 'GET', '/ingest/runs/current');
  }
  if (current.result === null)
    throw new CliFault(EXIT.problems, 'Le serveur a été arrêté pendant l’inférence.', 'The server was stopped meanwhile.');
  if (!current.result.ok) throw new CliFault(EXIT.problems, current.result.fault.fr, current.result.fault.en);
  return current.result.summary as RebuildSummary;
}

/** `continuum history diff [OLD] [NEW]`: who gained, lost or changed what, and why. Two generations stand at a time: the published one and the one before. */
export async function historyDiff(context: CommandContext, before: number | undefined, after: number | undefined): Promise<number> {
  const patients: HistoryChanges['patients'][number][] = [];
  let from: number | null = 0;
  let of = { before: 0, after: 0 };
  await withEngine<void>(
    context,
    async (server) => {
      while (from !== null) {
        const page: HistoryChanges = await callApi<HistoryChanges>(server, 'GET', `/history/changes?from=${from}`);
        of = page;
        demand(page.after, before, after);
        patients.push(...page.patients);
        from = page.next;
      }
    },
    async (stack) => {
      const warehouse = await stack.warehouse();
      demand(warehouse.generation, before, after);
      of = { before: warehouse.generation - 1, after: warehouse.generation };
      const opposed = await stack.access.oppositions.patientIds();
      while (from !== null) {
        const page: HistoryChanges = await historyChanges(warehouse, { ...of, from, opposed });
        patients.push(...page.patients);
        from = page.next;
      }
    },
  );
  context.out.result({ ...of, patients }, () => describe({ before: of.before, after: of.after, patients, next: null }, context));
  return EXIT.done;
}

/** Only the published generation and the one before it stand. */
function demand(current: number, before: number | undefined, after: number | undefined): void {
  if (current >= 2 && (before ?? current - 1) === current - 1 && (after ?? current) === current) return;
  throw new CliFault(
    EXIT.notFound,
    current < 2
      ? 'Une seule génération est publiée : rien à comparer.'
      : `Seules les générations ${current - 1} et ${current} existent encore.`,
    current < 2 ? 'Only one generation is published: nothing to compare.' : `Only generations ${current - 1} and ${current} still stand.`,
  );
}

function describe({ before, after, patients }: HistoryChanges, { out }: CommandContext): string[] {
  const fr = out.language === 'fr';
  const count = (change: Change['change']): string =>
    out.number(patients.reduce((sum, p) => sum + p.changes.filter((c) => c.change === change).length, 0));
  const head = fr
    ? `Génération ${before} → ${after} : ${out.number(patients.length)} patients changés ; ${count('gained')} lignes gagnées, ${count('lost')} perdues, ${count('changed')} modifiées.`
    : `Generation ${before} → ${after}: ${out.number(patients.length)} patients changed; ${count('gained')} lines gained, ${count('lost')} lost, ${count('changed')} changed.`;
  const sign = { gained: '+', lost: '−', changed: '~' } as const;
  return [
    head,
    ...patients.flatMap(({ patientId, changes }) => [
      `Patient ${patientId}`,
      ...changes.map((c) => {
        const fields = c.fields.map((f) => `${f.field} ${shown(f.before)} → ${shown(f.after)}`).join(', ');
        return `  ${sign[c.change]} ${c.ref} ${c.what}${fields === '' ? '' : `  (${fields})`}  ← ${c.reasons.map((r) => reason(r, fr)).join(', ') || '?'}`;
      }),
    ]),
  ];
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

function reason(r: Reason, fr: boolean): string {
  switch (r.kind) {
    case 'rule':
      return `${fr ? 'règle' : 'rule'} ${r.before} → ${r.after}`;
    case 'rules':
      return `${fr ? 'règles' : 'rules'} ${r.before} → ${r.after}`;
    case 'correction':
      return 'correction';
    case 'source': {
      const words = fr ? { came: 'arrivé', went: 'disparu', replaced: 'remplacé' } : { came: 'came', went: 'went', replaced: 'replaced' };
      return `${r.id} ${words[r.change]}`;
    }
  }
}
