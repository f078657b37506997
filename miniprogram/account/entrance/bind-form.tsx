import { useState } from 'react'
import { Refused } from '#shared/ask'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { words } from '../account.words'
import { bindHere } from '../bind'
import { OfficePhone } from '../office-phone'
import { RelativeDoor } from './relative-door'

/** Room for a code that was pasted with spaces around it. */
const LONGEST_CODE = 20
const TAIL_LETTERS = 6

/** The code from the office and the tail of the ID number: with both, the phone is bound. */
export function BindForm() {
  const [code, setCode] = useState('')
  const [tail, setTail] = useState('')
  const { busy, failure, bind } = useBinding()
  const filled = code.trim() !== '' && tail.trim().length === TAIL_LETTERS

  return (
    <>
      <Status mark='place' title={words.bindTitle} />
      <Card>
        <Words>{words.bindWhat}</Words>
        <Field
          label={words.activationCode}
          example={words.codeExample}
          value={code}
          longest={LONGEST_CODE}
          onChange={setCode}
        />
        <Field
          label={words.idTail}
          example={words.tailExample}
          value={tail}
          longest={TAIL_LETTERS}
          keyboard='idcard'
          onChange={setTail}
        />
        {failure !== null && <Notice tone='attention' title={failure} />}
        <Words quiet>{words.noCode}</Words>
      </Card>
      <Bottom>
        <OfficePhone />
        <Button main onPress={() => bind(code, tail, filled)}>
          {busy ? words.binding : words.bind}
        </Button>
        <RelativeDoor />
      </Bottom>
    </>
  )
}

/** Changing letters while they are typed would move the cursor: they only look large. */
const asPrinted = (typed: string) => typed.trim().toUpperCase()

/** Binding as it goes: at most one at a time, and why the last one failed. */
function useBinding() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function bind(code: string, tail: string, filled: boolean) {
    if (busy) return
    if (!filled) return setFailure(words.fillBoth)
    setBusy(true)
    setFailure(null)
    await bindHere(asPrinted(code), asPrinted(tail)).catch((error: unknown) =>
      setFailure(error instanceof Refused ? error.problem.title : words.bindOffline),
    )
    setBusy(false)
  }
  return { busy, failure, bind }
}
