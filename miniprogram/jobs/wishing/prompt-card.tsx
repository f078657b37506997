import type { PromptAnswer, PromptState } from '#shared/messages/prompts.contract'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { agreeToPrompt, stopPrompt, useWishes } from './wishes.store'
import { words } from './wishing.words'

/** Whether WeChat will tell of new work, and the one tap that asks for the next time. */
export function PromptCard({ prompt }: { prompt: PromptState }) {
  const answered = useWishes(own => own.answered)
  const { standing, left } = prompt
  return (
    <Card title={words.prompt}>
      <Words>{words.standing[standing]}</Words>
      {standing === 'on' && left > 1 && <Words quiet>{words.left(left)}</Words>}
      {answered !== undefined && answered !== 'accept' && (
        <Notice tone='waiting' title={said(answered)} />
      )}
      {standing !== 'unavailable' && (
        <>
          <Words quiet>{words.neutral}</Words>
          <Button main={standing !== 'on'} onPress={() => agreeToPrompt(prompt)}>
            {words.ask}
          </Button>
          {standing === 'on' && <Button onPress={() => stopPrompt(prompt)}>{words.stop}</Button>}
        </>
      )}
    </Card>
  )
}

/** Why nothing will come, in words that help. */
function said(answer: Exclude<PromptAnswer, 'accept'> | null): string {
  if (answer === null) return words.notAsked
  return answer === 'reject' ? words.refused : words.blocked
}
