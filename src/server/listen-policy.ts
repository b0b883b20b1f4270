import { isIP } from 'node:net';

export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  /** Paths of certificate chain and key, PEM. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Addresses or networks of the proxy that ends TLS, for instance `10.0.0.5` or `10.0.0.0/24`; null where there is none. */
  readonly trustedProxy: readonly string[] | null;
}

export type ListenFault = 'bad_port' | 'tls_incomplete' | 'tls_required';
export type ListenOutcome =
  | { readonly ok: true; readonly value: ListenSettings }
  | { readonly ok: false; readonly fault: ListenFault; readonly fr: string; readonly en: string };

/** Where the server listens, from the environment: `HOST`, `PORT`, `CONTINUUM_TLS_CERT`, `CONTINUUM_TLS_KEY`, `CONTINUUM_TRUSTED_PROXY`. */
export function listenSettings(environment: Readonly<Record<string, string | undefined>>): ListenOutcome {
  const value = (name: string): string | undefined => (environment[name]?.trim() === '' ? undefined : environment[name]?.trim());
  const host = value('HOST') ?? '127.0.0.1';
  const port = Number(value('PORT') ?? '4800');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return {
      ok: false,
      fault: 'bad_port',
      fr: 'PORT doit être un nombre entre 0 et 65535.',
      en: 'PORT must be a number between 0 and 65535.',
    };
  }
  const cert = value('CONTINUUM_TLS_CERT');
  const key = value('CONTINUUM_TLS_KEY');
  if ((cert === undefined) !== (key === undefined)) {
    return {
      ok: false,
      fault: 'tls_incomplete',
      fr: 'CONTINUUM_TLS_CERT et CONTINUUM_TLS_KEY vont ensemble.',
      en: 'CONTINUUM_TLS_CERT and CONTINUUM_TLS_KEY go together.',
    };
  }
  const tls = cert === undefined || key === undefined ? null : { cert, key };
  const proxies = value('CONTINUUM_TRUSTED_PROXY');
  const trustedProxy =
    proxies === undefined
      ? null
      : proxies
          .split(',')
          .map((p) => p.trim())
          .filter((p) => p !== '');
  if (!isLoopback(host) && tls === null && trustedProxy === null) {
    return {
      ok: false,
      fault: 'tls_required',
      fr: `Continuum n’écoute pas sur ${host} sans chiffrement : donnez CONTINUUM_TLS_CERT et CONTINUUM_TLS_KEY, ou l’adresse du proxy qui chiffre dans CONTINUUM_TRUSTED_PROXY.`,
      en: `Continuum does not listen on ${host} without encryption: set CONTINUUM_TLS_CERT and CONTINUUM_TLS_KEY, or the address of the proxy that encrypts in CONTINUUM_TRUSTED_PROXY.`,
    };
  }
  return { ok: true, value: { host, port, tls, trustedProxy } };
}

/** True for names and addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (bare === 'localhost') return true;
  if (isIP(bare) === 4) return bare.startsWith('127.');
  return bare === '::1' || bare.startsWith('::ffff:127.');
}
