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
    const patientId = ipp ? await stack.identities.patientOf(number) : Number(number);
    if (patientId === null || !Number.isInteger(patientId)) throw unknownPatient(number);
    return patientId;
  },
  /** Beside a server the registry is the server's: only the internal number can be given. */
  whileServed(number: string, { ipp }: Named): string {
    if (ipp)
      throw new CliFault(
        EXIT.usage,
        'Avec un serveur en marche, donnez le numéro interne.',
        'While a server runs, give the internal number.',
      );
    return encodeURIComponent(number);
  },
};
