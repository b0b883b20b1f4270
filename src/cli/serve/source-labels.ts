import type { Bilingual } from '../../query/index.ts';

/** Names of the sources that Continuum ships mappings and connectors for, as people read them; a centre's own sources keep their own names. */
const LABELS: Readonly<Record<string, Bilingual>> = Object.freeze({
  documents: { fr: 'Documents', en: 'Documents' },
  jsonl: { fr: 'Documents (JSONL)', en: 'Documents (JSONL)' },
  identites: { fr: 'Identités', en: 'Identities' },
  mouvements: { fr: 'Mouvements', en: 'Movements' },
  hl7: { fr: 'Messages HL7', en: 'HL7 messages' },
  pmsi: { fr: 'PMSI', en: 'PMSI' },
  fiche_tumeur: { fr: 'Fiche tumeur', en: 'Tumour record' },
  chimiotherapie: { fr: 'Chimiothérapie', en: 'Chemotherapy' },
  pharmacie: { fr: 'Pharmacie', en: 'Pharmacy' },
  biobanque: { fr: 'Biobanque (CRB)', en: 'Biobank' },
  biologie: { fr: 'Biologie', en: 'Laboratory' },
});

export const sourceLabel = (source: string): Bilingual | null => LABELS[source] ?? null;
