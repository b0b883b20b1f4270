/**
 * What became of the records of a file or of a run. Law 4: `read = new + updated + same + duplicate + quarantined`.
 * `deleted` stands apart: records of earlier runs whose file or row is gone.
 */
export interface Counts {
  readonly read: number;
  readonly new: number;
  readonly updated: number;
  readonly same: number;
  /** The same record told twice in one run, word for word: kept once. */
  readonly duplicate: number;
  readonly quarantined: number;
}
export type Outcome = Exclude<keyof Counts, 'read'>;

export const NO_COUNTS: Counts = Object.freeze({ read: 0, new: 0, updated: 0, same: 0, duplicate: 0, quarantined: 0 });

export const addCounts = (a: Counts, b: Counts): Counts => ({
  read: a.read + b.read,
  new: a.new + b.new,
  updated: a.updated + b.updated,
  same: a.same + b.same,
  duplicate: a.duplicate + b.duplicate,
  quarantined: a.quarantined + b.quarantined,
});

/** Counts of so many files that are alike. */
export const timesCounts = (c: Counts, files: number): Counts => ({
  read: c.read * files,
  new: c.new * files,
  updated: c.updated * files,
  same: c.same * files,
  duplicate: c.duplicate * files,
  quarantined: c.quarantined * files,
});

export const addsUp = (c: Counts): boolean => c.read === c.new + c.updated + c.same + c.duplicate + c.quarantined;

/** A file that did not change: what it holds is the same as before, its quarantined rows are still in quarantine. */
export const unchanged = (c: Counts): Counts => ({
  read: c.read,
  new: 0,
  updated: 0,
  same: c.new + c.updated + c.same,
  duplicate: c.duplicate,
  quarantined: c.quarantined,
});
