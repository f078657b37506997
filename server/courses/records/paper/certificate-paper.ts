import type { StoredCertificate } from '../certificates.model'
import { ACCENT, LINE, PAGE, QUIET, type Sheet, paper, rule, setText } from './sheet'
import { lasting, words } from './paper.words'

const LEFT = 96
const WIDTH = PAGE.width - 2 * LEFT

/**
 * The paper that a person shows to whom he likes.
 *
 * @param address - where it can be checked; undefined where nobody said.
 */
export async function certificatePaper(
  certificate: StoredCertificate,
  address: string | undefined,
): Promise<{ name: string; bytes: string }> {
  const { number, issuedAt } = certificate
  const bytes = await paper({ title: words.title, at: issuedAt }, sheet => {
    frame(sheet)
    const afterBody = body(sheet, certificate)
    foot(sheet, certificate, address, afterBody)
  })
  return { name: words.fileName(number), bytes: bytes.toString('base64') }
}

/** Two lines around the page, and the title. */
function frame(sheet: Sheet) {
  for (const [inset, width] of [
    [36, 2.2],
    [43, 0.7],
  ] as const) {
    sheet
      .lineWidth(width)
      .rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset)
      .stroke(ACCENT)
  }
  setText(sheet, words.product, [LEFT, 84, WIDTH], {
    ...{ size: 16, colour: ACCENT, align: 'center', spacing: 8 },
  })
  setText(sheet, words.title, [LEFT, 116, WIDTH], {
    ...{ font: 'strong', size: 38, align: 'center', spacing: 14 },
  })
  rule(sheet, [PAGE.width / 2 - 60, 190, 120], ACCENT)
}

/** Who studied what, from when to when. */
function body(sheet: Sheet, { text }: StoredCertificate): number {
  let y = setText(sheet, words.proves, [LEFT, 218, WIDTH], { size: 15, align: 'center' })
  y = setText(sheet, text.name, [LEFT, y + 4, WIDTH], {
    ...{ font: 'strong', size: 28, align: 'center', spacing: 4 },
  })
  y = setText(sheet, words.studied(text.firstDay, text.lastDay), [LEFT, y + 6, WIDTH], {
    ...{ size: 13, align: 'center' },
  })
  const rows: [string, string][] = [
    ...text.contents.map(
      ({ name, lessons }) => [name, words.lessons(lessons)] satisfies [string, string],
    ),
    ...(text.classes > 0
      ? [[words.classes, words.times(text.classes)] satisfies [string, string]]
      : []),
    ...(text.exams > 0 ? [[words.exams, words.exam(text.exams)] satisfies [string, string]] : []),
  ]
  y += 14
  for (const [name, count] of rows) y = row(sheet, name, count, y, false)
  return row(sheet, words.time, lasting(text.minutes), y, true) + 14
}

function row(sheet: Sheet, name: string, count: string, y: number, isTotal: boolean): number {
  const font = isTotal ? ('strong' as const) : ('plain' as const)
  setText(sheet, name, [LEFT + 24, y + 5, WIDTH - 48], { font, size: 13 })
  const end = setText(sheet, count, [LEFT + 24, y + 5, WIDTH - 48], {
    ...{ font, size: 13, align: 'right' },
  })
  rule(sheet, [LEFT + 12, end + 1, WIDTH - 24], isTotal ? ACCENT : LINE)
  return end + 1
}

/** Number, day, and how to check it: at the lower edge, wherever the text above ends. */
function foot(
  sheet: Sheet,
  { text, code }: StoredCertificate,
  address: string | undefined,
  afterBody: number,
) {
  setText(sheet, words.judged, [LEFT, afterBody, WIDTH], {
    ...{ size: 10.5, colour: QUIET, align: 'center' },
  })
  const top = PAGE.height - 222
  rule(sheet, [LEFT, top, WIDTH])
  const facts: [string, string][] = [
    [words.number, text.number],
    [words.code, words.codeInFours(code)],
    [words.issuedOn, words.day(text.issuedOn)],
  ]
  let y = top + 16
  for (const [name, value] of facts) {
    setText(sheet, name, [LEFT, y, 72], { size: 12, colour: QUIET })
    y = setText(sheet, value, [LEFT + 76, y, WIDTH - 76], { font: 'strong', size: 12 }) + 4
  }
  y = setText(sheet, words.check, [LEFT, y + 8, WIDTH], { size: 10.5, colour: QUIET })
  setText(sheet, words.checkHow(address), [LEFT, y, WIDTH], { size: 10.5, colour: QUIET })
}
