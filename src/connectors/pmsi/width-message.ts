import type { BothLanguages } from '../../model/index.ts';

/** What is said of a fixed-width line that is shorter than its layout. */
export const widthMessage = (columns: number, format: string, needed: number): BothLanguages =>
  `ligne de ${columns} colonnes, le format ${format} en a au moins ${needed} / line of ${columns} columns, format ${format} has at least ${needed}`;
