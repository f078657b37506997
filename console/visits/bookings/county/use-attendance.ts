import { useState } from 'react'
import { noteAttendance } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../../http/call'
import { useFormKeys } from '../../../ui/form-keys'
import { words } from '../forms.words'
import { type FormProps, stepOf } from '../opened'
import { chooseAt } from '../parts/use-reason'
import { useDecide } from '../use-decide'

export type Came = keyof typeof words.cameKinds

const KINDS = Object.keys(words.cameKinds) as Came[]

/** Who came, in the making: digits choose, Ctrl+Enter sends; what ends the booking is asked about first. */
export function useAttendance({ opened, onChange }: FormProps) {
  const [came, setCame] = useState<Came | null>(null)
  const [identitySeen, setSeen] = useState(false)
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const { busy, error, decide, decideNow } = useDecide({ opened, onChange })

  const note = (came: Came) => () =>
    call(noteAttendance, {
      ...stepOf(opened),
      came,
      identitySeen: came === 'came' && identitySeen,
      words: said.trim(),
    })

  function send() {
    setTried(true)
    if (came === 'came') void decide(note(came), ({ row }) => words.attended.came(row))
    else setAsking(came !== null)
  }

  useFormKeys({ choose: index => chooseAt(KINDS, index, setCame), send })

  return {
    ...{ came, setCame, identitySeen, setSeen, said, setSaid },
    ...{ tried, asking, setAsking, busy, error, send },
    sendAsked: (came: Came) => decideNow(note(came), ({ row }) => words.attended[came](row)),
  }
}
