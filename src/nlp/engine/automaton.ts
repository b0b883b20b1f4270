/**
 * Aho-Corasick over numbers (classes of words): finds every pattern in one pass, in time linear in the text plus the hits.
 * Edges of the root are a plain array, the others one hash table.
 */
export class Automaton {
  readonly depth: Int32Array;
  private readonly rootEdge: Int32Array;
  /** Open addressing, three numbers an edge side by side: state, label, target. */
  private readonly edges: Int32Array;
  private readonly mask: number;
  private readonly fail: Int32Array;
  /** The longest suffix of a state, itself included, that has an edge out: where the next step begins. */
  private readonly onward: Int32Array;
  /** Nearest state on the failure path, itself included, that ends a pattern; 0 for none. */
  private readonly ends: Int32Array;
  /** Next such state after this one. */
  private readonly nextEnd: Int32Array;
  private readonly outFrom: Int32Array;
  private readonly outs: Int32Array;

  /** Patterns are rows of numbers in [0, classes); the number of a pattern is its place in the list. */
  constructor(patterns: readonly (readonly number[])[], classes: number) {
    let most = 1;
    for (const pattern of patterns) most += pattern.length;
    let slots = 64;
    while (slots < most * 2) slots *= 2;
    this.mask = slots - 1;
    this.edges = new Int32Array(slots * STRIDE);
    this.rootEdge = new Int32Array(classes);
    const parent = new Int32Array(most);
    const label = new Int32Array(most);
    this.depth = new Int32Array(most);
    const endOf = new Int32Array(patterns.length);
    let size = 1;
    for (let p = 0; p < patterns.length; p++) {
      let s = 0;
      for (const word of patterns[p]!) {
        let next = s === 0 ? this.rootEdge[word]! : this.edge(s, word);
        if (next === 0) {
          next = size++;
          parent[next] = s;
          label[next] = word;
          this.depth[next] = this.depth[s]! + 1;
          if (s === 0) this.rootEdge[word] = next;
          else this.insert(s, word, next);
        }
        s = next;
      }
      endOf[p] = s;
    }
    this.outFrom = new Int32Array(size + 1);
    for (const s of endOf) this.outFrom[s + 1]!++;
    for (let s = 0; s < size; s++) this.outFrom[s + 1]! += this.outFrom[s]!;
    this.outs = new Int32Array(patterns.length);
    const fill = this.outFrom.slice();
    for (let p = 0; p < endOf.length; p++) this.outs[fill[endOf[p]!]!++] = p;
    this.fail = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.nextEnd = new Int32Array(size);
    this.onward = new Int32Array(size);
    this.link(parent, label, size);
  }

  /** Failure links, level by level: the link of a state is shorter than the state. */
  private link(parent: Int32Array, label: Int32Array, size: number): void {
    const levels: number[][] = [];
    const branches = new Uint8Array(size);
    for (let s = 1; s < size; s++) {
      branches[parent[s]!] = 1;
      const level = this.depth[s]!;
      levels[level] ??= [];
      levels[level].push(s);
    }
    for (const level of levels) {
      for (const s of level ?? []) {
        const from = parent[s]!;
        this.fail[s] = from === 0 ? 0 : this.step(this.fail[from]!, label[s]!);
        const f = this.fail[s]!;
        this.onward[s] = branches[s] === 1 ? s : this.onward[f]!;
        this.nextEnd[s] = this.ends[f]!;
        this.ends[s] = this.outFrom[s + 1]! > this.outFrom[s]! ? s : this.ends[f]!;
      }
    }
  }

  /** The state after reading one class; a negative class goes to the root. */
  step(state: number, label: number): number {
    if (label < 0) return 0;
    const { onward, fail } = this;
    for (state = onward[state]!; state !== 0; state = onward[fail[state]!]!) {
      const target = this.edge(state, label);
      if (target !== 0) return target;
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

  /** Target of the edge of a state other than the root, 0 for none. */
  private edge(state: number, label: number): number {
    const { edges, mask } = this;
    for (let slot = hash(state, label) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * STRIDE;
      const own = edges[at]!;
      if (own === 0) return 0;
      if (own === state && edges[at + 1] === label) return edges[at + 2]!;
    }
  }

  private insert(state: number, label: number, target: number): void {
    let slot = hash(state, label) & this.mask;
    while (this.edges[slot * STRIDE] !== 0) slot = (slot + 1) & this.mask;
    this.edges[slot * STRIDE] = state;
    this.edges[slot * STRIDE + 1] = label;
    this.edges[slot * STRIDE + 2] = target;
  }
}

/** Numbers an edge takes: four, so that none crosses a cache line. */
const STRIDE = 4;
const hash = (state: number, label: number): number => {
  const h = Math.imul(state, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
};
