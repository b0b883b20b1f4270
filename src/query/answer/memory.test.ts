import { describe, expect, it } from 'vitest';
import type { QueryOptions, Warehouse } from '../../warehouse/contract.ts';
import { remembering } from './ask.ts';
import { AnswerMemory } from './memory.ts';

describe('memory of answers', () => {
  it('gives back what was said, in a list of its own', () => {
    const memory = new AnswerMemory();
    memory.remember(1, 'a', [{ n: 1 }, { n: 2 }]);
    memory.recall<{ n: number }>(1, 'a')!.reverse();
    expect(memory.recall(1, 'a')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(memory.recall(1, 'b')).toBeNull();
  });

  it('knows one generation: a new one empties it, an old one is not taken in', () => {
    const memory = new AnswerMemory();
    memory.remember(1, 'a', [1]);
    memory.remember(2, 'b', [2]);
    memory.remember(1, 'c', [3]);
    expect([memory.recall(1, 'a'), memory.recall(2, 'a'), memory.recall(2, 'b'), memory.recall(2, 'c')]).toEqual([null, null, [2], null]);
  });

  it('has bounded room: what was asked for longest ago goes, a too large answer never comes', () => {
    const memory = new AnswerMemory(100);
    memory.remember(1, 'a', ['x'.repeat(30)]);
    memory.remember(1, 'b', ['x'.repeat(30)]);
    memory.recall(1, 'a');
    memory.remember(1, 'c', ['x'.repeat(30)]);
    memory.remember(1, 'd', ['x'.repeat(300)]);
    expect(['a', 'b', 'c', 'd'].map((key) => memory.recall(1, key) !== null)).toEqual([true, false, true, false]);
  });

  it('asks the engine once for the same statement with the same values, again for others, for a new generation, and after a failure', async () => {
    const asked: (readonly unknown[])[] = [];
    let fails = true;
    const double = {
      generation: 1,
      query: async (sql: string, options: QueryOptions) => {
        asked.push([sql, options.parameters, options.generation]);
        if (fails) throw new Error('cut off');
        return [{ n: asked.length }];
      },
    };
    const warehouse = double as unknown as Warehouse;
    const ask = (values: Record<string, unknown>) => remembering(warehouse, {})('SELECT 1', values);
    await expect(ask({ opposed: [1] })).rejects.toThrow('cut off');
    fails = false;
    expect(await ask({ opposed: [1] })).toEqual([{ n: 2 }]);
    expect(await ask({ opposed: [1] })).toEqual([{ n: 2 }]);
    expect(await ask({ opposed: [1, 2] })).toEqual([{ n: 3 }]);
    double.generation = 2;
    expect(await ask({ opposed: [1] })).toEqual([{ n: 4 }]);
    expect(asked).toHaveLength(4);
  });
});
