import { useCallback } from 'react'
import { answerVisitPrompt, readVisitPrompt } from '#shared/visits/bookings/bookings.endpoints'
import type { PromptState } from '#shared/messages/prompts.contract'
import { PromptCard } from '../../account/prompts/prompt-card'
import { newAttemptId } from '../../device/attempt'
import { useFresh } from '../../device/use-fresh'
import { useAsked } from '../../http/use-asked'
import { callAsRelative } from '../session'
import { words } from './bookings.words'

/** Whether WeChat tells the family of news, and the one tap that asks for it. */
export function RemindCard() {
  const { answer: prompt, ask } = useAsked<PromptState>()
  useFresh(useCallback(() => void ask(() => callAsRelative(readVisitPrompt, {})), [ask]))
  if (!prompt) return null
  return (
    <PromptCard
      prompt={prompt}
      standing={words.reminders}
      onChange={changed => void ask(async () => changed)}
      tell={async answer =>
        callAsRelative(answerVisitPrompt, { attemptId: await newAttemptId(), answer })
      }
    />
  )
}
