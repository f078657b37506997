import type { PromptTopic } from '#shared/messages/prompts.contract'
import { clockInChina, dayInChina } from '#shared/time/days'
import { dayForWeChat } from './moments.words'
import { WeChatUnreachable } from './wechat-ask'
import { tokenAsker } from './wechat-asked'
import type { WeChatApp, WeChatToken } from './wechat-token'

/** A template that was chosen on the platform: one line of words, and when. */
export interface Template {
  id: string
  /** Name of the key that takes the words, e.g. thing1. */
  wordsKey: string
  /** Name of the key that takes the moment, e.g. time2 or date2. */
  momentKey: string
}

/** What messages are written by. */
export interface Templates {
  of: Readonly<Partial<Record<PromptTopic, Template>>>
  /** Which edition of the mini-program they lead to. */
  edition: 'developer' | 'trial' | 'formal'
}

/**
 * How it went: it lies in the person's WeChat; the person takes none (any more); there is no such
 * account here; not now.
 */
export type SendOutcome = 'sent' | 'refused' | 'no-account' | 'later'

/** Messages of WeChat (订阅消息) that a person agreed to get, one for each yes. */
export interface WeChatMessages {
  /** What a phone must ask for; null where none was set up. */
  templateFor(topic: PromptTopic): string | null
  /**
   * @throws {WeChatUnreachable} nobody knows whether it went out.
   * @throws {Error} our own mistake; its message says what to mend.
   */
  send(message: WeChatMessage): Promise<SendOutcome>
}

export interface WeChatMessage {
  topic: PromptTopic
  openid: string
  /** Without a leading slash. */
  page: string
  words: string
  at: Date
}

/** The longest `thing` that WeChat shows. */
const LONGEST_WORDS = 20

const MISTAKES: Readonly<Record<number, string>> = {
  40037: 'WeChat does not know the template',
  41030: 'WeChat does not know the page',
  47003: 'WeChat does not accept what the template is filled with',
}

/** Messages that people have agreed to get, sent over the network. */
export function createWeChatMessages(
  app: WeChatApp,
  token: WeChatToken,
  { of, edition }: Templates,
): WeChatMessages {
  const ask = tokenAsker(app, token)
  return {
    templateFor: topic => of[topic]?.id ?? null,
    async send({ topic, openid, page, words, at }) {
      const template = of[topic]
      if (!template) throw new Error(`no template is set up for ${topic}`)
      const { errcode } = await ask('cgi-bin/message/subscribe/send', {
        touser: openid,
        template_id: template.id,
        page,
        miniprogram_state: edition,
        lang: 'zh_CN',
        data: {
          [template.wordsKey]: { value: Array.from(words).slice(0, LONGEST_WORDS).join('') },
          [template.momentKey]: { value: momentFor(template.momentKey, at) },
        },
      })
      return outcomeOf(errcode)
    },
  }
}

function outcomeOf(errcode: number): SendOutcome {
  switch (errcode) {
    case 0:
      return 'sent'
    case 43101:
      return 'refused'
    case 40003:
      return 'no-account'
    case 45009:
    case 45011:
      return 'later'
    case 40001:
    case 40014:
    case 42001:
      throw new WeChatUnreachable('the access token is refused')
    default:
      throw new Error(`${MISTAKES[errcode] ?? 'WeChat sends no message'} (errcode ${errcode})`)
  }
}

/** A moment as a template takes it: the day, and the time where the key takes one. */
function momentFor(key: string, at: Date): string {
  const date = dayForWeChat(dayInChina(at))
  return key.startsWith('date') ? date : `${date} ${clockInChina(at)}`
}
