import { useEffect, useState } from 'react';
import type { Range } from '../../../../src/query/answers.ts';
import { isTyping } from '../../app/shell.tsx';

export interface Hits {
  /** Position of the hit that one stands on; null before the first step. */
  readonly current: number | null;
  readonly count: number;
  readonly next: () => void;
  readonly previous: () => void;
}

/** Walks through the hits, round and round: n or j for the next, p or k for the one before. `start`: offset where to begin. */
export function useHits(highlights: readonly Range[], start: number | null): Hits {
  const count = highlights.length;
  const first =
    start === null
      ? 0
      : Math.max(
          0,
          highlights.findIndex(([begin]) => begin >= start),
        );
  const [current, setCurrent] = useState<number | null>(count === 0 ? null : first);
  const step = (by: number): void => setCurrent((at) => (count === 0 ? null : ((at ?? -1) + by + count) % count));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (count === 0 || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const by = event.key === 'n' || event.key === 'j' ? 1 : event.key === 'p' || event.key === 'k' ? -1 : 0;
      if (by !== 0) setCurrent((at) => ((at ?? -1) + by + count) % count);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [count]);
  return { current, count, next: () => step(1), previous: () => step(-1) };
}
