/**
 * Aho-Corasick over numbers (classes of words): finds every pattern in one pass, in time linear in the text plus the hits.
 * Edges of the root are a plain array, the others one hash table.
 */
export class Automaton {
  readonly depth: Int32Array;
  private readonly rootEdge: Int32Array;
  private readonly keys: Int32Array;
  private readonly targets: Int32Array;
  private readonly mask: number;
  private readonly fail: Int32Array;
  /** Nearest state on the failure path, itself included, that ends a pattern; 0 for none. */
  private readonly ends: Int32Array;
  /** Next such state after this one. */
  private readonly nextEnd: Int32Array;
  private readonly outFrom: Int32Array;
  private readonly outs: Int32Array;

  /** Patterns are rows of numbers in [0, classes); the number of a pattern is its place in the list. */
  constructor(patterns: readonly (readonly number[])[], classes: number) {
    const trie = new Trie(patterns);
    const n = trie.size;
    this.depth = Int32Array.from(trie.depth);
    this.rootEdge = new Int32Array(classes).fill(0);
    let slots = 64;
    while (slots < n * 3) slots *= 2;
    this.mask = slots - 1;
    this.keys = new Int32Array(slots * 2).fill(-1);
    this.targets = new Int32Array(slots);
    // States are numbered in the order of insertion, so a parent comes before its child.
    for (let s = 1; s < n; s++) {
      if (trie.parent[s] === 0) this.rootEdge[trie.label[s]!] = s;
      else this.insert(trie.parent[s]!, trie.label[s]!, s);
    }
    const counts = new Int32Array(n + 1);
    for (const s of trie.endOf) counts[s + 1]!++;
    for (let s = 0; s < n; s++) counts[s + 1]! += counts[s]!;
    this.outFrom = counts.slice();
    this.outs = new Int32Array(patterns.length);
    const fill = counts.slice();
    trie.endOf.forEach((s, p) => {
      this.outs[fill[s]!++] = p;
    });
    this.fail = new Int32Array(n);
    this.ends = new Int32Array(n);
    this.nextEnd = new Int32Array(n);
    this.link(trie);
  }

  /** Failure links, level by level: the link of a state is shorter than the state. */
  private link(trie: Trie): void {
    const order = Array.from({ length: trie.size - 1 }, (_, i) => i + 1).sort((a, b) => this.depth[a]! - this.depth[b]!);
    for (const s of order) {
      const parent = trie.parent[s]!;
      this.fail[s] = parent === 0 ? 0 : this.step(this.fail[parent]!, trie.label[s]!);
      const f = this.fail[s]!;
      this.nextEnd[s] = this.ends[f]!;
      this.ends[s] = this.outFrom[s + 1]! > this.outFrom[s]! ? s : this.ends[f]!;
    }
  }

  /** The state after reading one class; a negative class goes to the root. */
  step(state: number, label: number): number {
    if (label < 0) return 0;
    const { keys, targets, mask, fail } = this;
    while (state !== 0) {
      let slot = hash(state, label) & mask;
      for (;;) {
        const k = keys[slot * 2]!;
        if (k === -1) break;
        if (k === state && keys[slot * 2 + 1] === label) return targets[slot]!;
        slot = (slot + 1) & mask;
      }
      state = fail[state]!;
    }
    return this.rootEdge[label] ?? 0;
  }

  /** First state that ends a pattern here, 0 for none. */
  end(state: number): number {
    return this.ends[state]!;
  }
  /** The next, shorter one. */
  next(state: number): number {
    return this.nextEnd[state]!;
  }
  /** Patterns that end exactly at a state: `pattern(i)` for i in [from, to). */
  from(state: number): number {
    return this.outFrom[state]!;
  }
  pattern(i: number): number {
    return this.outs[i]!;
  }

  private insert(state: number, label: number, target: number): void {
    let slot = hash(state, label) & this.mask;
    while (this.keys[slot * 2] !== -1) slot = (slot + 1) & this.mask;
    this.keys[slot * 2] = state;
    this.keys[slot * 2 + 1] = label;
    this.targets[slot] = target;
  }
}

const hash = (state: number, label: number): number => {
  const h = Math.imul(state, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
};

/** The words of all patterns as a tree. Column per state: parent, label of the edge that leads to it, depth. */
class Trie {
  readonly parent: number[] = [0];
  readonly label: number[] = [-1];
  readonly depth: number[] = [0];
  readonly endOf: number[] = [];
  readonly size: number;

  constructor(patterns: readonly (readonly number[])[]) {
    const edges = new Map<number, number>();
    // State and label in one number: both stay below 2^26, so the sum is exact.
    for (const pattern of patterns) {
      let s = 0;
      for (const label of pattern) {
        const key = s * 0x4000000 + label;
        let next = edges.get(key);
        if (next === undefined) {
          next = this.parent.length;
          edges.set(key, next);
          this.parent.push(s);
          this.label.push(label);
          this.depth.push(this.depth[s]! + 1);
        }
        s = next;
      }
      this.endOf.push(s);
    }
    this.size = this.parent.length;
  }
}
