import type { BanContent, BanGround } from '#shared/people/restrictions.contract'

/** A ban as it is being filled in. */
export interface BanDraft {
  ground: BanGround
  text: string
  document: string
  skills: BanContent['skills']
  /** As typed: words apart by commas of any kind. */
  named: string
  firstDay: string
  lastDay: string
}

const APART = /[、，,;；\s]+/

/** What is sent of it. */
export function banFrom({ named, lastDay, ...rest }: BanDraft): BanContent {
  const typed = named.split(APART).filter(word => word !== '')
  return { ...rest, words: [...new Set(typed)], lastDay: lastDay === '' ? null : lastDay }
}
