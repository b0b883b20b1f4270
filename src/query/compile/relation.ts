import type { Duration, LinkName, RelationNode } from '../tree/index.ts';
import { movedDay } from './days.ts';

const NAMES = ['patient_id', 'kind', 'key', 'lo', 'hi', 'elo', 'ehi', 'tumour', 'doc', 'sent', 'stay', 'code'] as const;
const columns = (prefix: string): string => NAMES.map((name) => `${prefix}${name}`).join(', ');
const renamed = (sql: string, prefix: string): string =>
  `(SELECT ${NAMES.map((name) => `${name} AS ${prefix}${name}`).join(', ')} FROM (${sql}))`;

const LINK: Readonly<Record<LinkName, (other: string) => string>> = Object.freeze({
  tumour: (o) => `tumour = ${o}tumour`,
  other_tumour: (o) => `tumour != ${o}tumour`,
  document: (o) => `doc = ${o}doc`,
  sentence: (o) => `doc = ${o}doc AND sent = ${o}sent`,
  stay: (o) => `stay != '' AND stay = ${o}stay`,
  other_code: (o) => `code != '' AND ${o}code != '' AND code != ${o}code`,
});
const links = (same: readonly LinkName[], other: string): string[] => same.map((link) => LINK[link](other));
const apart = (other: string): string => `NOT (kind = ${other}kind AND key = ${other}key)`;

/** The later one begins so long after the earlier one. Possibly: some of their days fit; certainly: all do. */
function after(later: string, earlier: string, min: Duration | null, max: Duration | null, certain: boolean): string[] {
  const first = certain ? `${earlier}hi` : `${earlier}lo`;
  const last = certain ? `${earlier}lo` : `${earlier}hi`;
  return [
    min === null ? `${later}${certain ? 'lo' : 'hi'} > ${first}` : `${later}${certain ? 'lo' : 'hi'} >= ${movedDay(first, min)}`,
    ...(max === null ? [] : [`${later}${certain ? 'hi' : 'lo'} <= ${movedDay(last, max)}`]),
  ];
}

/** Within the time of the other one, whose end may be open. */
const during = (other: string, certain: boolean): string[] =>
  certain
    ? [`lo >= ${other}hi`, `hi <= ${other}elo`]
    : [`hi >= ${other}lo`, `(${other}ehi IS NULL OR lo <= ${other}ehi)`, `${other}lo IS NOT NULL`];

/**
 * SELECT of the occurrences of `of` that stand in the relation. What must not be is told from what certainly is, so that the whole question is
 * answered as possibly, or as certainly, true.
 */
export function relationSql(
  node: Pick<RelationNode<unknown>, 'relation' | 'none' | 'min' | 'max' | 'same' | 'certain' | 'between'>,
  sql: { readonly of: string; readonly to: string; readonly between: string | null },
): string {
  const { relation, none, min, max, same } = node;
  const certain = none ? !node.certain : node.certain;
  const time =
    relation === 'after'
      ? after('', 'b_', min, max, certain)
      : relation === 'before'
        ? after('b_', '', min, max, certain)
        : relation === 'during'
          ? during('b_', certain)
          : [];
  const pair = [...links(same, 'b_'), ...time, apart('b_')].map((condition) => `(${condition})`).join(' AND ');
  const join = none ? 'LEFT' : 'INNER';
  const joined = `(${sql.of}) AS a ${join} JOIN ${renamed(sql.to, 'b_')} AS b ON patient_id = b_patient_id`;
  if (sql.between === null)
    return `SELECT ${columns('')} FROM ${joined} GROUP BY ${columns('')} HAVING countIf(b_patient_id != 0 AND ${pair}) ${none ? '=' : '>'} 0`;
  const [later, earlier] = relation === 'after' ? ['', 'b_'] : ['b_', ''];
  const between = [
    ...links(same, 'c_'),
    ...after('c_', earlier!, null, null, !node.certain),
    ...after(later!, 'c_', null, null, !node.certain),
    apart('c_'),
  ];
  const pairs = `SELECT ${columns('')}, ${columns('b_')} FROM ${joined} WHERE ${pair}`;
  const apartFromBoth = `NOT (b_kind = c_kind AND b_key = c_key)`;
  const free = `SELECT ${columns('')} FROM (${pairs}) AS p LEFT JOIN ${renamed(sql.between, 'c_')} AS c ON patient_id = c_patient_id GROUP BY ${columns('')}, ${columns('b_')} HAVING countIf(c_patient_id != 0 AND ${[...between, apartFromBoth].map((condition) => `(${condition})`).join(' AND ')}) = 0`;
  return `SELECT DISTINCT ${columns('')} FROM (${free})`;
}
