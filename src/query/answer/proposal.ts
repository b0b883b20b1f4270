import { fold, lexemesOf, tokenise } from '../../nlp/lexeme/index.ts';
import { DRUGS } from '../../terminology/drugs/drugs.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import type { Ask } from './ask.ts';

/** Shorter words are near to too many others. */
const SHORTEST = 4;
/** Letters of a word that may hold two mistakes. */
const LONG = 8;
/** A word that stands in fewer documents may be a name or a mistake itself. */
const FEWEST = 5;
const LETTERS = /^[a-z]+$/;
/** One letter decides between too little and too much: such words are never proposed for another. */
const OPPOSITES = /^hyp[oe]r?/;

const DRUG_LEXEMES: ReadonlySet<string> = new Set(DRUGS.flatMap((drug) => [drug.dci, ...drug.names]).flatMap(lexemesOf));

/** The word of the warehouse that is nearest to a lexeme, as it is written in a text; null where none is near or none may be proposed. */
export async function proposalFor(lexeme: string, opposed: readonly number[], ask: Ask): Promise<string | null> {
  if (lexeme.length < SHORTEST || !LETTERS.test(lexeme) || OPPOSITES.test(lexeme)) return null;
  const most = lexeme.length < LONG ? 1 : 2;
  const [near] = await ask<{ lexeme: string }>(
    `SELECT lexeme, damerauLevenshteinDistance(lexeme, {wanted:String}) AS distance FROM words
    WHERE documents >= {fewest:UInt32} AND length(lexeme) BETWEEN {shortest:UInt32} AND {longest:UInt32} AND match(lexeme, '^[a-z]+$') AND distance <= {most:UInt32}
    ORDER BY distance, documents DESC, lexeme LIMIT 1`,
    { wanted: lexeme, fewest: FEWEST, shortest: lexeme.length - most, longest: lexeme.length + most, most },
  );
  if (near === undefined || OPPOSITES.test(near.lexeme) || DRUG_LEXEMES.has(near.lexeme) || DRUG_LEXEMES.has(lexeme)) return null;
  return written(near.lexeme, opposed, ask);
}

/** How a lexeme is written in the first text that holds it, in small letters. */
async function written(lexeme: string, opposed: readonly number[], ask: Ask): Promise<string | null> {
  const parameters = new Parameters();
  const condition = withoutOpposed(`hasAnyTokens(lexical, ${parameters.bind('Array(String)', [lexeme])})`, opposed, parameters);
  const [row] = await ask<{ text: string }>(`SELECT text FROM documents WHERE ${condition} LIMIT 1`, parameters.values);
  const place = row === undefined ? undefined : tokenise(row.text).find((token) => token.lexeme === lexeme);
  if (row === undefined || place === undefined) return null;
  const word = row.text.slice(place.begin, place.end).toLowerCase();
  return fold(word).startsWith(lexeme.slice(0, SHORTEST)) ? word : null;
}
