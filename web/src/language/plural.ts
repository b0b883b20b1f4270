/** French counts 0 and 1 as singular, English only 1. */
export const plural = Object.freeze({
  fr: (n: number, one: string, many: string): string => (Math.abs(n) < 2 ? one : many),
  en: (n: number, one: string, many: string): string => (n === 1 ? one : many),
});
