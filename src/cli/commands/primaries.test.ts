import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { CliFault, EXIT } from '../fault.ts';
import { primariesCommand } from './primaries.ts';

async function run(lines: string, version?: string): Promise<{ status: number; out: unknown[] }> {
  const output = new PassThrough();
  const status = await primariesCommand(undefined, {
    policy: 'reporting',
    input: Readable.from([lines]),
    output,
    ...(version !== undefined && { version }),
  });
  const text = String(output.read() ?? '');
  return { status, out: text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown])) };
}

test('one line a patient, in order', async () => {
  const { status, out } = await run(
    '{"patient":"a","tumours":[{"topography":"C50.4","morphology":"8500/3"}]}\n{"patient":2,"tumours":[{"topography":"C50.4","morphology":"8500/2"}]}\n',
  );
  expect(status).toBe(EXIT.done);
  expect(out).toEqual([
    { patient: 'a', tumours: [{ indicator: 1, group: 3, code: '8500/3', rule: '3' }] },
    { patient: 2, tumours: [{ indicator: 9, group: 3, code: '8500/2', rule: 'behaviour' }] },
  ]);
});

test('a bad line is told by its number, never by its content, and the next is read', async () => {
  const { status, out } = await run('{"patient":"DUPONT"\n\n{"patient":"b","tumours":[]}\n');
  expect(status).toBe(EXIT.problems);
  expect(out[0]).toMatchObject({ line: 1, error: { code: 'bad_row' } });
  expect(JSON.stringify(out[0])).not.toContain('DUPONT');
  expect(out[1]).toEqual({ patient: 'b', tumours: [] });
});

test('an unknown version is a wrong call', async () => {
  await expect(run('', '4')).rejects.toBeInstanceOf(CliFault);
});
