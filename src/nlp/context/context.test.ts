import { expect, test } from 'vitest';
import { parseAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';

const reader = createReader([]);
const ATTRIBUTES = ['negated', 'hypothetical', 'family', 'history', 'reported', 'planned'] as const;

/** In a mark stand exactly the attributes that hold; `-` for none. */
function check(marked: string): void {
  const { text, mentions } = parseAnnotated(marked);
  const spans = mentions.map(({ begin, end }) => ({ begin, end }));
  const found = reader.read(text, { spans }).spans.map((s) => `${text.slice(s.begin, s.end)}: ${ATTRIBUTES.filter((a) => s[a]).join(' ')}`);
  const expected = mentions.map(
    (m) => `${text.slice(m.begin, m.end)}: ${ATTRIBUTES.filter((a) => m.type === a || m.flags.includes(a)).join(' ')}`,
  );
  expect(found).toEqual(expected);
}

test.each([
  'Pas de {métastase | negated}.',
  'Il n’existe pas de {lésion | negated}, d’{adénopathie | negated} ni de {nodule | negated}.',
  'sans {fièvre | negated}, {frissons | negated} ni {sueurs | negated}',
  'Le scanner n’a pas montré d’{adénopathie | negated}, et le {foie | -} est normal.',
  'Absence d’{adénopathie | negated} et de {nodule | negated} pulmonaire.',
  '{absence de rein droit | negated}',
  'Disparition des {nodules | negated} pulmonaires, du {ganglion | negated} axillaire.',
  'Elle ne présentait plus de {douleur | negated} mais une {toux | -}.',
  'Le patient ne {fume | negated} pas.',
  'Le patient ne {fume | -} que des cigares.',
  'Aucune {récidive | negated} n’a été retrouvée.',
  'Les {adénopathies | negated} n’ont pas été retrouvées.',
  '{Métastases | negated} : non',
  'carcinome du {sein | -} {HER2 | negated} négatif',
  '{Mélanome | -} {BRAF | negated}-négatif',
  '{Adénocarcinome | -} ALK-positif et {HER2 | negated}-négatif',
  '{Adénocarcinome | -} TTF1-négatif',
  '{Lésion | negated} négative',
  'sans {amélioration | negated}, de sorte que le {fentanyl | -} est repris',
  'Cytologie : aucun signe d’{infiltration | negated}.',
  'Il n’était pas candidat à la {chimiothérapie | negated planned}.',
  'Cancer non {métastatique | negated}.',
  'des {lésions | -} non spécifiques',
  '{lésion | negated} non retrouvée',
  'Les hépatites {B | negated} et {C | negated} étaient négatives.',
  'L’{échographie | -} abdominale était négative.',
  'ne retrouvaient rien de particulier à part une {polyglobulie | -}',
  'homme de 50 ans, sans antécédents particuliers, admis pour {douleur | -}',
  'Pas de {récidive | negated} après {chimiothérapie | -}.',
  'Pas de {progression | negated} sous {trastuzumab | -}.',
  'Pas de contre-indication à la {chimiothérapie | -}.',
  'Elle n’a pas toléré la {chimiothérapie | -}.',
  'Il n’a pas reçu de {chimiothérapie | negated}.',
  'Pas d’argument pour une {récidive | negated}.',
  'Pas d’argument clinique ni biologique pour une {récidive | negated}.',
  'Pas d’argument morphologique en faveur d’une {récidive | negated} ou d’une {métastase | negated}.',
  'éliminant une {embolie | negated}',
  'permettant d’éliminer un {myélome | negated} (myélogramme normal), une {sarcoïdose | negated} (biopsie normale) et enfin des {métastases | negated}',
  'Après avoir éliminé un {lymphome | negated}, le diagnostic de {carcinome | -} a été retenu.',
  'Le scanner a éliminé une {récidive | negated}, la biopsie montrant une {fibrose | -}.',
  'absence d’{extension | negated} au {corps | negated} utérin, de {métastases | negated} hépatiques, d’{adénopathies | negated}',
  'Une {embolie | negated} a été éliminée.',
  'Examen sans particularité, adressé pour {nodule | -} du sein',
  'Aucun doute sur la {récidive | -}.',
  'toux sans {hémoptysie | negated} avec {dyspnée | -}',
  '{Métastases | negated} hépatiques : absence',
  'Plus de {lésion | negated} visible.',
  'une tumeur de plus de {3 cm | -}',
  'Le diagnostic de {carcinome | negated} est réfuté.',
  'Foie indemne de {métastase | negated}.',
  'N’a plus d’{adénopathie | negated}.',
  'Aucune {métastase | negated} sauf une {lésion | -} osseuse en L3.',
  'Rien de suspect à part un {nodule | -} du LSD.',
  'Sans soucis particuliers, {carcinome | -} du sein opéré.',
  'Absence de {lésion | negated} suspecte hépatique, {splénique | negated}, surrénalienne ou {osseuse | negated}.',
  'Foie : RAS. Os : {métastase | -} en D11.',
  'Pas de {récidive | negated} locale mais {métastases | -} pulmonaires.',
  'disparition de la {lésion | negated} ainsi qu’une {opacité | -} nouvelle',
])('negation: %s', check);

test.each([
  'On a suspecté initialement un {processus | hypothetical} néoplasique.',
  'Le radiologue avait suspecté une {récidive | hypothetical}.',
  'Suspicion de {récidive | hypothetical}.',
  'Une {métastase | hypothetical} était suspectée.',
  '{Métastase | hypothetical} ?',
  'Possible {récidive | hypothetical}.',
  '{Récidive | hypothetical} possible.',
  'Scanner pour éliminer une {embolie | hypothetical}.',
  'L’examen ne permet pas d’éliminer une {récidive | hypothetical}.',
  'Une {récidive | hypothetical} n’est pas exclue.',
  'Trois diagnostics ont été évoqués : un {sarcome | hypothetical}, une {tumeur | hypothetical} ou un {lymphome | hypothetical}.',
  'En cas de {récidive | hypothetical}, une {chirurgie | -} sera discutée.'.replace(
    '{chirurgie | -} sera discutée',
    '{reprise | planned} est à prévoir',
  ),
  'Si le patient est {diabétique | hypothetical}',
  'même si le patient est {diabétique | -}',
  '{Cancer | -} suspecté puis confirmé.',
  'facteur de risque de {cancer | -}',
  'Bilan à la recherche d’une {récidive | hypothetical}.',
  'On s’oriente vers un {lymphome | hypothetical}.',
  'Vraisemblable {métastase | hypothetical}.',
  'un {sarcome | -} plutôt qu’un {lymphome | hypothetical}',
  'moins susceptible d’être un {lymphome | hypothetical}',
  'Sans doute une {métastase | hypothetical} osseuse.',
  'Sans aucun doute une {métastase | -} osseuse.',
  'Il est peu probable qu’il s’agisse d’une {métastase | hypothetical}.',
  'À vérifier : {métastase | hypothetical} surrénalienne.',
  '{Nodule | -} pulmonaire non suspect.',
  'Le diagnostic de {métastase | hypothetical} n’est pas exclu.',
  'une lésion qui pourrait correspondre à une {métastase | hypothetical}',
])('hypothesis: %s', check);

test.each([
  'Sa mère a eu un {cancer | family} du sein à 50 ans, son père un {infarctus | family}.',
  'Le père du patient est {asthmatique | family}, le patient n’est pas {malade | negated}.',
  'un {cancer | family} du sein chez sa sœur',
  'Antécédents familiaux : {cancer | family} du sein, {diabète | family}.',
  'accompagnée de sa mère, elle présente une {toux | -}',
  'Mère de 3 enfants, {cancer | -} du sein',
  '{Cancer | family} du sein (mère)',
  'son père qui est décédé d’un {cancer | family} du côlon',
  'ses deux parents sont décédés d’un {cancer | family} du côlon',
  'Sa mère a eu un {cancer | family} du sein. Elle est {décédée | family} à 50 ans. Elle avait présenté des {métastases | family}.',
  'Son père a eu un {cancer | family} du côlon. Il a {récidivé | family} en 2004. Il est {mort | family} en 2005.',
  'Mère : {cancer | family} du sein à 45 ans. {Décédée | family}.',
  'Sa tante a un {cancer | family}. Cette dernière est {décédée | family}.',
  // Of the patient: another gender, a new line, a verb that tells of today.
  'Son père a eu un {cancer | family} du côlon. Elle est {décédée | -} en 2015.',
  'Sa mère a eu un {cancer | family} du sein. Elle présente un {cancer | -} du sein gauche.',
  'Sa mère a eu un {cancer | family} du sein. La patiente est {décédée | -} en 2015.',
  'Père : {cancer | family} du côlon.\n{Décédé | -} le 12/03/2015.',
])('family: %s', check);

test.each([
  'Antécédent de {cancer | history} du sein.',
  'ayant comme antécédents un {diabète | history}, une {HTA | history}, qui consulte pour une {masse | -}',
  'sans antécédent de {cancer | negated}',
  'ANTÉCÉDENTS :\n- {Diabète | history}\n- {HTA | history}\n\nHISTOIRE DE LA MALADIE :\nUne {toux | -}.',
])('history: %s', check);

test.each([
  'Il dit que la {douleur | reported} persiste.',
  'Le patient a déclaré être {asthmatique | reported}. Le patient n’est pas {malade | negated}.',
  'Elle dit « je {tousse | reported} la nuit ».',
  'un aspect « en {verre dépoli | -} » du lobe',
  'Selon la patiente, les {douleurs | reported} ont diminué.',
])('reported: %s', check);

test.each([
  'On prévoit après la 6ème cure une {mastectomie | planned} et un {curage | planned}.',
  'en fonction des résultats, compléter ou non par une {radiothérapie | planned}',
  'étude des récepteurs pour décider une {hormonothérapie | planned}',
  'Nous proposons une {chimiothérapie | planned} adjuvante suivie d’une {radiothérapie | planned}.',
  'Une {radiothérapie | planned} est prévue.',
  'La patiente sera {opérée | planned} le 12 mai.',
  'Elle est convoquée pour une {mastectomie | planned} le 3 juin.',
  'La patiente est programmée pour une {mastectomie | planned}.',
  'Rendez-vous pris pour la première cure de {FOLFOX | planned}.',
  'Une {chimiothérapie | planned} doit débuter en juin.',
  'Elle doit débuter une {chimiothérapie | planned}.',
  'Une {hormonothérapie | planned} sera mise en place.',
  'Elle sera mise sous {tamoxifène | planned}.',
  'Une {radiothérapie | planned} est indiquée.',
  'Une {radiothérapie | -} a été indiquée en octobre 2012.',
  'En attente d’une {colectomie | planned} droite.',
  '{Métastases | negated} (-), {adénopathies | -} (+)',
  '{Métastases | negated} hépatiques (-)',
  '{Métastases | negated} : -\nFoie : normal',
  '{Métastases | -} : - foie - os',
  '{Métastases | negated} (non)',
  'L’aspect faisait discuter une {sarcoïdose | hypothetical} et en particulier un {lymphome | hypothetical}.',
  'Une {mastectomie | planned} sera réalisée.',
  'En attente du {scanner | planned}.',
  'Une {mastectomie | -} a été réalisée.',
])('planned: %s', check);
