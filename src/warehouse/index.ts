export { type ClusterPlan, type CopyFrom, clusterCopy, clusterDdl } from './cluster/cluster-ddl.ts';
export type { BatchRows, HistoryPacket, QueryOptions, Warehouse, WarehouseLoad } from './contract.ts';
export { WAREHOUSE_ERRORS, WarehouseError, type WarehouseErrorCode } from './errors.ts';
export { serverAddress } from './http/driver.ts';
export { openWarehouse, type WarehousePlace } from './open.ts';
