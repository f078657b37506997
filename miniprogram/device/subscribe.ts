import Taro from '@tarojs/taro'
import type { PromptAnswer } from '#shared/messages/prompts.contract'
import { promised } from './promised'

/** WeChat's number for: the person wants no messages from anybody. */
const MAIN_SWITCH_OFF = 20004

const ANSWERS: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies PromptAnswer[]

/**
 * Lets WeChat ask whether the next message of a template may come. Must come straight from a tap:
 * whatever is waited for before it loses the tap.
 *
 * @returns what the person answered; null when WeChat could not ask.
 */
export async function askForPrompt(templateId: string): Promise<PromptAnswer | null> {
  try {
    const answer = await promised<Record<string, unknown>>(callbacks =>
      // Taro's types ask for what only other platforms want.
      Taro.requestSubscribeMessage({
        tmplIds: [templateId],
        ...callbacks,
      } as unknown as Parameters<typeof Taro.requestSubscribeMessage>[0]),
    )
    const said = String(answer[templateId])
    return ANSWERS.includes(said) ? (said as PromptAnswer) : null
  } catch (failure) {
    return (failure as { errCode?: number }).errCode === MAIN_SWITCH_OFF ? 'ban' : null
  }
}
