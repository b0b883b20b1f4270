/**
 * Function words of the syntagm that joins a lesion to its site ("une masse de 3 cm située dans le lobe supérieur"). Folded forms.
 * Source: French grammar and the wording of imaging and pathology reports; version 2026.11.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((w) => w !== ''));

export const ARTICLES = words(
  'le la les l un une des du de d son sa ses leur leurs ce cet cette ces deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize plusieurs chaque tout toute tous toutes meme',
);
/** Prepositions that place a lesion: what stands before them may be long. */
export const PLACING = words(
  'dans sur en au aux a vers sous niveau niveaux contre chez jusqu jusque occupant affectant impliquant touchant interessant atteignant occupe occupait infiltre envahit interesse',
);
/** Prepositions of belonging: the noun right before them owns the complement. */
export const OWNING = words('du de des d');
export const JOINING = words('et ou ni , / & ainsi que puis comme aussi');
export const SIDES = words(
  'droit droite droits droites gauche gauches bilateral bilaterale bilaterales bilateraux ipsilateral ipsilaterale ipsilaterales ipsilateraux homolateral homolaterale homolaterales homolateraux controlateral controlaterale controlaterales dt g dte gche',
);
/** Words of measure and number inside the syntagm. */
export const MEASURE = words(
  'cm mm x environ diametre grand axe taille max maximum plus suv suvmax % ml g millimetrique millimetriques centimetrique centimetriques infracentimetrique infracentimetriques subcentimetrique subcentimetriques',
);
/** The syntagm of the lesion ends here: another statement begins. */
export const CLOSING = words(
  'avec sans mais car donc qui que dont ou lorsque par pour afin . ; : suite cependant toutefois tandis permettant deplacant comprimant refoulant montrant revelant traite traitee traites operee opere',
);
/** The syntagm ends here too, unless "au niveau" places the lesion afterwards ("progression après 3 cycles au niveau hépatique"). */
export const TEMPORAL = words('apres avant pendant lors selon depuis');
/** Nouns for a part of an organ: the organ follows ("la paroi antérieure de l'œsophage"). */
export const PARTITIVE = words(
  'paroi parois segment segments region regions partie parties tiers moitie bord bords face faces lobe lobes portion racine base pole poles espace ensemble totalite quasi reste cote zone zones versant surface muqueuse capsule territoire territoires aspect angle pointe sommet apex',
);
/** Origin of a lesion: what follows is its primary site. */
export const ORIGIN = words('origine depart');
/** Between a site and the lesion said after it ("foie : deux nodules", "sein gauche avec une masse"). */
export const PRESENTING = words(
  'avec presence presente presentait presentant montre montrait montrant : , - ( d de des un une deux trois plusieurs multiples quelques petit petite petits petites nombreux nombreuses nouvelle nouveau volumineuse volumineux et siege porteur porteuse comportant il y a avait avaient on observe observait note notait visualise est sont retrouve existe l la le n ne aucune aucun pas ont ete sans signe signes',
);
/** Words between a preposition and its site that say which part ("du bas rectum"). */
export const HEIGHTS = words('bas haut moyen tiers');
/** A number after these is a distance to a landmark, not the size of the lesion ("à 20 cm de la marge anale"). */
export const DISTANCE = words('a jusqu distance');
/** "compatible avec une origine pulmonaire" goes on with the same lesion. */
export const COMPATIBLE = words('compatible compatibles');
/** Examinations named after the organ that they look at ("scintigraphie osseuse", "IRM cérébrale"). */
export const EXAMINATIONS = words('scintigraphie scanner tomodensitometrie tdm irm echographie radiographie biopsie ponction cytoponction');
/** What an examination says between its name and what it found. */
export const EXAMINED = words(
  'positive positif montrant montre montrait revelant revele objectivant objective confirmant confirme en faveur evocatrice evocateur pour avec a ayant montree retrouvant retrouve multiples plusieurs une deux trois mis evidence mettant',
);
