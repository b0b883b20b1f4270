/** Texts of the fake hospital: written for these tests, about nobody. */
export const LETTER = `CENTRE DE LUTTE CONTRE LE CANCER
Service d’oncologie médicale

Motif : consultation de suivi du 12/06/2015.

Antécédents
Mère décédée d’un cancer du sein à 62 ans. Pas de tabagisme actif, sevrage en 2004.

Histoire de la maladie
Carcinome lobulaire infiltrant du sein gauche diagnostiqué en mars 2012, pT2 pN1 M0, grade 2, récepteurs hormonaux positifs, HER2 positif (score 3+).
Tumorectomie le 04/04/2012 puis FEC 100 et docetaxel, radiothérapie de 50 Gy, trastuzumab pendant un an.
Récidive hépatique en mai 2015, prouvée par biopsie.

Examen
État général conservé, OMS 1. Pas d’adénopathie axillaire.

Imagerie
Le scanner du 02/06/2015 retrouve trois lésions hépatiques du segment VI, la plus grande de 24 mm. Pas de métastase osseuse. Doute sur un nodule pulmonaire du lobe inférieur droit.

Conclusion
Récidive hépatique d’un carcinome lobulaire HER2 positif.

Décision
Mise en route d’un traitement par docetaxel, trastuzumab et pertuzumab. Une TEP sera réalisée dans trois mois.
`;

export const REPORT = `COMPTE RENDU D’ANATOMIE PATHOLOGIQUE

Prélèvement : biopsie hépatique du 22/05/2015.

Conclusion
Localisation hépatique d’un carcinome lobulaire infiltrant d’origine mammaire.
RE 90 %, RP 10 %, HER2 score 3+, Ki-67 à 30 %.
`;
