export { type IdentityTables, identityMigrations } from './identity/schema.ts';
export { IdentityStore, type Resolution } from './identity/store.ts';
export { migrate, type RegistryMigration } from './migrate.ts';
export { openRegistry, type Registry, type RegistryKind, type RegistryLocation, registryAnswers } from './registry.ts';
