import type { ConnectorItem, FactRecord, Origin } from '../../model/index.ts';
import { cim10Code, writeCode } from '../csv/code-form.ts';
import { accepted, refused } from '../item.ts';
import { day, type Rum, type RumAct } from './rum.ts';

type FactBody = FactRecord['fact'];

/** Facts of a RUM: its diagnoses (DP, DR, DAS, DAD), its acts and its séances. A code at fault costs its own fact only. */
export function* factsOfRum(rum: Rum, source: string, origin: Origin, raw: string): Generator<ConnectorItem> {
  const place = `${rum.rss}.${rum.rum}`;
  const group = groupAttributes(rum);
  const fact = (key: string, body: FactBody): ConnectorItem =>
    accepted({ kind: 'fact', source, key: `${key}:${place}`, origin, patient: { nda: rum.nda }, fact: body });
  const common = { label: null, unit: null, start: rum.entry, end: rum.exit, stayId: rum.nda } as const;

  for (const { position, rank, code } of diagnosesOf(rum)) {
    const cim10 = cim10Code(code);
    if (cim10 === null)
      yield refused('bad_code', 'pas un code de la forme CIM-10 / not a code of the form CIM-10', origin, {
        field: `${position}${rank}`,
        raw,
      });
    else
      yield fact(`diagnosis.${position}${rank}`, {
        ...common,
        kind: 'diagnosis',
        system: 'CIM-10',
        code: cim10,
        value: null,
        attributes: { position, ...group },
      });
  }
  let rank = 0;
  for (const act of rum.acts) {
    rank++;
    const code = writeCode(act.code, 'ccam');
    const date = day(act.date);
    if (!code.ok)
      yield refused('bad_code', 'pas un code de la forme CCAM / not a code of the form CCAM', origin, { field: `act ${rank}`, raw });
    else if (date === undefined)
      yield refused('bad_date', 'pas une date de la forme JJMMAAAA / not a date in the form JJMMAAAA', origin, {
        field: `act ${rank}`,
        raw,
      });
    else
      yield fact(`procedure.${rank}`, {
        ...common,
        kind: 'procedure',
        system: 'CCAM',
        code: code.value,
        value: null,
        start: date ?? rum.entry,
        end: date ?? rum.exit,
        attributes: { ...actAttributes(act), ...group },
      });
  }
  // A séance is known by its principal diagnosis (Z51.1 chemotherapy, Z51.0 radiotherapy …); the cancer stands in the related one.
  const session = cim10Code(rum.principal);
  if (rum.sessions > 0 && session !== null)
    yield fact('session', {
      ...common,
      kind: 'session',
      system: 'CIM-10',
      code: session,
      value: rum.sessions,
      attributes: { ...(cim10Code(rum.related) === null ? {} : { related: cim10Code(rum.related) as string }), ...group },
    });
}

function* diagnosesOf(
  rum: Rum,
): Generator<{ readonly position: 'DP' | 'DR' | 'DAS' | 'DAD'; readonly rank: number | ''; readonly code: string }> {
  if (rum.principal !== '') yield { position: 'DP', rank: '', code: rum.principal };
  if (rum.related !== '') yield { position: 'DR', rank: '', code: rum.related };
  for (const [i, code] of rum.associated.entries()) if (code !== '') yield { position: 'DAS', rank: i + 1, code };
  for (const [i, code] of rum.documentary.entries()) if (code !== '') yield { position: 'DAD', rank: i + 1, code };
}

/** The last character of a GHM is its level of severity (1 to 4, A to D) or a letter of its own (J ambulatory, T very short, Z E none). */
function groupAttributes(rum: Rum): Record<string, string> {
  const attributes: Record<string, string> = { rss: rum.rss, rum: rum.rum };
  if (rum.unit !== null) attributes['unit'] = rum.unit;
  if (rum.ghm !== null && rum.ghm.length === 6) {
    attributes['ghm'] = rum.ghm;
    attributes['severity'] = rum.ghm.slice(5);
    if (rum.groupVersion !== null) attributes['ghmVersion'] = rum.groupVersion;
  }
  return attributes;
}

function actAttributes(act: RumAct): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of ['extension', 'phase', 'activity', 'count'] as const) if (act[name] !== '') attributes[name] = act[name];
  return attributes;
}
