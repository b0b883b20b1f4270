import type { Outcome } from './run.ts';

/** The cases of other teams, counted: how many apply, how many pass, and why the others were set aside. */
export function conformancePage(outcomes: readonly Outcome[]): string {
  const applied = outcomes.filter((o) => o.aside === null);
  const passed = applied.filter((o) => o.faults.length === 0);
  const failed = applied.filter((o) => o.faults.length > 0);
  const files = [...Map.groupBy(outcomes, (o) => o.file)].map(([file, all]) => {
    const here = all.filter((o) => o.aside === null);
    return `| ${file} | ${all.length} | ${here.length} | ${here.filter((o) => o.faults.length === 0).length} |`;
  });
  const reasons = [
    ...Map.groupBy(
      outcomes.filter((o) => o.aside !== null),
      (o) => o.aside!,
    ),
  ]
    .map(([reason, all]) => ({ reason, n: all.length, files: [...new Set(all.map((o) => o.file))].join(', ') }))
    .sort((a, b) => b.n - a.n);
  const share = applied.length === 0 ? 0 : passed.length / applied.length;
  return `
## Cas d’autres équipes / Cases of other teams

Les cas que edsnlp, edsnlp-breast-cancer et medkit écrivent pour leurs propres outils (\`cases/nlp\`), vérifiés un à un par \`scripts/conformance\`.
A case passes where this reader says what the case means, in its own types and codes.

**${passed.length} of ${applied.length} cases that apply pass (${share.toFixed(3)})**; ${outcomes.length - applied.length} of ${outcomes.length} are set aside.
${failed.map((o) => `- fails: ${o.file} ${o.line}`).join('\n')}

| set aside | n | files |
|---|---:|---|
${reasons.map((r) => `| ${r.reason} | ${r.n} | ${r.files} |`).join('\n')}

| file | cases | apply | pass |
|---|---:|---:|---:|
${files.join('\n')}
`.replace(/\n{3,}/g, '\n\n');
}
