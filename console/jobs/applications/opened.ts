import type { openApplication } from '#shared/jobs/application-desk.contract'
import type { z } from '#shared/z'

/** An application as an official has it open. */
export type Opened = z.infer<(typeof openApplication)['reply']>

/** What each form of the details works with. */
export interface FormProps {
  opened: Opened
  onChange: (after: Opened, sentence: string, isOver?: boolean) => void
}
