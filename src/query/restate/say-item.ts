import { labelOf } from '../../terminology/index.ts';
import type { Bilingual } from '../answers.ts';
import { type FieldSpec, fieldSpec, MAIN_FIELD } from '../item/catalogue.ts';
import type { FieldCriterion, FieldTest, ItemKind, ItemNode } from '../tree/index.ts';

const NOUN: Readonly<Record<ItemKind, Bilingual>> = Object.freeze({
  patient: { fr: 'un profil', en: 'a profile' },
  tumour: { fr: 'une tumeur', en: 'a tumour' },
  event: { fr: 'un évènement', en: 'an event' },
  treatment: { fr: 'un traitement', en: 'a treatment' },
  state: { fr: 'un état', en: 'a state' },
  fact: { fr: 'une donnée codée', en: 'a coded record' },
  sample: { fr: 'un échantillon', en: 'a sample' },
  stay: { fr: 'un séjour', en: 'a stay' },
  mention: { fr: 'une mention', en: 'a mention' },
});

/** A row as it is said: "une tumeur (site C50 (Sein), stade II)". */
export function sayItem({ item, fields }: ItemNode): Bilingual {
  const main = fields.find(
    (f) => f.field === MAIN_FIELD[item] && f.test.op === 'is' && fieldSpec(item, f.field)?.type === 'choice' && item !== 'patient',
  );
  const others = fields.filter((f) => f !== main);
  const noun = NOUN[item];
  const head =
    main === undefined ? noun : both(noun, (side) => `${noun[side]} ${sayValues(fieldSpec(item, main.field)!, main.test)[side]}`);
  return others.length === 0 ? head : both(head, (side) => `${head[side]} (${others.map((f) => sayField(item, f)[side]).join(', ')})`);
}

function sayField(item: ItemKind, criterion: FieldCriterion): Bilingual {
  const spec = fieldSpec(item, criterion.field);
  if (spec === undefined) return { fr: criterion.field, en: criterion.field };
  const named = both(spec.said, (side) => (criterion.of === null ? spec.said[side] : `${spec.said[side]} ${criterion.of}`));
  const said = sayValues(spec, criterion.test);
  return both(said, (side) => `${named[side]} ${said[side]}`);
}

function sayValues(spec: FieldSpec, test: FieldTest): Bilingual {
  switch (test.op) {
    case 'stated':
      return { fr: 'renseigné', en: 'stated' };
    case 'absent':
      return { fr: 'renseigné absent', en: 'stated absent' };
    case 'unstated':
      return { fr: 'non renseigné', en: 'not stated' };
    case 'above':
      return inUnit({ fr: `supérieur à ${test.than}`, en: `above ${test.than}` }, test);
    case 'below':
      return inUnit({ fr: `inférieur à ${test.than}`, en: `below ${test.than}` }, test);
    case 'between':
      return inUnit(sayBounds(test), test);
    case 'dated':
      return sayBounds(test);
    case 'is': {
      const said = test.values.map((value) => sayValue(spec, value));
      const shown = said.slice(0, 5);
      const rest = said.length - shown.length;
      return {
        fr: `${shown.map((v) => v.fr).join(' ou ')}${rest > 0 ? ` (et ${rest} autres)` : ''}`,
        en: `${shown.map((v) => v.en).join(' or ')}${rest > 0 ? ` (and ${rest} others)` : ''}`,
      };
    }
  }
}

function sayValue(spec: FieldSpec, value: string): Bilingual {
  const choice = spec.choices.find((c) => c.value === value);
  if (choice !== undefined) return { fr: `« ${choice.fr} »`, en: `“${choice.en}”` };
  if (spec.type !== 'code') return { fr: value, en: value };
  const system = spec.field === 'morphology' || spec.item === 'tumour' ? 'ICD-O-3' : 'CIM-10';
  const label = labelOf(system, value) ?? labelOf('CIM-10', value);
  return label === null ? { fr: value, en: value } : { fr: `${value} (${label.fr})`, en: `${value} (${label.en})` };
}

function sayBounds({ from, to }: { readonly from: string | number | null; readonly to: string | number | null }): Bilingual {
  if (from === to) return { fr: String(from), en: String(from) };
  if (to === null) return { fr: `à partir de ${from}`, en: `${from} or more` };
  if (from === null) return { fr: `jusqu’à ${to}`, en: `${to} or less` };
  return { fr: `de ${from} à ${to}`, en: `from ${from} to ${to}` };
}

const inUnit = (said: Bilingual, { unit }: { readonly unit?: string | undefined }): Bilingual =>
  unit === undefined ? said : { fr: `${said.fr} ${unit}`, en: `${said.en} ${unit}` };
export const both = (_: Bilingual, make: (side: 'fr' | 'en') => string): Bilingual => ({ fr: make('fr'), en: make('en') });
