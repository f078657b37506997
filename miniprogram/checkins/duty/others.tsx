import { Card } from '../../ui/card'
import { Chip, type Tone } from '../../ui/chip'
import { Entry } from '../../ui/entry'
import { Words } from '../../ui/words'
import { type Stage, type Standing, isStretch } from '../standing'
import { progressWords, words } from '../today.words'
import { Settled } from './settled'

/** What else the day holds, small: there is one next thing to do. */
export const Others = ({ standings }: { standings: readonly Standing[] }) => (
  <Card title={words.others}>
    {standings.map(standing => (
      <Other key={standing.task.id} standing={standing} />
    ))}
  </Card>
)

const TONES: Record<Stage, Tone> = {
  surprise: 'plain',
  before: 'plain',
  open: 'waiting',
  kept: 'waiting',
  done: 'good',
  rest: 'good',
  missed: 'waiting',
  late: 'waiting',
  fault: 'waiting',
  exempt: 'good',
}

const Other = ({ standing: { task, stage, opens, closes } }: { standing: Standing }) => (
  <Entry title={words.fromTo(opens, closes)}>
    <Chip tone={TONES[stage]}>{words.chip[stage]}</Chip>
    {isStretch(task) && <Words quiet>{progressWords(task)}</Words>}
    {stage === 'surprise' && (
      <Words quiet>{words.surprise(task, words.fromTo(opens, closes))}</Words>
    )}
    {stage === 'missed' && !task.settled && <Words quiet>{words.missedWhat}</Words>}
    {task.exemptReason && <Words quiet>{words.exemptWhy(task.exemptReason)}</Words>}
    <Settled task={task} />
  </Entry>
)
