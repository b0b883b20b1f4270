/**
 * Aho-Corasick over numbers (classes of words): finds every pattern in one pass, in time linear in the text plus the hits.
 * Edges of the root are a plain array, the others one hash table; what a step reads of a state stands side by side.
 */
export class Automaton {
  private readonly rootEdge: Int32Array;
  /** Open addressing, four numbers an edge so that none crosses a cache line: state, label, target, none. */
  private edges: Int32Array;
  private mask: number;
  /** Eight numbers a state, see the places below. */
  private readonly states: Int32Array;
  private readonly outs: Int32Array;

  /** Patterns are rows of numbers in [0, classes); the number of a pattern is its place in the list. */
  constructor(patterns: readonly (readonly number[])[], classes: number) {
    let most = 1;
    for (const pattern of patterns) most += pattern.length;
    ({ edges: this.edges, mask: this.mask } = table(most));
    this.rootEdge = new Int32Array(classes);
    const parent = new Int32Array(most);
    const label = new Int32Array(most);
    const depth = new Int32Array(most);
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
          depth[next] = depth[s]! + 1;
          if (s === 0) this.rootEdge[word] = next;
          else this.insert(s, word, next);
        }
        s = next;
      }
      endOf[p] = s;
    }
    this.states = new Int32Array((size + 1) * STATE);
    const { states } = this;
    for (let s = 1; s < size; s++) states[s * STATE + DEPTH] = depth[s]!;
    for (const s of endOf) states[(s + 1) * STATE + OUT]!++;
    for (let s = 0; s < size; s++) states[(s + 1) * STATE + OUT]! += states[s * STATE + OUT]!;
    this.outs = new Int32Array(patterns.length);
    const filled = new Int32Array(size);
    for (let p = 0; p < endOf.length; p++) this.outs[states[endOf[p]! * STATE + OUT]! + filled[endOf[p]!]!++] = p;
    this.tighten(parent, label, size);
    this.link(parent, label, depth, size);
  }

  /** The table at the size that the edges need: prefixes are shared, so that they are far fewer than the words of all patterns. */
  private tighten(parent: Int32Array, label: Int32Array, size: number): void {
    ({ edges: this.edges, mask: this.mask } = table(size));
    for (let s = 1; s < size; s++) {
      const from = parent[s]!;
      if (from === 0) continue;
      this.insert(from, label[s]!, s);
      this.states[from * STATE + LABELS]! |= bitOf(label[s]!);
    }
  }

  /** Failure links, level by level: the link of a state is shorter than the state. */
  private link(parent: Int32Array, label: Int32Array, depth: Int32Array, size: number): void {
    const { states } = this;
    const levels: number[][] = [];
    for (let s = 1; s < size; s++) {
      levels[depth[s]!] ??= [];
      levels[depth[s]!]!.push(s);
    }
    for (const level of levels) {
      for (const s of level ?? []) {
        const from = parent[s]!;
        const at = s * STATE;
        const fail = from === 0 ? 0 : this.step(states[from * STATE + FAIL]!, label[s]!);
        const f = fail * STATE;
        states[at + FAIL] = fail;
        states[at + ONWARD] = states[at + LABELS] === 0 ? states[f + ONWARD]! : s;
        states[at + NEXT_END] = states[f + END]!;
        states[at + END] = states[at + STATE + OUT]! > states[at + OUT]! ? s : states[f + END]!;
      }
    }
  }

  /** The state after reading one class; a negative class goes to the root. */
  step(state: number, label: number): number {
    if (label < 0) return 0;
    const { states } = this;
    const bit = bitOf(label);
    for (let at = states[state * STATE + ONWARD]! * STATE; at !== 0; at = states[states[at + FAIL]! * STATE + ONWARD]! * STATE) {
      if ((states[at + LABELS]! & bit) === 0) continue;
      const target = this.edge(at >>> 3, label);
      if (target !== 0) return target;
    }
    return this.rootEdge[label] ?? 0;
  }

  /** Words from the root to a state. */
  depth(state: number): number {
    return this.states[state * STATE + DEPTH]!;
  }
  /** First state that ends a pattern here, 0 for none. */
  end(state: number): number {
    return this.states[state * STATE + END]!;
  }
  /** The next, shorter one. */
  next(state: number): number {
    return this.states[state * STATE + NEXT_END]!;
  }
  /** Patterns that end exactly at a state: `pattern(i)` for i in [from(state), from(state + 1)). */
  from(state: number): number {
    return this.states[state * STATE + OUT]!;
  }
  pattern(i: number): number {
    return this.outs[i]!;
  }

  /** Target of the edge of a state other than the root, 0 for none. */
  private edge(state: number, label: number): number {
    const { edges, mask } = this;
    for (let slot = hash(state, label) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * EDGE;
      const own = edges[at]!;
      if (own === 0) return 0;
      if (own === state && edges[at + 1] === label) return edges[at + 2]!;
    }
  }

  private insert(state: number, label: number, target: number): void {
    let slot = hash(state, label) & this.mask;
    while (this.edges[slot * EDGE] !== 0) slot = (slot + 1) & this.mask;
    this.edges[slot * EDGE] = state;
    this.edges[slot * EDGE + 1] = label;
    this.edges[slot * EDGE + 2] = target;
  }
}

const EDGE = 4;
const STATE = 8;
/** The longest suffix of a state, itself included, that has an edge out: where the next step begins. */
const ONWARD = 0;
/** A bit for each label with an edge out, several labels to a bit: most steps that lead nowhere end here. */
const LABELS = 1;
const FAIL = 2;
/** Nearest state on the failure path, itself included, that ends a pattern; 0 for none. */
const END = 3;
/** Next such state after this one. */
const NEXT_END = 4;
/** Where the patterns that end here begin in their list. */
const OUT = 5;
const DEPTH = 6;

const bitOf = (label: number): number => 1 << (Math.imul(label, 0x9e3779b1) >>> 27);

function table(entries: number): { edges: Int32Array; mask: number } {
  let slots = 64;
  while (slots < entries * 2) slots *= 2;
  return { edges: new Int32Array(slots * EDGE), mask: slots - 1 };
}

const hash = (state: number, label: number): number => {
  const h = Math.imul(state, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
};
