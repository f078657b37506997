import type { Contract, Endpoint } from './endpoint'
import type { RefusalCode } from './refusals.words'
import type { z } from './z'

/** One field that was wrong, by its path in the question. */
export interface FieldError {
  path: string
  code: string
}

/** Every refusal of the server, in the shape of problem+json (RFC 9457). */
export interface Problem {
  code: RefusalCode
  /** A sentence in Chinese that may be shown as it is. */
  title: string
  status: number
  requestId: string
  errors?: FieldError[]
}

/** The server said no, and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/** Nothing came back, or the fault is the server's. Safe to try again. */
export class Unreachable extends Error {
  /** @param problem - what our server said of it; null for silence, or for somebody else's words. */
  constructor(readonly problem: Problem | null = null) {
    super(problem?.code)
  }
}

/** Brings a question to the server; null when nothing came back. */
type Send = (
  endpoint: Endpoint,
  input: unknown,
) => Promise<{ status: number; body: unknown } | null>

/**
 * Makes `call`, the only way a screen asks the server. The phone and the console
 * each bring their own way of sending. Answers are not checked again: the server
 * has already trimmed them to the contract.
 *
 * @throws {Refused} the server answered no.
 * @throws {Unreachable} no network, or the fault is the server's.
 */
export function asker(send: Send) {
  return async function call<C extends Contract>(
    endpoint: Endpoint<C>,
    input: z.input<C['input']>,
  ): Promise<z.output<C['reply']>> {
    const answer = await send(endpoint, input)
    if (!answer) throw new Unreachable()
    const problem = isProblem(answer.body) ? answer.body : null
    if (answer.status >= 500) throw new Unreachable(problem)
    if (answer.status >= 400) throw problem ? new Refused(problem) : new Unreachable()
    return answer.body as z.output<C['reply']>
  }
}

/** A proxy on the way may answer in its own words; only ours carry a code. */
const isProblem = (body: unknown): body is Problem =>
  typeof (body as Problem | null)?.code === 'string'
