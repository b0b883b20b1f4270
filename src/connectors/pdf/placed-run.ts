/** A run of text on a page: place of its baseline's beginning in points from the lower left corner, width and size in points. */
export interface PlacedRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Written along another direction than the lines of the page. */
  readonly turned: boolean;
}
