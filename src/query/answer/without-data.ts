import { codeMarks } from '../../warehouse/lexical/marks.ts';
import type { Diagnostic } from '../answers.ts';
import { rowsOf } from '../compile/item-columns.ts';
import { itemCondition } from '../compile/item-condition.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { siteCondition } from '../compile/site-condition.ts';
import { fieldSpec, ITEM_NAMES } from '../item/catalogue.ts';
import { ATTRIBUTE_NAMES } from '../parse/fields.ts';
import type { Places } from '../parse/parse.ts';
import type { AttributeNode, FieldCriterion, ItemNode, QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';

/**
 * Fields of which nothing is stated anywhere, kinds of rows that the warehouse does not hold, codes and values that stand nowhere: a count of nobody, or
 * of everybody where it is excluded, then says nothing of the patients, and the answer must say so.
 */
export async function withoutData(
  where: QueryNode,
  places: Places,
  opposed: readonly number[],
  today: number,
  ask: Ask,
): Promise<Diagnostic[]> {
  const looked = new Map<string, Promise<boolean>>();
  const isThere: IsThere = (sql) => {
    const parameters = new Parameters();
    const [table, condition] = sql(parameters);
    const text = `SELECT 1 AS one FROM ${table} WHERE ${withoutOpposed(condition, opposed, parameters)} LIMIT 1`;
    const key = `${text}\0${JSON.stringify(parameters.values)}`;
    const found = looked.get(key) ?? ask<{ one: number }>(text, parameters.values).then((rows) => rows.length > 0);
    looked.set(key, found);
    return found;
  };
  const found = await Promise.all(
    [...walk(where)].map(async (node): Promise<readonly Diagnostic[]> => {
      const place = places.get(node) ?? { begin: 0, end: 0 };
      return (await lookFor(node, today, isThere)).map((said) => ({ ...said, ...place }));
    }),
  );
  return [...new Map(found.flat().map((told) => [`${told.begin}:${told.fr}`, told])).values()];
}
type IsThere = (sql: (parameters: Parameters) => readonly [table: string, condition: string]) => Promise<boolean>;
type Said = Pick<Diagnostic, 'code' | 'severity' | 'fr' | 'en'>;

async function lookFor(node: QueryNode, today: number, isThere: IsThere): Promise<readonly Said[]> {
  switch (node.kind) {
    case 'attribute': {
      const there = await isThere((p) => ['documents', `ifNull(${node.field} = ${p.bind('String', node.value)}, 0)`]);
      return there ? [] : [{ ...NO_DATA, ...sayAttribute(node) }];
    }
    case 'site':
      return (await isThere((p) => ['tumours', siteCondition(node.code, p)])) ? [] : [sayCode(node.code)];
    case 'mention':
      return (await isThere((p) => ['documents', `hasAnyTokens(marks, ${p.bind('Array(String)', codeMarks('any', node.code))})`]))
        ? []
        : [sayCode(node.code)];
    case 'item': {
      const rows = (fields: readonly FieldCriterion[]): Promise<boolean> =>
        isThere((p) => [
          rowsOf(
            node.item,
            fields.some(({ field }) => field === 'age'),
          ),
          itemCondition({ kind: 'item', item: node.item, fields }, today, p),
        ]);
      if (node.fields.length === 0) return (await rows([])) ? [] : [{ ...NO_DATA, ...sayItem(node) }];
      const told = await Promise.all(
        node.fields.map(async (field): Promise<Said | null> => {
          const codes = codesOf(node, field);
          // A code that is there tells that the field is stated too.
          if (codes !== null && (await rows([field]))) return null;
          if (!(await rows([{ field: field.field, of: field.of, test: { op: 'stated' } }])))
            return { ...NO_DATA, ...sayField(node, field) };
          return codes === null ? null : sayCode(codes.join(' | '));
        }),
      );
      return told.filter((said) => said !== null);
    }
    default:
      return [];
  }
}

/** Values that must stand somewhere to be right: codes, labels and names, not those of a short list. */
function codesOf({ item }: ItemNode, { field, test }: FieldCriterion): readonly string[] | null {
  const type = fieldSpec(item, field)?.type;
  return test.op === 'is' && (type === 'code' || type === 'prefix' || type === 'drug') ? test.values : null;
}

const sayCode = (code: string): Said => ({
  code: 'unknown_code',
  severity: 'information',
  fr: `« ${code} » n’est dans aucune donnée.`,
  en: `“${code}” is in no data.`,
});
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
