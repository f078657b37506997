import type { Actor, Contract, Endpoint, Role } from '#shared/endpoint'
import { z } from '#shared/z'
import { Refusal } from './errors'
import { fieldErrors } from './field-errors'
import type { Outside } from './outside'

/** How an answer starts or ends the session that a browser keeps in its cookie. */
export interface Cookie {
  keep(token: string): void
  drop(): void
}

/** A question as it came, for a service that signs its bytes. */
export interface Came {
  readonly bytes: Buffer
  /** Empty when there is none. */
  header(name: string): string
}

/** What travels with every question: who asks, the outside world, the name of the request. */
export interface Ctx<By extends Role = Role> {
  readonly actor: Extract<Actor, { role: By }>
  /** Which session the actor came with; none for a visitor. */
  readonly sessionId: string | undefined
  readonly outside: Outside
  readonly cookie: Cookie
  readonly requestId: string
  /** Only of an endpoint that is `signed`. */
  readonly came?: Came
}

declare const implemented: unique symbol

/** An endpoint with its contract and its answer. Only `implement` can make one. */
export interface Route {
  readonly [implemented]: true
  readonly endpoint: Endpoint
  readonly contract: Contract
  answer(question: unknown, caller: Ctx): Promise<unknown>
}

/**
 * Answers an endpoint: right caller, right input, then the reply, trimmed to
 * what the contract names so that no field can leak by accident.
 *
 * @throws {Refusal} 401 not signed in, 403 wrong role, 400 wrong input.
 */
export function implement<C extends Contract, By extends Role>(
  endpoint: Endpoint<C, By>,
  contract: NoInfer<C>,
) {
  return (
    handle: (asked: Ctx<By> & { input: z.output<C['input']> }) => Promise<z.input<C['reply']>>,
  ) => {
    async function answer(question: unknown, caller: Ctx) {
      const actor = admitted(endpoint, caller.actor)
      const input = compiled(contract.input).safeParse(question)
      if (!input.success) throw new Refusal(400, 'bad-input', fieldErrors(input.error, question))

      const asked = { ...caller, actor, input: input.data } as Ctx<By> & {
        input: z.output<C['input']>
      }
      return compiled(contract.reply).parse(await handle(asked))
    }
    return { endpoint, contract, answer } as unknown as Route
  }
}

const alreadyCompiled = new WeakMap<z.ZodType, z.ZodType>()

/** Compiled when first asked for: to compile all of them would be most of the time that a start takes. */
function compiled<Schema extends z.ZodType>(schema: Schema): Schema {
  const known = alreadyCompiled.get(schema)
  if (known) return known as Schema
  const fast = z.compile(schema)
  alreadyCompiled.set(schema, fast)
  return fast
}

/** An open endpoint treats everybody as a visitor, so that a stale session cannot bar the door. */
function admitted(endpoint: Endpoint, actor: Actor): Actor {
  if (endpoint.by.includes('visitor')) return { role: 'visitor' }
  if (actor.role === 'visitor') throw new Refusal(401, 'sign-in-first')
  if (!endpoint.by.includes(actor.role)) throw new Refusal(403, 'wrong-role')
  return actor
}
