import { type CancerEvent, compareDates, type History, type Tumour } from '../model/index.ts';
import { calibrated } from './certainty/calibrate.ts';
import { afterCorrections } from './conflict/after-corrections.ts';
import { allLosers } from './conflict/all-losers.ts';
import { contraryTo, disagreementsOf } from './conflict/disagreements.ts';
import { personConflicts } from './conflict/person-conflicts.ts';
import { withdrawal } from './conflict/withdrawal.ts';
import { corrected, type Lines } from './correction/apply.ts';
import { endpointsOf } from './endpoints/endpoints.ts';
import { benignTissue } from './events/corrected.ts';
import { courseOf, latestOf } from './events/course.ts';
import { administrativeDeath, oneDeath } from './events/death.ts';
import { firedRules } from './events/fired.ts';
import { firstReturn } from './events/first-return.ts';
import { secondCancers } from './events/second-cancers.ts';
import type { HistoryInput } from './input.ts';
import { field, type Item, isAffirmed, ofType, orderedFacts, sameEvidence } from './item.ts';
import { itemsOf } from './items.ts';
import { inOrder, treatmentsInOrder } from './order.ts';
import { personOf } from './person/person.ts';
import { DEFAULT_POLICY, underPolicy } from './policy/fold.ts';
import { statesOf } from './states/states.ts';
import { withEndReasons } from './treatments/end-reason.ts';
import { fileTreatments, operationTreatments, sessionTreatments } from './treatments/from-facts.ts';
import { textTreatments } from './treatments/from-text.ts';
import { numberLines } from './treatments/lines.ts';
import { mergeTreatments } from './treatments/merge.ts';
import { relevantStatements } from './treatments/relevant.ts';
import { isAdvanced, isBeforeDiagnosis, tumourOfTreatment } from './treatments/whose.ts';
import { type Draft, tumourOf, withAttributes } from './tumours/attributes.ts';
import { factCandidates, stagedCandidates, textCandidates } from './tumours/candidates.ts';
import { type Cluster, clusterCandidates } from './tumours/cluster.ts';
import { describeCluster } from './tumours/describe.ts';
import { establishedClusters } from './tumours/established.ts';
import { endOfWorkUp, initialSpread } from './tumours/initial-spread.ts';
import { categoryWithSpread, stageWithSpread } from './tumours/stage-with-spread.ts';
import { stagingSentences } from './tumours/staging-sentences.ts';

/** Version of all rules of this folder together: changes whenever a history may change. */
export const HISTORY_RULES = '2026.11-10';

/**
 * The cancer history of one patient from facts and mentions. Pure: no clock, no I/O; order and repetition of the input change nothing.
 * Rules: docs/explanation/history.md.
 */
