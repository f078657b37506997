import { useState } from 'react'
import type { PromptAnswer, PromptStanding, PromptState } from '#shared/messages/prompts.contract'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { problemIn } from '../trouble'
import { askWeChat, stopThem, tellAnswer } from './asking'
import { words } from './prompts.words'

interface PromptCardProps {
  prompt: PromptState
  /** How it stands, in words that name what will be told. */
  standing: Record<PromptStanding, string>
  /** It stands otherwise now. */
  onChange: (prompt: PromptState) => void
  /** Tells the server what was answered, where that is not the person himself. @throws as `call` */
  tell?: (answer: PromptAnswer) => Promise<PromptState>
}

/** Whether WeChat will tell of something, and the one tap that asks for the next time. */
export function PromptCard({ prompt, standing: sentences, onChange, tell }: PromptCardProps) {
  const [amiss, setAmiss] = useState<string | null>(null)
  const { standing, left } = prompt

  async function settle(question: () => Promise<PromptState>) {
    try {
      onChange(await question())
    } catch (error) {
      setAmiss(problemIn(error)?.title ?? words.silence)
    }
  }

  async function handleAsk() {
    const answer = await askWeChat(prompt)
    setAmiss(answer === 'accept' ? null : whyNot(answer))
    if (answer === null) return
    await settle(() => (tell ? tell(answer) : tellAnswer(prompt, answer)))
  }

  async function handleStop() {
    setAmiss(null)
    await settle(() => stopThem(prompt))
  }

  return (
    <Card title={words.title}>
      <Words>{sentences[standing]}</Words>
      {standing === 'on' && left > 1 && <Words quiet>{words.left(left)}</Words>}
      {amiss !== null && <Notice tone='waiting' title={amiss} />}
      {standing !== 'unavailable' && (
        <>
          <Words quiet>{words.neutral}</Words>
          <Button main={standing !== 'on'} onPress={handleAsk}>
            {words.ask}
          </Button>
          {standing === 'on' && !tell && <Button onPress={handleStop}>{words.stop}</Button>}
        </>
      )}
    </Card>
  )
}

/** Why nothing will come, in words that help. */
function whyNot(answer: Exclude<PromptAnswer, 'accept'> | null): string {
  if (answer === null) return words.notAsked
  return answer === 'reject' ? words.refused : words.blocked
}
