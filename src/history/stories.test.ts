import { describe, test } from 'vitest';
import { CONSULTATION, checkStory, fact, PATHOLOGY, type Story } from './stories.testing.ts';

const BREAST = 'Carcinome canalaire infiltrant du sein gauche diagnostiqué en mars 2010. Mastectomie gauche en avril 2010.';
const BREAST_TUMOUR = 'C50.9 8500/3 left 2010-03';
const COLON = 'Adénocarcinome du côlon diagnostiqué en janvier 2014. Hémicolectomie droite en février 2014.';

const STORIES: readonly Story[] = [
  // One tumour, its site, its side
  { name: 'a cancer with site, side and month', told: [BREAST], tumours: [BREAST_TUMOUR], events: [], treatments: ['surgery 2010-04'] },
  {
    name: 'a benign tumour is none',
    told: ['Exérèse d’un lipome de la cuisse droite. Adénome tubuleux du côlon réséqué.'],
    tumours: [],
    treatments: [],
  },
  {
    name: 'a cancer of the family is none',
    told: ['Mère décédée d’un cancer du sein. Pas d’antécédent personnel.'],
    tumours: [],
    events: [],
  },
  {
    name: 'an operation without a cancer is no treatment',
    told: ['Patient opéré d’une appendicectomie en 2003. Cholécystectomie en 2010.'],
    tumours: [],
    treatments: [],
  },
  { name: 'a suspicion is none', told: ['Suspicion de cancer du pancréas. Pas d’argument pour une lésion maligne.'], tumours: [] },
  {
    name: 'a melanoma of the conjunctiva stands there, not on the skin',
    told: ['Lésion de la conjonctive. La biopsie conclut à un mélanome malin.'],
    tumours: ['C69.0 8720/3'],
  },
  {
    name: 'the histology told after the lesion of the same organ',
    told: ['Nodule du sein gauche. La biopsie montre un carcinome canalaire infiltrant.'],
    tumours: ['C50.9 8500/3 left'],
  },
  { name: 'a renal histology names its organ', told: ['Carcinome à cellules rénales découvert en 2016.'], tumours: ['C64.9 8312/3 2016'] },
  // Several primaries
  {
    name: 'two organs are two cancers',
    told: [`${BREAST} En 2018, adénocarcinome du côlon.`],
    tumours: [BREAST_TUMOUR, 'C18.9 8140/3 2018'],
    events: ['second_cancer 2018'],
  },
  {
    name: 'both breasts are two cancers',
    told: ['Carcinome canalaire infiltrant du sein droit en 2005. Carcinome lobulaire infiltrant du sein gauche en 2015.'],
    tumours: ['C50.9 8500/3 right 2005', 'C50.9 8520/3 left 2015'],
    events: ['second_cancer 2015'],
  },
  {
    name: 'a myeloma after a breast cancer is never the breast cancer',
    told: [`${BREAST} En 2014, myélome multiple.`],
    tumours: [BREAST_TUMOUR, 'C42.1 9732/3 2014'],
    events: ['second_cancer 2014'],
  },
  {
    name: 'a metastasis is no second cancer',
    told: [`${BREAST} En 2014, métastases hépatiques.`],
    tumours: [BREAST_TUMOUR],
    events: ['metastatic_recurrence 2014 C78.7'],
  },
  // The first stage
  {
    name: 'metastases found at once belong to the first stage',
    told: ['Adénocarcinome du côlon diagnostiqué en janvier 2014 avec métastases hépatiques. Chimiothérapie par FOLFOX en février 2014.'],
    metastases: ['C78.7'],
    stage: 'IV',
    events: [],
  },
  {
    name: 'axillary nodes of a breast cancer are regional',
    told: ['Carcinome canalaire infiltrant du sein gauche avec métastases ganglionnaires axillaires.'],
    metastases: [],
  },
  {
    name: 'no metastasis before care says M0, not a remission',
    told: ['Cancer du sein gauche. Pas de métastase.'],
    events: [],
    metastases: [],
  },
  // Recurrences and what is none
  { name: 'no recurrence is a remission after care', told: [`${BREAST} Pas de récidive en 2012.`], events: ['complete_remission 2012'] },
  { name: 'a risk of recurrence is no event', told: [`${BREAST} Risque de récidive élevé.`], events: [] },
  { name: 'a possible recurrence is no event', told: [`${BREAST} Récidive éventuelle à discuter.`], events: [] },
  { name: 'in case of recurrence is no event', told: [`${BREAST} En cas de récidive, reprendre une chimiothérapie.`], events: [] },
  { name: 'a former recurrence dates back', told: [`${BREAST} Antécédent de récidive locale en 2015.`], events: ['local_recurrence 2015'] },
  { name: 'a local recurrence after surgery', told: [`${BREAST} Récidive locale en juin 2013.`], events: ['local_recurrence 2013-06'] },
  {
    name: 'local and metastatic together are two events',
    told: [`${BREAST} En juin 2013, récidive locale et métastatique hépatique.`],
    events: ['local_recurrence 2013-06', 'metastatic_recurrence 2013-06 C78.7'],
  },
  {
    name: 'growth under treatment of a metastatic cancer is a progression',
    told: [
      'Adénocarcinome du poumon métastatique au foie en janvier 2020. Cisplatine et pémétrexed en février 2020. Progression hépatique en juin 2020.',
    ],
    events: ['progression 2020-06'],
  },
  {
    name: 'without progression is no remission',
    told: ['Cancer du poumon stade IV en 2020. Chimiothérapie en 2020. Sans progression en 2021.'],
    events: [],
  },
  {
    name: 'a complete response',
    told: ['Cancer du sein gauche en janvier 2015. Chimiothérapie en février 2015. Réponse complète en septembre 2015.'],
    events: ['complete_remission 2015-09'],
  },
  {
    name: 'a partial response is no remission',
    told: ['Cancer du sein gauche en janvier 2015. Chimiothérapie en février 2015. Rémission partielle en septembre 2015.'],
    events: [],
  },
  { name: 'death with its month', told: [`${COLON} Le patient est décédé en mars 2016.`], events: ['death 2016-03'] },
  { name: 'the death of a relative is none', told: [`${COLON} Père décédé en 2002 d’un cancer du poumon.`], events: [] },
  // One event in many documents
  {
    name: 'a recurrence told in three letters is one',
    told: [
      { text: BREAST, date: '2010-05-01', type: CONSULTATION },
      { text: 'Récidive locale confirmée le 12/06/2013.', date: '2013-06-20', type: CONSULTATION },
      { text: 'Récidive locale en juin 2013, opérée.', date: '2013-09-01', type: CONSULTATION },
      { text: 'Rappel: récidive locale en juin 2013.', date: '2014-01-10', type: CONSULTATION },
    ],
    events: ['local_recurrence 2013-06-12'],
  },
  {
    name: 'a recurrence that two later letters deny is withdrawn',
    told: [
      { text: BREAST, date: '2010-05-01', type: CONSULTATION },
      { text: 'Récidive locale.', date: '2013-06-20', type: CONSULTATION },
      { text: 'Patiente en rémission complète. Pas de récidive.', date: '2013-07-20', type: CONSULTATION },
      { text: 'Pas de récidive.', date: '2014-01-20', type: CONSULTATION },
    ],
    events: ['complete_remission 2013-07-20'],
  },
  {
    name: 'a stated death after which the patient is treated is somebody else’s',
    told: [`${BREAST} La patiente est décédée en mai 2010. Chimiothérapie par docétaxel en janvier 2012.`],
    events: [],
  },
  {
    name: '"cancer" all along a record without histology or code is a suspicion',
    told: [
      { text: 'Cancer du rein ?', date: '2020-01-01', type: CONSULTATION },
      { text: 'Cancer du rein. Oncocytome, lésion bénigne.', date: '2020-02-01', type: PATHOLOGY },
    ],
    tumours: [],
  },
  // Structured sources
  {
    name: 'one PMSI code alone proves nothing',
    told: [],
    facts: [fact('diagnosis', 'C50.4', '2020-01-02', { position: 'DP' })],
    tumours: [],
  },
  {
    name: 'the tumour record alone is a tumour',
    told: [],
    facts: [fact('tumour_record', 'C50.4 8500/3', '2019-05', { topography: 'C50.4', morphology: '8500/3', laterality: 'left' })],
    tumours: ['C50.4 8500/3 left 2019-05'],
  },
  {
    name: 'record, PMSI and text of one organ are one tumour',
    told: [{ text: 'Cancer du sein gauche.', date: '2019-06-01', type: CONSULTATION }],
    facts: [
      fact('tumour_record', 'C50.4 8500/3', '2019-05', { topography: 'C50.4', morphology: '8500/3' }),
      fact('diagnosis', 'C50.9', '2019-06-10', { position: 'DP' }),
      fact('diagnosis', 'C50.9', '2019-07-10', { position: 'DR' }),
    ],
    tumours: ['C50.4 8500/3 left 2019-05'],
  },
  {
    name: 'a bladder in situ by its PMSI code joins the bladder',
    told: [],
    facts: [
      fact('tumour_record', 'C67.9 8130/3', '2019-05', { topography: 'C67.9', morphology: '8130/3' }),
      fact('diagnosis', 'D09.0', '2019-06-10', { position: 'DP' }),
    ],
    tumours: ['C67.9 8130/3 2019-05'],
  },
  {
    name: 'administrations of one protocol are one treatment',
    told: [],
    facts: [
      fact('tumour_record', 'C18.2 8140/3', '2019-05', { topography: 'C18.2', morphology: '8140/3' }),
      ...['2019-07-01', '2019-07-15'].flatMap((day, n) => [
        fact(
          'drug_administration',
          '9000001',
          day,
          { dci: 'oxaliplatine', protocol: 'FOLFOX', cycle: String(n + 1), intent: 'adjuvant' },
          'oxaliplatine',
        ),
        fact(
          'drug_administration',
          '9000002',
          day,
          { dci: 'fluorouracile', protocol: 'FOLFOX', cycle: String(n + 1), intent: 'adjuvant' },
          'fluorouracile',
        ),
      ]),
    ],
    treatments: ['chemotherapy 2019-07-01 acide folinique+fluorouracile+oxaliplatine'],
  },
  {
    name: 'FICHCOMP rows without a label join the protocol by their UCD code',
    told: [],
    facts: [
      fact('tumour_record', 'C18.2 8140/3', '2019-05', { topography: 'C18.2', morphology: '8140/3' }),
      fact('drug_administration', '9000003', '2019-07-01', { dci: 'bévacizumab', protocol: 'BÉVACIZUMAB' }, 'bévacizumab'),
      fact('drug_administration', '9000003', '2019-07-01', { scheme: 'listed' }),
    ],
    treatments: ['targeted 2019-07-01 bévacizumab'],
  },
  {
    name: 'a resection of the PMSI is the operation that the letter tells',
    told: [{ text: 'Mastectomie le 12/06/2019 sans complication.', date: '2019-06-20', type: CONSULTATION }],
    facts: [
      fact('tumour_record', 'C50.4 8500/3', '2019-05', { topography: 'C50.4', morphology: '8500/3' }),
      fact('procedure', 'QEFA005', '2019-06-12'),
    ],
    treatments: ['surgery 2019-06-12'],
  },
  {
    name: 'a resection of another organ is no care of the tumour',
    told: [],
    facts: [
      fact('tumour_record', 'C50.4 8500/3', '2019-05', { topography: 'C50.4', morphology: '8500/3' }),
      fact('procedure', 'HHFA011', '2019-06-12'),
    ],
    treatments: [],
  },
  {
    name: 'radiotherapy sessions are one course',
    told: [],
    facts: [
      fact('tumour_record', 'C50.4 8500/3', '2019-05', { topography: 'C50.4', morphology: '8500/3' }),
      fact('session', 'Z51.0', '2019-08-01'),
      fact('session', 'Z51.0', '2019-08-02'),
      fact('session', 'Z51.0', '2019-08-05'),
    ],
    treatments: ['radiotherapy 2019-08-01'],
  },
  {
    name: 'a death of the tumour record',
    told: [],
    facts: [
      fact('tumour_record', 'C50.4 8500/3', '2019-05', { topography: 'C50.4', morphology: '8500/3' }),
      { ...fact('vital_status', 'x', '2021-03-04'), value: 'dead' },
    ],
    events: ['death 2021-03-04'],
  },
  // Treatments of texts
  {
    name: 'radiochemotherapy is two treatments',
    told: ['Cancer du col utérin en 2015. Radiothérapie et cisplatine en 2015.'],
    treatments: ['radiotherapy 2015', 'chemotherapy 2015 cisplatine'],
  },
  { name: 'a refused treatment is none', told: ['Cancer du poumon en 2015. Chimiothérapie refusée par le patient.'], treatments: [] },
  { name: 'a biopsy is no treatment', told: ['Cancer du poumon. Biopsie bronchique en mai 2015.'], treatments: [] },
];

describe('patient stories', () => {
  test.each(STORIES)('$name', checkStory);
});
