export type { BatchRows, HistoryPacket, QueryOptions, Warehouse, WarehouseLoad } from './contract.ts';
export { WAREHOUSE_ERRORS, WarehouseError, type WarehouseErrorCode } from './errors.ts';
export { openWarehouse, type WarehousePlace } from './open.ts';
