import { useState } from 'react'
import type { Wishes } from '#shared/jobs/wishes.contract'
import { KINDS, SHIFTS, SKILLS } from '#shared/jobs/postings.words'
import { type Day, dayInChina, daysAfter } from '#shared/time/days'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { readAreas, useAreas } from '../finding/areas.store'
import { DISTANCES, PAYS } from '../finding/choices'
import { words as finding } from '../finding/finding.words'
import { Pills } from '../pill'
import { saveWishes, useWishes } from './wishes.store'
import { words } from './wishing.words'

/** All the same to me. */
const ANYTHING: Wishes = {
  ...{ skills: [], kinds: [], shifts: [], payAtLeast: null },
  ...{ townshipId: null, kilometres: null, fromDay: null },
}

interface Part {
  wishes: Wishes
  change(changes: Partial<Wishes>): void
}

/** Where a person says what work he would like, one question a card. */
export function WishForm({ before, onSaved }: { before: Wishes | null; onSaved: () => unknown }) {
  const [wishes, setWishes] = useState(before ?? ANYTHING)
  const { busy, failure } = useWishes()
  const part: Part = { wishes, change: changes => setWishes({ ...wishes, ...changes }) }
  return (
    <>
      <Words>{words.what}</Words>
      <Many {...part} title={words.skills} field='skills' labels={withoutNone(SKILLS)} />
      <Many {...part} title={words.kinds} field='kinds' labels={KINDS} />
      <Many {...part} title={words.shifts} field='shifts' labels={SHIFTS} />
      <Pay {...part} />
      <From {...part} />
      <When {...part} />
      <Bottom>
        {failure && <Notice tone='attention' title={failure.problem?.title ?? words.silence} />}
        <Button
          main
          onPress={async () => {
            if (!busy && (await saveWishes(wishes))) onSaved()
          }}
        >
          {busy ? words.saving : words.save}
        </Button>
      </Bottom>
    </>
  )
}

/** Who needs no skill for it can do nothing in particular. */
const withoutNone = ({ 'none-needed': _, ...skills }: typeof SKILLS) => skills

type ManyField = 'skills' | 'kinds' | 'shifts'

/** A question with several answers; none is all the same. */
function Many<Name extends string>({
  title,
  field,
  labels,
  wishes,
  change,
}: Part & { title: string; field: ManyField; labels: Record<Name, string> }) {
  const chosen: readonly string[] = wishes[field]
  const turn = (name: string) =>
    chosen.includes(name) ? chosen.filter(one => one !== name) : [...chosen, name]
  return (
    <Card title={title}>
      <Pills
        choices={(Object.keys(labels) as Name[]).map(name => ({ name, label: labels[name] }))}
        isChosen={name => chosen.includes(name)}
        onChoose={name => change({ [field]: turn(name) })}
      />
    </Card>
  )
}

const Pay = ({ wishes: { payAtLeast }, change }: Part) => (
  <Card title={words.pay}>
    <Pills
      choices={[{ name: undefined, label: words.anyPay }, ...PAYS]}
      isChosen={name => (name ?? null) === payAtLeast}
      onChoose={name => change({ payAtLeast: name ?? null })}
    />
  </Card>
)

function From({ wishes: { townshipId, kilometres }, change }: Part) {
  useFresh(readAreas)
  const { areas } = useAreas()
  const places = areas.map(({ id, name }) => ({ name: id, label: name }))
  return (
    <Card title={words.from}>
      <Words quiet>{words.fromWhat}</Words>
      <Pills
        choices={[{ name: undefined, label: finding.fromNone }, ...places]}
        isChosen={name => (name ?? null) === townshipId}
        onChoose={name =>
          change(name === undefined ? { townshipId: null, kilometres: null } : { townshipId: name })
        }
      />
      {townshipId !== null && (
        <>
          <Words>{words.within}</Words>
          <Pills
            choices={[{ name: undefined, label: words.anywhere }, ...DISTANCES]}
            isChosen={name => (name ?? null) === kilometres}
            onChoose={name => change({ kilometres: name ?? null })}
          />
        </>
      )}
    </Card>
  )
}

const DAYS = { now: 0, week: 7, month: 30, quarter: 90 } as const
type When = keyof typeof DAYS

/** The answer that a day once was; a day that has come is now. */
function whenOf(fromDay: Day | null, today: Day): When {
  const names = Object.keys(DAYS) as When[]
  if (fromDay === null || fromDay <= today) return 'now'
  return names.find(name => fromDay <= daysAfter(today, DAYS[name])) ?? 'quarter'
}

function When({ wishes: { fromDay }, change }: Part) {
  const today = dayInChina(new Date())
  const names = Object.keys(DAYS) as When[]
  return (
    <Card title={words.when}>
      <Pills
        choices={names.map(name => ({ name, label: words.whens[name] }))}
        isChosen={name => name === whenOf(fromDay, today)}
        onChoose={name => change({ fromDay: name === 'now' ? null : daysAfter(today, DAYS[name]) })}
      />
    </Card>
  )
}
