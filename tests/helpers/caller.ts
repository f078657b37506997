import { signInPerson } from '#shared/account/account.endpoints'
import type { Endpoint } from '#shared/endpoint'
import { deviceIdOf } from '../../server/scripts/demo/people'
import type { Demo } from './demo'

/** An answer of the server, read. */
export interface Answer {
  status: number
  // Tests look into answers of every shape; what the contract promises is asserted, not typed.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

/** Asks a running demo without a screen. */
export type Ask = (endpoint: Pick<Endpoint, 'method' | 'path'>, input?: object) => Promise<Answer>

/** Asks as the phone of an account would. */
export async function askAs(demo: Demo, account: string): Promise<Ask> {
  const { origin } = new URL(demo.phone)
  const { body } = await post(`${origin}/standin/login-code`, { openid: account })
  const code = { code: body.code as string, deviceId: deviceIdOf(account) }
  const session = await post(`${origin}/api${signInPerson.path}`, code)
  const headers = { authorization: `Bearer ${String(session.body.token)}` }
  return ({ method, path }, input) =>
    method === 'GET'
      ? read(fetch(`${origin}/api${path}`, { headers }))
      : post(`${origin}/api${path}`, input ?? {}, headers)
}

const post = (address: string, input: object, headers: Record<string, string> = {}) =>
  read(
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    }),
  )

async function read(answer: Promise<Response>): Promise<Answer> {
  const { status, ...rest } = await answer.then(async come => ({
    status: come.status,
    body: (await come.json()) as unknown,
  }))
  return { status, ...rest }
}
