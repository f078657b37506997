import { Refused } from '#shared/ask'
import type { Endpoint } from '#shared/endpoint'
import { type RefusalCode, refusals } from '#shared/refusals.words'
import { call } from '../../console/http/call'

/** What the server answers, by the id of the endpoint; a function is asked anew each time. */
type Answers = Record<string, unknown>

/** Lets a mocked `call` answer; what is not named is a fault of the test. */
export function serverAnswers(answers: Answers): void {
  jest.mocked(call).mockImplementation((async ({ id }: Endpoint, input: unknown) => {
    if (!(id in answers)) throw new Error(`nobody answers ${id}`)
    const answer = answers[id]
    return typeof answer === 'function' ? (answer as (input: unknown) => unknown)(input) : answer
  }) as typeof call)
}

/** What the server was asked, in order. */
export const asked = (id: string): unknown[] =>
  jest
    .mocked(call)
    .mock.calls.filter(([endpoint]) => endpoint.id === id)
    .map(([, input]) => input)

/** A refusal as the server gives it. */
export const refused = (code: RefusalCode, status = 401): Refused =>
  new Refused({ code, title: refusals[code], status, requestId: 'r1' })
