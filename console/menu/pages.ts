import { DUTIES } from './duties'
import { LEARNING } from './learning'
import { OVERSEEING } from './overseeing'
import { PEOPLE } from './people'
import { VISITS } from './visits'
import { WORK } from './work'
import type { Page } from './page'

/** The menu, in order; the first page that somebody may see is where they begin. */
export const PAGES: readonly Page[] = [
  ...DUTIES,
  ...PEOPLE,
  ...LEARNING,
  ...WORK,
  ...VISITS,
  ...OVERSEEING,
]
