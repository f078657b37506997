import type { BaseView } from '#shared/jobs/handovers.contract'
import { words } from './bases.words'
import { BaseTable } from './base-table'

/** A base's list as it lies on paper: it names no office and no official. */
export const BaseSheet = ({ view }: { view: BaseView }) => (
  <article className='base-sheet'>
    <h1>{words.sheetTitle}</h1>
    <p>{words.sheetFor(view.employerName, view.day)}</p>
    <BaseTable view={view} label={words.sheetTitle} />
    <p>{words.sheetFoot}</p>
  </article>
)
