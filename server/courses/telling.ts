import { parameters } from '#shared/law/parameters'
import { type Day, dayInChina, instantInChina } from '#shared/time/days'
import { takeBackMessages } from '../messages/messages.model'
import { endPromptsAbout } from '../messages/prompts.model'
import type { ClientSession } from '../platform/database'
import { type Matter, TOLD_AS, aboutOf } from './news-matter'
import { noteTold, tellLater } from './news.model'

type Named = Pick<Matter, 'kind' | 'id'>

/** Lets people be told of something, beside the write: at once, or on the morning of its first day. */
export function tellOf({ kind, id }: Named, firstDay: Day, now: Date, session: ClientSession) {
  const { clock } = parameters.reportReminders.value
  const dueAt = firstDay <= dayInChina(now) ? now : instantInChina(firstDay, clock)
  return tellLater({ kind, aboutId: id, dueAt }, session)
}

/** Lets those who were told be told that it is called off. @param lastDay - after it nobody needs a word. */
export async function tellEnded(
  named: Named,
  lastDay: Day | null,
  now: Date,
  session: ClientSession,
): Promise<void> {
  await endPromptsAbout('study', aboutOf(named), session)
  const isOver = lastDay !== null && lastDay < dayInChina(now)
  if (!isOver) await tellLater({ kind: named.kind, aboutId: named.id, dueAt: now }, session)
}

/** As if it had never been: whoever was told finds nothing of it any more. */
export async function untell({ kind, id }: Named, session: ClientSession): Promise<void> {
  const about = aboutOf({ kind, id })
  await takeBackMessages({ kind: TOLD_AS[kind], about }, session)
  await endPromptsAbout('study', about, session)
  await noteTold({ kind, aboutId: id }, null, session)
}
