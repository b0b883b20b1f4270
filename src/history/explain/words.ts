import { type CancerEvent, DOCUMENT_TYPES, daysBetween, type FactKind, type Treatment } from '../../model/index.ts';

/** A sentence or a part of one in both languages of the product. */
export interface Said {
  readonly fr: string;
  readonly en: string;
}
export const said = (fr: string, en: string): Said => ({ fr, en });
export const joined = (parts: readonly Said[], between = ' '): Said =>
  said(parts.map((p) => p.fr).join(between), parts.map((p) => p.en).join(between));

export const EVENT_WORDS: Readonly<Record<CancerEvent['type'], Said>> = Object.freeze({
  local_recurrence: said('Récidive locale', 'Local recurrence'),
  regional_recurrence: said('Récidive régionale', 'Regional recurrence'),
  metastatic_recurrence: said('Récidive métastatique', 'Metastatic recurrence'),
  progression: said('Progression', 'Progression'),
  second_cancer: said('Second cancer', 'Second cancer'),
  complete_remission: said('Rémission complète', 'Complete remission'),
  transformation: said('Transformation', 'Transformation'),
  death: said('Décès', 'Death'),
});

export const TREATMENT_WORDS: Readonly<Record<Treatment['type'], Said>> = Object.freeze({
  surgery: said('chirurgie', 'surgery'),
  chemotherapy: said('chimiothérapie', 'chemotherapy'),
  radiotherapy: said('radiothérapie', 'radiotherapy'),
  brachytherapy: said('curiethérapie', 'brachytherapy'),
  hormone: said('hormonothérapie', 'hormone therapy'),
  targeted: said('thérapie ciblée', 'targeted therapy'),
  immunotherapy: said('immunothérapie', 'immunotherapy'),
  transplant: said('greffe', 'transplant'),
  other: said('traitement', 'treatment'),
});

export const INTENT_WORDS: Readonly<Record<Exclude<Treatment['intent'], null>, Said>> = Object.freeze({
  neoadjuvant: said('néoadjuvante', 'neoadjuvant'),
  adjuvant: said('adjuvante', 'adjuvant'),
  curative: said('à visée curative', 'curative'),
  palliative: said('palliative', 'palliative'),
  maintenance: said('d’entretien', 'maintenance'),
});

const FACT_WORDS: Readonly<Record<FactKind, Said>> = Object.freeze({
  diagnosis: said('code PMSI', 'hospital code'),
  procedure: said('acte CCAM', 'procedure code'),
  session: said('séance du PMSI', 'hospital session'),
  tumour_record: said('fiche tumeur', 'tumour record'),
  drug_administration: said('fichier de chimiothérapie', 'chemotherapy file'),
  drug_prescription: said('prescription', 'prescription'),
  drug_dispensation: said('dispensation', 'pharmacy row'),
  laboratory: said('résultat de biologie', 'laboratory result'),
  sample: said('prélèvement de la biobanque', 'biobank sample'),
  vital_status: said('état civil', 'vital status'),
});
export const factWord = (kind: FactKind): Said => FACT_WORDS[kind];

/** Adjectives of secondary sites, by CIM-10 code; ours, not the labels of the classification. Version 2026-11. */
const SITES: Readonly<Record<string, Said>> = Object.freeze({
  'C78.0': said('pulmonaire', 'lung'),
  'C78.1': said('médiastinale', 'mediastinal'),
  'C78.2': said('pleurale', 'pleural'),
  'C78.4': said('de l’intestin grêle', 'small bowel'),
  'C78.5': said('colique', 'colonic'),
  'C78.6': said('péritonéale', 'peritoneal'),
  'C78.7': said('hépatique', 'liver'),
  'C79.0': said('rénale', 'kidney'),
  'C79.1': said('urinaire', 'urinary'),
  'C79.2': said('cutanée', 'skin'),
  'C79.3': said('cérébrale', 'brain'),
  'C79.4': said('neuroméningée', 'nervous system'),
  'C79.5': said('osseuse', 'bone'),
  'C79.6': said('ovarienne', 'ovarian'),
  'C79.7': said('surrénalienne', 'adrenal'),
});
const NODES = said('ganglionnaire', 'node');
export function siteWords(codes: readonly string[]): Said | null {
  const words = [...new Set(codes.flatMap((code) => (code.startsWith('C77') ? NODES : (SITES[code] ?? []))))];
  return words.length === 0
    ? null
    : said(
        words.length === 1
          ? words[0]!.fr
          : `${words
              .slice(0, -1)
              .map((w) => w.fr)
              .join(', ')} et ${words.at(-1)!.fr}`,
        words.length === 1
          ? words[0]!.en
          : `${words
              .slice(0, -1)
              .map((w) => w.en)
              .join(', ')} and ${words.at(-1)!.en}`,
      );
}

export function documentWord(type: string | null): Said {
  const known = type === null ? undefined : (DOCUMENT_TYPES as Readonly<Record<string, Said>>)[type];
  return known === undefined ? said('document', 'document') : said(lowerFirst(known.fr), lowerFirst(known.en));
}
export const lowerFirst = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MONTHS_FR = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "le 12 juin 2015", "en juin 2015", "en 2015": as precise as known. */
export function when(date: string | null): Said {
  if (date === null) return said('à une date inconnue', 'on an unknown date');
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return said(`en ${year}`, `in ${year}`);
  const fr = `${MONTHS_FR[Number(month) - 1] ?? month} ${year}`;
  const en = `${MONTHS_EN[Number(month) - 1] ?? month} ${year}`;
  if (day === undefined) return said(`en ${fr}`, `in ${en}`);
  return said(`le ${Number(day) === 1 ? '1er' : Number(day)} ${fr}`, `on ${Number(day)} ${en}`);
}

/** "du 12/06/2015": the day of a source. */
export function ofDay(date: string | null): Said {
  if (date === null) return said('sans date', 'undated');
  const numeric = date.split('-').reverse().join('/');
  return said(`${date.length === 10 ? 'du' : 'de'} ${numeric}`, `of ${numeric}`);
}

const MONTH = 30.44;
/** "18 mois", "3 semaines"; "environ" where a date is partial. */
export function lapse(from: string, to: string): Said {
  const days = Math.max(0, daysBetween(from, to));
  const about = from.length < 10 || to.length < 10;
  const months = Math.round(days / MONTH);
  const n = days < 21 ? Math.round(days) : days < 60 ? Math.round(days / 7) : months < 48 ? months : Math.round(months / 12);
  const [fr, en] = days < 21 ? ['jour', 'day'] : days < 60 ? ['semaine', 'week'] : months < 48 ? ['mois', 'month'] : ['an', 'year'];
  const plural = n > 1;
  return said(
    `${about ? 'environ ' : ''}${n} ${fr}${plural && fr !== 'mois' ? 's' : ''}`,
    `${about ? 'about ' : ''}${n} ${en}${n === 1 ? '' : 's'}`,
  );
}
