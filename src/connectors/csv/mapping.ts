import * as z from 'zod';
import { DATE_FORMS } from '../dates.ts';
import { CODE_FORMS } from './code-form.ts';
import { TARGET_NAMES, TARGETS } from './targets.ts';

/**
 * How a value comes out of a row: a column's name, or more than that.
 * `required` refuses a row whose cell is empty; `optional` allows a file without the column.
 * `list` names a code list of the mapping; `form` checks and writes a code in its usual form; `dates` overrides the mapping's forms of dates.
 */
export type ValueSpec =
  | string
  | {
      readonly column: string;
      readonly list?: string | undefined;
      readonly form?: (typeof CODE_FORMS)[number] | undefined;
      readonly dates?: readonly (typeof DATE_FORMS)[number][] | undefined;
      readonly required?: boolean | undefined;
      readonly optional?: boolean | undefined;
    }
  | { readonly value: string }
  | { readonly join: readonly ValueSpec[]; readonly with: string; readonly required?: boolean | undefined };

const column = z.string().min(1);
export const ValueSpec: z.ZodType<ValueSpec> = z.lazy(() =>
  z.union([
    column,
    z.strictObject({
      column,
      list: z.string().optional(),
      form: z.enum(CODE_FORMS).optional(),
      dates: z.array(z.enum(DATE_FORMS)).min(1).optional(),
      required: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
    z.strictObject({ value: z.string() }),
    z.strictObject({ join: z.array(ValueSpec).min(2), with: z.string(), required: z.boolean().optional() }),
  ]),
);

/** The row counts for this record only where the column holds one of these texts (`in`), or is filled or empty. */
const When = z.strictObject({ column, in: z.array(z.string()).optional(), filled: z.boolean().optional() });

export const RecordMapping = z.strictObject({
  target: z.enum(TARGET_NAMES),
  when: When.optional(),
  /** Columns that name the row for good; without them a row is named by its content. */
  key: z.array(column).min(1).optional(),
  fields: z.record(z.string(), ValueSpec),
  attributes: z.record(z.string(), ValueSpec).optional(),
  /** Keeps every column that is not mapped as an attribute under its own name. */
  rest: z.boolean().optional(),
});
export type RecordMapping = z.infer<typeof RecordMapping>;

/** A mapping file: how the CSV files of one export of a centre become records. See docs/reference/mapping.md. */
export const Mapping = z
  .strictObject({
    $schema: z.string().optional(),
    name: z.string().regex(/^[a-z][a-z0-9_-]*$/, 'lower-case letters, digits, - and _'),
    /** Name of the source that its records belong to; the mapping's own name where absent. */
    source: z.string().min(1).optional(),
    description: z.string().optional(),
    match: z.strictObject({ file: z.array(z.string().min(1)).min(1).optional(), header: z.array(column).min(1).optional() }),
    encoding: z.enum(['auto', 'utf-8', 'windows-1252']).default('auto'),
    separator: z.enum([';', ',', '\t', '|']).default(';'),
    /** Names of the columns of a file without header. */
    columns: z.array(column).optional(),
    dates: z.array(z.enum(DATE_FORMS)).min(1).default(['JJ/MM/AAAA']),
    /** Texts that stand for "nothing", beside the empty cell. */
    empty: z.array(z.string()).default([]),
    /** Code lists: text of the file → our value. `*` takes all the rest; without it an unknown text is quarantined. */
    lists: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    records: z.array(RecordMapping).min(1),
  })
  .superRefine((mapping, context) => {
    if (mapping.match.file === undefined && mapping.match.header === undefined)
      context.addIssue({ code: 'custom', path: ['match'], message: 'needs `file` or `header`' });
    mapping.records.forEach((record, i) => {
      for (const fault of faultsOf(record, mapping.lists))
        context.addIssue({ code: 'custom', path: ['records', i, ...fault.path], message: fault.message });
    });
  });
export type Mapping = z.infer<typeof Mapping>;

interface Fault {
  readonly path: readonly string[];
  readonly message: string;
}

function* faultsOf(record: RecordMapping, lists: Readonly<Record<string, unknown>>): Generator<Fault> {
  const { fields, required } = TARGETS[record.target];
  for (const [name, spec] of Object.entries(record.fields)) {
    if (!(name in fields))
      yield { path: ['fields', name], message: `unknown field of ${record.target}; its fields are ${Object.keys(fields).join(', ')}` };
    yield* faultsOfSpec(spec, lists, ['fields', name]);
  }
  for (const [name, spec] of Object.entries(record.attributes ?? {})) yield* faultsOfSpec(spec, lists, ['attributes', name]);
  for (const names of required) {
    if (!names.some((name) => name in record.fields)) yield { path: ['fields'], message: `${record.target} needs ${names.join(' or ')}` };
  }
}

function* faultsOfSpec(spec: ValueSpec, lists: Readonly<Record<string, unknown>>, path: readonly string[]): Generator<Fault> {
  if (typeof spec === 'string') return;
  if ('join' in spec) for (const part of spec.join) yield* faultsOfSpec(part, lists, path);
  else if ('column' in spec && spec.list !== undefined && !(spec.list in lists))
    yield { path, message: `there is no list named ${spec.list}` };
}

/** Checks a mapping read from JSON; errors are one line each, with the place in the file. */
export function parseMapping(
  value: unknown,
): { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly errors: readonly string[] } {
  const result = Mapping.safeParse(value);
  if (result.success) return { ok: true, mapping: Object.freeze(result.data) };
  return { ok: false, errors: result.error.issues.map((issue) => `${issue.path.join('.') || '(file)'}: ${issue.message}`) };
}
