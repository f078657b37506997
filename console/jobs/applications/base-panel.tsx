import { useCallback, useEffect, useState } from 'react'
import { Alert, Button } from 'antd'
import { csvOf } from '#shared/csv'
import type { BaseView, HandoverWay } from '#shared/jobs/handovers.contract'
import { handOver, readBaseView } from '#shared/jobs/handovers.endpoints'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { saveFile } from '../../device/save-file'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Outcome } from '../../ui/outcome'
import { Printed } from '../../ui/printed'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { words } from './bases.words'
import { BaseSheet } from './base-sheet'
import { BASE_COLUMNS, BaseTable, baseCells } from './base-table'
import { Handovers } from './handovers'
import { LinkOnce } from './link-once'

interface BasePanelProps {
  employerId: string
  purpose: Purpose
}

/** What goes out to a base: seen first, then handed out, and what has gone out before. */
export function BasePanel({ employerId, purpose }: BasePanelProps) {
  const ask = useCallback(() => call(readBaseView, { employerId, purpose }), [employerId, purpose])
  const { answer, error, again } = useAnswer(ask)
  if (error !== null) return <Fault error={error} onRetry={() => void again()} />
  if (!answer) return <Waiting>{common.reading}</Waiting>
  const { view, handovers, abilities } = answer
  return (
    <section className='base-view' aria-label={view.employerName}>
      <h2>{view.employerName}</h2>
      <h3>{words.view}</h3>
      <p className='quiet'>{words.viewMeans}</p>
      {view.rows.length === 0 ? (
        <Nothing>{words.viewEmpty}</Nothing>
      ) : (
        <BaseTable view={view} label={words.view} />
      )}
      {abilities.handOver && view.rows.length > 0 && (
        <HandOut employerId={employerId} purpose={purpose} onDone={again} />
      )}
      <h3>{words.history}</h3>
      <Handovers handovers={handovers} mayEnd={abilities.handOver} onEnded={again} />
    </section>
  )
}

type Link = { token: string; code: string }

interface HandOutProps extends BasePanelProps {
  onDone: () => Promise<void>
}

/** The four ways in which it goes out; each is noted before anything leaves. */
function HandOut({ employerId, purpose, onDone }: HandOutProps) {
  const { busy, error, act } = useAct()
  const [said, setSaid] = useState('')
  const [link, setLink] = useState<Link | null>(null)
  const [printed, setPrinted] = useState<BaseView | null>(null)
  useEffect(() => {
    if (printed) print()
  }, [printed])

  const give = (way: HandoverWay) => () =>
    void act(async () => {
      const handed = await call(handOver, { employerId, way, purpose })
      setLink(handed.link)
      if (way === 'print') setPrinted(handed.view)
      if (way === 'csv' || way === 'json') save(handed.view, way)
      setSaid(words.handed[way])
      await onDone()
    })

  return (
    <>
      <p className='buttons'>
        <Button type='primary' loading={busy} onClick={give('print')}>
          {words.print}
        </Button>
        <Button disabled={busy} onClick={give('csv')}>
          {words.saveCsv}
        </Button>
        <Button disabled={busy} onClick={give('json')}>
          {words.saveJson}
        </Button>
        <Button disabled={busy} onClick={give('link')}>
          {words.makeLink}
        </Button>
      </p>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Outcome sentence={said} />
      {link && <LinkOnce link={link} />}
      {printed && (
        <Printed>
          <BaseSheet view={printed} />
        </Printed>
      )}
    </>
  )
}

/** What stands in a file is what stands on the screen. */
function save(view: BaseView, way: 'csv' | 'json') {
  const name = words.fileName(view.day, way)
  if (way === 'csv') {
    const text = csvOf([BASE_COLUMNS, ...view.rows.map(baseCells)])
    return saveFile(name, text, 'text/csv;charset=utf-8')
  }
  const rows = view.rows.map(row =>
    Object.fromEntries(baseCells(row).map((cell, column) => [BASE_COLUMNS[column], cell])),
  )
  saveFile(name, JSON.stringify(rows, null, 2), 'application/json')
}
