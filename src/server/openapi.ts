import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { ErrorSchema } from './schemas/shared.ts';

/** The OpenAPI document at `/docs/json`, and its page at `/docs`, served from this machine under the same policy as all the rest. */
export async function installOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Continuum',
        version,
        description:
          'API of one Continuum node. Sign in with `POST /api/v1/session`; requests that change something carry the header `x-continuum-request: 1`. Every error has a stable code: docs/reference/errors.md.',
      },
      tags: ['session', 'search', 'records', 'ingest', 'oppositions', 'accounts', 'audit', 'system'].map((name) => ({ name })),
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => tidy(jsonSchemaTransformObject(document) as OpenApi),
  });
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list', validatorUrl: null } });
}

/** Every route may answer with it. */
const ERROR_ID = z.globalRegistry.get(ErrorSchema)?.id ?? '';

interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly components?: { readonly schemas?: Record<string, object> };
  readonly paths?: Record<string, Record<string, { responses?: Record<string, object> }>>;
}

/** Drops what no route refers to (each schema comes once for requests and once for answers) and says that every route may answer with an error. */
function tidy(document: OpenApi): OpenApi {
  const all = document.components?.schemas ?? {};
  const paths = document.paths ?? {};
  const error = { description: 'Error', content: { 'application/json': { schema: { $ref: `#/components/schemas/${ERROR_ID}` } } } };
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path)))
    operation.responses = { ...operation.responses, default: error };
  const used = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(all[name] ?? null);
    }
  };
  follow(paths);
  const schemas = Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => used.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { ...document, components: { ...document.components, schemas } };
}
