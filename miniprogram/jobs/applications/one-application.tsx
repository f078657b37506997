import type { Shared } from '#shared/jobs/applications.contract'
import { Card } from '../../ui/card'
import { Entry } from '../../ui/entry'
import { Fact } from '../../ui/fact'
import { Words } from '../../ui/words'
import { SKILLS } from '#shared/jobs/postings.words'
import { words } from './applications.words'
import { InterviewCard } from './interview-card'
import type { PartProps } from './part'
import { SayCard } from './say-card'
import { StartCard } from './start-card'
import { StateChip } from './state-chip'
import { WithdrawCard } from './withdraw-card'

/** Where an application stands, and what can be done about it. */
export const OneApplication = (part: PartProps) => {
  const { application, shared } = part.opened
  return (
    <>
      <Card title={application.employerName}>
        <Words quiet>{application.postingTitle ?? words.forAll}</Words>
        <StateChip state={application.state} />
        <Words>
          {application.state === 'waiting'
            ? words.handedWhat(application.goesOutAt)
            : words.stateWhat[application.state]}
        </Words>
        {application.startedDay !== null && (
          <Fact name={words.firstDay} value={application.startedDay} />
        )}
      </Card>
      <InterviewCard {...part} />
      <StartCard {...part} />
      <Thread {...part} />
      <SayCard {...part} />
      <Card title={words.whatTheySee}>
        {shared ? <SharedFacts shared={shared} /> : <Words>{words.givenBack}</Words>}
      </Card>
      <WithdrawCard {...part} />
    </>
  )
}

const Thread = ({ opened: { steps } }: PartProps) => (
  <Card title={words.said}>
    {steps.map(({ id, at, by, state, words: said }) => (
      <Entry
        key={id}
        title={state === null ? words.whose[by] : words.states[state]}
        at={words.at(at)}
      >
        {said !== '' && <Words>{said}</Words>}
      </Entry>
    ))}
  </Card>
)

function SharedFacts({ shared }: { shared: Shared }) {
  const { name, phone, age, schooling, skills, experience, availableFrom } = shared
  const facts = [
    [words.fields.name, name && words.shown],
    [words.fields.phone, phone && words.shown],
    [words.fields.age, age && words.shown],
    [words.fields.schooling, schooling && words.schoolings[schooling]],
    [words.fields.skills, skills?.map(skill => SKILLS[skill]).join('、')],
    [words.fields.experience, experience],
    [words.fields.availableFrom, availableFrom],
    [words.fields.words, shared.words],
  ] as const
  return facts.map(([title, value]) => (
    <Fact key={title} name={title} value={value || words.notShown} />
  ))
}
