import type { Bilingual } from './bilingual.ts';

/** Stable codes of what can go wrong with the warehouse, each with what to say to people. Documented in docs/reference/errors.md. */
export const WAREHOUSE_ERRORS = Object.freeze({
  warehouse_locked: {
    fr: 'L’entrepôt est ouvert par un autre processus (pid {pid}). Arrêtez-le, ou adressez-vous à lui par HTTP.',
    en: 'The warehouse is open in another process (pid {pid}). Stop it, or ask it over HTTP.',
  },
  warehouse_crashed: {
    fr: 'Le moteur s’est arrêté pendant la demande ({cause}). Il repart à la prochaine.',
    en: 'The engine stopped during the request ({cause}). It starts again at the next one.',
  },
  warehouse_closed: { fr: 'L’entrepôt est fermé.', en: 'The warehouse is closed.' },
  warehouse_unreachable: { fr: 'Le serveur ClickHouse ne répond pas ({cause}).', en: 'The ClickHouse server does not answer ({cause}).' },
  warehouse_setting: { fr: 'Réglage de l’entrepôt invalide : {cause}.', en: 'Bad setting of the warehouse: {cause}.' },
  warehouse_newer: {
    fr: 'L’entrepôt a été écrit par une version plus récente (schéma {found}, connu {known}).',
    en: 'The warehouse was written by a newer version (schema {found}, known {known}).',
  },
  warehouse_incompatible: {
    fr: 'L’entrepôt a été écrit par une version d’essai de Continuum : il lui manque {missing}. Mettez son dossier « warehouse » de côté (et lui seul : comptes et oppositions sont à côté), puis ingérez de nouveau les dossiers, le premier avec --full.',
    en: 'The warehouse was written by a trial version of Continuum: it lacks {missing}. Put its folder "warehouse" aside (only that: accounts and oppositions stand beside it), then ingest the folders again, the first with --full.',
  },
  warehouse_loading: {
    fr: 'Ce chargement est terminé, ou un autre a pris sa place.',
    en: 'This load is over, or another has taken its place.',
  },
  warehouse_cluster: {
    fr: 'Cet entrepôt est la copie d’un cluster, qui se lit seulement : ingérez sur le serveur d’où elle vient (docs/how-to/cluster.md).',
    en: 'This warehouse is the copy of a cluster, which is only read: ingest on the server that it comes from (docs/how-to/cluster.md).',
  },
  warehouse_incomplete: {
    fr: 'L’entrepôt ne contient pas tout ce que le registre a reçu ({table} : {found} au lieu de {expected}). Rien n’a été publié. Mettez le dossier « warehouse » des données de côté (et lui seul), puis ingérez de nouveau les dossiers, le premier avec --full.',
    en: 'The warehouse does not hold all that the ledger has taken ({table}: {found} instead of {expected}). Nothing was published. Put the folder "warehouse" of the data aside (only that), then ingest the folders again, the first with --full.',
  },
  query_cancelled: { fr: 'La demande a été annulée.', en: 'The query was cancelled.' },
  query_timeout: { fr: 'La demande a dépassé le temps permis.', en: 'The query took longer than allowed.' },
  query_memory: { fr: 'La demande a dépassé la mémoire permise.', en: 'The query needed more memory than allowed.' },
  query_failed: { fr: 'Le moteur a refusé la demande ({cause}).', en: 'The engine refused the query ({cause}).' },
} as const satisfies Record<string, Bilingual>);
export type WarehouseErrorCode = keyof typeof WAREHOUSE_ERRORS;

/** `values` fill the template; they never hold patient text. */
export class WarehouseError extends Error {
  readonly code: WarehouseErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: WarehouseErrorCode, values: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${code}: ${filled(WAREHOUSE_ERRORS[code].en, values)}`, options);
    this.name = 'WarehouseError';
    this.code = code;
    this.values = values;
  }

  /** What people read, in both languages. */
  get texts(): Bilingual {
    const { fr, en } = WAREHOUSE_ERRORS[this.code];
    return { fr: filled(fr, this.values), en: filled(en, this.values) };
  }
}

const filled = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

/** Codes of ClickHouse whose message speaks of names in the SQL only: the rest may quote a value and is cut to its name. */
const SPEAKS_OF_SQL_ONLY = new Set([36, 42, 43, 46, 47, 60, 62, 63, 81, 115, 179, 215]);
const BY_CLICKHOUSE_CODE: Readonly<Record<number, WarehouseErrorCode>> = Object.freeze({
  159: 'query_timeout',
  160: 'query_timeout',
  241: 'query_memory',
  307: 'query_memory',
  394: 'query_cancelled',
});

/** Turns the text of a ClickHouse exception into an error that holds no value of any row. */
export function fromClickHouse(message: string): WarehouseError {
  const code = Number(/Code: (\d+)/.exec(message)?.[1] ?? 0);
  const known = BY_CLICKHOUSE_CODE[code];
  if (known !== undefined) return new WarehouseError(known);
  const name = /\(([A-Z_]{3,})\)\s*(?:\(version|$)/m.exec(message)?.[1] ?? 'UNKNOWN';
  const detail = SPEAKS_OF_SQL_ONLY.has(code) ? ` ${message.slice(0, 500)}` : '';
  return new WarehouseError('query_failed', { cause: `ClickHouse ${code} ${name}${detail}` });
}
