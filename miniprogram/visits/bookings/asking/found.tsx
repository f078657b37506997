import { useState } from 'react'
import { copyText } from '../../../device/clipboard'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { Steps } from '../../../ui/steps'
import { Words } from '../../../ui/words'
import { words } from '../asking.words'
import { CallDesk, CallPrison } from '../call-buttons'
import { answer, useDraft } from '../draft.store'
import { Reading } from '../reading'
import { because, types } from '../states.words'
import { Obstacles } from './obstacles'
import { type Prepared, usePrepared } from './preparing'
import { Question, go } from './question'

/** How the visit will be made, as it follows from the answers, and what stands in the way. */
export function Found() {
  const form = useDraft(draft => draft.form)
  const { prepared, failure, load } = usePrepared(form)
  if (!prepared) return <Reading failure={failure} onAgain={load} />
  if (prepared.type === 'in-person') return <InPerson prepared={prepared} />

  const stops = prepared.obstacles.filter(({ code }) => !OF_THE_TIME.includes(code))
  if (stops.length > 0) {
    return (
      <Question
        step='found'
        title={types[prepared.type].title}
        next={words.again}
        onNext={load}
        beneath={<Obstacles obstacles={stops} />}
      >
        <Words>{types[prepared.type].what}</Words>
        <CallDesk phone={prepared.desk.phone} />
      </Question>
    )
  }
  return (
    <Question
      step='found'
      title={types[prepared.type].title}
      next={words.chooseTime}
      beneath={<Rules prepared={prepared} />}
    >
      <Words>{types[prepared.type].what}</Words>
      <Words quiet>{prepared.because.map(reason => because[reason]).join('')}</Words>
      {!prepared.prison.hasAccounts && <NoAccounts prepared={prepared} />}
    </Question>
  )
}

/** What another time would put right is said where the time is chosen. */
const OF_THE_TIME: readonly string[] = [
  ...['too-soon', 'too-far-ahead', 'month-used-up', 'slot-over', 'slot-blocked'],
  'slot-of-another-prison',
]

/** What the prison has laid down, and nothing that it has not. */
function Rules({ prepared }: { prepared: Prepared }) {
  const { maxPersons, minutes, leftThisMonth, earliestDay, latestDay, lateMinutes, isFree } =
    prepared
  const rules = [
    maxPersons !== null && words.rulePersons(maxPersons),
    minutes !== null && words.ruleMinutes(minutes),
    leftThisMonth !== null && words.ruleLeft(leftThisMonth),
    earliestDay !== null && words.ruleEarliest(earliestDay),
    latestDay !== null && words.ruleLatest(latestDay),
    lateMinutes !== null && words.ruleLate(lateMinutes),
    isFree === true && words.isFree,
  ].filter(rule => rule !== false)
  return (
    <Card title={words.rules}>
      {rules.length === 0 && <Words>{words.noRules}</Words>}
      {rules.map(rule => (
        <Words key={rule}>{rule}</Words>
      ))}
      <Words>{words.free}</Words>
    </Card>
  )
}

/** A prison that does not answer here: what the desk does, and where else one can ask. */
const NoAccounts = ({ prepared: { prison, desk } }: { prepared: Prepared }) => (
  <Notice tone='waiting' title={words.noAccounts}>
    <Words>{words.noAccountsWhat}</Words>
    <OwnBookingPage link={prison.externalLink} />
    <CallDesk phone={desk.phone} />
  </Notice>
)

/** Where the prison takes requests itself: a mini-program opens no other's page, so it is copied. */
function OwnBookingPage({ link }: { link: string | null }) {
  const [copied, setCopied] = useState(false)
  if (link === null) return null
  return (
    <>
      <Words>{words.noAccountsLink}</Words>
      <Words>{link}</Words>
      <Button onPress={() => copyText(link).then(setCopied)}>{words.copyLink}</Button>
      {copied && <Words>{words.linkCopied}</Words>}
    </>
  )
}

/** Whoever would rather go there is told how; nobody is left without a way. */
const InPerson = ({ prepared: { prison, desk } }: { prepared: Prepared }) => (
  <Question
    step='found'
    title={words.inPerson}
    next={words.ratherRemote}
    onNext={() => {
      answer({ rather: 'remote' })
      go('hard')
    }}
  >
    <Words>{types['in-person'].what}</Words>
    <Steps steps={words.inPersonSteps} />
    {prison.address !== '' && <Words>{`${prison.name}：${prison.address}`}</Words>}
    <CallPrison phone={prison.phone} />
    <OwnBookingPage link={prison.externalLink} />
    <CallDesk phone={desk.phone} />
  </Question>
)
