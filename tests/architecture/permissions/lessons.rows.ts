import { randomUUID } from 'node:crypto'
import { saveStudyPlan } from '#shared/courses/assignments.endpoints'
import { addCitation } from '../../../server/courses/citations.model'
import { inTransaction } from '../../../server/platform/database'
import { ORGANISATIONS } from '../../../server/scripts/demo/tree'
import type { World } from '../../helpers/world'
import {
  assigned,
  assignment,
  content,
  published,
  written,
} from '../../server/courses/lessons/writing'
import { digestOf, partOf } from '../../server/courses/lessons/uploading'
import { png } from '../../server/platform/media/made'
import { ABOVE, type Asker, PERSONS, type Row, type Rows, keepersOfOwn, readers } from './askers'

/** Who works in the county or one of its offices, whichever: lessons are the county's. */
const WRITERS: Asker[] = ['county', 'office', 'otherOffice']
const readersOfCounty: Omit<Row, 'input'> = {
  may: [...ABOVE, ...WRITERS, 'procurator'],
  unknownTo: ['otherCounty'],
}
const writersOfCounty: Omit<Row, 'input'> = { may: WRITERS, unknownTo: [...ABOVE, 'otherCounty'] }
/** Each writes for his own county; those above write for none. */
const writers: Omit<Row, 'input'> = { may: [...WRITERS, 'otherCounty'] }
const publishers: Omit<Row, 'input'> = { may: ['county'], unknownTo: [...ABOVE, 'otherCounty'] }

const county = (world: World) => world.staff('county')
const PIXELS = png()
const law = { cite: '《某条例》第一条', words: '应当学习。', source: '官网' }
const inForce = { inForceFrom: '2020-01-01', inForceUntil: null }

/** A text that somebody entered who does not ask here: nobody checks his own. */
async function entered(): Promise<string> {
  const id = randomUUID()
  const { within } = ORGANISATIONS.county
  const row = { id, countyId: '532527', within, ...law, ...inForce, checked: null }
  await inTransaction(session =>
    addCitation({ ...row, enteredBy: 'somebody', enteredAt: new Date() }, session),
  )
  return id
}

/** Who gets what of lessons, of what is assigned, and of a person's own catalogue. */
export const LESSONS: Rows = {
  'lessons.list': { input: () => ({}), ...readers },
  'lessons.open': {
    input: async ({ world }) => ({ lessonId: (await written(await county(world))).id }),
    ...readersOfCounty,
  },
  'lessons.save': {
    input: () => ({ lessonId: randomUUID(), revision: null, content: content() }),
    ...writers,
  },
  'lessons.discard': {
    input: async ({ world }) => {
      const { id, revision } = await written(await county(world))
      return { lessonId: id, revision }
    },
    ...writersOfCounty,
  },
  'lessons.publish': {
    input: async ({ world }) => {
      const { id, revision } = await written(await county(world))
      return { lessonId: id, revision, from: null }
    },
    ...publishers,
  },
  'lessons.withdraw': {
    input: async ({ world }) => ({
      lessonId: (await published(await county(world))).id,
      reason: '法条修改',
    }),
    ...publishers,
  },
  'lessons.citations': { input: () => ({}), ...readers },
  'lessons.add-citation': { input: () => ({ ...law, ...inForce }), ...writers },
  'lessons.check-citation': { input: async () => ({ id: await entered() }), ...writersOfCounty },
  'lessons.media': { input: () => ({}), ...readers },
  'lessons.begin-media': {
    input: () => ({
      ...{ name: '图.png', type: 'image/png', bytes: PIXELS.length, digest: digestOf(PIXELS) },
    }),
    ...writers,
  },
  // Nobody began it: to those who may send it is not there.
  'lessons.send-media': {
    input: () => ({ id: 'nothing', part: 0, bytes: partOf(PIXELS, 0) }),
    may: [],
    unknownTo: [...WRITERS, 'otherCounty'],
  },
  'lessons.own': { input: () => ({}), may: PERSONS },
  'lessons.open-own': {
    input: async ({ world }) => ({ lessonId: (await published(await county(world))).id }),
    may: PERSONS,
  },
  'lessons.assignments': { input: () => ({}), ...readers },
  'lessons.assign': {
    input: async ({ world, personId }) => {
      const { id } = await published(await county(world))
      return assignment([id], { for: { kind: 'person', personId } })
    },
    ...keepersOfOwn,
  },
  'lessons.end-assignment': {
    input: async ({ world, personId }) => {
      const by = await county(world)
      const { id } = await published(by)
      const made = await assigned(by, [id], { for: { kind: 'person', personId } })
      return { id: made.id, reason: '调整', takeBack: false }
    },
    ...keepersOfOwn,
  },
  'lessons.plans': { input: () => ({}), ...readers },
  'lessons.save-plan': {
    input: async ({ world }) => {
      const by = await county(world)
      const draft = { title: '方案', lessonIds: [(await published(by)).id], target: null }
      const plan = await by.ask(saveStudyPlan, { id: null, ...draft })
      return { id: plan.body.id, ...draft }
    },
    may: WRITERS,
    unknownTo: ['otherCounty'],
  },
  'lessons.remove-plan': {
    input: async ({ world }) => {
      const by = await county(world)
      const draft = { title: '方案', lessonIds: [(await published(by)).id], target: null }
      const plan = await by.ask(saveStudyPlan, { id: null, ...draft })
      return { id: plan.body.id }
    },
    ...writersOfCounty,
  },
}
