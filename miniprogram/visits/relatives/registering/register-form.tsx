import { useReducer, useState } from 'react'
import { dayInChina } from '#shared/time/days'
import { RELATIVE_NOTICE_VERSION } from '#shared/visits/relatives/notice'
import type { listVisitCounties } from '#shared/visits/relatives/relatives.contract'
import type { z } from '#shared/z'
import { toTop } from '../../../device/pages'
import { useAsked } from '../../../http/use-asked'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Failed } from '../../../ui/failed'
import { Fact } from '../../../ui/fact'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { Pick } from '../../../ui/pick'
import { Words } from '../../../ui/words'
import { registerHere } from '../../session/sign-in'
import { RelativeNotice } from '../notice-text'
import { words as noticeWords } from '../notice.words'
import { OneQuestion } from '../one-question'
import { NOTHING_YET, type Registering, amissIn, registerSteps, registering } from './registering'
import { words } from './registering.words'

type Counties = z.infer<(typeof listVisitCounties)['reply']>['counties']

interface RegisterFormProps {
  counties: Counties
  /** Whether WeChat on this phone can compare faces. */
  hasFace: boolean
}

/** How somebody becomes known as a relative: one question a screen. */
export function RegisterForm({ counties, hasFace }: RegisterFormProps) {
  const [state, dispatch] = useReducer(registering, NOTHING_YET)
  const [isHeldBack, setHeldBack] = useState(false)
  const { step } = state
  const amiss = amissIn(step, state, dayInChina(new Date()))

  function go(type: 'went-on' | 'went-back') {
    setHeldBack(false)
    dispatch({ type, hasFace })
    void toTop()
  }

  function handleNext() {
    if (amiss === null) go('went-on')
    else setHeldBack(true)
  }

  const answer = (change: Change) => dispatch({ type: 'answered', change })

  /** Where the answer itself leads on. */
  function choose(change: Change) {
    answer(change)
    go('went-on')
  }

  const steps = registerSteps(hasFace)
  const question = {
    number: steps.indexOf(step) + 1,
    of: steps.length,
    onNext: handleNext,
    onBack: () => go('went-back'),
  }

  const said = isHeldBack && amiss ? words[amiss] : null
  const asked = { state, counties, question, amiss: said, answer, choose }
  return <Asked {...asked} onAgree={() => go('went-on')} />
}

type Change = Partial<Omit<Registering, 'step'>>

interface AskedProps {
  state: Registering
  counties: Counties
  question: { number: number; of: number; onNext: () => unknown; onBack: () => unknown }
  /** What is said to be wrong with the answer; it goes as soon as it is put right. */
  amiss: string | null
  answer: (change: Change) => void
  /** Where the answer itself leads on. */
  choose: (change: Change) => void
  onAgree: () => unknown
}

/** The question of the step that is open. */
function Asked({ state, counties, question, amiss, answer, choose, onAgree }: AskedProps) {
  const { step } = state
  switch (step) {
    case 'notice':
      return <ReadFirst onAgree={onAgree} />
    case 'county':
      return (
        <OneQuestion {...question} title={words.county} what={words.countyWhat} next={null}>
          {counties.length === 0 && <Notice tone='attention' title={words.noCounty} />}
          {counties.map(({ id, name }) => (
            <Pick
              key={id}
              label={name}
              chosen={id === state.countyId}
              onChoose={() => choose({ countyId: id, countyName: name })}
            />
          ))}
        </OneQuestion>
      )
    case 'name':
    case 'idNumber':
    case 'phone':
      return (
        <OneQuestion {...question} title={words[step]} what={words[`${step}What`]}>
          <Field
            label={words[`${step}Label`]}
            example={words[`${step}Example`]}
            value={state[step]}
            longest={LONGEST[step]}
            keyboard={KEYBOARDS[step]}
            onChange={value => answer({ [step]: value })}
          />
          {amiss !== null && <Notice tone='attention' title={amiss} />}
        </OneQuestion>
      )
    case 'face':
      return (
        <OneQuestion {...question} title={words.face} what={words.faceWhat} next={null}>
          {[true, false].map(agrees => (
            <Pick
              key={String(agrees)}
              label={agrees ? words.faceYes : words.faceNo}
              chosen={state.identityCheck === agrees}
              onChoose={() => choose({ identityCheck: agrees })}
            />
          ))}
        </OneQuestion>
      )
    case 'check':
      return <Check state={state} question={question} />
  }
}

const LONGEST = { name: 40, idNumber: 20, phone: 13 } as const
const KEYBOARDS = { name: 'text', idNumber: 'idcard', phone: 'number' } as const

const ReadFirst = ({ onAgree }: { onAgree: () => unknown }) => (
  <>
    <RelativeNotice />
    <Bottom>
      <Words quiet>{noticeWords.disagree}</Words>
      <Button main onPress={onAgree}>
        {noticeWords.agree}
      </Button>
    </Bottom>
  </>
)

interface CheckProps {
  state: Registering
  question: { number: number; of: number; onBack: () => unknown }
}

/** All that was answered once more, before it is sent. */
function Check({ state, question }: CheckProps) {
  const { failure, busy, ask } = useAsked<void>()
  const { name, idNumber, phone, countyId, countyName, identityCheck } = state

  const handleSend = () =>
    ask(() =>
      registerHere({
        ...{ name: name.trim(), idNumber, phone: phone.trim(), countyId },
        answers: {
          version: RELATIVE_NOTICE_VERSION,
          idData: true,
          identityCheck: identityCheck ?? false,
        },
      }),
    )

  return (
    <OneQuestion
      {...question}
      title={words.check}
      next={busy ? words.sending : words.send}
      onNext={handleSend}
    >
      <Fact name={words.checkName} value={name} large />
      <Fact name={words.checkIdNumber} value={idNumber} large />
      <Fact name={words.checkPhone} value={phone} large />
      <Fact name={words.checkCounty} value={countyName} />
      <Fact name={words.checkFace} value={identityCheck ? words.byWeChat : words.atDesk} />
      <Failed failure={failure} />
    </OneQuestion>
  )
}
