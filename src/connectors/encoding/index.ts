export * from './decode.ts';
export * from './lines.ts';
