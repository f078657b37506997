import fc, { type Arbitrary } from 'fast-check'
import type { Endpoint } from '#shared/endpoint'
import { z } from '#shared/z'
import type { Route } from '../../../server/platform/implement'
import { type JsonSchema, Known, fromSchema } from './from-schema'
import { type Edit, Spelled, edits } from './hostile'

/** A question to be: what is asked, and how it is spoilt. */
export interface Draft {
  base: unknown
  edits: Edit[]
}

type Fields = Record<string, unknown>

/** Makes questions for an endpoint from its contract, good ones and spoilt ones. */
export function questionsFor({ contract }: Route): Arbitrary<Draft> {
  const schema = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' })
  return fc.record({ base: fromSchema(flat(schema as Flat) as JsonSchema, ''), edits })
}

interface Flat extends JsonSchema {
  $defs?: Record<string, JsonSchema>
  $ref?: string
}

/** Puts what is defined once in each place that points at it. */
function flat({ $defs = {}, ...schema }: Flat): unknown {
  const text = JSON.stringify(schema)
  const whole = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(whole)
    if (typeof node !== 'object' || node === null) return node
    const pointer = (node as Flat).$ref
    if (pointer !== undefined) return whole($defs[pointer.split('/').at(-1)!])
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, whole(value)]))
  }
  return whole(JSON.parse(text))
}

/** The question as it is asked. @param known - finds a value by its name. */
export function finished({ base, edits }: Draft, known: (one: Known) => unknown): unknown {
  return edits.reduce<unknown>(spoil, filled(base, known))
}

function filled(value: unknown, known: (one: Known) => unknown): unknown {
  if (value instanceof Known) return filled(known(value), known)
  if (Array.isArray(value)) return value.map(one => filled(one, known))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, one]) => [name, filled(one, known)])
  return Object.fromEntries(fields.filter(([, one]) => one !== undefined))
}

function spoil(question: unknown, { place, how, what, name }: Edit): unknown {
  const places = placesOf(question)
  const at = places[place % places.length]
  if (!at) return what
  const [holder, key] = at
  const held = holder[key]
  if (how === 'replace') put(holder, key, what)
  else if (how === 'wrap') put(holder, key, [held])
  else if (how === 'drop') delete holder[key]
  else if (isFields(held)) put(held, name, what)
  else put(holder, name, what)
  return question
}

/** `__proto__` becomes a field like any other, as in JSON. */
const put = (holder: Fields, key: string, value: unknown) =>
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !(value instanceof Spelled)

/** Every place within a question that holds a value, but not those deep within a hostile one. */
function placesOf(value: unknown, depth = 0): [Fields, string][] {
  if (!isFields(value) || depth > 5) return []
  return Object.keys(value)
    .slice(0, 100)
    .flatMap(key => [[value, key] as [Fields, string], ...placesOf(value[key], depth + 1)])
}

/** The question as JSON, what is hostile as it is spelt. */
export function bodyOf(question: unknown): string {
  const spelt: string[] = []
  const text = JSON.stringify(question, (_, value: unknown) =>
    value instanceof Spelled ? `spelt-${spelt.push(value.text) - 1}` : value,
  )
  return text.replaceAll(/"spelt-(\d+)"/g, (_, at: string) => spelt[Number(at)]!)
}

/** The question in an address: fields of fields in brackets, lists as the same name again. */
export function queryOf(question: unknown): string {
  const pairs = new URLSearchParams()
  const add = (name: string, value: unknown, depth: number) => {
    if (depth < 5 && isFields(value)) {
      const isList = Array.isArray(value)
      for (const key of Object.keys(value).slice(0, 20)) {
        add(isList ? name : `${name}[${key}]`, value[key], depth + 1)
      }
    } else if (value instanceof Spelled) add(name, readOr(value.text), depth)
    else pairs.append(name, String(value).slice(0, 4000))
  }
  if (!isFields(question)) return bodyOf(question).slice(0, 8000)
  for (const name of Object.keys(question).slice(0, 50)) add(name, question[name], 0)
  return String(pairs).slice(0, 8000)
}

/** What a text spells, or itself where it is a number that only looks like JSON. */
function readOr(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'number' ? text : value
  } catch {
    return text
  }
}

/** How an endpoint is asked. */
export const askedWith = ({ method }: Endpoint, question: unknown) =>
  method === 'GET' ? { query: `?${queryOf(question)}` } : { query: '', body: bodyOf(question) }
