import fc, { type Arbitrary } from 'fast-check'

/** As much of JSON Schema as contracts come to. */
export interface JsonSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  prefixItems?: JsonSchema[]
  minItems?: number
  maxItems?: number
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

/** Stands for a value of this name that means something to the server, filled in when it is asked. */
export class Known {
  constructor(
    readonly name: string,
    readonly pick: number,
    /** Taken when none is known by this name. */
    readonly otherwise: unknown,
  ) {}
}

/** How many of ten values are taken from those known by name: made-up ids find nothing. */
const KNOWN_OF_TEN = 9
const LONGEST_LIST = 3

/** Makes questions that a contract lets in, as far as its JSON Schema tells. @param name - of the field. */
export function fromSchema(schema: JsonSchema, name: string): Arbitrary<unknown> {
  const made = made_(schema, name)
  if (schema.type === 'object' && name === '') return made
  const known = fc
    .tuple(fc.nat(), made)
    .map(([pick, otherwise]) => new Known(name, pick, otherwise))
  return fc.oneof(
    { arbitrary: known, weight: KNOWN_OF_TEN },
    { arbitrary: made, weight: 10 - KNOWN_OF_TEN },
  )
}

function made_(schema: JsonSchema, name: string): Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(one => made_(one, name)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return objectFrom(schema)
    case 'array':
      return listFrom(schema, name)
    case 'integer':
      return fc.integer({ ...bounds(schema, 1_000_000) })
    case 'number':
      return fc.double({ ...bounds(schema, 1e6), noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return textFrom(schema)
  }
}

const bounds = ({ minimum, maximum, exclusiveMinimum }: JsonSchema, reach: number) => ({
  min: Math.max(minimum ?? exclusiveMinimum ?? -reach, Number.MIN_SAFE_INTEGER),
  max: Math.min(maximum ?? (minimum ?? 0) + reach, Number.MAX_SAFE_INTEGER),
})

function objectFrom({ properties = {}, required = [] }: JsonSchema) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, fromSchema(schema, name)]),
  )
  return fc.record(fields, { requiredKeys: required })
}

function listFrom({ items = {}, prefixItems, minItems = 0, maxItems }: JsonSchema, name: string) {
  if (prefixItems) return fc.tuple(...prefixItems.map(one => made_(one, name)))
  return fc.array(made_(items, name), {
    minLength: minItems,
    maxLength: Math.min(maxItems ?? Infinity, minItems + LONGEST_LIST),
  })
}

function textFrom({ pattern, format, minLength = 0, maxLength = 64 }: JsonSchema) {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date') return DAYS.map(day => day.slice(0, 10))
  if (format === 'date-time') return DAYS
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 64), unit: 'binary' })
}

/** Of all years that can be written in four digits, the first and the last included. */
const DAYS = fc
  .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') })
  .filter(day => !Number.isNaN(day.getTime()))
  .map(day => day.toISOString())
