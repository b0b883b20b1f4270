import { type CommandContext, existingDataDir, withStack } from './context.ts';
import { CliFault, EXIT } from './fault.ts';
import type { Stack } from './stack.ts';

interface Named {
  /** The number is the centre's (IPP), not the internal one. */
  readonly ipp: boolean;
}

export const unknownPatient = (number: string): CliFault =>
  new CliFault(EXIT.notFound, `Aucun patient ${number}.`, `No patient ${number}.`);

/** The internal number of the patient that a command names. */
export const patientNumber = {
  async here(stack: Stack, number: string, { ipp }: Named): Promise<number> {
    if (!ipp) return internal(number);
    const patientId = await stack.identities.patientOf(number);
    if (patientId === null) throw unknownPatient(number);
    return patientId;
  },
  /** Beside a server: the registry, unlike the warehouse, can be read by several processes. */
  async whileServed(context: CommandContext, number: string, named: Named): Promise<number> {
    if (!named.ipp) return internal(number);
    return withStack(existingDataDir(context), context, (stack) => patientNumber.here(stack, number, named));
  },
};

function internal(number: string): number {
  const patientId = Number(number);
  if (!Number.isInteger(patientId) || patientId < 1) throw unknownPatient(number);
  return patientId;
}
