import { CliFault, EXIT } from './fault.ts';
import type { RunningServer } from './server-file.ts';

interface ApiFault {
  readonly error?: {
    readonly code?: string;
    readonly message?: { readonly fr?: string; readonly en?: string };
    readonly diagnostics?: readonly { readonly begin: number; readonly end: number; readonly fr: string; readonly en: string }[];
  };
}

/** Calls the server of this data directory with the local token. Faults of the API come out as faults of the command. */
export async function callApi<T>(server: RunningServer, method: 'GET' | 'POST' | 'DELETE', route: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${server.url}/api/v1${route}`, {
      method,
      headers: { authorization: `Bearer ${server.token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliFault(
      EXIT.setup,
      `Le serveur de ce répertoire (pid ${server.pid}) ne répond pas : ${why}. S’il n’y en a pas, supprimez server.json du répertoire des données.`,
      `The server of this directory (pid ${server.pid}) does not answer: ${why}. Where none runs, remove server.json from the data directory.`,
    );
  }
  if (response.ok) return (await response.json()) as T;
  const fault = (await response.json().catch(() => ({}))) as ApiFault;
  const code = fault.error?.code ?? String(response.status);
  const diagnostics = fault.error?.diagnostics ?? [];
  if (diagnostics.length > 0) {
    const say = (language: 'fr' | 'en'): string => diagnostics.map((d) => `${d.begin}–${d.end}: ${d[language]}`).join('\n');
    throw new CliFault(EXIT.usage, say('fr'), say('en'));
  }
  const exit = response.status === 404 ? EXIT.notFound : EXIT.problems;
  throw new CliFault(exit, fault.error?.message?.fr ?? `Erreur ${code}`, fault.error?.message?.en ?? `Error ${code}`);
}
