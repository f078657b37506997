import { useCallback } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { openReport as contract } from '#shared/reports/reading.contract'
import { openReport } from '#shared/reports/reading.endpoints'
import type { z } from '#shared/z'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'

/** A report with what was said in it. */
export type Opened = z.infer<(typeof contract)['reply']>

/** Opens one report; that it was looked at is recorded. */
export function useReport(id: string, purpose: Purpose) {
  const ask = useCallback(() => call(openReport, { id, purpose }), [id, purpose])
  return useAnswer(ask)
}
