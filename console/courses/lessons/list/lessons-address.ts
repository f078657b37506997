import { useCallback } from 'react'
import type { LessonList } from '#shared/courses/editing.contract'
import type { Audience, LegalField, Stage } from '#shared/courses/lessons.contract'
import { useAddress } from '../../../ui/use-address'
import { words } from '../lessons.words'

/** What is looked for. */
export interface Wanted {
  list: LessonList
  search: string
  field: LegalField | null
  stage: Stage | null
  audience: Audience | null
}

const known = <Name extends string>(names: Readonly<Record<Name, string>>, said: string | null) =>
  (Object.keys(names) as Name[]).find(name => name === said) ?? null

/** What is looked for, as the address says it. */
export function useLessonsAddress() {
  const [params, put] = useAddress()
  const wanted: Wanted = {
    list: known(words.lists, params.get('list')) ?? 'all',
    search: params.get('search') ?? '',
    field: known(words.fields, params.get('field')),
    stage: known(words.stages, params.get('stage')),
    audience: known(words.audiences, params.get('audience')),
  }
  const lookFor = useCallback(
    (change: Partial<Wanted>) =>
      put(
        Object.fromEntries(
          Object.entries(change).map(([name, value]) => [
            name,
            value === '' || value === 'all' ? null : value,
          ]),
        ),
      ),
    [put],
  )
  return { wanted, lookFor }
}
