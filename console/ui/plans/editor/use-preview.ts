import { useEffect, useState } from 'react'
import type { PlanFor, PlannedDay } from '#shared/checkins/plans.contract'
import { previewPlan } from '#shared/checkins/plans.endpoints'
import { call } from '../../../http/call'
import type { questionOf } from './draft'

/** What the server is asked: whose plan, what it asks for, from when until when. */
export type Question = { for: PlanFor } & ReturnType<typeof questionOf>

/** What a plan would mean if it were saved. */
export interface Preview {
  firstDay: string
  days: PlannedDay[]
  yearsWithoutHolidays: number[]
  people: number
}

interface Shown {
  /** What was answered last; null when there is nothing that could be shown. */
  preview: Preview | null
  /** Why the last question got no answer; null when it got one, or was not answered yet. */
  error: unknown
  asking: boolean
}

const NOTHING: Shown = { preview: null, error: null, asking: false }

/** So long somebody has not typed before the server is asked. */
const PAUSE_MILLISECONDS = 350

/** What the server says a plan would mean, asked when somebody pauses. @param question - null: not yet. */
export function usePreview(question: Question | null) {
  const [shown, setShown] = useState(NOTHING)
  const [tries, setTries] = useState(0)
  const asked = question && JSON.stringify(question)

  useEffect(() => {
    if (asked === null) return setShown(NOTHING)
    setShown(({ preview }) => ({ preview, error: null, asking: true }))
    let awaited = true
    const settle = (change: Partial<Shown>) => awaited && setShown({ ...NOTHING, ...change })
    const timer = setTimeout(
      () =>
        void call(previewPlan, JSON.parse(asked) as Question).then(
          preview => settle({ preview }),
          (error: unknown) => settle({ error }),
        ),
      PAUSE_MILLISECONDS,
    )
    return () => {
      awaited = false
      clearTimeout(timer)
    }
  }, [asked, tries])

  return { ...shown, again: () => setTries(before => before + 1) }
}
