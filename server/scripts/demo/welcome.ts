import { clockInChina } from '#shared/time/days'
import { totpAt } from '../../account/totp'
import type { Vault } from '../../platform/vault'
import { PEOPLE, UNBOUND_NUMBER, openidOf } from './people'
import { RELATIVES } from './relatives'
import { DEMO_PASSWORD, STAFF_MEMBERS, demoTotpSecret } from './staff'

/** Where the parts of a running demo are, and what is needed to try them. */
export interface Welcome {
  phone: string
  console: string
  standIn: string
  /** Where the database is. */
  database: string
  logs: string
  /** For binding a phone that is not bound yet. */
  activationCode: string
}

const HALF_MINUTE = 30_000

/** Where a relative begins. */
const VISITS_HOME = '/visits/bookings/pages/home'

const SHOWN = [
  ...(['luxi', 'zhongshu', 'jinma', 'jiancha', 'xitong', 'anquan'] as const),
  ...(['huijian', 'diandong'] as const),
] as const

/** Prints the addresses and accounts of the demo. @param asJson - one line for a program. */
export function introduce(welcome: Welcome, asJson: boolean, vault: Vault): void {
  const phone = `${welcome.phone}/phone/`
  const desk = `${welcome.console}/`
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ ...welcome, phone, console: desk })}\n`)
    return
  }
  const unbound = PEOPLE[UNBOUND_NUMBER - 1]!
  const lines = [
    '',
    '归途已启动。 Guitu is running.',
    '',
    '手机端 phone',
    ...PEOPLE.slice(0, 4).map(({ id, name }) => `  ${phone}?as=${openidOf(id)}   ${name}`),
    `  ${phone}?as=${openidOf(unbound.id)}   ${unbound.name}，未绑定 not bound yet:`,
    `      激活码 code ${welcome.activationCode}   身份证后六位 ID tail ${unbound.idNumber.slice(-6)}`,
    '家属 relatives of somebody in prison',
    ...RELATIVES.slice(0, 2).map(
      ({ openid, name }) => `  ${phone}?as=${openid}#${VISITS_HOME}   ${name}`,
    ),
    '',
    `管理台 console   ${desk}`,
    `  密码 password ${DEMO_PASSWORD}，动态码见下 codes below (each is good once)`,
    ...Object.values(STAFF_MEMBERS).map(
      ({ userName, name, role }) => `  ${userName.padEnd(10)} ${name}  ${role}`,
    ),
    '',
    `日志 logs ${welcome.logs}    npm run demo:act 演示一天 plays a day    Ctrl-C 停止 stops`,
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  showCodes(vault)
}

/** Shows the codes of the officers' apps, anew each half minute; on a terminal in one place. */
function showCodes(vault: Vault): void {
  const show = () => {
    const now = new Date()
    const codes = SHOWN.map(
      userName => `${userName} ${totpAt(demoTotpSecret(userName, vault), now)}`,
    )
    const line = `动态码 ${clockInChina(now)}  ${codes.join('  ')}`
    process.stdout.write(process.stdout.isTTY ? `\r${line} ` : `${line}\n`)
    if (process.stdout.isTTY) wait()
  }
  const wait = () => setTimeout(show, HALF_MINUTE - (Date.now() % HALF_MINUTE)).unref()
  show()
}
