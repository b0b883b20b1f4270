import type { Bilingual } from '../query/answers.ts';

interface ErrorTemplate extends Bilingual {
  readonly status: number;
  /** Why it comes, and what to do: for the reference page. */
  readonly cause: string;
  readonly remedy: string;
}

/**
 * Every error that the API answers with. Codes are stable: clients may depend on them. `{name}` in a message is filled from the parameters.
 * Messages never hold text of a record.
 */
export const ERRORS = {
  invalid_request: {
    status: 400,
    fr: 'La demande n’a pas la forme attendue.',
    en: 'The request does not have the expected form.',
    cause: 'A parameter or field is missing, of another type or out of its bounds; `issues` lists each with its path.',
    remedy: 'Compare the request with `/docs`.',
  },
  invalid_query: {
    status: 422,
    fr: 'La question ne peut pas être comprise.',
    en: 'The question cannot be understood.',
    cause: 'The text of the search or its tree is not well formed; `diagnostics` says what is wrong and where.',
    remedy: 'Mend the question at the place given.',
  },
  not_signed_in: {
    status: 401,
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to go on.',
    cause: 'No session, or it has ended: after an hour without use, after twelve hours, or because it was revoked.',
    remedy: 'Sign in again.',
  },
  wrong_credentials: {
    status: 401,
    fr: 'Identifiant ou mot de passe incorrect.',
    en: 'Wrong user name or password.',
    cause: 'The login is unknown, the account is closed, or the password is not the right one. The answer is the same for all three.',
    remedy: 'Try again, or ask an administrator for a new one-time password.',
  },
  sign_in_locked: {
    status: 429,
    fr: 'Trop d’essais. Réessayez dans {seconds} s.',
    en: 'Too many attempts. Try again in {seconds} s.',
    cause: 'Five failures in a row lock a login for 30 seconds, each further one for twice as long, up to 15 minutes.',
    remedy: 'Wait for `Retry-After`, or have an administrator reset the password.',
  },
  too_many_requests: {
    status: 429,
    fr: 'Trop de demandes depuis ce poste. Réessayez dans {seconds} s.',
    en: 'Too many requests from this address. Try again in {seconds} s.',
    cause: 'More sign-ins from one address than a person makes.',
    remedy: 'Wait for `Retry-After`.',
  },
  password_change_required: {
    status: 403,
    fr: 'Choisissez d’abord votre mot de passe.',
    en: 'Choose your password first.',
    cause: 'The session was opened with a one-time password.',
    remedy: 'Send the new password to `POST /api/v1/session/password`.',
  },
  password_refused: {
    status: 422,
    fr: 'Ce mot de passe ne peut pas être accepté.',
    en: 'This password cannot be accepted.',
    cause:
      '`params.reason`: `too_short` (fewer than 12 characters), `too_long` (more than 256), `is_login` (holds the login), `too_simple` (fewer than 5 different characters), `unchanged`.',
    remedy: 'Choose a longer sentence.',
  },
  forbidden: {
    status: 403,
    fr: 'Votre rôle ne permet pas cette action.',
    en: 'Your role does not allow this.',
    cause: 'The route needs a right that the role of the account does not have.',
    remedy: 'Ask an administrator.',
  },
  local_only: {
    status: 403,
    fr: 'Une ingestion se lance depuis la machine du serveur, par « continuum ingest ».',
    en: 'An ingestion is started on the machine of the server, with "continuum ingest".',
    cause: 'The request names a folder of the server and did not come with the local token of the command line.',
    remedy: 'Run `continuum ingest` on the server, as the owner of the data directory.',
  },
  ingest_running: {
    status: 409,
    fr: 'Une ingestion est déjà en cours.',
    en: 'An ingestion is already running.',
    cause: 'One ingestion at a time writes the warehouse.',
    remedy: 'Wait for its end: `continuum status`.',
  },
  cross_site_request: {
    status: 403,
    fr: 'Demande refusée : elle ne vient pas de cette application.',
    en: 'Request refused: it does not come from this application.',
    cause: 'A request that changes something lacks the header `x-continuum-request: 1`, or its `Origin` is another site.',
    remedy: 'Send the header; behind a proxy, hand on the `Host` header and set `CONTINUUM_TRUSTED_PROXY`.',
  },
  document_not_found: {
    status: 404,
    fr: 'Ce document n’existe pas ou n’est plus accessible.',
    en: 'This document does not exist or can no longer be opened.',
    cause: 'Unknown identifier, a document deleted since, or a patient who objects to the use of the data.',
    remedy: 'Search again.',
  },
  patient_not_found: {
    status: 404,
    fr: 'Ce patient n’existe pas ou n’est plus accessible.',
    en: 'This patient does not exist or can no longer be opened.',
    cause: 'Unknown number, or a patient who objects to the use of the data.',
    remedy: 'Search again.',
  },
  item_not_found: {
    status: 404,
    fr: 'L’histoire de ce patient n’a pas cette ligne.',
    en: 'The history of this patient has no such line.',
    cause: 'Lines are T1, T2 (tumours), E1, E2 (events), S1, S2 (treatments); a new inference may have renumbered them.',
    remedy: 'Open the patient again.',
  },
  bad_correction: {
    status: 422,
    fr: 'Ce champ ne peut pas prendre cette valeur.',
    en: 'This field cannot take this value.',
    cause:
      'The field is not one that may be corrected in such a line, or the value has not its form (a date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`).',
    remedy: 'See the fields of the line in the history; `null` says that the value is not known.',
  },
  cohort_not_found: {
    status: 404,
    fr: 'Cette cohorte n’existe pas.',
    en: 'This cohort does not exist.',
    cause: 'Unknown name, or removed since.',
    remedy: 'List the cohorts.',
  },
  cohort_of_another: {
    status: 403,
    fr: 'Cette cohorte appartient à {owner}.',
    en: 'This cohort belongs to {owner}.',
    cause: 'A cohort is changed or removed by its owner or by an administrator.',
    remedy: 'Save it under another name.',
  },
  numbers_refused: {
    status: 403,
    fr: 'Ce rôle ne voit pas les numéros des patients.',
    en: 'This role does not see the numbers of patients.',
    cause: 'A list of numbers of the centre names persons: only roles with `identity.read` may send one.',
    remedy: 'Have an administrator save the cohort; its name can then be used by all.',
  },
  correction_not_found: {
    status: 404,
    fr: 'Cette correction n’existe pas ou est déjà annulée.',
    en: 'This correction does not exist or was undone already.',
    cause: 'Unknown identifier, or undone before.',
    remedy: 'List the corrections of the patient.',
  },
  fact_not_found: {
    status: 404,
    fr: 'Cette ligne n’existe pas ou n’est plus accessible.',
    en: 'This row does not exist or can no longer be opened.',
    cause: 'Unknown identifier, a row replaced since, or a patient who objects to the use of the data.',
    remedy: 'Open the patient again.',
  },
  account_not_found: {
    status: 404,
    fr: 'Ce compte n’existe pas.',
    en: 'This account does not exist.',
    cause: 'Unknown account identifier.',
    remedy: 'List the accounts.',
  },
  opposition_not_found: {
    status: 404,
    fr: 'Aucune opposition n’est enregistrée pour ce patient.',
    en: 'No opposition is recorded for this patient.',
    cause: 'Nothing to withdraw.',
    remedy: 'List the oppositions.',
  },
  login_taken: {
    status: 409,
    fr: 'Cet identifiant est déjà pris.',
    en: 'This user name is taken.',
    cause: 'Another account has the same login; case does not count.',
    remedy: 'Choose another.',
  },
  bad_login: {
    status: 422,
    fr: 'Un identifiant est fait de lettres sans accent, de chiffres, de points, tirets ou @.',
    en: 'A user name is made of plain letters, digits, dots, dashes or @.',
    cause: 'The login is empty, longer than 64 characters, or holds another character.',
    remedy: 'Choose another.',
  },
  last_administrator: {
    status: 409,
    fr: 'C’est le dernier administrateur : le compte doit rester actif.',
    en: 'This is the last administrator: the account must stay active.',
    cause: 'Without it nobody could manage accounts.',
    remedy: 'Make another administrator first.',
  },
  not_found: {
    status: 404,
    fr: 'Cette adresse n’existe pas.',
    en: 'This address does not exist.',
    cause: 'No route has this path and method.',
    remedy: 'See `/docs`.',
  },
  too_large: {
    status: 413,
    fr: 'La demande est trop grande.',
    en: 'The request is too large.',
    cause: 'The body is larger than 1 MiB.',
    remedy: 'Send less.',
  },
  unsupported_media_type: {
    status: 415,
    fr: 'Seul le JSON est accepté.',
    en: 'Only JSON is accepted.',
    cause: 'The body is of another content type, or is not JSON.',
    remedy: 'Send `content-type: application/json`.',
  },
  query_too_long: {
    status: 504,
    fr: 'La recherche a dépassé le temps permis.',
    en: 'The search took longer than allowed.',
    cause: 'The engine stopped the query at its time limit (`CONTINUUM_QUERY_SECONDS`).',
    remedy: 'Narrow the question: a date, a source, one more word.',
  },
  query_too_large: {
    status: 422,
    fr: 'La recherche a besoin de plus de mémoire que permis.',
    en: 'The search needs more memory than allowed.',
    cause: 'The engine stopped the query at its memory limit (`CONTINUUM_QUERY_MEGABYTES`).',
    remedy: 'Narrow the question: fewer relations in time over frequent words, a date, a site.',
  },
  question_not_found: {
    status: 404,
    fr: 'Cette recherche n’est pas (ou plus) en cours.',
    en: 'This question is not (or no longer) under way.',
    cause: 'It was answered already, was asked by another account, or without the header `x-continuum-question`.',
    remedy: 'Nothing to do.',
  },
  query_cancelled: {
    status: 499,
    fr: 'La recherche a été arrêtée.',
    en: 'The search was stopped.',
    cause: 'The client went away before the answer, or stopped the question by `DELETE /api/v1/questions/{id}`.',
    remedy: 'Ask again.',
  },
  not_ready: {
    status: 503,
    fr: 'Les données ne sont pas encore prêtes.',
    en: 'The data is not ready yet.',
    cause: 'Nothing has been loaded yet, or the warehouse or the registry does not answer.',
    remedy: 'Wait for the first ingestion, or run `continuum doctor`.',
  },
  internal: {
    status: 500,
    fr: 'Une erreur inattendue est survenue. Référence : {request}.',
    en: 'Something unexpected went wrong. Reference: {request}.',
    cause: 'A fault of Continuum. The log of the server has the reference and the cause, without text of a record.',
    remedy: 'Report it with its reference.',
  },
} as const satisfies Record<string, ErrorTemplate>;

export type ErrorCode = keyof typeof ERRORS;
export const ERROR_CODES = Object.freeze(Object.keys(ERRORS).sort()) as readonly ErrorCode[];

export type ErrorParams = Readonly<Record<string, string | number>>;

const fill = (template: string, params: ErrorParams): string =>
  template.replace(/\{(\w+)\}/g, (all, name: string) => String(params[name] ?? all));

/** The message in both languages with its parameters in place. */
export const errorMessage = (code: ErrorCode, params: ErrorParams): Bilingual => ({
  fr: fill(ERRORS[code].fr, params),
  en: fill(ERRORS[code].en, params),
});
