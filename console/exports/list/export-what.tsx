import type { Export } from '#shared/exports/exports.contract'
import { words } from '../exports.words'

/** Whom an export is about, of which days, and whether it shows where they were. */
export const ExportWhat = ({ one }: { one: Export }) => (
  <>
    {words.subject(one)}
    <span className='quiet line'>
      {words.days(one)}，{words.coordinates(one.withCoordinates)}
    </span>
  </>
)
