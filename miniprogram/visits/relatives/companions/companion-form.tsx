import { useState } from 'react'
import { isIdNumber, isMinor, normalIdNumber } from '#shared/people/id-number.rules'
import { dayInChina } from '#shared/time/days'
import type { Companion } from '#shared/visits/relatives/companions.contract'
import { KIN, KINS } from '#shared/visits/relatives/kin'
import { toTop } from '../../../device/pages'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { Pick } from '../../../ui/pick'
import { PageCard } from '../claiming/page-card'
import type { PagePicture } from '../claiming/pictures'
import { OneQuestion } from '../one-question'
import { isName } from '../registering/registering'
import type { Answers, Question, Step } from './answers'
import { Check } from './check'
import { words } from './companions.words'

const NOTHING: Answers = { name: '', idNumber: '', kin: null, guardian: null, pictures: [] }

/** The questions; whether one is the guardian is asked of a minor only. @param today - China. */
export const companionSteps = (idNumber: string, today: string): readonly Step[] => {
  const number = normalIdNumber(idNumber)
  const asksGuardian = isIdNumber(number) && isMinor(number, today)
  return [
    ...(['name', 'idNumber', 'kin'] as const),
    ...(asksGuardian ? (['guardian'] as const) : []),
    ...(['proofs', 'check'] as const),
  ]
}

function amissIn(step: Step, { name, idNumber, guardian, pictures }: Answers): string | null {
  if (step === 'name') return isName(name) ? null : words.nameWrong
  if (step === 'idNumber') return isIdNumber(normalIdNumber(idNumber)) ? null : words.idNumberWrong
  if (step === 'guardian') return guardian ? null : words.guardianNeeded
  if (step === 'proofs') return pictures.every(({ sent }) => sent) ? null : words.proofsUnsent
  return null
}

interface CompanionFormProps {
  kinshipId: string
  onNamed: (companion: Companion) => unknown
  onStop: () => unknown
}

/** A relative names somebody who comes along: one question a screen. */
export function CompanionForm({ kinshipId, onNamed, onStop }: CompanionFormProps) {
  const [step, setStep] = useState<Step>('name')
  const [answers, setAnswers] = useState(NOTHING)
  const [isHeldBack, setHeldBack] = useState(false)
  const steps = companionSteps(answers.idNumber, dayInChina(new Date()))
  const at = steps.indexOf(step)

  function go(to: number) {
    setHeldBack(false)
    setStep(steps[to] ?? step)
    void toTop()
  }

  const answer = (change: Partial<Answers>, pictures?: PicturesChange) =>
    setAnswers(before => ({
      ...before,
      ...change,
      ...(pictures && { pictures: pictures(before.pictures) }),
    }))

  function goOnWith(given: Answers) {
    if (amissIn(step, given) === null) go(at + 1)
    else setHeldBack(true)
  }

  function choose(change: Partial<Answers>) {
    answer(change)
    goOnWith({ ...answers, ...change })
  }

  const question = {
    number: at + 1,
    of: steps.length,
    title: words[step],
    onNext: () => goOnWith(answers),
    onBack: at > 0 ? () => go(at - 1) : null,
  }
  const amiss = isHeldBack ? amissIn(step, answers) : null
  const asked = { kinshipId, step, answers, question, amiss, answer, choose, onNamed, onStop }
  return <Asked {...asked} />
}

interface AskedProps extends CompanionFormProps {
  step: Step
  answers: Answers
  question: Question
  /** What is said to be wrong with the answer; it goes as soon as it is put right. */
  amiss: string | null
  answer: (change: Partial<Answers>, pictures?: PicturesChange) => void
  /** Where the answer itself leads on. */
  choose: (change: Partial<Answers>) => void
}

type PicturesChange = (pictures: readonly PagePicture[]) => PagePicture[]

/** The question of the step that is open. */
function Asked(props: AskedProps) {
  const { kinshipId, step, answers, question, amiss, answer, choose, onNamed, onStop } = props
  const wrong = amiss !== null && <Notice tone='attention' title={amiss} />
  switch (step) {
    case 'name':
    case 'idNumber':
      return (
        <OneQuestion {...question} what={words[`${step}What`]}>
          <Field
            label={words[`${step}Label`]}
            example={words[`${step}Example`]}
            value={answers[step]}
            longest={step === 'name' ? 40 : 20}
            keyboard={step === 'name' ? 'text' : 'idcard'}
            onChange={value => answer({ [step]: value })}
          />
          {wrong}
          {step === 'name' && <Button onPress={onStop}>{words.stop}</Button>}
        </OneQuestion>
      )
    case 'kin':
      return (
        <OneQuestion {...question} next={null}>
          {KINS.map(kin => (
            <Pick
              key={kin}
              label={KIN[kin]}
              chosen={kin === answers.kin}
              onChoose={() => choose({ kin })}
            />
          ))}
        </OneQuestion>
      )
    case 'guardian':
      return (
        <OneQuestion {...question} what={words.guardianWhat} next={null}>
          {[true, false].map(guardian => (
            <Pick
              key={String(guardian)}
              label={guardian ? words.guardianYes : words.guardianNo}
              chosen={answers.guardian === guardian}
              onChoose={() => choose({ guardian })}
            />
          ))}
          {wrong}
        </OneQuestion>
      )
    case 'proofs':
      return (
        <OneQuestion {...question} what={words.proofsWhat}>
          <PageCard pictures={answers.pictures} onChange={change => answer({}, change)} />
          {wrong}
        </OneQuestion>
      )
    case 'check':
      return <Check {...{ kinshipId, answers, question, onNamed }} />
  }
}
