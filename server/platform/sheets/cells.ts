/** The cells of a line, by column; trimmed. */
export type Cells<Column extends string> = Readonly<Record<Column, string>>

/** What can be wrong with any cell. */
export type CellFault = 'missing' | 'too-long' | 'not-a-choice' | 'not-a-number' | 'out-of-range'

/** Something wrong with a cell. */
export interface Fault<Column extends string, Kind extends string> {
  column: Column
  fault: Kind
  found: string
}

/** Reads the cells of one line and remembers what is wrong with them. */
export interface CellReader<Column extends string, Kind extends string> {
  readonly faults: Fault<Column, Kind>[]
  blame(column: Column, fault: Kind): void
  text(column: Column, least: number, most: number): string
  /** Undefined where the cell is empty or no such number. */
  number(
    column: Column,
    bounds: { least: number; most: number; decimals: number },
  ): number | undefined
  choice<T extends string>(column: Column, choices: ReadonlyMap<string, T>): T | undefined
  choices<T extends string>(column: Column, choices: ReadonlyMap<string, T>): T[]
}

/** What is shown of a cell that is wrong. */
const MOST_SHOWN = 40

/** @typeParam Kind - all that can be wrong, beside what can be wrong with any cell. */
export function readCells<Column extends string, Kind extends string>(
  cells: Cells<Column>,
): CellReader<Column, Kind | CellFault> {
  const faults: Fault<Column, Kind | CellFault>[] = []
  const blame = (column: Column, fault: Kind | CellFault): void =>
    void faults.push({ column, fault, found: cells[column].slice(0, MOST_SHOWN) })

  return {
    faults,
    blame,
    text(column, least, most) {
      const text = cells[column]
      if (text === '' && least > 0) blame(column, 'missing')
      else if (text.length < least || text.length > most) blame(column, 'too-long')
      return text
    },
    number(column, { least, most, decimals }) {
      const text = cells[column].replaceAll(/[,，元\s]/g, '')
      if (text === '') return undefined
      if (!/^\d+(\.\d+)?$/.test(text)) return void blame(column, 'not-a-number')
      const value = Number(text)
      const tooFine = (text.split('.')[1]?.replace(/0+$/, '').length ?? 0) > decimals
      if (value < least || value > most || tooFine) return void blame(column, 'out-of-range')
      return value
    },
    choice(column, choices) {
      if (cells[column] === '') return void blame(column, 'missing')
      const choice = choices.get(plain(cells[column]))
      if (choice === undefined) blame(column, 'not-a-choice')
      return choice
    },
    choices(column, choices) {
      const parts = cells[column].split(/[、，,;；\s]+/).filter(part => part !== '')
      const found = parts.map(part => choices.get(plain(part)))
      if (found.includes(undefined)) blame(column, 'not-a-choice')
      return [...new Set(found.filter(one => one !== undefined))]
    },
  }
}

/** Parentheses of both widths are the same, and nobody sees a space. */
export const plain = (text: string): string =>
  text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(/\s/g, '')

/** Choices by how they are called. */
export const byName = <T extends string>(options: readonly T[], words: Record<T, string>) =>
  new Map(options.map(option => [plain(words[option]), option]))
