import { useEffect, useRef } from 'react'
import { Button } from 'antd'
import { saveFile } from '../../device/save-file'
import { words as purposeWords } from '../../ui/purpose.words'
import { words as common } from '../../ui/ui.words'
import { words } from '../exports.words'
import { csvOf } from './csv'
import type { Fetched } from './fetched'
import { cellsOf, columnsOf, markOf } from './sheet-table'
import './sheet.css'
import { Watermark } from './watermark'

/** A fetched export to be read, printed or saved. */
export function Sheet({ fetched, onBack }: { fetched: Fetched; onBack: () => void }) {
  const { id } = fetched.export
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <main className='table-page export-sheet'>
      <div className='toolbar'>
        <h1 ref={title} tabIndex={-1}>
          {words.sheetOf(id)}
        </h1>
        <span className='quiet'>{words.openOnlyHere}</span>
        <span className='last buttons'>
          <Button type='primary' onClick={() => print()}>
            {common.print}
          </Button>
          <Button
            onClick={() => saveFile(words.csvName(id), csvOf(fetched), 'text/csv;charset=utf-8')}
          >
            {words.saveCsv}
          </Button>
          <Button onClick={onBack}>{words.back}</Button>
        </span>
      </div>
      <Watermark text={markOf(fetched)} />
      <div className='rows'>
        <Paper fetched={fetched} />
      </div>
    </main>
  )
}

function Paper({ fetched }: { fetched: Fetched }) {
  const { export: asked } = fetched
  const columns = columnsOf(fetched)
  const mark = markOf(fetched)
  return (
    <article className='paper' aria-label={words.sheet}>
      <h2>{words.sheet}</h2>
      <dl className='facts'>
        <dt>{words.what}</dt>
        <dd>{`${words.subject(asked)}，${words.days(asked)}，${words.rows(fetched.rows.length)}`}</dd>
        <dt>{words.purpose}</dt>
        <dd>{purposeWords.purposes[asked.purpose].title}</dd>
        <dt>{words.reason}</dt>
        <dd>{asked.reason}</dd>
        {asked.decidedByName && (
          <>
            <dt>{words.approvedBy}</dt>
            <dd>{asked.decidedByName}</dd>
          </>
        )}
      </dl>
      <table className='table'>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope='col'>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cellsOf(fetched).map(cells => (
            <tr key={cells[0]}>
              {cells.map((cell, column) => (
                <td key={columns[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={columns.length}>{mark}</td>
          </tr>
        </tfoot>
      </table>
    </article>
  )
}
