import { useCallback, useState } from 'react'
import { Alert, Button, Input } from 'antd'
import type { Terminal } from '#shared/visits/prisons/terminals.contract'
import { listTerminals, setTerminal } from '#shared/visits/prisons/terminals.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { words } from './rules.words'

/** At what prisoners sit: as many visits at a time as there are terminals in use. */
export function Terminals({ prisonId }: { prisonId: string }) {
  const { answer, error, again } = useAnswer(
    useCallback(() => call(listTerminals, { prisonId }), [prisonId]),
  )
  const [said, setSaid] = useState('')
  const [stopping, setStopping] = useState<Terminal | null>(null)
  const { busy, error: failure, act } = useAct()
  const mayKeep = answer?.abilities.keep ?? false

  async function save(terminal: Pick<Terminal, 'name' | 'inUse' | 'note'> & Partial<Terminal>) {
    const { id = null, version = 0, name, inUse, note } = terminal
    const asked = { prisonId, id, version, name, inUse, note }
    const { overCapacity } = await call(setTerminal, asked)
    setSaid(overCapacity > 0 ? words.overCapacity(overCapacity) : words.terminalSaved)
    await again()
  }

  return (
    <section aria-label={words.terminals}>
      <h2>{words.terminals}</h2>
      <p className='quiet'>{words.terminalsMean}</p>
      <Outcome sentence={said} />
      {error !== null && <Fault error={error} onRetry={() => void again()} />}
      {!answer && error === null && <Waiting>{common.reading}</Waiting>}
      {answer?.terminals.length === 0 && <Nothing>{words.noTerminals}</Nothing>}
      {answer && answer.terminals.length > 0 && (
        <TerminalTable
          terminals={answer.terminals}
          mayKeep={mayKeep}
          busy={busy}
          onStop={setStopping}
          onStart={terminal => void act(() => save({ ...terminal, inUse: true, note: '' }))}
        />
      )}
      {mayKeep && (
        <NewTerminal busy={busy} onAdd={name => act(() => save({ name, inUse: true, note: '' }))} />
      )}
      {failure !== null && <Alert type='error' showIcon title={sentenceFor(failure)} />}
      {stopping && (
        <AskFirst
          title={words.terminalTitle(stopping.name)}
          yes={words.takeOut}
          asksReason
          onYes={note => save({ ...stopping, inUse: false, note })}
          onClose={() => setStopping(null)}
        >
          {words.terminalsMean}
        </AskFirst>
      )}
    </section>
  )
}

interface TerminalTableProps {
  terminals: readonly Terminal[]
  mayKeep: boolean
  busy: boolean
  onStop: (terminal: Terminal) => void
  onStart: (terminal: Terminal) => void
}

const TerminalTable = ({ terminals, mayKeep, busy, onStop, onStart }: TerminalTableProps) => (
  <table className='table' aria-label={words.terminals}>
    <thead>
      <tr>
        <th scope='col'>{words.terminalColumns.name}</th>
        <th scope='col'>{words.terminalColumns.state}</th>
        {mayKeep && <th scope='col'>{words.terminalColumns.act}</th>}
      </tr>
    </thead>
    <tbody>
      {terminals.map(terminal => (
        <tr key={terminal.id}>
          <td>{terminal.name}</td>
          <td>
            {terminal.inUse ? words.inUse : words.outOfUse}
            {terminal.note && <span className='quiet'>　{terminal.note}</span>}
          </td>
          {mayKeep && (
            <td>
              <Button
                disabled={busy}
                aria-label={words.actOf(
                  terminal.inUse ? words.takeOut : words.bringBack,
                  terminal.name,
                )}
                onClick={() => (terminal.inUse ? onStop : onStart)(terminal)}
              >
                {terminal.inUse ? words.takeOut : words.bringBack}
              </Button>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

function NewTerminal({ busy, onAdd }: { busy: boolean; onAdd: (name: string) => Promise<void> }) {
  const [name, setName] = useState('')
  return (
    <form
      className='buttons'
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') void onAdd(name.trim()).then(() => setName(''))
      }}
    >
      <Input
        aria-label={words.terminalName}
        placeholder={words.terminalName}
        style={{ width: 240 }}
        maxLength={30}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <Button htmlType='submit' disabled={busy || name.trim() === ''}>
        {words.addTerminal}
      </Button>
    </form>
  )
}
