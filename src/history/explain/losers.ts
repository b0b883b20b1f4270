import type { Disagreement } from '../../model/index.ts';
import { cited } from './cited.ts';
import { classWord, fieldWord, valueWords } from './field-words.ts';
import type { FindSource, Source } from './source.ts';
import { joined, type Said, said, upperFirst } from './words.ts';

/** A value that lost against the one that a line keeps: what it is, who says it, and where. */
export interface Loser {
  readonly field: string;
  readonly kept: string;
  readonly value: string;
  /** Class of the source: `pathology`, `letter`; `inference` where a person chose another value than the rules. */
  readonly source: string;
  /** A person should choose. */
  readonly conflict: boolean;
  readonly rule: string;
  readonly fr: string;
  readonly en: string;
  readonly sources: readonly Source[];
}

/** The losers of one line of a history (T1, E2, S3), or of the person where `line` is null. */
export function losersOfLine(disagreements: readonly Disagreement[], line: string | null, find: FindSource): Loser[] {
  return disagreements.filter((d) => d.line === line && d.kept !== null).flatMap((d) => d.others.map((other) => loser(d, other, find)));
}

function loser({ field, kept, conflict, rule }: Disagreement, other: Disagreement['others'][number], find: FindSource): Loser {
  const sources = other.evidence.flatMap((e) => find(e) ?? []);
  const first = sources[0];
  const name = fieldWord(field);
  const [stays, lost] = [valueWords(field, kept ?? ''), valueWords(field, other.value)];
  const by = first === undefined ? classWord(other.source) : cited(first);
  const more = sources.length > 1 ? said(` et ${sources.length - 1} autre(s)`, ` and ${sources.length - 1} more`) : said('', '');
  const call = conflict ? said(' À trancher par une personne.', ' A person should decide.') : said('', '');
  const words: Said = joined(
    [
      said(
        `${upperFirst(name.fr)} ${stays.fr} retenue contre ${lost.fr} : ${by.fr}${more.fr}.`,
        `${upperFirst(name.en)} ${stays.en} kept against ${lost.en}: ${by.en}${more.en}.`,
      ),
      call,
    ],
    '',
  );
  return { field, kept: kept ?? '', value: other.value, source: other.source, conflict, rule, ...words, sources };
}
