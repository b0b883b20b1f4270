import type { Episode } from '../episodes.ts';
import type { CourseState } from '../state.ts';

/** One named rule of the course. The first rule of a kind that applies decides its step. */
export interface Rule {
  readonly id: string;
  /** Changes whenever the rule may say something else of the same input. */
  readonly version: number;
  /** Where the rule is written down. */
  readonly source: string;
  /** The kind of step that it reads. */
  readonly reads: Episode['kind'];
  /** What it says, for people. */
  readonly says: { readonly fr: string; readonly en: string };
  /** Changes the state and adds events under `name`; false where the rule does not apply, then nothing is changed. */
  readonly apply: (episode: Episode, state: CourseState, name: string) => boolean;
}

/** The name that events carry: id and version. */
export const nameOf = (rule: Pick<Rule, 'id' | 'version'>): string => `${rule.id}@${rule.version}`;
