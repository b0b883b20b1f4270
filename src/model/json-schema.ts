import * as z from 'zod';
import { SourceDocument } from './document.ts';
import { Evidence } from './evidence.ts';
import { Fact, Sample } from './fact.ts';
import { CancerEvent, History, Treatment, Tumour } from './history.ts';
import { Mention } from './mention.ts';
import { Origin } from './origin.ts';
import { Identity, IdentityLink, Patient, Stay } from './patient.ts';
import { Problem } from './problem.ts';

const PUBLIC = {
  Patient,
  Identity,
  IdentityLink,
  Stay,
  SourceDocument,
  Fact,
  Sample,
  Mention,
  Evidence,
  Tumour,
  CancerEvent,
  Treatment,
  History,
  Origin,
  Problem,
};

/** JSON Schema (2020-12) of every public type of the model, under `$defs`. */
export function modelSchema(): Record<string, unknown> {
  const $defs = Object.fromEntries(
    Object.entries(PUBLIC).map(([name, schema]) => {
      const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12' }) as Record<string, unknown>;
      return [name, body];
    }),
  );
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Continuum', $defs };
}
