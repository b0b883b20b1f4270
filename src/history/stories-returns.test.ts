import { describe, test } from 'vitest';
import { checkStory, type Story } from './stories.testing.ts';

const BREAST = 'Carcinome canalaire infiltrant du sein gauche diagnostiqué en mars 2010. Mastectomie gauche en avril 2010.';
const COLON = 'Adénocarcinome du côlon droit diagnostiqué en mars 2010. Hémicolectomie droite en avril 2010.';
const LIVER = 'Carcinome hépatocellulaire diagnostiqué en mars 2010. Hépatectomie droite en avril 2010.';
const SPREAD =
  'Adénocarcinome du poumon droit avec métastases osseuses diagnostiqué en janvier 2020. Cisplatine et pémétrexed en février 2020.';

const STORIES: readonly Story[] = [
  // A time without disease
  {
    name: 'an interval whose length is told was a remission, of a day not said',
    told: [`${BREAST} Après un intervalle sans maladie de 4 ans, apparition de métastases hépatiques en mai 2014.`],
    events: ['complete_remission', 'metastatic_recurrence 2014-05 C78.7'],
  },
  {
    name: 'an interval told once more after the return is over',
    told: [`${BREAST} Métastases hépatiques en mai 2014. Récidive hépatique (intervalle libre de 4 ans).`],
    events: ['metastatic_recurrence 2014-05 C78.7'],
  },
  {
    name: 'the name of a measure is no remission',
    told: [`${BREAST} L’intervalle sans maladie est un facteur pronostique.`],
    events: [],
  },
  {
    name: 'who is free of the disease is in remission',
    told: [`${BREAST} La patiente est restée indemne de la maladie.`],
    events: ['complete_remission'],
  },
  {
    name: 'margins or nodes free of disease are no remission',
    told: [
      'Carcinome canalaire infiltrant du sein gauche diagnostiqué en mars 2010. Mastectomie en avril 2010, marges exemptes de maladie.',
    ],
    events: [],
  },
  {
    name: 'a remission after a return is another one',
    told: [`${BREAST} Rémission complète. Récidive pleurale en mai 2014. Paclitaxel en juin 2014. Réponse complète en octobre 2014.`],
    events: ['complete_remission', 'metastatic_recurrence 2014-05 C78.2', 'complete_remission 2014-10'],
  },
  {
    name: 'a complete response beside a good one told before counts',
    told: [`${SPREAD} Vu la bonne réponse antérieure, reprise du traitement avec une réponse complète en octobre 2020.`],
    events: ['complete_remission 2020-10'],
  },
  {
    name: 'a complete response beside a partial one does not',
    told: [`${SPREAD} Réponse complète osseuse et réponse partielle pulmonaire en octobre 2020.`],
    events: [],
  },
  {
    name: 'lesions that go where the cancer was not were something else',
    told: [`${BREAST} En mai 2014, disparition complète des lésions cérébrales.`],
    events: [],
  },
  {
    name: 'a nearly complete response is a partial one',
    told: [`${SPREAD} Réponse presque complète en octobre 2020.`],
    events: [],
  },
  {
    name: 'an illness that healed without sequelae is no remission of the cancer',
    told: [`${BREAST} Méningite en 2012, guérie sans séquelles.`],
    events: [],
  },
  {
    name: 'metastases taken away, then watched: new ones are a recurrence',
    told: [`${COLON} Métastases hépatiques en mai 2012. Hépatectomie en juin 2012. Surveillance. Métastases spléniques en mai 2014.`],
    events: ['metastatic_recurrence 2012-05 C78.7', 'metastatic_recurrence 2014-05 C78.8'],
  },
  {
    name: 'without surveillance they are a progression',
    told: [`${COLON} Métastases hépatiques en mai 2012. FOLFOX en juin 2012. Métastases spléniques en mai 2014.`],
    events: ['metastatic_recurrence 2012-05 C78.7', 'progression 2014-05 C78.8'],
  },
  // Where the disease came back
  {
    name: 'a metastasis of a place not said, years after the operation',
    told: [`${BREAST} En mai 2014, coloscopie. La biopsie est positive pour une métastase de carcinome mammaire.`],
    events: ['metastatic_recurrence 2014-05'],
  },
  {
    name: 'the place that is told next is its place',
    told: [`${BREAST} En mai 2014, la biopsie est positive pour une métastase de carcinome mammaire. Une récidive cæcale est retenue.`],
    events: ['metastatic_recurrence 2014-05 C78.5'],
  },
  {
    name: 'a metastasis of a place not said in the months of the operation, or in nodes, tells nothing',
    told: [`${BREAST} En mai 2010, métastase de carcinome. En mai 2014, métastases de carcinome dans deux ganglions.`],
    events: [],
  },
  {
    name: 'back in another cavity of the body is far away',
    told: ['Mélanome de la jambe droite diagnostiqué en mars 2010. Exérèse en avril 2010. En mai 2014, récidive intestinale du mélanome.'],
    events: ['metastatic_recurrence 2014-05 C78.5'],
  },
  {
    name: 'back in an organ beside the primary is not',
    told: ['Carcinome de l’endomètre diagnostiqué en mars 2010. Hystérectomie en avril 2010. En mai 2014, récidive vaginale.'],
    events: ['local_recurrence 2014-05'],
  },
  {
    name: 'lesions far away beside a local return came with it',
    told: [`${COLON} En mai 2014, récidive au site opératoire ainsi que des nodules pulmonaires et surrénaliens.`],
    events: ['local_recurrence 2014-05', 'metastatic_recurrence 2014-05 C78.0,C79.7'],
  },
  {
    name: 'a scar is skin, and no metastasis of it',
    told: [`${BREAST} En mai 2014, récidive au niveau de la cicatrice, une lésion de la peau de 2 cm.`],
    events: ['local_recurrence 2014-05'],
  },
  {
    name: 'nodes of the region beside a local return came back too',
    told: [`${COLON} En mai 2014, récidive locale et adénopathies rétropéritonéales.`],
    events: ['local_recurrence 2014-05', 'regional_recurrence 2014-05 C77.2'],
  },
  {
    name: 'nodes far from the region are no regional return',
    told: [`${COLON} En mai 2014, récidive des ganglions lymphatiques médiastinaux.`],
    events: ['metastatic_recurrence 2014-05 C77.1'],
  },
  {
    name: 'an examination of the head alone shows metastases of the brain',
    told: [`${BREAST} En mai 2014, la TDM crânienne a montré de multiples métastases.`],
    events: ['metastatic_recurrence 2014-05 C79.3'],
  },
  {
    name: 'an examination of the whole body does not say where',
    told: [`${BREAST} En mai 2014, la TDM cérébrale et thoraco-abdominale a montré de multiples métastases.`],
    events: ['metastatic_recurrence 2014-05'],
  },
  {
    name: 'a cancer of the liver that grows in the liver after an interval is back where it was',
    told: [`${LIVER} Après un intervalle sans maladie de 2 ans, progression hépatique en mai 2012.`],
    events: ['complete_remission', 'local_recurrence 2012-05'],
  },
  {
    name: 'what imaging shows to look like a return is told as one',
    told: [`${BREAST} En mai 2014, l’IRM a montré une masse évoquant une récidive.`],
    events: ['local_recurrence 2014-05'],
  },
  {
    name: 'a return that is only thought of is none',
    told: [`${BREAST} En mai 2014, douleurs évoquant une récidive, bilan demandé.`],
    events: [],
  },
  {
    name: 'nodes of the region named beside the first spread after an interval came back too',
    told: [`${BREAST} Rémission complète. En mai 2014, apparition d’une métastase cérébrale et adénopathies axillaires.`],
    events: ['complete_remission', 'regional_recurrence 2014-05 C77.3', 'metastatic_recurrence 2014-05 C79.3'],
  },
  {
    name: 'two growths that one text gives a day each are two',
    told: [`${SPREAD} Progression en mars 2021. Progression en mai 2021.`],
    events: ['progression 2021-03', 'progression 2021-05'],
  },
  {
    name: 'a return named again without a day, before anything was done, is the same',
    told: [`${BREAST} Métastases hépatiques en mai 2014. Bon état. Pas de fièvre. Bilan normal. Vu la rechute, paclitaxel.`],
    events: ['metastatic_recurrence 2014-05 C78.7'],
  },
  // What is no return
  {
    name: 'growth as the cause of death is no event',
    told: [`${SPREAD} Il est décédé un an plus tard en raison de la progression de sa maladie.`],
    events: ['death 2021-02'],
  },
  {
    name: 'nor is a return that the death is counted from',
    told: [`${SPREAD} Elle est décédée en mai 2021, cinq mois après la récidive.`],
    events: ['death 2021-05'],
  },
  {
    name: 'metastases that an operation takes away were known',
    told: [`${SPREAD} Progression pleurale en mai 2021. Docétaxel en juin 2021. En mai 2022, résection des métastases surrénaliennes.`],
    events: ['progression 2021-05 C78.2'],
  },
  {
    name: 'a poor response, or what is refractory to treatment, has not grown for it',
    told: [`${SPREAD} Mauvaise réponse. Hypotension réfractaire au traitement.`],
    events: [],
  },
  {
    name: 'lesions first taken for growth were something else',
    told: [`${SPREAD} En mai 2020, images initialement interprétées comme une progression de la maladie.`],
    events: [],
  },
  // Days
  {
    name: 'the beginning of a treatment is not the day of what came of it',
    told: [`${SPREAD} Après trois cycles, progression hépatique.`],
    events: ['progression C78.7'],
  },
  {
    name: 'what is told with a length of time came later than the date before it',
    told: [`${BREAST} Contrôle en juin 2011. Elle est restée sans récidive pendant 5 mois, puis rechute pleurale.`],
    events: ['complete_remission', 'metastatic_recurrence C78.2'],
  },
  {
    name: 'an interval counts back from the return: it moves no day on',
    told: [`${BREAST} Scanner en décembre 2017. Récidive pleurale après 7 ans d’intervalle sans maladie. Carboplatine.`],
    events: ['metastatic_recurrence C78.2'],
  },
  {
    name: 'metastases found years after an operation of a day not said came back',
    told: ['Homme opéré d’un cancer du rectum il y a 4 ans. Le scanner montre des métastases pulmonaires.'],
    events: ['metastatic_recurrence C78.0'],
    metastases: [],
  },
  {
    name: 'those found right after the operation are of the first stage',
    told: ['Homme opéré d’un cancer du rectum. Le scanner montre des métastases pulmonaires.'],
    events: [],
    metastases: ['C78.0'],
  },
];

describe('where the disease comes back, and what looks like it', () => {
  test.each(STORIES)('$name', checkStory);
});
