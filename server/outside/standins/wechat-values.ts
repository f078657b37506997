/** Characters of a date, e.g. 2019年10月1日. */
const [YEAR, MONTH, DAY] = ['\u5e74', '\u6708', '\u65e5'] as const
/** Closes an amount, e.g. ￥10.50元. */
const YUAN = '\u5143'

const CLOCK = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d`
const DATE = String.raw`\d{4}${YEAR}(?:0?[1-9]|1[0-2])${MONTH}(?:0?[1-9]|[12]\d|3[01])${DAY}`

/** One moment, or two with ~ between them. */
const moment = (one: string) => new RegExp(`^(?:${one})(?:~(?:${one}))?$`)

/** What each kind of template key may hold, as published; a key is its kind and a number. */
const RULES: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  number: /^(?=.{1,32}$)\d+(?:\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[\p{P}\p{S}]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: moment(`(?:${DATE} )?${CLOCK}`),
  date: moment(`${DATE}(?: ${CLOCK})?`),
  amount: new RegExp(`^\\p{Sc}?\\d{1,10}(?:\\.\\d+)?${YUAN}?$`, 'u'),
  phone_number: /^[\d+() -]{1,17}$/,
  car_number: /^[\p{sc=Han}A-Z\d]{1,8}$/u,
  name: /^(?:\p{sc=Han}{1,10}|[A-Za-z\p{P} ]{1,20})$/u,
  phrase: /^\p{sc=Han}{1,5}$/u,
  enum: /^.+$/su,
  const: /^.+$/su,
}

/** Whether WeChat would show a value under a key of a message template, e.g. `thing1`. */
export function fits(key: string, value: string): boolean {
  const kind = /^([a-z_]+)\d+$/.exec(key)?.[1] ?? ''
  return Object.hasOwn(RULES, kind) && RULES[kind]!.test(value)
}
