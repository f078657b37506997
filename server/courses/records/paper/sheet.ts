import { readFileSync } from 'node:fs'

/** A paper being made. Lengths in points, a seventy-second of an inch. */
export type Sheet = PDFKit.PDFDocument

/** A4, upright. */
export const PAGE = { width: 595.28, height: 841.89 }

/** Noto Sans SC, under the SIL Open Font License; only the signs that are used go into a paper. */
const FONTS = {
  plain: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const

export type Font = keyof typeof FONTS

/** Ten megabytes each: read once, when the first paper is asked for. */
const read = new Map<Font, Buffer>()

function fontFile(font: Font): Buffer {
  const known = read.get(font) ?? readFileSync(require.resolve(FONTS[font]))
  read.set(font, known)
  return known
}

export const INK = '#1b2b2e'
export const QUIET = '#5b6b6e'
export const LINE = '#b8c4c4'
export const ACCENT = '#0b4f54'

interface Head {
  title: string
  /** Says when it was made: the same paper comes out whenever it is asked for. */
  at: Date
}

/**
 * Makes a paper.
 *
 * @param draw - puts everything onto it.
 * @returns a PDF.
 */
export async function paper({ title, at }: Head, draw: (sheet: Sheet) => void): Promise<Buffer> {
  // Only when the first paper is asked for: most processes never make one, and it is slow to load.
  const { default: PDFDocument } = await import('pdfkit')
  const sheet = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    // None to begin with: one without a name of ours would be read anew for each text.
    font: '',
    info: { Title: title, Author: '归途', Creator: '归途', CreationDate: at },
    lang: 'zh-CN',
  })
  const parts: Buffer[] = []
  sheet.on('data', (part: Buffer) => parts.push(part))
  const made = new Promise<Buffer>((resolve, reject) => {
    sheet.on('end', () => resolve(Buffer.concat(parts)))
    sheet.on('error', reject)
  })
  for (const font of Object.keys(FONTS) as Font[]) sheet.registerFont(font, fontFile(font))
  draw(sheet)
  sheet.end()
  return made
}

/** How a text looks. */
export interface Look {
  font?: Font
  size?: number
  colour?: string
  align?: 'left' | 'center' | 'right'
  /** Between letters. */
  spacing?: number
}

/** Sets a text into a column. @returns where the next line may stand. */
export function setText(
  sheet: Sheet,
  text: string,
  [x, y, width]: readonly [number, number, number],
  { font = 'plain', size = 12, colour = INK, align = 'left', spacing = 0 }: Look = {},
): number {
  sheet.font(font).fontSize(size).fillColor(colour)
  const options = { width, align, characterSpacing: spacing, lineGap: size * 0.35 }
  const height = sheet.heightOfString(text, options)
  sheet.text(text, x, y, options)
  return y + height
}

/** A line across a column. */
export function rule(
  sheet: Sheet,
  [x, y, width]: readonly [number, number, number],
  colour = LINE,
) {
  sheet
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.8)
    .stroke(colour)
}
