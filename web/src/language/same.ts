/** A message of another language: a text, or a function of the same parameters. */
export type Same<French> = French extends (parameters: infer P) => string ? (parameters: P) => string : string;
