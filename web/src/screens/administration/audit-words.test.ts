import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '../../../../src/access/audit.ts';
import { AUDIT_ACTION_TEXTS } from '../../../../src/server/audit-texts.ts';
import { translator } from '../../language/language.tsx';
import { momentOfDay, questionText } from './audit-words.ts';

const fr = translator('fr');
const en = translator('en');

test('actions read on the screen as in the export', () => {
  for (const action of AUDIT_ACTIONS)
    expect({ fr: fr(`audit.action.${action}`), en: en(`audit.action.${action}`) }).toEqual(AUDIT_ACTION_TEXTS[action]);
});

test.each([
  [null, ''],
  ['{"text":"récidive hépatique","filters":{}}', 'récidive hépatique'],
  [
    '{"text":"","filters":{"years":[2012,2013],"types":["34794-8"]}}',
    'tous les documents · Type de document : Fiche de RCP · Année : 2012, 2013',
  ],
  ['{"role":"administrator","active":false}', 'Rôle : Administrateur · État : fermé'],
  ['{"actions":["search","other"],"subject":"patient:12"}', 'Action : Recherche, other · Objet : patient:12'],
  ['{"tree":{"version":1},"filters":{}}', '{"version":1}'],
  ['{"from":"x"}', 'Du : x'],
  ['not JSON', 'not JSON'],
  ['[1]', '[1]'],
  ['{"filters":{"years":"x"},"role":"king"}', ''],
])('%s', (query, said) => {
  expect(questionText(query, 'fr', fr)).toBe(said);
});

test('an export is said to be of the days that were chosen', () => {
  const query = JSON.stringify({ from: momentOfDay('2026-03-01', 'begin'), to: momentOfDay('2026-03-02', 'end') });
  expect(questionText(query, 'fr', fr)).toBe('Du : 01/03/2026 · Au : 02/03/2026');
});

test('a day is that of this machine, its end is the day after', () => {
  const begin = momentOfDay('2026-03-02', 'begin');
  const end = momentOfDay('2026-03-02', 'end');
  expect(new Date(begin ?? '').getHours()).toBe(0);
  expect(new Date(begin ?? '').getDate()).toBe(2);
  expect(new Date(end ?? '').getDate()).toBe(3);
  expect([momentOfDay('', 'begin'), momentOfDay(undefined, 'end'), momentOfDay('02/03/2026', 'begin')]).toEqual([null, null, null]);
});
