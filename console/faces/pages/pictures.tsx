import { useCallback } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import { listProposals } from '#shared/faces/enrolments.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { OfficeFilter } from '../../ui/toolbar/office-filter'
import { useNow } from '../../ui/use-now'
import { usePages } from '../../ui/use-pages'
import { useReadAgain } from '../../ui/use-read-again'
import { Waiting } from '../../ui/waiting'
import { useFaceCounts } from '../counts.store'
import { useFacesAddress } from '../faces-address'
import '../faces.css'
import { PictureTable } from '../pictures/picture-table'
import { words } from '../pictures/pictures.words'

/** Where officers see whose own pictures wait to be confirmed. No face is shown here. */
export default function PicturesPage() {
  const { officeId, showOffice } = useFacesAddress()
  const ask = useCallback(
    async (after?: string) => {
      const { proposals, next } = await call(listProposals, {
        officeId: officeId ?? undefined,
        after,
      })
      return { items: proposals, next }
    },
    [officeId],
  )
  const changes = useFaceCounts(counted => counted.changes)
  const { items, answer, next, reading, error, readOn } = useReadAgain(usePages(ask), changes)
  const now = useNow()
  return (
    <main className='table-page faces'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <Link to='/faces'>{words.back}</Link>
        <OfficeFilter officeId={officeId} onChoose={showOffice} />
      </div>
      <div className='rows'>
        <p className='quiet'>{words.means}</p>
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer && items.length === 0 && <Nothing>{words.none}</Nothing>}
        {items.length > 0 && <PictureTable proposals={items} now={now} />}
        {error !== null && <Fault what={words.missing} error={error} onRetry={readOn} />}
        {next !== null && error === null && (
          <p className='more'>
            <Button loading={reading} onClick={readOn}>
              {words.more}
            </Button>
          </p>
        )}
      </div>
    </main>
  )
}