export function inferHistory(input: HistoryInput): History {
  const items = itemsOf(input);
  const facts = orderedFacts(input);
  const named = establishedClusters(clusterCandidates([...factCandidates(facts), ...textCandidates(items)], items), items);
  const clusters = named.length > 0 ? named : mostToldOf(clusterCandidates(stagedCandidates(items), items));
  const policy = input.policy ?? DEFAULT_POLICY;
  const grounded = underPolicy(
    clusters
      .map((cluster) => ({
        draft: { ...describeCluster(cluster), items: cluster.candidates.flatMap((c) => (c.item === null ? [] : [c.item])) },
        candidates: cluster.candidates,
      }))
      .sort(
        ({ draft: a }, { draft: b }) =>
          compareDates(a.diagnosed ?? '9999', b.diagnosed ?? '9999') ||
          firstTold(a) - firstTold(b) ||
          (a.topography < b.topography ? -1 : 1),
      ),
    policy,
  );
  const drafts: Draft[] = grounded.map(({ draft }) => draft);

  const treatments = mergeTreatments(
    [
      ...fileTreatments(facts),
      ...operationTreatments(
        facts,
        drafts.map((d) => d.topography),
      ),
      ...sessionTreatments(facts),
    ],
    relevantStatements(textTreatments(items), drafts, items),
  ).map((placed) => ({
    ...placed,
    treatment: { ...placed.treatment, tumour: tumourOfTreatment(placed, drafts) },
  }));
  const course = ofType(
    items,
    'metastasis',
    'recurrence',
    'progression',
    'remission',
    'response',
    'surveillance',
    'transformation',
    'death',
    'stage',
    'tnm',
    'topography',
    'drug',
    'protocol',
    'procedure',
  );
  const staged = stagingSentences(items);
  const tissue = input.documents.length === 1 ? [] : benignTissue(items);
  const text = input.documents.length === 1 ? items : null;
  const own = Map.groupBy(course, (item) => tumourOf(item, drafts));
  const courses = drafts.map((draft, n) =>
    courseOf(
      own.get(n) ?? [],
      treatments.filter((p) => p.treatment.tumour === n + 1 && !isBeforeDiagnosis(p, draft)),
      {
        topography: draft.topography,
        diagnosed: draft.diagnosed,
        statesStage: (item) => staged.has(item.sentence),
        text,
        named: draft.items.reduce((least, { sentence }) => Math.min(least, sentence), Number.POSITIVE_INFINITY),
        tissue,
        others: drafts.filter((other) => other !== draft),
      },
    ),
  );
  const back = (n: number): Item | null => firstReturn(courses[n]?.events ?? [], items);
  const attributed = withAttributes(drafts, items, back);
  const inferred: Tumour[] = attributed.map(({ items: _items, told: _told, ...draft }, n) => {
    const end = endOfWorkUp(items, (item) => tumourOf(item, drafts) === n, back(n));
    const metastases = initialSpread(draft, own.get(n) ?? [], courses[n]?.metastasesAtDiagnosis ?? [], end, items);
    return {
      ...draft,
      n: n + 1,
      metastasesAtDiagnosis: metastases,
      stage: stageWithSpread(draft, metastases),
      m: categoryWithSpread(draft.m, metastases, mentionedM(own.get(n) ?? [])),
    };
  });
  const doubted = inferred.map((tumour, n) => disagreementsOf(tumour, grounded[n]?.candidates ?? []));
  const tumours = inferred.map((tumour, n) => {
    const against = contraryTo(doubted[n] ?? []);
    // What speaks against the tumour is nothing that it rests on, unless it rests on nothing else.
    const evidence = tumour.evidence.filter((own) => !against.some((e) => sameEvidence(e, own)));
    return { ...tumour, evidence: evidence.length > 0 ? evidence : tumour.evidence, against };
  });
  const signals = new Map(courses.flatMap((c, n) => [...c.told].map(([event, of]) => [{ ...event, tumour: n + 1 } as CancerEvent, of])));
  const told = [...signals.keys()];
  const events = [
    ...told,
    ...secondCancers(tumours),
    ...administrativeDeath(input.patient?.deathDate ?? null, facts, tumours.at(-1)?.n ?? null, told),
  ];
  const death = oneDeath(events);
  const ordered = inOrder([...events.filter((e) => e.type !== 'death'), ...death], tumours);
  const lined = withEndReasons(
    numberLines(treatments, (placed) => isAdvanced(placed, tumours, ordered), ordered),
    ordered,
  );
  const person = personOf(input, items, tumours[0]?.diagnosed ?? null, death.length > 0);
  const placed = new Map(lined.map((p) => [p.treatment, p]));
  const found = {
    tumours: tumours.map((tumour, n) => ({ tumour, identity: doubted[n] ?? [], told: attributed[n]?.told ?? [] })),
    events: ordered.map((event) => ({ event, told: signals.get(event) ?? [] })),
    treatments: treatmentsInOrder([...placed.keys()]).flatMap((treatment) => placed.get(treatment) ?? []),
    withdrawn: courses.flatMap((c, n) => c.withdrawn.map((event) => withdrawal(event, n + 1, input))),
  };
  const { corrections, numbers, refs, ...lines } = corrected(
    weighed({ tumours, events: ordered, treatments: found.treatments.map((p) => p.treatment) }, input.calibrated ?? true),
    input.corrections ?? [],
  );
  const history = {
    lastNews: latestOf([
      input.patient?.lastNews ?? null,
      ...input.documents.map((d) => d.date),
      ...facts.map((f) => f.end ?? f.start),
      ...death.map((d) => d.date),
    ]),
    ...lines,
  };
  const disagreements = [
    ...afterCorrections(allLosers(found), { numbers, refs, corrections }),
    ...personConflicts(input, items, person.sex, events),
  ];
  const states = statesOf(history);
  const endpoints = endpointsOf(history);
  return {
    ...person,
    ...history,
    states,
    endpoints,
    disagreements,
    fired: firedRules(courses, [lines.tumours, lines.events, lines.treatments, states, endpoints, disagreements]),
    corrections,
    policy,
    rules: HISTORY_RULES,
  };
}

/** Categories of M that the texts give anywhere. */
const mentionedM = (items: readonly Item[]): string[] =>
  ofType(items, 'tnm').flatMap((item) => (isAffirmed(item.mention) ? (field(item.mention, 'M') ?? []) : []));

/** Certainties as they were measured, in place of those of the rules themselves. */
const weighed = ({ tumours, events, treatments }: Lines, measured: boolean): Lines =>
  measured
    ? {
        tumours: tumours.map((t) => calibrated(t, 'tumour')),
        events: events.map((e) => calibrated(e, e.type)),
        treatments: treatments.map((t) => calibrated(t, t.type)),
      }
    : { tumours, events, treatments };

/** One classification speaks of one tumour: the organ told of most. */
const mostToldOf = (clusters: readonly Cluster[]): Cluster[] =>
  [...clusters].sort((a, b) => b.candidates.length - a.candidates.length).slice(0, 1);

const firstTold = (draft: Draft): number => Math.min(...draft.items.map((item) => item.mention.begin), Number.MAX_SAFE_INTEGER);
