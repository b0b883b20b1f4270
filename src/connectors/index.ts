export type { Connector, ConnectorContext, ConnectorLimits, IndexRow, Phase, SourceFile } from './connector.ts';
export { PHASES } from './connector.ts';
export { checkMapping, type MappingCheck } from './csv/check.ts';
export { loadMapping, loadMappings, SHIPPED_MAPPINGS } from './csv/load-mappings.ts';
export { type ContextOptions, DEFAULT_LIMITS, defaultContext } from './default-context.ts';
export { connectorFor, type Discovered, discover, itemsOf } from './discover.ts';
export { connectors } from './registry.ts';
export { openSourceFile } from './source-file.ts';
