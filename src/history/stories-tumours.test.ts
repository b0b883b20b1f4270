import { describe, expect, test } from 'vitest';
import type { Tumour } from '../model/index.ts';
import { historyOf } from './stories.testing.ts';

const shown = ({ topography, morphology, laterality, diagnosed }: Tumour): string =>
  [topography, morphology, laterality, diagnosed].filter((part) => part !== null).join(' ');
const tumoursIn = (...text: string[]): string[] => historyOf(text).tumours.map(shown);

describe('a tumour of several parts is one', () => {
  test.each<[text: string, tumours: string[]]>([
    [
      'Carcinosarcome de la trompe gauche (composante épithéliale de type adénocarcinome séreux, composante stromale de type sarcome pléomorphe).',
      ['C57.0 8980/3 left'],
    ],
    ['Orchidectomie droite : tumeur germinale mixte, 60 % de séminome et 40 % de tumeur du sinus endodermique.', ['C62.9 9085/3 right']],
    ['Pièce d’orchidectomie : séminome avec une composante de carcinome embryonnaire.', ['C62.9 9085/3']],
    ['Hépatectomie : hépatocarcinome de grade 2 et cholangiocarcinome de grade 3, tumeur de collision.', ['C22.0 8180/3']],
    // A part told of another organ is another tumour; one part alone is no whole.
    ['Carcinome canalaire infiltrant du sein gauche et carcinosarcome de l’utérus.', ['C50.9 8500/3 left', 'C55.9 8980/3']],
    ['Orchidectomie droite : séminome pur du testicule droit.', ['C62.9 9061/3 right']],
  ])('%s', (text, tumours) => {
    expect(tumoursIn(text)).toEqual(tumours);
  });
});

describe('where another primary went is no primary', () => {
  test.each<[text: string, tumours: string[]]>([
    [
      'Adénocarcinome gastrique opéré en 2010. En 2012, hystérectomie : adénocarcinome de l’endocol avec un profil de métastase d’un adénocarcinome gastrique.',
      ['C16.9 8140/3 2010'],
    ],
    [
      'Adénocarcinome du rectum opéré en 2010. En 2015, nodule pulmonaire : métastase d’un adénocarcinome d’origine colique.',
      ['C20.9 8140/3 2010'],
    ],
    [
      'Métastases hépatiques multiples. Biopsie du foie : tumeur neuroendocrine. Tumeur neuroendocrine de l’intestin grêle opérée en 2011.',
      ['C17.9 8240/3 2011'],
    ],
    ['Adénocarcinome du poumon droit. Biopsie péricardique : adénocarcinome du péricarde.', ['C34.9 8140/3 right']],
    // Two cancers told are two.
    [
      'Adénocarcinome du rectum opéré en 2010. Adénocarcinome du côlon ascendant opéré en 2015.',
      ['C20.9 8140/3 2010', 'C18.2 8140/3 2015'],
    ],
    ['Adénocarcinome gastrique opéré en 2010. Hépatocarcinome sur cirrhose en 2015.', ['C16.9 8140/3 2010', 'C22.0 8170/3 2015']],
  ])('%s', (text, tumours) => {
    expect(tumoursIn(text)).toEqual(tumours);
  });
});

describe('what is told of others, of classes or as an alternative is no tumour', () => {
  test.each<[text: string, tumours: string[]]>([
    ['Adénocarcinome du sein gauche. Consultation pour un syndrome de cancer héréditaire du sein et de l’ovaire.', ['C50.9 8140/3 left']],
    ['Sans antécédents, à l’exception de son père qui est décédé d’un carcinome pulmonaire.', []],
    ['Ses deux parents sont décédés d’un cancer du côlon.', []],
    ['Masse rénale : angiomyolipome versus carcinome à cellules rénales.', []],
    [
      'Adénocarcinome du rectum opéré. Nous avons envisagé les cancers digestifs : carcinome du foie, carcinome du pancréas, carcinome de l’estomac, carcinome du côlon.',
      ['C20.9 8140/3'],
    ],
  ])('%s', (text, tumours) => {
    expect(tumoursIn(text)).toEqual(tumours);
  });
});

