import type { Question } from '#shared/reports/questions.contract'
import type { OwnReport } from '#shared/reports/reports.contract'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
import { Words } from '../ui/words'
import { words as fill } from './fill.words'
import { words } from './reports.words'

/** What somebody reported, question by question, and what went with it. */
export function Said({ report }: { report: OwnReport }) {
  const { questions, answers, media, withoutMedia } = report
  const given = new Map(answers.map(({ questionId, words }) => [questionId, words]))
  const isShown = ({ id, required }: Question) => required || given.has(id)
  return (
    <>
      <Card title={words.answers}>
        {questions.questions.filter(isShown).map(question => (
          <Fact
            key={question.id}
            name={question.words}
            value={answerWords(question, given.get(question.id))}
          />
        ))}
      </Card>
      {(media.length > 0 || withoutMedia !== '') && (
        <Card title={words.media}>
          {media.map(({ id, kind, seconds, kept }) => (
            <Words key={id}>
              {words.mediaOne(kind, seconds)}
              {!kept && `（${words.mediaGone}）`}
            </Words>
          ))}
          {withoutMedia !== '' && <Words>{words.without(withoutMedia)}</Words>}
        </Card>
      )}
    </>
  )
}

const MOODS: Readonly<Record<string, string>> = fill.moods

function answerWords({ kind }: Question, given: string | undefined): string {
  if (!given) return words.unanswered
  switch (kind) {
    case 'yes-no':
      return given === 'yes' ? fill.yes : fill.no
    case 'help':
      return given === 'yes' ? fill.helpYes : fill.helpNo
    case 'mood':
      return MOODS[given] ?? given
    case 'choice':
    case 'text':
      return given
  }
}
