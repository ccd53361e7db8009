import { z } from 'zod';
import { apiPaths, parameters, responses } from './openapiPaths.js';
import { shapes } from './shapes.js';

/**
 * The description of the API: OpenAPI 3.1, whose schemas are JSON Schema 2020-12. Schemas leave room
 * for fields that v1 may gain.
 * @param about `baseUrl`: the public origin; `version`: of the companion
 * @returns a plain object to be sent as JSON
 */
export function openApiDocument(about: { baseUrl: string; version: string }) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Episode companion API',
      version: about.version,
      description:
        'Episodes, their segments and the changes that they discuss. Read-only. Times are seconds, dates ISO 8601, unknown is null.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: about.baseUrl.replace(/\/+$/, '') }],
    paths: apiPaths(),
    components: { schemas: schemas(), responses, parameters },
  };
}

function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const generated = z.toJSONSchema(registry, {
    // As read by clients: an answer may gain fields.
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(generated.schemas).map(
      ([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema],
    ),
  );
}
