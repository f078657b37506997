import { playedAccount } from './played-account'
import type * as phone from './subscribe'

/** There is no WeChat around a browser; in the demo its stand-in takes the yes. See subscribe.ts. */
export const askForPrompt: typeof phone.askForPrompt = async templateId => {
  if (!__STAND_IN__) return null
  const answer = await fetch('/standin/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: playedAccount(), template_id: templateId, kind: 'once' }),
  }).catch(() => null)
  return answer?.ok ? 'accept' : null
}
