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

/** What travels with every question: who asks, the outside world, the name of the request. */
export interface Ctx<By extends Role = Role> {
  readonly actor: Extract<Actor, { role: By }>
  /** Which session the actor came with; none for a visitor. */
  readonly sessionId: string | undefined
  readonly outside: Outside
  readonly cookie: Cookie
  readonly requestId: string
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
  const inputSchema = z.compile(contract.input)
  const replySchema = z.compile(contract.reply)

  return (
    handle: (asked: Ctx<By> & { input: z.output<C['input']> }) => Promise<z.input<C['reply']>>,
  ) => {
    async function answer(question: unknown, caller: Ctx) {
      const actor = admitted(endpoint, caller.actor)
      const input = inputSchema.safeParse(question)
      if (!input.success) throw new Refusal(400, 'bad-input', fieldErrors(input.error, question))

      const asked = { ...caller, actor, input: input.data } as Ctx<By> & {
        input: z.output<C['input']>
      }
      return replySchema.parse(await handle(asked))
    }
    return { endpoint, contract, answer } as unknown as Route
  }
}

/** An open endpoint treats everybody as a visitor, so that a stale session cannot bar the door. */
function admitted(endpoint: Endpoint, actor: Actor): Actor {
  if (endpoint.by.includes('visitor')) return { role: 'visitor' }
  if (actor.role === 'visitor') throw new Refusal(401, 'sign-in-first')
  if (!endpoint.by.includes(actor.role)) throw new Refusal(403, 'wrong-role')
  return actor
}
