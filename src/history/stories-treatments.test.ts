import { describe, expect, test } from 'vitest';
import type { Fact } from '../model/index.ts';
import { CONSULTATION, checkStory, fact, historyOf, type Story } from './stories.testing.ts';

const BREAST = fact('tumour_record', 'C50.4 8500/3', '2019-05', { topography: 'C50.4', morphology: '8500/3' });
const LUNG = fact('tumour_record', 'C34.1 8140/3', '2019-05', { topography: 'C34.1', morphology: '8140/3' });
const CERVIX = fact('tumour_record', 'C53.9 8070/3', '2019-05', { topography: 'C53.9', morphology: '8070/3' });
const given = (dci: string, day: string, attributes: Record<string, string> = {}): Fact =>
  fact('drug_administration', '9000009', day, { dci, protocol: dci.toUpperCase(), ...attributes }, dci);
const cycles = (dci: string, intent: string, ...days: readonly string[]): Fact[] =>
  days.map((day, n) => given(dci, day, { cycle: String(n + 1), intent }));
const letter = (text: string, date: string) => ({ text, date, type: CONSULTATION });

const STORIES: readonly Story[] = [
  {
    name: 'what is given before and after the operation is two treatments',
    told: [],
    facts: [BREAST, ...cycles('docétaxel', 'neoadjuvant', '2019-06-01', '2019-06-22'), ...cycles('docétaxel', 'adjuvant', '2019-08-20')],
    treatments: ['chemotherapy 2019-06-01 docétaxel', 'chemotherapy 2019-08-20 docétaxel'],
  },
  {
    name: 'the first cycle again is another treatment',
    told: [],
    facts: [LUNG, ...cycles('pémétrexed', 'palliative', '2019-06-01', '2019-06-22'), ...cycles('pémétrexed', 'palliative', '2019-08-20')],
    treatments: ['chemotherapy 2019-06-01 pémétrexed L1', 'chemotherapy 2019-08-20 pémétrexed L1'],
  },
  {
    name: 'palliative care counts as a line though no metastasis is told',
    told: [],
    facts: [LUNG, ...cycles('pémétrexed', 'palliative', '2019-06-01'), ...cycles('docétaxel', 'palliative', '2020-01-10')],
    treatments: ['chemotherapy 2019-06-01 pémétrexed L1', 'chemotherapy 2020-01-10 docétaxel L2'],
  },
  {
    name: 'neither adjuvant care nor maintenance is a line',
    told: [],
    facts: [BREAST, ...cycles('docétaxel', 'adjuvant', '2019-06-01'), ...cycles('trastuzumab', 'maintenance', '2020-01-10')],
    treatments: ['chemotherapy 2019-06-01 docétaxel', 'targeted 2020-01-10 trastuzumab'],
  },
  {
    name: 'a hormone told years later goes on',
    told: [
      letter('Hormonothérapie par létrozole débutée le 05/06/2019.', '2019-06-10'),
      letter('Sous létrozole, bouffées de chaleur le 12/06/2020.', '2020-06-20'),
    ],
    facts: [BREAST],
    treatments: ['hormone 2019-06-05 létrozole'],
  },
  {
    name: 'a hormone and its partner are one treatment',
    told: [letter('Létrozole et palbociclib débutés le 05/06/2019.', '2019-06-10')],
    facts: [BREAST, given('palbociclib', '2019-06-05')],
    treatments: ['hormone 2019-06-05 létrozole+palbociclib'],
  },
  {
    name: 'a hormone beside an antibody is a treatment of its own',
    told: ['Cancer du sein gauche en 2013. En juillet 2013, trastuzumab et tamoxifène.'],
    treatments: ['targeted 2013-07 trastuzumab', 'hormone 2013-07 tamoxifène'],
  },
  {
    name: 'lines numbered in one sentence are one treatment each, the number before them',
    told: ['Cancer du poumon en 2013. En 2014, 1re ligne par carboplatine et pémétrexed, 2e ligne par nivolumab.'],
    treatments: ['chemotherapy 2014 carboplatine+pémétrexed L1', 'immunotherapy 2014 nivolumab L2'],
  },
  {
    name: 'lines numbered in one sentence are one treatment each, the number behind them',
    told: ['Cancer du poumon en 2013. En 2014, carboplatine et pémétrexed en 1re ligne, nivolumab en 2e ligne.'],
    treatments: ['chemotherapy 2014 carboplatine+pémétrexed L1', 'immunotherapy 2014 nivolumab L2'],
  },
  {
    name: 'what takes the place of a stopped medicine is another treatment',
    told: ['Cancer du sein en 2013. En mai 2014, on arrête le létrozole et on débute le fulvestrant.'],
    treatments: ['hormone 2014-05 létrozole', 'hormone 2014-05 fulvestrant'],
  },
  {
    name: 'a treatment by hormones without their name is apart from the chemotherapy of its sentence',
    told: ['Cancer du sein gauche en 2013. Chimiothérapie par docétaxel puis hormonothérapie.'],
    treatments: ['chemotherapy 2013 docétaxel', 'hormone 2013'],
  },
  {
    name: 'the medicine says what "chimiothérapie" is, a partner of chemotherapy does not',
    told: ['Cancer du poumon en 2013. En mai 2014, chimiothérapie par erlotinib. En mars 2015, chimiothérapie avec bévacizumab.'],
    treatments: ['targeted 2014-05 erlotinib', 'chemotherapy 2015-03 bévacizumab'],
  },
  {
    name: 'what the last sentence decides was not given yet, what is told after it was',
    told: [
      'Cancer du sein en 2013. En mai 2014, il est décidé de débuter le docétaxel. Docétaxel bien toléré. Il est décidé d’ajouter une radiothérapie.',
    ],
    treatments: ['chemotherapy 2014-05 docétaxel'],
  },
  {
    name: 'the steroid listed with the medicines of a lymphoma is one of them, beside another it is not',
    told: ['Myélome en 2013. En mai 2013, cyclophosphamide, thalidomide, dexaméthasone.'],
    treatments: ['chemotherapy 2013-05 cyclophosphamide+thalidomide+dexaméthasone'],
  },
  {
    name: 'the cause of an effect begins no treatment',
    told: ['Mélanome en 2013. En mai 2014, nivolumab. En mars 2015, colite secondaire au nivolumab.'],
    treatments: ['immunotherapy 2014-05 nivolumab'],
  },
  {
    name: 'what follows in the same sentence is a treatment of its own',
    told: ['Cancer du sein gauche en mars 2013. Chimiothérapie par 3 FEC 100 puis 3 docétaxel.'],
    treatments: ['chemotherapy 2013-03 fluorouracile+épirubicine+cyclophosphamide', 'chemotherapy 2013-03 docétaxel'],
  },
  {
    name: 'the antibody alone that follows the same antibody with a medicine is another treatment',
    told: ['Cancer du sein gauche en mars 2013. Elle a reçu du paclitaxel et du trastuzumab puis trastuzumab seul.'],
    treatments: ['chemotherapy 2013-03 paclitaxel+trastuzumab', 'targeted 2013-03 trastuzumab'],
  },
  {
    name: 'the line that a text states is kept',
    told: ['Adénocarcinome du poumon métastatique au foie en mars 2013. Chimiothérapie de 2 ème ligne par docétaxel.'],
    treatments: ['chemotherapy 2013-03 docétaxel L2'],
  },
  {
    name: 'a year after the last cycle is no new cycle',
    told: [
      'Adénocarcinome du côlon droit opéré en mars 2005. En avril 2005, 6 cures de capécitabine. Un an après la dernière cure de capécitabine, scanner normal.',
    ],
    treatments: ['surgery 2005-03', 'chemotherapy 2005-04 capécitabine'],
  },
  {
    name: 'what the operation was is told in the next sentence',
    told: ['Adénocarcinome du côlon droit. Le patient a été opéré. Le geste a consisté en une hémicolectomie droite.'],
    treatments: ['surgery'],
  },
  {
    name: 'a boost is part of its irradiation',
    told: ['Cancer du sein droit. Radiothérapie de 50 Gy sur le sein droit et un boost de 16 Gy sur le lit tumoral.'],
    treatments: ['radiotherapy'],
  },
  {
    name: 'sessions of a brachytherapy are a brachytherapy',
    told: [letter('Curiethérapie utéro-vaginale débutée le 01/08/2019.', '2019-08-20')],
    facts: [CERVIX, fact('session', 'Z51.0', '2019-08-01'), fact('session', 'Z51.0', '2019-08-03')],
    treatments: ['brachytherapy 2019-08-01'],
  },
  {
    name: 'a date of the last sessions tells the same course',
    told: [letter('Radiothérapie terminée le 25/10/2019.', '2019-11-02')],
    facts: [BREAST, ...['2019-08-01', '2019-08-12', '2019-08-24', '2019-09-05'].map((day) => fact('session', 'Z51.0', day))],
    treatments: ['radiotherapy 2019-08-01'],
  },
  {
    name: '"sein opéré" names no operation',
    told: [letter('Sein opéré souple.', '2019-09-01'), letter('Sein opéré souple.', '2020-09-01')],
    facts: [BREAST],
    treatments: [],
  },
  {
    name: 'a planned treatment is none',
    told: [letter('Une chimiothérapie par docétaxel est prévue.', '2019-09-01')],
    facts: [BREAST],
    treatments: [],
  },
];

describe('stories of treatments', () => {
  test.each(STORIES)('$name', checkStory);

  test('the growth after the last administration is why it ended', () => {
    const history = historyOf(
      [{ text: 'Conclusion : progression hépatique.', date: '2019-08-10', type: '18748-4' }],
      [LUNG, ...cycles('pémétrexed', 'palliative', '2019-06-01', '2019-07-22'), ...cycles('docétaxel', 'palliative', '2019-09-10')],
    );
    expect(history.treatments.map((t) => t.endReason)).toEqual(['progression', null]);
    expect(history.treatments.map((t) => t.line)).toEqual([1, 2]);
  });
});
