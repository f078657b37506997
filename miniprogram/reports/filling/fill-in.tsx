import { useState } from 'react'
import type { Question } from '#shared/reports/questions.contract'
import type { MediaWishes } from '#shared/reports/schedules.contract'
import { OfficePhone } from '../../account/office-phone'
import { toPart } from '../../device/pages'
import { useUnwritten } from '../../device/unwritten.store'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { REPORT_DRAFTS, answer, useFilled } from '../drafts.store'
import { words } from '../fill.words'
import { nameOf } from '../kinds.words'
import { missingIn } from '../missing'
import { words as reports } from '../reports.words'
import { type Target, askedNow, handIn } from '../sending.store'
import { FilmCard } from './film-card'
import { PictureCard } from './picture-card'
import { QuestionCard, anchorOf } from './question-card'
import { VoiceCard } from './voice-card'
import { WITHOUT_MEDIA, WithoutMedia } from './without-media'

export interface FillInProps {
  target: Target
  questions: readonly Question[]
  wishes: MediaWishes
  /** What an officer wrote when it came back. */
  note: string | null
  /** Until when, and whether that is over; null for what happened. */
  due: { at: string; isOver: boolean } | null
}

/** A report, one question on a card; what is written is kept with each letter. */
export function FillIn({ target, questions, wishes, note, due }: FillInProps) {
  const { about } = target
  const filled = useFilled(about)
  const [isTried, setTried] = useState(false)
  const asked = askedNow(questions, filled.answers)
  const missing = missingIn(asked, wishes, filled)

  async function handleSend() {
    setTried(true)
    const first = missing.questions[0]
    if (first !== undefined) return toPart(anchorOf(first))
    if (missing.media) return toPart(WITHOUT_MEDIA)
    await handIn(target, { ...filled, answers: onlyAsked(asked, filled.answers) })
  }

  return (
    <>
      <Head target={target} note={note} due={due} />
      {asked.map((question, index) => (
        <QuestionCard
          key={question.id}
          question={question}
          number={index + 1}
          of={asked.length}
          value={filled.answers[question.id] ?? ''}
          missing={isTried}
          onChange={value => answer(about, question.id, value)}
        />
      ))}
      <Beside about={about} wishes={wishes} missing={isTried && missing.media} />
      {isTried && missing.questions.length > 0 && (
        <Notice tone='attention' title={words.missingMany(missing.questions.length)} />
      )}
      <Bottom>
        <Button main onPress={handleSend}>
          {words.send}
        </Button>
        <OfficePhone />
      </Bottom>
    </>
  )
}

/** What is not asked any more is not sent, nor what was left empty. */
const onlyAsked = (asked: readonly Question[], answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    asked.flatMap(({ id }) => {
      const said = answers[id]?.trim()
      return said ? [[id, said]] : []
    }),
  )

function Head({ target, note, due }: Pick<FillInProps, 'target' | 'note' | 'due'>) {
  const isKept = useUnwritten(({ stores }) => !stores.includes(REPORT_DRAFTS))
  return (
    <Card title={nameOf(target)}>
      {note !== null && (
        <Notice tone='attention' title={words.returned}>
          <Words>{reports.returnedNote(note)}</Words>
        </Notice>
      )}
      {due && <Words>{due.isOver ? reports.wasUntil(due.at) : reports.until(due.at)}</Words>}
      {isKept ? <Words quiet>{words.kept}</Words> : <Notice tone='attention' title={words.full} />}
    </Card>
  )
}

interface BesideProps {
  about: string
  wishes: MediaWishes
  missing: boolean
}

/** What goes with the words. */
function Beside({ about, wishes, missing }: BesideProps) {
  const { pieces, withoutMedia } = useFilled(about)
  const first = (kind: string) => pieces.find(piece => piece.kind === kind)
  const isRequired = Object.values(wishes).includes('required')
  return (
    <>
      {wishes.voice !== 'none' && (
        <VoiceCard about={about} piece={first('voice')} required={wishes.voice === 'required'} />
      )}
      {wishes.pictures !== 'none' && (
        <PictureCard
          about={about}
          pieces={pieces.filter(({ kind }) => kind === 'picture')}
          required={wishes.pictures === 'required'}
        />
      )}
      {wishes.video !== 'none' && (
        <FilmCard about={about} piece={first('video')} required={wishes.video === 'required'} />
      )}
      {isRequired && <WithoutMedia about={about} value={withoutMedia} missing={missing} />}
    </>
  )
}
