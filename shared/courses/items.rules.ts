/** One answer to one question, in a sitting that has ended. */
export interface Item {
  questionId: string
  right: boolean
  /** Ids of the choices as the bank has them. */
  chosen: readonly string[]
}

/** How a question has done. */
export interface ItemFigures {
  asked: number
  right: number
  /** Share of right answers, 0 to 1. */
  difficulty: number
  /** −1 to 1; null where nothing can be said. */
  discrimination: number | null
  /** By the id of a choice: how often it was chosen. */
  chosen: ReadonlyMap<string, number>
}

/** Below that a correlation is chance. */
export const FEWEST_FOR_DISCRIMINATION = 10

/**
 * How each question of an exam has done. Discrimination is the point-biserial correlation between
 * being right here and the share of right answers in the rest of the same sitting: a question that
 * who knows more gets wrong more often is a bad question, whoever wrote it.
 *
 * @param sittings - the items of each sitting.
 */
export function figuresOf(sittings: readonly (readonly Item[])[]): Map<string, ItemFigures> {
  const told = new Map<string, { right: boolean; rest: number | null; item: Item }[]>()
  for (const items of sittings) {
    const total = items.filter(({ right }) => right).length
    for (const item of items) {
      const others = items.length - 1
      const rest = others === 0 ? null : (total - Number(item.right)) / others
      const list = told.get(item.questionId) ?? []
      list.push({ right: item.right, rest, item })
      told.set(item.questionId, list)
    }
  }
  return new Map([...told].map(([id, answers]) => [id, figures(answers)]))
}

function figures(answers: readonly { right: boolean; rest: number | null; item: Item }[]) {
  const right = answers.filter(one => one.right).length
  const chosen = new Map<string, number>()
  for (const { item } of answers) {
    for (const id of item.chosen) chosen.set(id, (chosen.get(id) ?? 0) + 1)
  }
  const pairs = answers.flatMap(({ right, rest }) =>
    rest === null ? [] : [[Number(right), rest] as const],
  )
  return {
    asked: answers.length,
    right,
    difficulty: right / answers.length,
    discrimination: pairs.length < FEWEST_FOR_DISCRIMINATION ? null : correlation(pairs),
    chosen,
  }
}

/** Pearson's correlation; null when one of both never varies. */
function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = (place: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length
  const [first, second] = [mean(0), mean(1)]
  let [together, one, other] = [0, 0, 0]
  for (const [x, y] of pairs) {
    together += (x - first) * (y - second)
    one += (x - first) ** 2
    other += (y - second) ** 2
  }
  const spread = Math.sqrt(one * other)
  // All alike up to rounding: there is nothing to tell apart by.
  return spread < 1e-12 ? null : together / spread
}
