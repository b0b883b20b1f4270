import type { CancerKind } from '../course/types.ts';
import type { CancerProfile } from './profile.ts';
import { AML, CLL, CML, DLBCL, FOLLICULAR_LYMPHOMA, HODGKIN, MYELOMA } from './profiles/blood.ts';
import { BREAST } from './profiles/breast.ts';
import {
  CHILDHOOD_ALL,
  EWING,
  MEDULLOBLASTOMA,
  NEPHROBLASTOMA,
  NEUROBLASTOMA,
  OSTEOSARCOMA,
  RETINOBLASTOMA,
  RHABDOMYOSARCOMA,
} from './profiles/children.ts';
import { COLON, RECTUM } from './profiles/colorectal.ts';
import { CERVIX, ENDOMETRIUM, OVARY } from './profiles/gynaecology.ts';
import { GLIOBLASTOMA, HEAD_NECK, THYROID } from './profiles/head-neck-brain.ts';
import { LIVER, PANCREAS } from './profiles/liver-pancreas.ts';
import { NEUROENDOCRINE } from './profiles/neuroendocrine.ts';
import { GIST, SOFT_TISSUE_SARCOMA } from './profiles/sarcoma.ts';
import { CUTANEOUS_MELANOMA, UVEAL_MELANOMA } from './profiles/skin-eye.ts';
import { OESOPHAGUS, STOMACH } from './profiles/stomach-oesophagus.ts';
import { LUNG, LUNG_SMALL_CELL, MESOTHELIOMA } from './profiles/thorax.ts';
import { BLADDER, KIDNEY, PROSTATE, TESTIS } from './profiles/urology.ts';

/**
 * One profile a cancer kind. Incidences are rounded from the French national estimates of 2018 to 2023 (Santé publique France, INCa, Francim),
 * the rest is written from published guidelines and trials, simplified: good for a plausible hospital, not for any statement about disease.
 */
export const PROFILES: Readonly<Record<CancerKind, CancerProfile>> = Object.freeze({
  breast: BREAST,
  prostate: PROSTATE,
  lung: LUNG,
  lung_small_cell: LUNG_SMALL_CELL,
  colon: COLON,
  rectum: RECTUM,
  bladder: BLADDER,
  kidney: KIDNEY,
  cutaneous_melanoma: CUTANEOUS_MELANOMA,
  pancreas: PANCREAS,
  head_neck: HEAD_NECK,
  liver: LIVER,
  thyroid: THYROID,
  endometrium: ENDOMETRIUM,
  ovary: OVARY,
  cervix: CERVIX,
  stomach: STOMACH,
  oesophagus: OESOPHAGUS,
  glioblastoma: GLIOBLASTOMA,
  testis: TESTIS,
  uveal_melanoma: UVEAL_MELANOMA,
  soft_tissue_sarcoma: SOFT_TISSUE_SARCOMA,
  gist: GIST,
  neuroendocrine: NEUROENDOCRINE,
  mesothelioma: MESOTHELIOMA,
  dlbcl: DLBCL,
  follicular_lymphoma: FOLLICULAR_LYMPHOMA,
  hodgkin: HODGKIN,
  myeloma: MYELOMA,
  aml: AML,
  cll: CLL,
  cml: CML,
  childhood_all: CHILDHOOD_ALL,
  neuroblastoma: NEUROBLASTOMA,
  nephroblastoma: NEPHROBLASTOMA,
  medulloblastoma: MEDULLOBLASTOMA,
  ewing_sarcoma: EWING,
  osteosarcoma: OSTEOSARCOMA,
  retinoblastoma: RETINOBLASTOMA,
  rhabdomyosarcoma: RHABDOMYOSARCOMA,
});
