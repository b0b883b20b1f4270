import * as z from 'zod';

/** Patients with a tumour of this site in their history: CIM-10 or ICD-O-3 topography, with all that lies beneath (`C50` takes `C50.4`). */
export interface SiteNode {
  readonly kind: 'site';
  readonly code: string;
}
export const SiteSchema = z.strictObject({ kind: z.literal('site'), code: z.string().min(1).max(20) });
export const Site = Object.freeze({
  is: (node: { readonly kind: string }): node is SiteNode => node.kind === 'site',
  create: (code: string): SiteNode => Object.freeze({ kind: 'site', code }),
});
