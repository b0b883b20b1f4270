import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { surgery } from './surgery.ts';

const reader = createReader([surgery]);

test.each([
  '{Mastect | procedure kind=mastectomy} G + {CA | procedure kind=lymphadenectomy}, {tumorect | procedure kind=lumpectomy} D',
  '{mastectomie totale | procedure kind=mastectomy organ=C50 intent=curative} réalisée',
  '{tumorectomie | procedure kind=lumpectomy} du sein droit et {curage axillaire | procedure kind=lymphadenectomy organ=C77}',
  '{oncoplastie | procedure kind=oncoplasty}',
  '{reconstruction mammaire immédiate | procedure kind=reconstruction intent=reconstructive}',
  '{reprise de berges | procedure kind=re-excision}',
  '{ganglion sentinelle | procedure kind=sentinel_node} réalisé',
  '{biopsie axillaire | procedure kind=biopsy_node intent=diagnostic} réalisée',
  '{microbiopsie | procedure kind=biopsy intent=diagnostic organ=null} échoguidée',
  '{cytoponction | procedure kind=cytology intent=diagnostic} ganglionnaire négative',
  '{lobectomie supérieure | procedure kind=lobectomy organ=C34 laterality=left} gauche',
  '{Exérèse | procedure kind=excision organ=C34} d’un nodule pulmonaire',
  'Elle a été {opérée | procedure kind=surgery organ=C20} d’une tumeur du rectum',
  '{hémicolectomie droite | procedure kind=colectomy organ=C18 laterality=right} laparoscopique',
  '{hystérectomie totale | procedure kind=hysterectomy} et {annexectomie bilatérale | procedure kind=oophorectomy}',
  'La {cystectomie | procedure kind=cystectomy status=refused} a été refusée par le patient',
  'adressé au service de chirurgie digestive, avis chirurgical',
  'opéré d’une hernie inguinale',
  'marges de résection saines, pièce opératoire',
  'Anatomie et cytologie pathologiques, point de ponction propre',
  'Chirurgie oncologique. Présents : oncologue, chirurgie, imagerie',
  '{énucléation | procedure kind=enucleation organ=C69} de l’œil gauche',
  '{MT | procedure kind=mastectomy} + {CA | procedure kind=lymphadenectomy} le 12/03',
  '{tumorectomie | procedure kind=lumpectomy} + {GAS | procedure kind=sentinel_node}',
  '{HTNC | procedure kind=hysterectomy} avec {BSO | procedure kind=oophorectomy}',
  '{traitement conservateur du sein | procedure kind=lumpectomy} en 2012',
  '{prostato-vésiculectomie totale | procedure kind=prostatectomy}',
  '{exérèse-biopsie | procedure kind=biopsy intent=diagnostic}',
  '{amygdalectomie | procedure kind=tonsillectomy intent=other} dans l’enfance',
  '{amygdalectomie | procedure kind=tonsillectomy intent=curative} pour carcinome épidermoïde',
  '{cholécystectomie | procedure kind=cholecystectomy intent=other} pour lithiase',
  '{hystérectomie | procedure kind=hysterectomy intent=other} pour fibrome',
  '{hystérectomie | procedure kind=hysterectomy intent=curative} pour adénocarcinome',
  '{splénectomie | procedure kind=splenectomy intent=other} post-traumatique',
  '{énucléation | procedure kind=enucleation intent=other organ=null} d’un adénome de prostate',
  '{pose de PAC | procedure kind=central_venous_access intent=other}',
  '{chirurgie | procedure kind=surgery status=cancelled} non réalisée',
  '{mastectomie | procedure kind=mastectomy status=refused} refusée',
  'CA 15-3 à 30, ACE et CA 125, GS A+',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, surgery.types, marked);
  expect(found).toEqual(expected);
});
