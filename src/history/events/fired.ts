import type { Course } from './course.ts';

/** Every rule that spoke: those of the lines, and those of the course that only led from one state to the next. Sorted, each once. */
export const firedRules = (courses: readonly Pick<Course, 'fired'>[], lines: readonly (readonly { readonly rule: string }[])[]): string[] =>
  [...new Set([...courses.flatMap((course) => [...course.fired]), ...lines.flatMap((of) => of.map(({ rule }) => rule))])].sort();
