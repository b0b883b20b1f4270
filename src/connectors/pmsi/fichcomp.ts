import type { BothLanguages, ConnectorItem, Origin } from '../../model/index.ts';
import { type Connector, type ConnectorContext, PHASES, type SourceFile } from '../connector.ts';
import { ucdCode } from '../csv/code-form.ts';
import { accepted, refused } from '../item.ts';
import { contentKey } from '../key.ts';
import { headLines } from './head-lines.ts';
import { FICHCOMP_DRUG, FICHCOMP_DRUG_KINDS, reach, textAt } from './layouts.ts';
import { recordLines } from './record-lines.ts';
import { day } from './rum.ts';
import { widthMessage } from './width-message.ts';

const { indication: _i, initial: _v, ...NEEDED } = FICHCOMP_DRUG;
const WIDTH = reach(Object.values(NEEDED));

/** FICHCOMP medicines: expensive drugs given, one line a stay, day and drug, with the indication that states the phase of the disease. */
export const fichcompConnector: Connector = {
  name: 'pmsi-fichcomp',
  recognises: (file) => (headLines(file.head).some(isFichcomp) ? 0.96 : 0),
  phase: () => PHASES.facts,
  sourceOf: () => 'pmsi',
  async *read(file: SourceFile, context: ConnectorContext): AsyncGenerator<ConnectorItem> {
    for await (const step of recordLines(file, context)) yield 'item' in step ? step.item : factOfLine(step.line, file, step.origin);
  },
};

function isFichcomp(line: string): boolean {
  if (!(textAt(line, FICHCOMP_DRUG.kind) in FICHCOMP_DRUG_KINDS) || line.length < WIDTH || line.length > 105) return false;
  return /^\d{8}$/.test(textAt(line, FICHCOMP_DRUG.date)) && /^\d{7}(?:\d{6})?$/.test(textAt(line, FICHCOMP_DRUG.ucd));
}

function factOfLine(line: string, file: SourceFile, origin: Origin): ConnectorItem {
  const problem = (code: Parameters<typeof refused>[0], message: BothLanguages, field?: string): ConnectorItem =>
    refused(code, message, origin, { field, raw: line });
  if (line.length < WIDTH) return problem('bad_width', widthMessage(line.length, 'FICHCOMP', WIDTH));
  const kind = FICHCOMP_DRUG_KINDS[textAt(line, FICHCOMP_DRUG.kind)];
  if (kind === undefined) return problem('bad_code', 'type de prestation ni 06 ni 09 / kind of service is neither 06 nor 09', 'kind');
  const nda = textAt(line, FICHCOMP_DRUG.nda);
  if (nda === '') return problem('missing_field', 'pas de numéro de séjour / no local stay number', 'nda');
  const date = day(textAt(line, FICHCOMP_DRUG.date));
  if (date === undefined || date === null)
    return problem('bad_date', 'pas une date de la forme JJMMAAAA / not a date in the form JJMMAAAA', 'date');
  const ucd = ucdCode(textAt(line, FICHCOMP_DRUG.ucd));
  if (ucd === null) return problem('bad_code', 'pas un code UCD de 7 ou 13 chiffres / not a UCD code of 7 or 13 digits', 'ucd');
  const number = textAt(line, FICHCOMP_DRUG.number);
  if (!/^\d{1,10}$/.test(number))
    return problem('bad_number', 'quantité non écrite sur 7 + 3 chiffres / number given is not written as 7 + 3 digits', 'number');
  const indication = textAt(line, FICHCOMP_DRUG.indication);
  return accepted({
    kind: 'fact',
    source: file.source,
    key: `fichcomp:${contentKey(line.trimEnd())}`,
    origin,
    patient: { nda },
    fact: {
      kind: 'drug_administration',
      system: 'UCD',
      code: ucd,
      label: null,
      // Seven digits and three decimals, without a point.
      value: Number(number) / 1000,
      unit: 'UCD',
      start: date,
      end: date,
      stayId: nda,
      attributes: { scheme: kind, ...(indication === '' ? {} : { indication }) },
    },
  });
}
