import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

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
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list', validatorUrl: null } });
}
