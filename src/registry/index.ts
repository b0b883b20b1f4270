export { bulkInsert } from './bulk.ts';
export { type CorrectionTables, correctionMigrations } from './correction/schema.ts';
export { CorrectionStore, type RecordedCorrection } from './correction/store.ts';
export { IdentityBatch, type Resolution } from './identity/batch.ts';
export { type IdentityTables, identityMigrations } from './identity/schema.ts';
export { IdentityStore, type Move } from './identity/store.ts';
export { migrate, type RegistryMigration } from './migrate.ts';
export { openRegistry, type Registry, type RegistryKind, type RegistryLocation, registryAnswers } from './registry.ts';
