import { expect, test } from 'vitest';
import { contextFor, folder, problemsOf, readContent } from '../connectors.testing.ts';
import { connectorFor } from '../discover.ts';
import { openSourceFile } from '../source-file.ts';
import { unreadPmsiConnector } from './unread.ts';

const RUM = '1109M061 122000750000001022R1                  N1';
async function connectorOf(name: string, content: string): Promise<string | undefined> {
  await using dir = await folder({ [name]: content });
  return connectorFor(await openSourceFile(dir.path, name, 'test'), contextFor())?.name;
}

test.each([
  { why: 'lines of 27 columns', name: 'RSS_2024.txt', content: `${RUM.slice(0, 27)}\n${RUM.slice(0, 27)}\n`, connector: 'pmsi-unread' },
  { why: 'lines of 50 columns', name: 'export rss.txt', content: `${RUM.padEnd(50, '0')}\n`, connector: 'pmsi-unread' },
  { why: 'digits without a telling name', name: 'export.txt', content: `${'7500000010622'.padEnd(50, '0')}\n`, connector: 'pmsi-unread' },
  { why: 'no name, no digits', name: 'vidhosp.txt', content: 'DUPONT MARIE SOINS\nMARTIN JEAN SUIVI\n', connector: 'pmsi-unread' },
  { why: 'a letter about the RSS', name: 'note rss.txt', content: 'Le RSS du séjour 12 est à revoir.\n', connector: 'text' },
  { why: 'a short note in capitals', name: 'note.txt', content: 'PATIENT VU CE JOUR\nRAS\n', connector: 'text' },
  { why: 'results in a column', name: 'bio.txt', content: 'ACE : 12,4 ng/mL\nCA 15-3 : 18 U/mL\n', connector: 'text' },
])('$why → $connector', async ({ name, content, connector }) => {
  expect(await connectorOf(name, content)).toBe(connector);
});

test('every line is a problem of width with its place, and its content stays out of the message', async () => {
  const items = await readContent(unreadPmsiConnector, 'rss.txt', `${RUM.slice(0, 27)}\r\n\r\nDUPONT 12345678901234\r\n`);
  expect(problemsOf(items)).toEqual(['bad_width@1', 'bad_width@3']);
  expect(items[0]).toMatchObject({
    problem: { message: expect.stringMatching(/^ligne de 27 colonnes.* \/ line of 27 columns/) },
    raw: RUM.slice(0, 27),
  });
  for (const item of items) if (!item.ok) expect(item.problem.message).not.toContain('DUPONT');
});
