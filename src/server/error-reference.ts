import { PROBLEM_CODES } from '../model/index.ts';
import { WAREHOUSE_ERRORS } from '../warehouse/index.ts';
import { ERROR_CODES, ERRORS } from './errors.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';

/** The page `docs/reference/errors.md`, made from the registries so that it cannot fall behind. */
export function errorReference(): string {
  const api = ERROR_CODES.map((code) => {
    const { status, fr, en, cause, remedy } = ERRORS[code];
    return `### \`${code}\`\n\nHTTP ${status} · « ${fr} » · “${en}”\n\n- Cause: ${cause}\n- Remedy: ${remedy}\n`;
  });
  const quarantine = PROBLEM_CODES.map((code) => {
    const { fr, en, remedy } = PROBLEM_TEXTS[code];
    return `| \`${code}\` | ${fr} | ${en} | ${remedy.fr} | ${remedy.en} |`;
  });
  const warehouse = Object.entries(WAREHOUSE_ERRORS).map(([code, { fr, en }]) => `| \`${code}\` | ${fr} | ${en} |`);
  return `# Errors

Made from \`src/server/errors.ts\`, \`src/server/problem-texts.ts\` and \`src/warehouse/errors.ts\` by \`vitest run -u src/server/errors.test.ts\`; do not edit by hand.
Codes are stable. No message holds text of a record.

## Errors of the API

Every error has the form \`{"error": {"code", "message": {"fr", "en"}, "request", "params"?, "issues"?, "diagnostics"?}}\`;
\`request\` is the reference under which the log of the server has it.

${api.join('\n')}
## Reasons of quarantine

Messages of single records are written « français / English » in one line; \`continuum quarantine\` shows the half of its language.

| code | raison | reason | remède | remedy |
|---|---|---|---|---|
${quarantine.join('\n')}

## Errors of the warehouse

Seen on the command line and in the log; the API answers with one of its own codes above.

| code | message (français) | message (English) |
|---|---|---|
${warehouse.join('\n')}
`;
}
