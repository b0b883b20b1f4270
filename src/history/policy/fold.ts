import type { CountingPolicy } from '../../model/index.ts';
import { siteGroup } from '../iacr/groups.ts';
import { primariesOf } from '../iacr/primaries.ts';
import type { Draft } from '../tumours/attributes.ts';
import type { Candidate } from '../tumours/candidate.ts';

/** A tumour under construction with the statements that it stands on. */
export interface Grounded {
  readonly draft: Draft;
  readonly candidates: readonly Candidate[];
}

export const DEFAULT_POLICY: CountingPolicy = Object.freeze({ name: 'recording', icdo: '3.2' });
const MOST_EVIDENCE = 20;

/**
 * Tumours as the policy counts them, in the order of time. Clusters are made as clinicians record; for `reporting` those that the rules count once
 * (both breasts, two subsites, a second leukaemia) are one: the first, with the statements of all.
 */
export function underPolicy(tumours: readonly Grounded[], { name, icdo }: CountingPolicy): Grounded[] {
  if (name === 'recording') return [...tumours];
  const verdicts = primariesOf(
    tumours.map(({ draft }, sequence) => ({
      topography: draft.topography,
      morphology: draft.morphology ?? '8000/3',
      laterality: draft.laterality,
      diagnosed: draft.diagnosed,
      sequence,
    })),
    name,
    icdo,
  );
  const out: { tumour: Grounded; at: number }[] = [];
  for (const [at, tumour] of tumours.entries()) {
    const verdict = verdicts[at]!;
    const first =
      verdict.indicator !== 0
        ? undefined
        : out.find(
            (o) =>
              verdicts[o.at]?.indicator === 1 &&
              verdicts[o.at]?.group === verdict.group &&
              (verdict.rule === '4.1' || siteGroup(o.tumour.draft.topography) === siteGroup(tumour.draft.topography)),
          );
    if (first === undefined) out.push({ tumour, at });
    else first.tumour = joined(first.tumour, tumour);
  }
  return out.map(({ tumour }) => tumour);
}

function joined(a: Grounded, b: Grounded): Grounded {
  const sides = a.draft.laterality === null || b.draft.laterality === null || a.draft.laterality === b.draft.laterality;
  return {
    draft: {
      ...a.draft,
      laterality: sides ? (a.draft.laterality ?? b.draft.laterality) : 'bilateral',
      items: [...a.draft.items, ...b.draft.items],
      evidence: [...a.draft.evidence, ...b.draft.evidence].slice(0, MOST_EVIDENCE),
    },
    candidates: [...a.candidates, ...b.candidates],
  };
}
