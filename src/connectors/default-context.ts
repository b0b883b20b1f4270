import type { ConnectorContext, ConnectorLimits } from './connector.ts';
import { loadMappings, SHIPPED_MAPPINGS } from './csv/load-mappings.ts';

export const DEFAULT_LIMITS: ConnectorLimits = Object.freeze({
  maxFileBytes: 64 * 1024 * 1024,
  maxPdfPages: 500,
  pdfTimeoutMs: 30_000,
  maxRowBytes: 32 * 1024 * 1024,
  maxUnzippedBytes: 256 * 1024 * 1024,
  maxTextLength: 5_000_000,
  maxDepth: 200,
});

export interface ContextOptions {
  /** Folder of the centre's own mapping files; they win over the shipped ones. */
  readonly mappings?: string | undefined;
  readonly ippAuthorities?: readonly string[] | undefined;
  readonly limits?: Partial<ConnectorLimits> | undefined;
}

/** The context of a run. Throws where a mapping file is at fault, naming it: a run with half of its mappings would quarantine the rest. */
export async function defaultContext(options: ContextOptions = {}): Promise<ConnectorContext> {
  const own = options.mappings === undefined ? { mappings: [], faults: [] } : await loadMappings(options.mappings);
  const shipped = await loadMappings(SHIPPED_MAPPINGS);
  const faults = [...own.faults, ...shipped.faults];
  if (faults.length > 0) throw new Error(faults.map(({ file, errors }) => `mapping ${file}: ${errors.join('; ')}`).join('\n'));
  return {
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    mappings: [...own.mappings, ...shipped.mappings],
    index: new Map(),
    ...(options.ippAuthorities === undefined ? {} : { ippAuthorities: options.ippAuthorities }),
  };
}
