import { describe, test } from 'vitest';
import { CONSULTATION, checkStory, PATHOLOGY, type Story } from './stories.testing.ts';

const IMAGING = '18748-4';
const RCP = '34794-8';
const BREAST = 'Carcinome canalaire infiltrant du sein gauche diagnostiqué en mars 2010. Mastectomie gauche en avril 2010.';
const COLON = 'Adénocarcinome du côlon diagnostiqué en janvier 2014. Hémicolectomie droite en février 2014.';
const LUNG = 'Adénocarcinome du poumon métastatique au foie en janvier 2020. Cisplatine et pémétrexed en février 2020.';
const breast = { text: BREAST, date: '2010-05-01', type: CONSULTATION };

const STORIES: readonly Story[] = [
  // Where it comes back
  {
    name: 'nodes of the region and a distant organ together are two events',
    told: [`${BREAST} En juin 2013, récidive locale, ganglionnaire axillaire et hépatique.`],
    events: ['local_recurrence 2013-06', 'regional_recurrence 2013-06 C77.3', 'metastatic_recurrence 2013-06 C78.7'],
  },
  {
    name: 'a regional recurrence in the nodes of the breast',
    told: [`${BREAST} Récidive ganglionnaire axillaire en mai 2014.`],
    events: ['regional_recurrence 2014-05 C77.3'],
  },
  {
    name: 'growth in the nodes of the region after curative care is a regional recurrence',
    told: [`${BREAST} En mai 2014, progression ganglionnaire axillaire.`],
    events: ['regional_recurrence 2014-05 C77.3'],
  },
  {
    name: 'without return after its metastases were taken out: a second remission',
    told: [`${COLON} Métastase hépatique unique en mars 2016, hépatectomie en mai 2016. En juin 2018, sans récidive.`],
    events: ['metastatic_recurrence 2016-03 C78.7', 'complete_remission 2018-06'],
  },
  {
    name: 'metastases that nobody took out: that nothing came back elsewhere is no remission',
    told: [`${COLON} Métastases hépatiques en mars 2016, FOLFIRI en mai 2016. En juin 2018, pas de récidive locale.`],
    events: ['metastatic_recurrence 2016-03 C78.7'],
  },
  {
    name: 'nodes beyond the region are distant',
    told: [`${BREAST} Récidive ganglionnaire médiastinale en mai 2014.`],
    events: ['metastatic_recurrence 2014-05 C77.1'],
  },
  {
    name: 'after a local recurrence growth elsewhere is a progression',
    told: [`${BREAST} Récidive locale en juin 2013. Progression osseuse en janvier 2014.`],
    events: ['local_recurrence 2013-06', 'progression 2014-01 C79.5'],
  },
  {
    name: 'after a new remission it is a metastatic recurrence',
    told: [`${BREAST} Récidive locale en juin 2013. Rémission complète en mars 2014. Progression osseuse en janvier 2016.`],
    events: ['local_recurrence 2013-06', 'complete_remission 2014-03', 'metastatic_recurrence 2016-01 C79.5'],
  },
  {
    name: 'two recurrences years apart are two',
    told: [`${BREAST} Récidive locale en juin 2013. Récidive locale en juin 2017.`],
    events: ['local_recurrence 2013-06', 'local_recurrence 2017-06'],
  },
  {
    name: 'an escape with growth is one progression',
    told: [`${LUNG} Échappement avec progression hépatique en juin 2020.`],
    events: ['progression 2020-06'],
  },
  {
    name: 'new sites of a metastatic cancer are a progression',
    told: [`${LUNG} En octobre 2020, métastases cérébrales.`],
    events: ['progression 2020-10 C79.3'],
  },
  // What is no event
  {
    name: 'no sign of recurrence of an examination',
    told: [`${LUNG} Pas d’argument clinique ni biologique pour une récidive.`],
    events: [],
  },
  { name: 'the prevention of a recurrence', told: [`${BREAST} Tamoxifène pour prévenir une récidive.`], events: [] },
  { name: 'a suspicion of progression', told: [`${LUNG} Suspicion de progression.`], events: [] },
  { name: 'survival without progression is a measure', told: [`${LUNG} Survie sans progression de 6 mois.`], events: [] },
  { name: 'a stable disease', told: [`${LUNG} Maladie stable en mai 2020.`], events: [] },
  { name: 'a partial response', told: [`${LUNG} Réponse partielle en mai 2020.`], events: [] },
  {
    name: 'a response that is complete in one place and partial in another',
    told: [`${LUNG} En mai 2020, réponse complète hépatique et réponse partielle pulmonaire.`],
    events: [],
  },
  {
    name: 'a growth before any care is the disease itself',
    told: ['Cancer du rein gauche en mai 2019. Progression de la tumeur en juin 2019.'],
    events: [],
  },
  {
    name: 'a scar without local recurrence says nothing of the rest',
    told: [`${BREAST} Cicatrice sans récidive locale en 2012.`],
    events: [],
  },
  {
    name: 'neither recurrence nor metastasis is a remission',
    told: [`${BREAST} Pas de récidive locale ni de métastase en 2012.`],
    events: ['complete_remission 2012'],
  },
  {
    name: 'normal examinations after care are a remission',
    told: [`${BREAST} Contrôles semestriels normaux jusqu’en mai 2014. Récidive locale en juin 2014.`],
    events: ['complete_remission', 'local_recurrence 2014-06'],
  },
  {
    name: 'a remission lasts and is told once',
    told: [`${BREAST} Rémission complète en 2011. Rémission complète en 2012. Rémission complète en 2014.`],
    events: ['complete_remission 2011'],
  },
  {
    name: 'a remission spoken of before the return has no day of its own',
    told: [breast, { text: 'Après une période de rémission, récidive locale en mai 2013.', date: '2013-06-01', type: CONSULTATION }],
    events: ['complete_remission', 'local_recurrence 2013-05'],
  },
  // One return, many documents
  {
    name: 'the report gives the day, letters its month',
    told: [
      breast,
      { text: 'Conclusion : récidive hépatique.', date: '2013-06-12', type: IMAGING },
      { text: 'Récidive hépatique en juin 2013.', date: '2013-07-02', type: CONSULTATION },
    ],
    events: ['metastatic_recurrence 2013-06-12 C78.7'],
  },
  {
    name: 'a bare word of return joins the return that others name',
    told: [
      breast,
      { text: 'Le 24/03/2015, récidive métastatique cérébrale.', date: '2015-04-02', type: CONSULTATION },
      { text: 'Récidive en mars 2015.', date: '2015-05-12', type: CONSULTATION },
    ],
    events: ['metastatic_recurrence 2015-03-24 C79.3'],
  },
  {
    name: 'the question of a meeting is no return',
    told: [breast, { text: 'Récidive : stratégie à définir.', date: '2010-06-02', type: RCP }],
    events: [],
  },
  {
    name: 'the date of the treatment is not that of the growth which ends it',
    told: [
      { text: LUNG, date: '2020-02-01', type: CONSULTATION },
      { text: 'Conclusion : progression hépatique.', date: '2020-09-10', type: IMAGING },
      { text: 'Pémétrexed débuté en février 2020, arrêté pour progression.', date: '2020-09-20', type: CONSULTATION },
    ],
    events: ['progression 2020-09-10'],
  },
  {
    name: 'a letter of January that still writes the old year',
    told: [
      breast,
      { text: 'Conclusion : récidive hépatique.', date: '2015-12-18', type: IMAGING },
      { text: 'Récidive hépatique le 18/12/2014.', date: '2016-01-10', type: CONSULTATION },
    ],
    events: ['metastatic_recurrence 2015-12-18 C78.7'],
  },
  {
    name: 'known metastases told again are no event',
    told: [
      { text: `${LUNG} Réponse complète en août 2020.`, date: '2020-09-01', type: CONSULTATION },
      { text: 'Sites : métastases hépatiques.', date: '2021-03-01', type: CONSULTATION },
    ],
    events: ['complete_remission 2020-08'],
  },
  {
    name: 'the cause of death is no progression of that day',
    told: [
      { text: LUNG, date: '2020-02-01', type: CONSULTATION },
      { text: 'Décès le 14/11/2020. Cause : progression de la maladie.', date: '2020-11-14', type: CONSULTATION },
    ],
    events: ['death 2020-11-14'],
  },
  {
    name: 'a lesion found benign takes the recurrence back',
    told: [
      breast,
      { text: 'Récidive.', date: '2013-06-20', type: CONSULTATION },
      { text: 'Biopsie : lésion bénigne. Pas de récidive.', date: '2013-07-01', type: PATHOLOGY },
      { text: 'Pas de récidive.', date: '2014-01-20', type: CONSULTATION },
    ],
    events: ['complete_remission 2013-07-01'],
  },
  // Death, transformation, second cancer
  {
    name: 'death told twice is one',
    told: [`${COLON} Décédé en mars 2016. Le patient est décédé.`],
    events: ['death 2016-03'],
  },
  {
    name: 'a lymphoma that is only watched may transform',
    told: ['Lymphome folliculaire en 2010, surveillance. Transformation en lymphome diffus à grandes cellules B en 2015.'],
    events: ['transformation 2015'],
  },
  {
    name: 'a cancer of the colon after one of the breast is no metastasis',
    told: [`${BREAST} Adénocarcinome du côlon diagnostiqué en mars 2016, hémicolectomie droite.`],
    events: ['second_cancer 2016-03'],
  },
];

describe('stories of the course', () => {
  test.each(STORIES)('$name', checkStory);
});
