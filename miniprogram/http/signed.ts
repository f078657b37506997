import { asker } from '#shared/ask'
import { type Answer, send } from './send'

/** How the token of one of those who may be signed in is come by. */
export interface TokenSource {
  tokenNow(): Promise<string>
  tokenInsteadOf(refused: string): Promise<string>
}

/**
 * A way of asking that signs in first when needed, and once more when the server no longer knows the
 * token.
 *
 * @param mayAsk - looks at each token before something is sent with it; may throw.
 */
export const askerSigned = (
  { tokenNow, tokenInsteadOf }: TokenSource,
  mayAsk: (token: string) => void = () => {},
) =>
  asker(async (endpoint, input) => {
    const ask = (token: string) => {
      mayAsk(token)
      return send(endpoint, input, token)
    }
    const token = await tokenNow()
    const answer = await ask(token)
    return asksForSignIn(answer) ? ask(await tokenInsteadOf(token)) : answer
  })

const asksForSignIn = (answer: Answer | null) =>
  answer?.status === 401 && (answer.body as { code?: string } | null)?.code === 'sign-in-first'
