import { describe, test } from 'vitest';
import { checkStory, type Story } from './stories.testing.ts';

const BREAST = 'Carcinome canalaire infiltrant du sein gauche diagnostiqué en mars 2010. Mastectomie gauche en avril 2010.';
const LUNG = 'Adénocarcinome du poumon droit diagnostiqué en janvier 2020.';

const STORIES: readonly Story[] = [
  // Where metastases are
  {
    name: 'metastases without a site are the lesions of their sentence',
    told: [
      `${BREAST} En juillet 2014, trois lésions hépatiques du segment VIII de 37 mm aux limites mal définies, compatibles avec des métastases.`,
    ],
    events: ['metastatic_recurrence 2014-07 C78.7'],
  },
  {
    name: 'a lesion of the organ itself beside metastases is no secondary site',
    told: [
      `${BREAST} En juillet 2014, masse du sein gauche et lésions osseuses diffuses de plusieurs centimètres, en rapport avec des métastases.`,
    ],
    events: ['metastatic_recurrence 2014-07 C79.5'],
  },
  {
    name: 'nodes listed with an organ beside the stage are one of its sites',
    told: ['Carcinome rénal à cellules claires de stade IV avec atteinte pulmonaire et ganglionnaire en juillet 2017.'],
    metastases: ['C77.9', 'C78.0'],
  },
  {
    name: 'nodes alone are no spread',
    told: ['Carcinome rénal à cellules claires avec atteinte ganglionnaire en juillet 2017.'],
    metastases: [],
  },
  {
    name: 'supraclavicular nodes are N3 of a lung cancer',
    told: [`${LUNG} Stade IV. Métastases hépatiques. Métastases ganglionnaires sus-claviculaires.`],
    metastases: ['C78.7'],
  },
  {
    name: 'metastases of the central nervous system are those of the brain',
    told: [`${LUNG} Métastases du système nerveux central.`],
    metastases: ['C79.3'],
  },
  {
    name: 'what the stage at diagnosis lists later on was there from the start',
    told: [
      `${LUNG} Cisplatine et pémétrexed en mars 2020. Des métastases cérébrales sont découvertes en juin 2020. ` +
        'Au total, adénocarcinome du poumon de stade IV (métastases cérébrales et osseuses).',
    ],
    events: [],
    metastases: ['C79.3', 'C79.5'],
  },
  {
    name: 'after curative care a stage told at the relapse lists nothing of the diagnosis',
    told: [`${BREAST} Métastases osseuses en juin 2014. Carcinome canalaire du sein de stade IV (métastases osseuses).`],
    events: ['metastatic_recurrence 2014-06 C79.5'],
    metastases: [],
  },
  {
    name: 'an unknown primary has its lesions for metastases',
    told: [
      'Multiples lésions hépatiques. La biopsie retrouve un carcinome peu différencié. Lésions osseuses du rachis au scanner. ' +
        'Carcinome indifférencié de primitif inconnu. Traitement par cisplatine et gemcitabine.',
    ],
    metastases: ['C78.7', 'C79.5'],
    stage: 'IV',
  },
  {
    name: 'a heparin does not end the work-up',
    told: [
      'Patient sous énoxaparine. Carcinome épidermoïde du poumon de stade IV. Le scanner montre des adénopathies rétropéritonéales suspectes. ' +
        'Carboplatine et paclitaxel.',
    ],
    metastases: ['C77.2'],
  },
  {
    name: 'an operation on a metastasis before the primary is known cures nothing',
    told: [
      'Exérèse en janvier 2013 d’une lésion cérébrale : métastase d’un adénocarcinome du poumon. En juin 2013, métastases hépatiques. Carboplatine et pémétrexed en juillet 2013.',
    ],
    events: ['progression 2013-06 C78.7'],
  },
  // One return or two
  {
    name: 'growth told once more in the next sentence is the same return',
    told: [`${BREAST} Métastases pulmonaires en janvier 2014. Ces résultats confirment la progression de la maladie.`],
    events: ['metastatic_recurrence 2014-01 C78.0'],
  },
  {
    name: 'new sites after new care are another progression, though no day is told',
    told: [
      'Cancer du rectum avec métastases hépatiques en avril 2010. FOLFOX en mai 2010. Progression en juin 2011. Traitement par FOLFIRI. ' +
        'Bonne tolérance. Amélioration clinique. Puis apparition de métastases pulmonaires.',
    ],
    events: ['progression 2011-06', 'progression C78.0'],
  },
  {
    name: 'a node that comes up in the region after the operation is a regional recurrence',
    told: [`${BREAST} En mai 2014, apparition d’une adénopathie axillaire homolatérale de 2 cm.`],
    events: ['regional_recurrence 2014-05 C77.3'],
  },
  {
    name: '"14 ans auparavant" does not move the story back',
    told: [
      'Carcinome du rein opéré par néphrectomie en 2000. Récidive pleurale en septembre 2014, chez ce patient opéré 14 ans auparavant. ' +
        'Sunitinib. Après trois cycles, progression osseuse.',
    ],
    events: ['metastatic_recurrence 2014-09 C78.2', 'progression C79.5'],
  },
  {
    name: 'a return at an organ of spread is a metastatic recurrence',
    told: [`${BREAST} En mai 2014, récidive du carcinome au niveau de la plèvre.`],
    events: ['metastatic_recurrence 2014-05 C78.2'],
  },
  {
    name: 'a return that the biopsy refutes is none',
    told: [`${BREAST} En mai 2014, image compatible avec une récidive locale. Une biopsie est réalisée. Elle ne montre pas de tumeur.`],
    events: [],
  },
  {
    name: 'a return that was another primary is none of the first',
    told: [
      `${BREAST} En mai 2014, récidive pulmonaire au scanner. L’étude conclut qu’il ne s’agissait pas de métastases mais d’un carcinome épidermoïde du poumon.`,
    ],
    events: ['second_cancer 2014-05'],
  },
  {
    name: 'without sign of disease until a day: the day is not the beginning',
    told: [`${BREAST} Elle est restée sans signe de maladie jusqu’en mai 2014. Métastases osseuses en mai 2014.`],
    events: ['complete_remission', 'metastatic_recurrence 2014-05 C79.5'],
  },
  {
    name: 'without sign of disease elsewhere is no remission',
    told: [`${BREAST} En mai 2014, récidive locale, sans signe de maladie à d’autres niveaux.`],
    events: ['local_recurrence 2014-05'],
  },
  {
    name: 'a remission of another illness, before any tumour is told',
    told: ['Rémission complète d’une ostéomyélite pendant 20 ans. Carcinome épidermoïde de la peau de la jambe en mars 2018, exérèse.'],
    events: [],
  },
];

describe('where the disease is, and whether it came back once or twice', () => {
  test.each(STORIES)('$name', checkStory);
});
