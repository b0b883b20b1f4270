import { parts, readRows } from '../table/rows.ts';

export type ProtocolCue = 'none' | 'near' | 'governing' | 'led';
const CUES: Readonly<Record<string, ProtocolCue>> = Object.freeze({ no: 'none', yes: 'near', governing: 'governing', led: 'led' });
function cueOf(text: string, name: string): ProtocolCue {
  const cue = CUES[text];
  if (cue === undefined) throw new Error(`protocol ${name}: unknown cue "${text}"`);
  return cue;
}

/** A regimen: its usual name and its medicines (French INN). */
export interface Protocol {
  readonly name: string;
  /** The name also means something else: `near` wants words of treatment around it, `governing` one that leads it ("protocole FC", "4 AC"), `led` the same without the number. */
  readonly cue: ProtocolCue;
  readonly names: readonly string[];
  readonly drugs: readonly string[];
  readonly field: string;
}

export const PROTOCOLS: readonly Protocol[] = Object.freeze(
  readRows(new URL('./protocols.tsv', import.meta.url), 5).map(([name = '', cue = '', names = '', drugs = '', field = '']) =>
    Object.freeze({ name, cue: cueOf(cue, name), names: parts(names), drugs: parts(drugs), field }),
  ),
);
