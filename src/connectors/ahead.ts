/**
 * Maps with several calls under way at once, answers in the order of the input. When the reader stops early, what is under way is
 * waited for and dropped.
 */
export async function* mapAhead<In, Out>(input: AsyncIterable<In>, map: (value: In) => Promise<Out>, ahead: number): AsyncGenerator<Out> {
  const under: Promise<Out>[] = [];
  try {
    for await (const value of input) {
      const call = map(value);
      // A failure is thrown where its answer is due, not as an unhandled one before.
      call.catch(() => undefined);
      under.push(call);
      if (under.length >= ahead) yield await (under.shift() as Promise<Out>);
    }
    for (let next = under.shift(); next !== undefined; next = under.shift()) yield await next;
  } finally {
    await Promise.allSettled(under);
  }
}
