/** Index of the first element whose `first` is at least `token`, in a list sorted by `first`. */
export function lowerBound(list: readonly { readonly first: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
