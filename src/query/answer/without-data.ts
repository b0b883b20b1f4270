import type { Diagnostic } from '../answers.ts';
import { rowsOf } from '../compile/item-columns.ts';
import { itemCondition } from '../compile/item-condition.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { fieldSpec, ITEM_NAMES } from '../item/catalogue.ts';
import { ATTRIBUTE_NAMES } from '../parse/fields.ts';
import type { Places } from '../parse/parse.ts';
import type { AttributeNode, FieldCriterion, ItemNode, QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';

/**
 * Fields of which nothing is stated anywhere, kinds of rows that the warehouse does not hold, and values of documents that no document has: a count of
 * nobody, or of everybody where it is excluded, then says nothing of the patients, and the answer must say so.
 */
export async function withoutData(
  where: QueryNode,
  places: Places,
  opposed: readonly number[],
  today: number,
  ask: Ask,
): Promise<Diagnostic[]> {
  const looked = new Map<string, Promise<boolean>>();
  const isThere = (sql: (parameters: Parameters) => readonly [table: string, condition: string]): Promise<boolean> => {
    const parameters = new Parameters();
    const [table, condition] = sql(parameters);
    const text = `SELECT 1 AS one FROM ${table} WHERE ${withoutOpposed(condition, opposed, parameters)} LIMIT 1`;
    const key = `${text}\0${JSON.stringify(parameters.values)}`;
    const found = looked.get(key) ?? ask<{ one: number }>(text, parameters.values).then((rows) => rows.length > 0);
    looked.set(key, found);
    return found;
  };
  const itemThere = (node: ItemNode, field: FieldCriterion | null): Promise<boolean> =>
    isThere((parameters) => {
      const fields = field === null ? [] : [{ field: field.field, of: field.of, test: { op: 'stated' as const } }];
      return [rowsOf(node.item, field?.field === 'age'), itemCondition({ kind: 'item', item: node.item, fields }, today, parameters)];
    });
  const attributeThere = ({ field, value }: AttributeNode): Promise<boolean> =>
    isThere((parameters) => ['documents', `ifNull(${field} = ${parameters.bind('String', value)}, 0)`]);

  const found = [...walk(where)].flatMap((node): Promise<Diagnostic | null>[] => {
    const place = places.get(node) ?? { begin: 0, end: 0 };
    if (node.kind === 'attribute')
      return [attributeThere(node).then((there) => (there ? null : { ...NO_DATA, ...place, ...sayAttribute(node) }))];
    if (node.kind !== 'item') return [];
    if (node.fields.length === 0)
      return [itemThere(node, null).then((there) => (there ? null : { ...NO_DATA, ...place, ...sayItem(node) }))];
    return node.fields.map((field) =>
      itemThere(node, field).then((there) => (there ? null : { ...NO_DATA, ...place, ...sayField(node, field) })),
    );
  });
  const told = (await Promise.all(found)).filter((diagnostic) => diagnostic !== null);
  return [...new Map(told.map((diagnostic) => [`${diagnostic.begin}:${diagnostic.fr}`, diagnostic])).values()];
}

const NO_DATA = { code: 'no_data', severity: 'warning' } as const;

function sayField({ item }: ItemNode, { field, of }: FieldCriterion): { readonly fr: string; readonly en: string } {
  const spec = fieldSpec(item, field);
  const named = of === null ? '' : ` ${of}`;
  return {
    fr: `Aucune donnée pour « ${spec?.said.fr ?? field}${named} » : ce critère ne dit rien des patients.`,
    en: `No data for “${spec?.said.en ?? field}${named}”: this criterion says nothing of the patients.`,
  };
}
const sayItem = ({ item }: ItemNode): { readonly fr: string; readonly en: string } => ({
  fr: `L’entrepôt n’a aucune donnée de type « ${ITEM_NAMES[item][0]} ».`,
  en: `The warehouse holds no data of kind “${ITEM_NAMES[item].at(-1)}”.`,
});
const sayAttribute = ({ field, value }: AttributeNode): { readonly fr: string; readonly en: string } => ({
  fr: `Aucun document n’a « ${ATTRIBUTE_NAMES[field][0]} : ${value} ».`,
  en: `No document has “${ATTRIBUTE_NAMES[field][1] ?? ATTRIBUTE_NAMES[field][0]}: ${value}”.`,
});
