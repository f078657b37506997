import { DEMO_PASSWORD, PEOPLE, STAFF_MEMBERS, openidOf } from './seed'

/** Where the parts of a running demo are. */
export interface Addresses {
  phone: string
  console: string
  standIn: string
  logs: string
}

/** Prints the addresses and accounts of the demo. @param asJson - one line for a program. */
export function introduce(addresses: Addresses, asJson: boolean): void {
  const phone = `${addresses.phone}/phone/`
  const desk = `${addresses.console}/`
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ ...addresses, phone, console: desk })}\n`)
    return
  }
  const lines = [
    '',
    '归途 is running. 归途已启动。',
    '',
    `  手机端 phone     ${phone}?as=${openidOf(0)}   (${PEOPLE[0]!.name})`,
    ...PEOPLE.slice(1, 4).map(
      ({ name }, index) => `                   ${phone}?as=${openidOf(index + 1)}   (${name})`,
    ),
    `  管理台 console   ${desk}`,
    '',
    `  密码 password    ${DEMO_PASSWORD}`,
    ...Object.values(STAFF_MEMBERS).map(
      ({ userName, name, role }) => `  ${userName.padEnd(16)} ${name}  ${role}`,
    ),
    '',
    'The phone speaks to one server process, the console to another. 两个服务进程，一个数据库。',
    `日志 logs: ${addresses.logs}     Ctrl-C 停止 to stop`,
    '',
  ]
  process.stdout.write(lines.join('\n'))
}
