import { type Separators, separatorsOf, unescapeText } from './separators.ts';

/** One segment: `fields[0]` is its name, `fields[n]` field n, still escaped. */
export interface Segment {
  readonly name: string;
  readonly fields: readonly string[];
}

/** A message of HL7 version 2, its values read by segment, field, component and subcomponent as the standard numbers them. */
export class Message {
  readonly segments: readonly Segment[];
  readonly separators: Separators;
  readonly charset: string;

  private constructor(segments: readonly Segment[], separators: Separators, charset: string) {
    this.segments = segments;
    this.separators = separators;
    this.charset = charset;
  }

  /** Null where the first segment states no separators. */
  static of(lines: readonly string[], charset: string): Message | null {
    const separators = separatorsOf(lines[0] ?? '');
    if (separators === null) return null;
    const segments = lines.map((line) => {
      const fields = line.split(separators.field);
      // In MSH the separator itself is field 1.
      return { name: fields[0] ?? '', fields: fields[0] === 'MSH' ? ['MSH', separators.field, ...fields.slice(1)] : fields };
    });
    return new Message(segments, separators, charset);
  }

  segment(name: string): Segment | null {
    return this.segments.find((segment) => segment.name === name) ?? null;
  }
  /** The repetitions of a field, still escaped. */
  repetitions(segment: Segment | null, field: number): readonly string[] {
    const value = segment?.fields[field] ?? '';
    return value === '' ? [] : value.split(this.separators.repetition);
  }
  /** A component (1, 2 …) of a value, without escapes; null where it is empty or the null of HL7 (`""`). */
  component(value: string | undefined, component = 1, subcomponent = 1): string | null {
    const part = value?.split(this.separators.component)[component - 1]?.split(this.separators.subcomponent)[subcomponent - 1];
    const text = part === undefined ? '' : unescapeText(part, this.separators, this.charset).trim();
    return text === '' || text === '""' ? null : text;
  }
  /** First repetition of a field, by component. */
  value(segment: Segment | null, field: number, component = 1, subcomponent = 1): string | null {
    return this.component(this.repetitions(segment, field)[0], component, subcomponent);
  }
  /** A whole value as text, with its escapes taken away and nothing split. */
  text(value: string): string {
    return unescapeText(value, this.separators, this.charset);
  }

  /** `ADT`, `A01`, and the control number of the message. */
  get type(): { readonly code: string; readonly event: string; readonly control: string | null } {
    const msh = this.segments[0] ?? null;
    return {
      code: this.value(msh, 9, 1) ?? '',
      event: this.value(msh, 9, 2) ?? this.value(this.segment('EVN'), 1) ?? '',
      control: this.value(msh, 10),
    };
  }
}
