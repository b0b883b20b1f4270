export const normalCode = (code: string): string => code.trim().toUpperCase();

/** A code with all that it lies beneath: `C50.4` also counts as `C50`, `8500/3` as `8500`. */
export function withAncestors(code: string): string[] {
  const normal = normalCode(code);
  const chain = [normal];
  for (let i = normal.length - 1; i > 0; i--) if (normal[i] === '.' || normal[i] === '/') chain.push(normal.slice(0, i));
  return chain;
}
