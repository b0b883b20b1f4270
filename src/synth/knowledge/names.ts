/**
 * Names of fictive persons. Family names are put together from a beginning and an ending so that no list of real people stands behind them;
 * given names are ordinary French and migrant ones by generation.
 */
export const FAMILY_STARTS = Object.freeze(['Bar', 'Mar', 'Ver', 'Cha', 'Del', 'Fau', 'Gar', 'Hau', 'Jol', 'Lam', 'Mon', 'Nov', 'Per', 'Qui', 'Rou', 'Sal', 'Tou', 'Val', 'Bel', 'Cor', 'Dom', 'Esp', 'For', 'Gri', 'Lor', 'Mal', 'Pel', 'Rav', 'Ser', 'Tri', 'Ban', 'Cas', 'Dou', 'Fen', 'Gal', 'Lav', 'Mer', 'Ost', 'Pra', 'Ren']);
export const FAMILY_ENDS = Object.freeze(['rival', 'tignac', 'dumel', 'bourdin', 'vergne', 'celay', 'lonnet', 'mandier', 'quelin', 'sautin', 'theray', 'vignon', 'zenac', 'dribert', 'fontal', 'gaudin', 'jannet', 'lestrac', 'noirel', 'pontil', 'resnard', 'sornay', 'tavelle', 'uzelle', 'vandel', 'cherault', 'brossel', 'marquin', 'dieuval', 'fresnoy']);
export const FAMILY_OTHER = Object.freeze(['Ben Zahrani', 'El Maarouki', 'Diabakho', 'Nguema-Soral', 'Tran Vandoc', 'Pereiro-Lantes', 'Costaveira', 'Rossinelli', 'Kowalczynek', 'Yıldıranlı', 'Haddouchine', 'Oulad Ameziri', 'Da Silveirou', 'Garciandez', 'Van Oosterbeck', 'N’Dayelle', 'Le Goarnevec', 'Kerbrioullec', 'D’Aubréville-Sorne', 'Ménissoux-Rastel']);
export const GIVEN: Readonly<Record<'F' | 'M', readonly { readonly until: number; readonly names: readonly string[] }[]>> = Object.freeze({
  F: [
    { until: 1945, names: ['Yvonne', 'Simone', 'Denise', 'Odette', 'Ginette', 'Paulette', 'Huguette', 'Raymonde', 'Andrée', 'Lucienne', 'Colette', 'Marie-Thérèse', 'Jacqueline', 'Fatma'] },
    { until: 1965, names: ['Monique', 'Françoise', 'Danielle', 'Nicole', 'Chantal', 'Michèle', 'Martine', 'Brigitte', 'Sylvie', 'Annie', 'Évelyne', 'Marie-Claude', 'Dominique', 'Khadija', 'Maria'] },
    { until: 1985, names: ['Nathalie', 'Isabelle', 'Valérie', 'Sandrine', 'Stéphanie', 'Céline', 'Karine', 'Virginie', 'Sophie', 'Laurence', 'Aurélie', 'Anne-Sophie', 'Nadia', 'Fatoumata'] },
    { until: 2100, names: ['Léa', 'Manon', 'Camille', 'Chloé', 'Inès', 'Jade', 'Louise', 'Emma', 'Zoé', 'Aïcha', 'Lina', 'Alice', 'Rose', 'Anaïs'] },
  ],
  M: [
    { until: 1945, names: ['Marcel', 'René', 'Roger', 'André', 'Maurice', 'Lucien', 'Raymond', 'Fernand', 'Georges', 'Robert', 'Henri', 'Gaston', 'Ahmed', 'Joseph'] },
    { until: 1965, names: ['Michel', 'Jean-Claude', 'Bernard', 'Gérard', 'Daniel', 'Alain', 'Patrick', 'Christian', 'Jean-Pierre', 'Philippe', 'Serge', 'Mohamed', 'Antonio', 'Claude'] },
    { until: 1985, names: ['Stéphane', 'Laurent', 'Christophe', 'Frédéric', 'David', 'Sébastien', 'Nicolas', 'Olivier', 'Jérôme', 'Karim', 'Mamadou', 'Cédric', 'Fabrice', 'Jean-Baptiste'] },
    { until: 2100, names: ['Lucas', 'Enzo', 'Théo', 'Hugo', 'Louis', 'Gabriel', 'Adam', 'Nathan', 'Léo', 'Ibrahim', 'Yanis', 'Jules', 'Raphaël', 'Maël'] },
  ],
});
/** Fictive towns with made-up postcodes of real form. */
export const TOWNS: readonly (readonly [postcode: string, town: string, weight: number])[] = Object.freeze([
  ['99010', 'Valmorin-la-Ville', 22], ['99120', 'Saint-Ouvreuil', 10], ['99230', 'Brézac-sur-Lière', 8], ['99310', 'Montelieu', 7], ['99340', 'Les Aubrayes', 5], ['99420', 'Chantelouve-en-Plaine', 5],
  ['99450', 'Pont-Sornay', 4], ['99510', 'Corvières', 4], ['99560', 'La Ferté-Rouvre', 3], ['99620', 'Vieux-Marsac', 3], ['99710', 'Rochebrune-les-Bains', 3], ['99830', 'Port-Évrin', 2],
]);
export const GP_TITLES = Object.freeze(['Dr']);
