import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { ListenSettings } from '../server/index.ts';
import { CliFault, EXIT } from './fault.ts';

/** What is wrong with certificate and key, before the server tries them: not to be read, or not a pair. Null where they serve. */
export function tlsFault(tls: ListenSettings['tls']): CliFault | null {
  if (tls === null) return null;
  try {
    createSecureContext({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) });
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return new CliFault(
      EXIT.setup,
      `CONTINUUM_TLS_CERT (${tls.cert}) et CONTINUUM_TLS_KEY (${tls.key}) ne conviennent pas : il faut deux fichiers PEM lisibles, la chaîne et sa clé (${why}).`,
      `CONTINUUM_TLS_CERT (${tls.cert}) and CONTINUUM_TLS_KEY (${tls.key}) do not serve: two PEM files that can be read are needed, the chain and its key (${why}).`,
    );
  }
}
