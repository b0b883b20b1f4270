export type * from './acts.ts';
export { CANCER_KINDS, type CancerKind } from './cancer-kinds.ts';
export type * from './course.ts';
export type * from './document-plan.ts';
export type * from './person.ts';
export type * from './treatments.ts';
export type * from './tumour.ts';
