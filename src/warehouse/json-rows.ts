const decoder = new TextDecoder();
/** Bytes parsed at a time: few calls, and no string of the whole answer, which could pass the longest one of the runtime. */
const PORTION = 1 << 20;

/** Rows of a body in the format JSONEachRow: an object a line, and no line break inside one. */
export function rowsOf<Row>(body: Uint8Array | null): Row[] {
  if (body === null || body.byteLength === 0) return [];
  const rows: Row[] = [];
  for (let from = 0; from < body.byteLength; ) {
    const at = body.indexOf(10, from + PORTION);
    const until = at < 0 ? body.byteLength : at + 1;
    const lines = decoder.decode(body.subarray(from, until)).trimEnd();
    if (lines !== '') for (const row of JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as Row[]) rows.push(row);
    from = until;
  }
  return rows;
}
