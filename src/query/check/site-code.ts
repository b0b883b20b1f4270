import { branchOf } from '../compile/site-condition.ts';
import { walk } from '../tree/walk.ts';
import type { Checker } from './checker.ts';

const CODE = /^[A-Z]\d{2}(?:\.\d{1,2})?$/;

/** `site:sein`: a site is asked for by its code. */
export const siteCode: Checker = (where) =>
  [...walk(where)].flatMap((node) =>
    node.kind === 'site' && !CODE.test(branchOf(node.code))
      ? [
          {
            code: 'bad_site',
            severity: 'error' as const,
            node,
            fr: `« ${node.code} » n’est pas un code de localisation. Exemple : site:C50.`,
            en: `“${node.code}” is not the code of a site. Example: site:C50.`,
          },
        ]
      : [],
  );
