import { describe, expect, test } from 'vitest';
import { inferHistory } from '../index.ts';
import { CONSULTATION, fact, historyOf, inputOf, PATHOLOGY } from '../stories.testing.ts';

const RECORD = (topography: string, morphology: string, date: string) =>
  fact('tumour_record', `${topography} ${morphology}`, date, { topography, morphology });
const shown = (h: ReturnType<typeof historyOf>) =>
  h.disagreements.map(
    (d) => `${d.conflict ? '!' : '?'} ${d.field} ${d.kept} / ${d.others.map((o) => `${o.value} (${o.source})`).join(', ')}`,
  );

describe('who says something else', () => {
  test('the same said less precisely, or some weeks apart, is no disagreement', () => {
    const h = historyOf(
      [{ text: 'Carcinome canalaire infiltrant du sein gauche diagnostiqué en mars 2015.', date: '2015-03-20', type: PATHOLOGY }],
      [RECORD('C50.9', '8010/3', '2015-04-02'), fact('diagnosis', 'C50.9', '2015-04-12', { position: 'DP' })],
    );
    expect(h.tumours).toHaveLength(1);
    expect(shown(h)).toEqual([]);
  });

  test('another side in a trusted source is a conflict, and stands against the tumour', () => {
    const h = historyOf([
      { text: 'Carcinome épidermoïde du poumon droit.', date: '2018-02-02', type: PATHOLOGY },
      { text: 'Carcinome épidermoïde du poumon gauche.', date: '2018-03-02', type: PATHOLOGY },
    ]);
    expect(h.tumours).toHaveLength(1);
    expect(shown(h)).toEqual([expect.stringMatching(/^! laterality (left|right) \/ (left|right) \(pathology\)$/)]);
    expect(h.tumours[0]?.against).toHaveLength(1);
    const against = h.tumours[0]?.against ?? [];
    expect(h.tumours[0]?.evidence.filter((own) => against.some((e) => JSON.stringify(e) === JSON.stringify(own)))).toEqual([]);
  });

  test('a letter alone against pathology and record: the loser is kept, nobody is called', () => {
    const h = historyOf(
      [
        { text: 'Carcinome épidermoïde du poumon droit.', date: '2018-02-02', type: PATHOLOGY },
        { text: 'Carcinome épidermoïde du poumon droit.', date: '2018-02-03', type: PATHOLOGY },
        { text: 'Carcinome épidermoïde du poumon gauche.', date: '2018-03-02', type: CONSULTATION },
      ],
      [],
    );
    expect(shown(h)).toEqual(['? laterality right / left (letter)']);
    expect(h.tumours[0]?.against).toEqual([]);
  });

  test('years between two days of diagnosis', () => {
    const h = historyOf(
      [{ text: 'Carcinome canalaire infiltrant du sein gauche diagnostiqué en mars 2012.', date: '2015-03-20', type: PATHOLOGY }],
      [RECORD('C50.9', '8500/3', '2015-03-02')],
    );
    expect(shown(h)).toContain('! diagnosed 2015-03-02 / 2012-03 (pathology)');
  });

  test('a letter that speaks of the tumour years later says no other day of diagnosis', () => {
    const h = historyOf(
      [{ text: 'Carcinome canalaire infiltrant du sein gauche, sous surveillance.', date: '2019-06-20', type: CONSULTATION }],
      [RECORD('C50.9', '8500/3', '2015-03-02')],
    );
    expect(shown(h)).toEqual([]);
  });

  test('a death in a letter long before the one of the register', () => {
    const input = inputOf([
      { text: 'Carcinome canalaire infiltrant du sein gauche.', date: '2012-04-20', type: PATHOLOGY },
      { text: 'Décès de la patiente le 03/05/2016.', date: '2016-05-10', type: CONSULTATION },
    ]);
    const patient = { sex: null, birthDate: null, deathDate: '2019-01-02', lastNews: null };
    const h = inferHistory({ ...input, patient });
    expect(shown(h)).toEqual(['! death 2019-01-02 / 2016-05-03 (letter)']);
  });

  test('a recurrence that two later letters deny: nothing of it is kept in the course, both sides are kept here', () => {
    const h = historyOf([
      { text: 'Carcinome canalaire infiltrant du sein gauche. Mastectomie le 12/05/2010.', date: '2010-05-14', type: PATHOLOGY },
      { text: 'Récidive locale.', date: '2013-06-20', type: CONSULTATION },
      { text: 'Patiente en rémission complète. Pas de récidive.', date: '2013-07-20', type: CONSULTATION },
      { text: 'Pas de récidive.', date: '2014-01-20', type: CONSULTATION },
    ]);
    expect(h.events.map((e) => e.type)).toEqual(['complete_remission']);
    expect(shown(h)).toEqual(['? local_recurrence null / 2013-06-20 (letter), denied (letter)']);
    const documentsOf = (n: number): string[] => [
      ...new Set(h.disagreements[0]!.others[n]!.evidence.map((e) => (e.kind === 'text' ? e.documentId.slice(-1) : e.factId))),
    ];
    expect([documentsOf(0), documentsOf(1)]).toEqual([['1'], ['2', '3']]);
    expect(h.disagreements[0]).toMatchObject({ tumour: 1, rule: 'withdrawal/denied@1' });
  });
});
