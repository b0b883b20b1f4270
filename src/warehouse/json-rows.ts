const decoder = new TextDecoder();

/** Rows of a body in the format JSONEachRow. */
export function rowsOf<Row>(body: Uint8Array | null): Row[] {
  if (body === null || body.byteLength === 0) return [];
  const rows: Row[] = [];
  // Line by line: one string of the whole answer could pass the longest string of the runtime.
  let from = 0;
  for (let at = body.indexOf(10); at >= 0; at = body.indexOf(10, from)) {
    if (at > from) rows.push(JSON.parse(decoder.decode(body.subarray(from, at))) as Row);
    from = at + 1;
  }
  if (from < body.byteLength) rows.push(JSON.parse(decoder.decode(body.subarray(from))) as Row);
  return rows;
}
