import { useEffect, useState } from 'react'
import { Alert, Button } from 'antd'
import type { Attendance } from '#shared/courses/attendance.contract'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import { exportAttendance, listAttendance } from '#shared/courses/classes.endpoints'
import { saveFile } from '../../device/save-file'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { Printed } from '../../ui/printed'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { everyPage } from '../../ui/use-pages'
import { words } from './classes.words'

interface ListOutProps {
  one: ClassShown
  onSaid: (sentence: string) => void
}

/** The list on paper and as a table file. */
export function ListOut({ one, onSaid }: ListOutProps) {
  const [onPaper, setOnPaper] = useState<readonly Attendance[] | null>(null)
  const { busy, error, act } = useAct()
  useEffect(() => {
    if (!onPaper) return
    window.print()
    setOnPaper(null)
  }, [onPaper])

  const handlePrint = () => act(async () => setOnPaper(await everybodyOf(one.id)))
  const handleExport = () =>
    act(async () => {
      const { fileName, text, rows } = await call(exportAttendance, { id: one.id })
      saveFile(fileName, text, 'text/csv;charset=utf-8')
      onSaid(words.exported(rows))
    })

  return (
    <>
      <Button loading={busy} onClick={() => void handlePrint()}>
        {words.print}
      </Button>
      <Button loading={busy} onClick={() => void handleExport()}>
        {words.export}
      </Button>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      {onPaper && (
        <Printed>
          <PaperList one={one} rows={onPaper} />
        </Printed>
      )}
    </>
  )
}

async function everybodyOf(id: string): Promise<readonly Attendance[]> {
  const { items } = await everyPage(async (after?: string) => {
    const { attendance, next } = await call(listAttendance, { id, after })
    return { items: attendance.map(row => ({ id: row.personId, ...row })), next }
  })
  return items
}

const PaperList = ({ one, rows }: { one: ClassShown; rows: readonly Attendance[] }) => (
  <>
    <h1>{words.printedTitle(one.title)}</h1>
    <p>
      {words.times(one)}　{one.place.name}　{words.printedAt(serverNow())}
    </p>
    <table className='paper-list'>
      <thead>
        <tr>
          <th>{words.person}</th>
          <th>{words.office}</th>
          <th>{words.signedIn}</th>
          <th>{words.signedOut}</th>
          <th>{words.signature}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.personId}>
            <td>{row.personName}</td>
            <td>{row.officeName}</td>
            <td>{row.signedIn && words.at(row.signedIn)}</td>
            <td>{row.signedOut && words.at(row.signedOut)}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  </>
)