describe('a tumour is found by the words that French has for it', () => {
  test.each<[text: string, tumours: string[]]>([
    ['Traité par immunothérapie pour la progression d’un cancer du poumon.', ['C34.9 8000/3']],
    ['Mélanome métastatique chez un homme de 50 ans.', ['C44.9 8720/3']],
    ['Tumeur phyllode du sein droit opérée. Nodule pulmonaire : métastase d’une tumeur phyllode.', ['C50.9 9020/3 right']],
    ['Tumeur phyllode du sein droit opérée.', []],
    ['Carcinome à cellules transitionnelles E-IV de la vessie (poumon et os).', ['C67.9 8120/3']],
    ['Lésion de la région temporale droite. Tumeur gliale dans la région temporale droite, glioblastome.', ['C71.2 9440/3 right']],
    ['Carcinome épidermoïde du larynx gauche.', ['C32.9 8070/3 left']],
    ['Adénocarcinome gastrique diffus. Pièce : adénocarcinome gastrique à cellules en bague à chaton.', ['C16.9 8490/3']],
    ['Adénocarcinome de type intestinal du côlon sigmoïde.', ['C18.7 8140/3']],
    ['Adénocarcinome de type intestinal de l’estomac.', ['C16.9 8144/3']],
    ['Paragangliome rétropéritonéal droit malin.', ['C48.0 8693/3 right']],
    [
      'Masse du mésentère de 9 cm. La biopsie conclut à un neuroblastome. Plus tard, adénopathie et masse des tissus mous du cou.',
      ['C48.1 9500/3'],
    ],
  ])('%s', (text, tumours) => {
    expect(tumoursIn(text)).toEqual(tumours);
  });
});

describe('the side and the day are those of the diagnosis', () => {
  test.each<[text: string, tumours: string[]]>([
    [
      'En mai 2016, nodule malin du lobe inférieur droit, carcinome épidermoïde. En mars 2017, tumeur du poumon gauche. En avril 2017, tumeur du lobe inférieur gauche, carcinome épidermoïde.',
      ['C34.3 8070/3 right 2016-05'],
    ],
    [
      'En novembre 2013, annexectomie prophylactique. Par ailleurs, adénocarcinome du pancréas opéré en février 2003.',
      ['C25.9 8140/3 2003-02'],
    ],
    ['En novembre 2013, adénocarcinome du pancréas. Opéré en février 2014.', ['C25.9 8140/3 2013-11']],
    ['En octobre 2014, carcinome du rein gauche, traité dans l’essai SOGUG-2010-01.', ['C64.9 8010/3 left 2014-10']],
  ])('%s', (text, tumours) => {
    expect(tumoursIn(text)).toEqual(tumours);
  });
});

describe('metastases at diagnosis', () => {
  test.each<[text: string, sites: string[]]>([
    ['Carcinome séreux de l’ovaire gauche de stade IIIB avec invasion du péritoine et de l’épiploon.', ['C78.6']],
    ['Masse du cul-de-sac de Douglas : carcinome séreux de l’ovaire gauche de stade IIB.', []],
    ['Tumeur germinale du testicule gauche de stade III due à une atteinte pulmonaire.', ['C78.0']],
    ['Adénocarcinome du lobe supérieur gauche cT2aN3M1a. Nodule pulmonaire du lobe supérieur droit.', ['C78.0']],
    ['Adénocarcinome de la prostate et scintigraphie osseuse positive pour les métastases.', ['C79.5']],
    ['Adénocarcinome de la prostate et scintigraphie osseuse sans métastases.', []],
    [
      'Carcinome séreux de l’ovaire de stade IIIC avec implants péritonéaux et hépatiques, implants du grand épiploon et de la coupole.',
      ['C78.6', 'C78.7'],
    ],
    ['Carcinome du sein droit cT4 avec atteinte cutanée, stade IV avec métastase hépatique.', ['C78.7']],
    ['Esthésioneuroblastome de la fosse nasale avec dissémination périneurale.', []],
    ['Adénocarcinome de la prostate de stade IV avec une atteinte des ganglions lymphatiques pelviens et rétropéritonéaux.', ['C77.2']],
  ])('%s', (text, sites) => {
    expect(historyOf([text]).tumours.flatMap((t) => t.metastasesAtDiagnosis)).toEqual(sites);
  });
});
