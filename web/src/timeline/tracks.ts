import type { TreatmentType } from '../../../src/model/history.ts';
import type { View } from './extent.ts';
import type { Lane, TimelineItem } from './items.ts';
import { type LaneLayout, layoutBars, layoutEvents, layoutMarks } from './layout.ts';
import { TREATMENT_TYPES_SHOWN } from './treatment-types.ts';

/** One labelled line of a lane: the course of a tumour, one type of treatment, or the whole of a plain lane. */
export interface Track {
  readonly key: string;
  readonly name: 'course' | TreatmentType | 'samples' | 'stays' | 'documents';
  readonly items: readonly TimelineItem[];
  readonly layout: (view: View, width: number, labelOf: (item: TimelineItem) => string) => LaneLayout;
}

export function tracksOf({ key, items }: Lane): readonly Track[] {
  if (key === 'documents' || key === 'samples')
    return [{ key, name: key, items, layout: (view, width) => layoutMarks(items, view, width) }];
  if (key === 'stays') {
    // A stay of a day is a point; long ones are bars in as few rows as they need, without names.
    return [{ key, name: key, items, layout: (view, width) => layoutBars(items, view, width, () => '') }];
  }
  const course = items.filter((item) => item.kind !== 'treatment');
  const tracks: Track[] = [];
  if (course.length > 0) {
    tracks.push({
      key: `${key}/course`,
      name: 'course',
      items: course,
      layout: (view, width, labelOf) => layoutEvents(course, view, width, labelOf),
    });
  }
  for (const type of TREATMENT_TYPES_SHOWN) {
    const ofType = items.filter((item) => item.kind === 'treatment' && item.treatment.type === type);
    if (ofType.length === 0) continue;
    tracks.push({
      key: `${key}/${type}`,
      name: type,
      items: ofType,
      layout: (view, width, labelOf) => layoutBars(ofType, view, width, labelOf),
    });
  }
  return tracks;
}
