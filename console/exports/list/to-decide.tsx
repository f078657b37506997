import { useState } from 'react'
import { Button } from 'antd'
import type { Export } from '#shared/exports/exports.contract'
import { listExportsToDecide } from '#shared/exports/exports.endpoints'
import { call } from '../../http/call'
import { Outcome } from '../../ui/outcome'
import { usePages } from '../../ui/use-pages'
import { words } from '../exports.words'
import { DecideDialog } from './decide-dialog'
import { ExportList } from './export-list'
import { ExportWhat } from './export-what'

const COLUMNS = [words.askedAt, words.asker, words.what, words.points, words.reason, words.act]

async function readToDecide(after?: string) {
  const { exports, next } = await call(listExportsToDecide, { after })
  return { items: exports, next }
}

/** What waits for this official as second person. */
export function ToDecide() {
  const list = usePages(readToDecide)
  const [opened, setOpened] = useState<Export | null>(null)
  const [outcome, setOutcome] = useState('')

  function handleOpen(one: Export) {
    setOutcome('')
    setOpened(one)
  }

  async function handleDone(sentence: string) {
    setOutcome(sentence)
    await list.readAgain()
  }

  return (
    <>
      <Outcome sentence={outcome} />
      <ExportList
        title={words.toDecide}
        none={words.noneToDecide}
        missing={words.toDecideMissing}
        list={list}
        columns={COLUMNS}
      >
        {one => (
          <tr key={one.id}>
            <td>{words.moment(one.askedAt)}</td>
            <td>
              {one.askedByName}
              <span className='quiet line'>{one.askedByOrganisationName}</span>
            </td>
            <td>
              <ExportWhat one={one} />
            </td>
            <td>{words.checkIns(one.points)}</td>
            <td className='reason'>{one.reason}</td>
            <td>
              <Button aria-label={words.answerOf(one.id)} onClick={() => handleOpen(one)}>
                {words.answer}
              </Button>
            </td>
          </tr>
        )}
      </ExportList>
      {opened && <DecideDialog one={opened} onDone={handleDone} onClose={() => setOpened(null)} />}
    </>
  )
}
