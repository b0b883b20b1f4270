import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds against WCAG 2.2 A and AA on the page as it stands, one line each; empty is clean. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger and not as a script of the page, so that the policy of the page stays in force.
  await page.evaluate(source);
  const tags = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']);
  const violations = await page.evaluate<readonly Violation[]>(`axe.run(document, { runOnly: ${tags} }).then((found) => found.violations)`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary.replaceAll('\n', ' ')}`),
  );
}
