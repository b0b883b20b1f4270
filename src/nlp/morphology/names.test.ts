import { expect, test } from 'vitest';
import { createReader } from '../index.ts';
import { lesion } from '../lesion/lesion.ts';

const reader = createReader([lesion]);

/** Names as French letters and reports write them, by family; the first code that the reader gives must be the one before the colon. */
const NAMES = `
9651/3: lymphome de Hodgkin classique riche en lymphocytes; maladie de Hodgkin riche en lymphocytes
9652/3: lymphome de Hodgkin, à cellularité mixte; lymphome hodgkinien de type cellularité mixte; Hodgkin à cellularité mixte
9653/3: lymphome de Hodgkin à déplétion lymphocytaire; lymphome de Hodgkin, type déplétion lymphoïde
9659/3: lymphome de Hodgkin nodulaire à prédominance lymphocytaire; paragranulome de Poppema
9663/3: lymphome de Hodgkin scléro-nodulaire; lymphome de Hodgkin classique, sclérose nodulaire; maladie de Hodgkin de forme scléronodulaire
9695/3: lymphome folliculaire, grade 1; lymphome folliculaire de grade I
9691/3: lymphome folliculaire de grade II
9698/3: lymphome folliculaire grade 3A; lymphome folliculaire de grade IIIB
9670/3: lymphome à petits lymphocytes B; lymphome lymphocytique
9680/3: lymphome B de haut grade avec réarrangements de MYC et BCL2; lymphome B primitif du système nerveux central; lymphome diffus à grandes cellules B de phénotype ABC
9679/3: lymphome B primitif du médiastin
9737/3: lymphome à grandes cellules B ALK positif
9702/3: lymphome T folliculaire helper; lymphome T périphérique SAI
9717/3: lymphome T intestinal monomorphe épithéliotrope; lymphome T associé à une entéropathie; lymphome intestinal à cellules T
9719/3: lymphome NK/T de type nasal; lymphome T/NK nasal; lymphome à cellules T/NK, de type nasal; lymphome non hodgkinien T de type NK nasal; LTNK de type nasal; LNHT de type NK nasal
8015/3: tumeur à cellules vitreuses du col; carcinome à cellules vitreuses
8931/3: sarcome du chorion cytogène de bas grade
9708/3: lymphome T sous-cutané à type de panniculite; lymphome T sous-cutané simulant une panniculite
9726/3: lymphome T gamma delta cutané
9718/3: lymphoprolifération cutanée CD30+; papulose lymphomatoïde
9715/3: lymphome anaplasique à grandes cellules ALK négatif
9701/3: syndrome de Sézary; maladie de Sézary
9831/3: leucémie à grands lymphocytes à grains; leucémie LGL T
9823/3: LLC B; leucémie lymphoïde chronique de stade B de Binet
9833/3: leucémie prolymphocytaire B
9834/3: leucémie prolymphocytaire à cellules T
9940/3: leucémie à tricholeucocytes
9945/3: leucémie myélomonocytaire chronique; leucémie chronique myélomonocytaire; LMMC
9946/3: leucémie myélomonocytaire juvénile; LMMJ
9876/3: leucémie myéloïde chronique atypique
9875/3: leucémie myéloïde chronique BCR-ABL positive; LMC Philadelphie positive
9861/3: leucémie aiguë myéloblastique
9872/3: LAM0; LAM M0; leucémie aiguë myéloïde de type M0
9873/3: LAM1; leucémie aiguë myéloblastique M1; LAM sans maturation
9874/3: LAM2; leucémie aiguë myéloïde avec maturation
9866/3: LAM3; leucémie aiguë promyélocytaire; LAM M3; LAM de type M3
9867/3: LAM4; leucémie aiguë myéloïde M4
9871/3: LAM4 éo; leucémie aiguë myéloïde avec inversion du chromosome 16
9891/3: LAM5; leucémie aiguë myéloïde M5; LAM M5a
9840/3: LAM6; leucémie aiguë myéloïde, type M6; érythroleucémie
9910/3: LAM7; leucémie aiguë mégacaryoblastique
9896/3: leucémie aiguë myéloïde avec t(8;21)
9877/3: LAM avec mutation de NPM1; leucémie aiguë myéloïde NPM1 mutée
9812/3: leucémie aiguë lymphoblastique Philadelphie positive; LAL B avec t(9;22)
9837/3: LAL-T; leucémie lymphoblastique T
9805/3: leucémie biphénotypique aiguë
9985/3: anémie réfractaire avec dysplasie multilignée; cytopénie réfractaire avec dysplasie multilignée
9986/3: syndrome myélodysplasique avec délétion 5q; syndrome 5q-
9960/3: syndrome myéloprolifératif chronique; néoplasie myéloproliférative
9961/3: splénomégalie myéloïde primitive; myélofibrose primitive
9741/1: mastocytose systémique indolente
9740/3: sarcome à mastocytes
9749/3: maladie de Rosai-Dorfman; maladie d'Erdheim-Chester
9751/3: histiocytose langerhansienne multisystémique
9732/3: myélome à IgG kappa; myélome multiple à chaînes légères lambda; myélome non sécrétant
8580/3: thymome
8581/3: thymome A; thymome de type A; thymome malin de type A
8582/3: thymome AB; thymome, type AB
8583/3: thymome B1; thymome malin type B1
8584/3: thymome de type B2
8585/3: thymome B3; thymome malin, de type B3
8586/3: carcinome du thymus
8896/3: LMS myxoïde
8500/3: carcinome galactophorique; carcinome galactophorique infiltrant
8401/3: carcinome apocrine; adénocarcinome apocrine
8573/3: carcinome canalaire à différenciation apocrine; adénocarcinome avec métaplasie apocrine
8490/3: adénocarcinome à cellules en bague à chaton; carcinome à cellules en bague de signet
8541/3: maladie de Paget avec carcinome canalaire infiltrant du sein
8543/3: maladie de Paget et carcinome intracanalaire du sein
8523/3: carcinome canalaire infiltrant avec un contingent mucineux
8508/3: carcinome hypersécrétoire kystique
8525/3: adénocarcinome polymorphe de bas grade du palais
8502/3: carcinome sécrétoire de la parotide
8500/3: carcinome canalaire salivaire
8941/3: carcinome ex-adénome pléomorphe
8982/3: carcinome myoépithélial; myoépithéliome malin
8147/3: adénocarcinome à cellules basales de la parotide
8403/3: spiradénocarcinome; spiradénome malin
8409/3: porocarcinome; porome malin
8406/3: syringocystadénocarcinome papillifère
8100/3: carcinome trichoblastique
8100/0: trichoblastome
8110/3: pilomatrixome malin; pilomatricome malin
8407/3: carcinome annexiel microkystique; carcinome sudoral sclérosant
8770/3: mélanome spitzoïde
8742/3: mélanome sur lentigo malin; mélanome de Dubreuilh
8761/3: mélanome sur nævus congénital géant
8773/3: mélanome à cellules fusiformes de type A
8722/3: mélanome à cellules ballonnisantes
8730/3: mélanome achromique
8833/3: dermatofibrosarcome pigmenté
8830/1: fibroxanthome atypique
9137/3: sarcome intimal
8840/3: sarcome fibromyxoïde de bas grade; fibrosarcome épithélioïde sclérosant
9367/3: sarcome à réarrangement CIC; sarcome CIC-DUX4
9368/3: sarcome avec réarrangement de BCOR
8859/3: liposarcome pléomorphe myxoïde
8855/3: liposarcome mixte
9136/1: hémangioendothéliome rétiforme
9138/1: hémangioendothéliome pseudomyogénique
9130/3: hémangioendothéliome malin
9133/3: hémangioendothéliome épithélioïde
8894/3: angiomyosarcome
9195/3: ostéosarcome intracortical
9184/3: ostéosarcome sur maladie de Paget osseuse
9230/3: chondroblastome malin
9250/3: tumeur maligne à cellules géantes de l'os
9252/3: tumeur ténosynoviale à cellules géantes maligne
9571/3: périneuriome malin
9560/0: neurilemmome
8044/3: tumeur indifférenciée thoracique SMARCA4-déficiente; carcinome à petites cellules de l'ovaire de type hypercalcémiant
8311/3: carcinome rénal déficient en fumarate hydratase; carcinome rénal associé à la translocation Xp11
8323/1: tumeur rénale à cellules claires papillaire
8316/3: carcinome rénal associé à la maladie kystique acquise
8482/3: adénocarcinome du col utérin de type gastrique
8483/3: adénocarcinome endocervical HPV-induit; adénocarcinome HPV associé
8484/3: adénocarcinome endocervical HPV-indépendant
8085/3: carcinome épidermoïde HPV-induit de l'oropharynx; carcinome épidermoïde associé à l'HPV
8086/3: carcinome épidermoïde HPV-indépendant
8631/3: tumeur de Sertoli-Leydig peu différenciée
8670/3: tumeur à cellules stéroïdes maligne
9014/3: adénocarcinofibrome séreux
9090/3: goitre ovarien malin; struma ovarii malin
9084/3: kyste dermoïde avec transformation maligne; kyste dermoïde dégénéré
9084/0: tératome prépubertaire
9080/3: tératome post-pubertaire; tératome immature
9104/3: tumeur trophoblastique maligne
9385/3: gliome diffus de la ligne médiane H3 K27M; gliome diffus de la ligne médiane, H3 K27 altéré; gliome diffus hémisphérique H3 G34 muté; gliome diffus pédiatrique de haut grade
9445/3: astrocytome IDH muté de grade 4; glioblastome IDH muté
9440/3: glioblastome IDH sauvage
9450/3: oligodendrogliome IDH muté et codélété 1p/19q
9451/3: oligodendrogliome anaplasique
9396/3: épendymome supratentoriel à fusion ZFTA; épendymome de la fosse postérieure de groupe A
9475/3: médulloblastome WNT activé
9471/3: médulloblastome desmoplasique; médulloblastome nodulaire desmoplasique
9476/3: médulloblastome SHH TP53 muté
9477/3: médulloblastome de groupe 4; médulloblastome non WNT non SHH
9474/3: médulloblastome à grandes cellules; médulloblastome anaplasique
9478/3: tumeur embryonnaire à rosettes multistratifiées
9509/3: tumeur glioneuronale leptoméningée diffuse
9509/0: tumeur neuronale multinodulaire et vacuolisée
9362/3: pinéoblastome; tumeur du parenchyme pinéal de différenciation intermédiaire
9395/3: tumeur papillaire de la région pinéale
9381/3: gliomatose cérébrale
9410/3: astrocytome protoplasmique
9420/3: astrocytome fibrillaire
9420/3: astrocytome fibrillaire diffus
9411/3: astrocytome gémistocytique
9502/3: médulloépithéliome tératoïde
9523/3: neuroépithéliome olfactif
8343/3: carcinome papillaire encapsulé de la thyroïde
8349/1: NIFTP
8350/3: carcinome papillaire de la thyroïde, variante sclérosante diffuse
8347/3: carcinome mixte médullaire et papillaire de la thyroïde
8272/3: carcinome hypophysaire
8272/0: tumeur neuroendocrine hypophysaire
8370/3: corticosurrénalome malin
8180/3: carcinome mixte hépatocellulaire et cholangiocellulaire; hépatocholangiocarcinome
8173/3: carcinome hépatocellulaire à cellules fusiformes
8220/3: adénocarcinome sur polypose adénomateuse
8020/3: carcinome indifférencié de l'endomètre; carcinome dédifférencié de l'endomètre
8014/3: carcinome à grandes cellules avec phénotype rhabdoïde
8030/3: carcinome à cellules géantes et fusiformes
8322/3: adénocarcinome à cellules aqueuses
8331/3: carcinome vésiculaire bien différencié de la thyroïde
8337/3: carcinome peu différencié de la thyroïde
8148/2: PanIN 3; BilIN 3; néoplasie intraépithéliale pancréatique de haut grade
8148/0: PanIN 1; néoplasie intraépithéliale pancréatique de bas grade
8154/3: tumeur mixte exocrine et endocrine du pancréas
8323/3: carcinome rénal papillaire à cellules claires; carcinome tubulo-papillaire à cellules claires
8408/3: adénocarcinome papillaire digital agressif
8441/2: carcinome séreux tubaire in situ
8460/3: adénocarcinome papillaire séreux; carcinome séreux de bas grade
8461/3: carcinome séreux papillaire de haut grade; carcinome papillaire séreux de surface
8474/3: carcinome séromucineux
8490/3: adénocarcinome à cellules indépendantes
8642/1: tumeur de Sertoli à grandes cellules calcifiantes
9052/1: mésothéliome papillaire bien différencié
9111/3: adénocarcinome mésonéphrique-like
9351/1: craniopharyngiome adamantin
9352/1: craniopharyngiome papillaire
9390/1: papillome atypique du plexus choroïde
9401/3: astrocytome de grade III
9440/3: astrocytome de grade IV
9445/3: glioblastome IDH muté
9508/3: AT/RT
9366/3: sarcome à cellules rondes avec fusion EWSR1
9596/3: lymphome de la zone grise
9597/3: lymphome cutané primitif centrofolliculaire
9680/3: lymphome B cutané de type jambe; lymphome cérébral primitif
9688/3: lymphome diffus à grandes cellules B riche en lymphocytes T et histiocytes
9727/3: néoplasie blastique à cellules dendritiques plasmacytoïdes
9738/3: lymphome B à grandes cellules associé à HHV8
9740/1: mastocytose cutanée
9895/3: LAM avec anomalies liées à la myélodysplasie
9965/3: hémopathie myéloïde avec réarrangement de PDGFRA
8249/3: tumeur neuroendocrine du grêle G2; TNE de grade 3
8240/3: tumeur neuroendocrine du grêle G1
8120/2: carcinome in situ de la vessie
8551/3: adénocarcinome pulmonaire de type acineux
8140/3: carcinome parathyroïdien
9020/3: tumeur phyllode avec des caractères de malignité
8072/3: carcinome nasopharyngé indifférencié non kératinisant
9085/3: tumeur germinale non séminomateuse mixte
8077/2: néoplasie intraépithéliale cervicale de grade 3
8550/3: carcinome acinique de la parotide
8054/3: carcinome condylomateux
8215/3: adénocarcinome des glandes anales
8083/3: carcinome basaloïde malpighien
8858/3: LPS dédifférencié
8542/3: Paget vulvaire
9985/3: SMD avec dysplasie multilignée
8154/3: MiNEN du pancréas; carcinome à cellules exocrines et insulaires; carcinome mixte acineux-neuroendocrine
8244/3: carcinome adéno-neuroendocrine mixte; MANEC
8343/3: carcinome papillaire de la thyroïde, variante folliculaire encapsulée
8588/3: tumeur épithéliale fusiforme à éléments thymiques; SETTLE
8589/3: carcinome à éléments d’allure thymique; CASTLE
8220/3: adénocarcinome sur polypose adénomateuse; adénocarcinome développé sur une polypose
8221/3: adénocarcinome sur polypes adénomateux multiples
8210/3: adénocarcinome sur polype adénomateux
8078/3: carcinome épidermoïde avec formation d’une corne cutanée
8052/2: carcinome épidermoïde papillaire non infiltrant
8035/3: carcinome indifférencié à cellules géantes ostéoclastiques
8151/3: insulinome
8153/3: gastrinome; syndrome de Zollinger-Ellison
8201/2: carcinome canalaire in situ cribriforme; carcinome cribriforme in situ
8230/2: carcinome canalaire in situ de type solide
8503/2: carcinome canalaire in situ papillaire
8507/2: carcinome canalaire in situ micropapillaire
8501/2: comédocarcinome non infiltrant
8541/3: maladie de Paget du mamelon avec carcinome canalaire infiltrant
8742/3: mélanome sur mélanose de Dubreuilh
8740/3: mélanome malin sur nævus jonctionnel
8805/3: sarcome utérin indifférencié
9302/3: carcinome odontogène à cellules fantômes
9341/3: carcinome odontogène à cellules claires
9654/3: lymphome de Hodgkin, à déplétion lymphoïde, type fibrose diffuse
9655/3: lymphome de Hodgkin, à déplétion lymphocytaire, type réticulaire
9664/3: lymphome de Hodgkin, sclérose nodulaire, phase cellulaire
9665/3: lymphome de Hodgkin scléronodulaire de grade 1
9667/3: maladie de Hodgkin scléronodulaire, grade II
9663/3: maladie de Hodgkin type 2
9684/3: lymphome B immunoblastique; lymphome malin immunoblastique diffus à grandes cellules B
9715/3: lymphome anaplasique à grandes cellules associé aux implants mammaires
9760/3: maladie immunoproliférative
9764/3: maladie immunoproliférative de l’intestin grêle; lymphome méditerranéen
9832/3: leucémie prolymphocytaire
9813/3: LAL B avec réarrangement de KMT2A
9814/3: LAL B avec t(12;21)
9815/3: leucémie aiguë lymphoblastique B hyperdiploïde
9818/3: LAL B t(1;19)
9819/3: LAL B Ph-like
9865/3: LAM avec t(6;9)
9869/3: leucémie aiguë myéloïde avec inv(3)
9879/3: LAM avec mutation de RUNX1
9898/3: leucémie myéloïde associée à la trisomie 21
9966/3: néoplasie myéloïde avec réarrangement de PDGFRB
9982/3: anémie sidéroblastique
9050/0: mésothéliome bénin
9020/3: tumeur phyllode de haut grade du sein; tumeur phyllode grade III
8263/3: ADC tubulaire infiltrant sur adénome tubulo-villeux
8261/3: adénocarcinome sur adénome villositaire
8247/3: tumeur neuroendocrine cutanée
9150/3: hémangiopéricytome anaplasique
9680/3: LNH B DGC; LNH B à grandes cellules
8091/3: épithélioma basocellulaire multicentrique superficiel
9170/0: lymphangiome
`;

const rows = NAMES.trim()
  .split('\n')
  .flatMap((line) => {
    const [code, names] = line.split(/: (.*)/s);
    return names!.split('; ').map((name) => [name, code!] as const);
  });

test.each(rows)('%s', (name, code) => {
  const found = reader.read(`Diagnostic : ${name}.`).mentions.filter((m) => m.type === 'morphology');
  expect(found[0]?.code).toBe(code);
});
