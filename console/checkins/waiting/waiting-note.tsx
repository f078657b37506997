import { Button } from 'antd'
import { Link, useLocation } from 'react-router-dom'
import './waiting.css'
import { afterNoticing, freshOf, useWaiting } from './waiting.store'
import { words } from './waiting.words'

/** Pages on which what waits is seen anyway. */
const SHOWN_ON = ['/live', '/tasks']

/** Says quietly, on every other page, that something has come, and leads there. */
export function WaitingNote() {
  const { pathname } = useLocation()
  const waiting = useWaiting()
  const { missed, faults } = freshOf(waiting)
  const isNews = (missed > 0 || faults > 0) && !SHOWN_ON.includes(pathname)
  return (
    <aside className='waiting-note' aria-label={words.announcement} role='status'>
      {isNews && (
        <p>
          {words.fresh({ missed, faults })}
          <Link to={missed > 0 ? '/tasks?list=missed' : '/tasks?list=faults'}>{words.show}</Link>
          <Button size='small' onClick={() => useWaiting.setState(afterNoticing)}>
            {words.dismiss}
          </Button>
        </p>
      )}
    </aside>
  )
}
