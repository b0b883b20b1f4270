import { siteGroup } from '../iacr/groups.ts';
import type { Candidate } from './candidate.ts';

interface Compound {
  /** First four digits of the code of the whole tumour. */
  readonly code: string;
  /** Of its parts, where pathology names them. */
  readonly parts: RegExp;
}

/**
 * Histologies of tumours of several parts and the parts that pathology names beside them: a "carcinosarcome" is told with its carcinoma and its
 * sarcoma. Written from ICD-O-3.2; version 2026-11.
 */
const COMPOUNDS: readonly Compound[] = [
  { code: '8980', parts: /^(8[0-5]|88|89[0-2]|9[12]|895[01])/ },
  { code: '8950', parts: /^(8[0-5]|88|89[0-2]|9[12]|8980)/ },
  { code: '8951', parts: /^(8[0-5]|88|89[0-2]|9[12])/ },
  { code: '9085', parts: /^(906|907|908|910)/ },
  { code: '8180', parts: /^(8140|8010|816|817)/ },
  { code: '8244', parts: /^(8140|8144|8480|8490|8070|8041|8013|8240|8246|8249)/ },
  { code: '8045', parts: /^(8041|8012|8013|8046|8070|8140)/ },
  { code: '8560', parts: /^(8140|8070|8071|8072|8010)/ },
  { code: '8255', parts: /^(8140|8550|8551|8260|8265|8230|8250|8253|8254)/ },
  { code: '8250', parts: /^(8140|8046)/ },
  { code: '8252', parts: /^(8140|8046)/ },
  { code: '8253', parts: /^(8140|8046)/ },
  { code: '8254', parts: /^(8140|8046)/ },
  { code: '8523', parts: /^(8500|8480|8211|8201)/ },
  { code: '8522', parts: /^(8500|8520)/ },
  // Not parts but older names: PNET and Ewing are one family.
  { code: '9364', parts: /^(9473|9260)/ },
];

/** Parts that, told together, make the whole: hepatocellular with cholangiocarcinoma; two kinds of germ cells. */
const TOGETHER: readonly { readonly code: string; readonly a: RegExp; readonly b: RegExp }[] = [
  { code: '8180/3', a: /^817/, b: /^816/ },
  { code: '9085/3', a: /^(9061|9070|9071|9080\/3|9100)/, b: /^(9061|9070|9071|9080\/3|9100)/ },
];

const whole = (morphology: string): Compound | undefined => COMPOUNDS.find(({ code }) => morphology.startsWith(code));

/** Whether the second histology is a part of a tumour of the first ("sarcome pléomorphe" of a "carcinosarcome"). */
export const isPartOf = (morphology: string, part: string): boolean => {
  const compound = whole(morphology);
  return compound !== undefined && !part.startsWith(compound.code) && compound.parts.test(part);
};

/** The histology of the whole among those stated for one tumour, null where none is. */
export function wholeAmong(morphologies: readonly string[]): string | null {
  return (
    morphologies.find(
      (m) => whole(m) !== undefined && morphologies.every((other) => other.slice(0, 4) === m.slice(0, 4) || isPartOf(m, other)),
    ) ?? null
  );
}

/**
 * Statements without the parts of a whole that the same sentence tells; two parts that make a whole are told as the whole. A part said of another
 * organ is its own tumour.
 */
export function withoutParts(candidates: readonly Candidate[]): Candidate[] {
  const bySentence = Map.groupBy(candidates, (c) => c.item?.sentence ?? -1);
  return candidates.flatMap((candidate) => {
    const { item, morphology } = candidate;
    const beside = item === null ? [] : (bySentence.get(item.sentence) ?? []).filter((other) => isOfOnePlace(other, candidate));
    if (morphology === null || beside.length < 2) return [candidate];
    if (
      beside.some((other) => other.morphology !== null && isPartOf(other.morphology, morphology) && !isPartOf(morphology, other.morphology))
    )
      return [];
    const parts = beside.filter((other) => other.morphology !== null && isPartOf(morphology, other.morphology));
    // The seminoma of a mixed tumour of germ cells says where that lies.
    const implied = candidate.topography === null ? (parts.find((part) => part.implied)?.topography ?? null) : null;
    if (implied !== null) return [{ ...candidate, topography: implied, implied: true }];
    const made = candidate.general
      ? undefined
      : TOGETHER.find(
          ({ a, b }) =>
            (a.test(morphology) && beside.some((o) => isOther(o, morphology, b))) ||
            (b.test(morphology) && beside.some((o) => isOther(o, morphology, a))),
        );
    return [made === undefined ? candidate : { ...candidate, morphology: made.code }];
  });
}

const isOther = ({ morphology }: Candidate, than: string, kind: RegExp): boolean =>
  morphology !== null && morphology !== than && kind.test(morphology);
const isOfOnePlace = (a: Candidate, b: Candidate): boolean =>
  a.topography === null || b.topography === null || a.implied || b.implied || siteGroup(a.topography) === siteGroup(b.topography);
