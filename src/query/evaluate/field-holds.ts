import { factorTo } from '../../terminology/units/units.ts';
import { type FieldSpec, fieldSpec } from '../item/catalogue.ts';
import { EVENT_GROUPS } from '../item/choices.ts';
import { inDimension, isNumberTest } from '../item/laboratory.ts';
import { markerNamed } from '../item/read-test.ts';
import {
  codeLiesIn,
  codeValues,
  DISTANT_SITE,
  drugsOf,
  eventSites,
  LEADING_NUMBER,
  METASTATIC_TYPES,
  shapePattern,
  textValues,
} from '../item/values.ts';
import type { FieldCriterion, FieldTest, ItemNode } from '../tree/index.ts';
import { type Days, daysOf, type PlainItem } from './items.ts';

/** Whether an item satisfies all fields. */
export const itemHolds = (item: PlainItem, node: ItemNode): boolean =>
  node.fields.every((criterion) => {
    const spec = fieldSpec(node.item, criterion.field);
    return spec !== undefined && fieldHolds(item, spec, criterion);
  });

function fieldHolds(item: PlainItem, spec: FieldSpec, { of, test }: FieldCriterion): boolean {
  if (spec.field === 'primary') {
    if (test.op === 'stated' || test.op === 'unstated') return (item.tumour !== null) === (test.op === 'stated');
    return textsHold(item, { ...spec, item: 'tumour' }, item.texts['primary'] ?? [], test);
  }
  if (spec.type === 'marker') {
    const result = item.results[markerNamed(of ?? '') ?? of ?? ''] ?? '';
    return isNumberTest(test) ? intervalHolds(leading(result), test) : textsHold(item, spec, result === '' ? [] : [result], test);
  }
  if (spec.type === 'laboratory') {
    const name = of ?? '';
    const label = (item.texts['laboratory_label']?.[0] ?? '').toLowerCase();
    const own =
      item.texts['kind']?.[0] === 'laboratory' &&
      ((item.texts['laboratory_code']?.[0] ?? '') === name || label === name.toLowerCase() || label.startsWith(`${name.toLowerCase()} `));
    if (!own) return false;
    if (isNumberTest(test)) {
      const asked = inDimension(test);
      if (asked === null) return intervalHolds(exactly(item.number), test);
      const factor = factorTo(item.texts['unit']?.[0] ?? '', asked.unit, name);
      return intervalHolds(factor === null || item.number === null ? null : exactly(item.number * factor), asked.test);
    }
    return textsHold(item, spec, item.texts['laboratory_value'] ?? [], test);
  }
  if (spec.field in item.intervals) return intervalHolds(item.intervals[spec.field] ?? null, test);
  return textsHold(item, spec, item.texts[spec.field] ?? [], test);
}

const exactly = (n: number | null): Days | null => (n === null ? null : { lo: n, hi: n });
function leading(result: string): Days | null {
  const found = new RegExp(LEADING_NUMBER).exec(result)?.[0];
  return found === undefined ? null : { lo: Number(found), hi: Number(found) };
}

function intervalHolds(days: Days | null, test: FieldTest): boolean {
  switch (test.op) {
    case 'stated':
      return days !== null;
    case 'unstated':
      return days === null;
    case 'above':
      return days !== null && days.hi > test.than;
    case 'below':
      return days !== null && days.lo < test.than;
    case 'between':
      return days !== null && (test.from === null || days.hi >= test.from) && (test.to === null || days.lo <= test.to);
    case 'dated':
      return (
        days !== null && (test.from === null || days.hi >= daysOf(test.from)!.lo) && (test.to === null || days.lo <= daysOf(test.to)!.hi)
      );
    case 'is':
    case 'absent':
      return false;
  }
}

function textsHold(item: PlainItem, spec: FieldSpec, texts: readonly string[], test: FieldTest): boolean {
  switch (test.op) {
    case 'stated':
      return texts.length > 0;
    case 'unstated':
      return texts.length === 0;
    case 'absent':
      return spec.absent.length > 0 && texts.some((text) => valueHolds(item, spec, text, spec.absent));
    case 'is':
      return texts.some((text) => valueHolds(item, spec, text, test.values));
    default:
      return false;
  }
}

function valueHolds(item: PlainItem, spec: FieldSpec, text: string, values: readonly string[]): boolean {
  switch (spec.type) {
    case 'code':
      return codeLiesIn(text, codeValues(spec.item === 'event' ? eventSites(values) : values, 'points'));
    case 'prefix':
      return codeLiesIn(text, codeValues(values, 'letters'));
    case 'shape':
      return new RegExp(shapePattern(spec.field, values)).test(text);
    case 'text': {
      const { whole, beginnings } = textValues(values);
      const lower = text.toLowerCase();
      return whole.includes(lower) || beginnings.some((b) => lower.startsWith(b));
    }
    case 'drug':
      return drugsOf(values).includes(text);
    default:
      if (
        spec.item === 'event' &&
        values.includes('metastasis') &&
        (METASTATIC_TYPES.includes(text) || (item.texts['site'] ?? []).some((s) => new RegExp(DISTANT_SITE).test(s)))
      )
        return true;
      return values.flatMap((value) => (spec.item === 'event' ? (EVENT_GROUPS[value] ?? [value]) : [value])).includes(text);
  }
}
