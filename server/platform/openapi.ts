import type { Contract, Endpoint } from '#shared/endpoint'
import { refusals } from '#shared/refusals.words'
import { z } from '#shared/z'
import { API_PATH } from './dispatch'
import type { Route } from './implement'

type Json = Record<string, unknown>

const PROBLEM = {
  type: 'object',
  required: ['code', 'title', 'status', 'requestId'],
  properties: {
    code: { type: 'string', enum: Object.keys(refusals) },
    title: { type: 'string' },
    status: { type: 'integer' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code'],
        properties: { path: { type: 'string' }, code: { type: 'string' } },
      },
    },
  },
}

/** The OpenAPI 3.1 document, made from the contracts that the server runs. */
export function openApiOf(routes: readonly Route[]): Json {
  const schemas: Json = { Problem: PROBLEM }
  const paths: Record<string, Json> = {}
  for (const { endpoint, contract } of routes) {
    const path = API_PATH + endpoint.path
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint, contract, schemas),
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: '归途', version: '1' },
    paths,
    components: {
      schemas,
      securitySchemes: {
        phone: { type: 'http', scheme: 'bearer' },
        console: { type: 'apiKey', in: 'cookie', name: 'guitu' },
      },
    },
  }
}

function operationOf(endpoint: Endpoint, contract: Contract, schemas: Json): Json {
  const isOpen = endpoint.by.includes('visitor')
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    'x-by': endpoint.by,
    security: isOpen ? [] : [{ phone: [] }, { console: [] }],
    ...(endpoint.method === 'GET'
      ? { parameters: parametersOf(contract.input) }
      : { requestBody: { required: true, content: jsonOf(contract.input, 'input', schemas) } }),
    responses: {
      200: { description: 'OK', content: jsonOf(contract.reply, 'output', schemas) },
      default: {
        description: 'Refused or failed',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

const jsonOf = (schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json => ({
  'application/json': { schema: placed(z.toJSONSchema(schema, { io }) as Json, schemas) },
})

/** Moves the named parts of a schema to where OpenAPI keeps them. */
function placed({ $schema: _, $defs, ...schema }: Json, schemas: Json): Json {
  const renamed = (part: unknown): Json =>
    JSON.parse(JSON.stringify(part).replaceAll('#/$defs/', '#/components/schemas/')) as Json
  for (const [name, part] of Object.entries(($defs ?? {}) as Json)) schemas[name] = renamed(part)
  return renamed(schema)
}

function parametersOf(input: z.ZodType): Json[] {
  const { properties, required } = z.toJSONSchema(input, { io: 'input' }) as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    schema,
  }))
}
