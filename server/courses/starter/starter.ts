import type { LessonContent } from '#shared/courses/lessons.contract'
import { drugs } from './lessons/drugs'
import { family } from './lessons/family'
import { help } from './lessons/help'
import { labour } from './lessons/labour'
import { leave } from './lessons/leave'
import { positioning } from './lessons/positioning'
import { privacy } from './lessons/privacy'
import { prohibition } from './lessons/prohibition'
import { protection } from './lessons/protection'
import { release } from './lessons/release'
import { reporting } from './lessons/reporting'
import { rights } from './lessons/rights'
import { traffic } from './lessons/traffic'
import { violence } from './lessons/violence'
import { young } from './lessons/young'
import * as unchecked from './unchecked-articles'
import { type Written, contentOf } from './writing'

/** A lesson to begin with, of our own words. */
export interface StarterLesson {
  /** Stays the same when the lesson is written anew, so that loading it twice adds nothing. */
  key: string
  content: LessonContent
  /** Whether all that it quotes was compared with the text of the law; if not it stays a draft. */
  isChecked: boolean
}

const WRITTEN: Readonly<Record<string, Written>> = {
  rights,
  reporting,
  leave,
  prohibition,
  positioning,
  privacy,
  labour,
  traffic,
  drugs,
  violence,
  protection,
  family,
  help,
  young,
  release,
}

const NOT_COMPARED: ReadonlySet<string> = new Set(Object.values(unchecked).map(({ cite }) => cite))

/** All of them, in the order in which one reads them. */
export const STARTER_LESSONS: readonly StarterLesson[] = Object.entries(WRITTEN).map(
  ([key, written]) => {
    const content = contentOf(written)
    const isChecked = !content.citations.some(({ cite }) => NOT_COMPARED.has(cite))
    return { key, content, isChecked }
  },
)
