import { Refused, asker } from '#shared/ask'
import { loginCode } from '../device/login'
import { send } from '../http/send'

/** Asks what may be asked before anybody is signed in. @throws {Refused} {Unreachable} */
export const askAsVisitor = asker((endpoint, input) => send(endpoint, input, null))

/**
 * Asks something that needs a login code. A code is good once and for minutes: on a slow line it
 * may die on the way, and then one more is tried.
 */
export async function withLoginCode<Reply>(ask: (code: string) => Promise<Reply>): Promise<Reply> {
  try {
    return await ask(await loginCode())
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== 'login-code-refused') throw error
    return ask(await loginCode())
  }
}
