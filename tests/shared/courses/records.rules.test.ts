import { standingWith } from '#shared/courses/records.rules'

const TODAY = '2026-03-03'
const lesson = (lessonId: string, dueDay: string) => ({ lessonId, dueDay })

describe('standingWith', () => {
  it.each([
    ['nothing was assigned', [], [], 'nothing-assigned', 0, 0, 0],
    ['everything is done', [lesson('a', '2026-03-01')], ['a'], 'done', 1, 1, 0],
    ['the last day is today', [lesson('a', TODAY)], [], 'under-way', 1, 0, 0],
    ['the last day was yesterday', [lesson('a', '2026-03-02')], [], 'behind', 1, 0, 1],
    [
      'what is over is done, the rest has time',
      [lesson('a', '2026-03-01'), lesson('b', '2026-04-01')],
      ['a'],
      'under-way',
      2,
      1,
      0,
    ],
    [
      'assigned twice, it counts once and by its earlier day',
      [lesson('a', '2026-04-01'), lesson('a', '2026-03-01')],
      [],
      'behind',
      1,
      0,
      1,
    ],
    ['done without being assigned', [], ['z'], 'nothing-assigned', 0, 0, 0],
  ] as const)('%s', (_, lessons, done, standing, assigned, count, overdue) => {
    expect(standingWith(lessons, new Set(done), TODAY)).toEqual({
      ...{ standing, assigned, done: count, overdue },
    })
  })
})
