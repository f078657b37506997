import { request } from 'node:http'
import type { Demo } from '../helpers/demo'
import type { Answer, Asked, Phone } from './phone'

/** Where the compiled mini-program believes its server to be. */
const BUILT_FOR = 'https://guitu.invalid'

/** WeChat's number for the same person, alive. */
export const PASSED = 10000

/**
 * Puts a phone into the hands of somebody with an account of WeChat: what the mini-program asks goes to
 * a server that runs, and what WeChat would do goes to the stand-in for it.
 *
 * @param result - what WeChat makes of the face that it is shown.
 */
export function connect(phone: Phone, demo: Demo, account: string, result = PASSED): void {
  const server = new URL(demo.phone).origin
  phone.loginCode = async () => {
    const { data } = await post(`${demo.standIn}/__ctl/login-code`, { openid: account })
    return (data as { code: string }).code
  }
  phone.sawFace = async verifyId => {
    const { statusCode } = await post(`${demo.standIn}/__ctl/face`, {
      verify_id: verifyId,
      verify_ret: result,
    })
    if (statusCode !== 200) throw new Error(`WeChat knows no comparison ${verifyId}`)
  }
  phone.server = ({ url, method, data, header }) => {
    if (!url.startsWith(`${BUILT_FOR}/api/`)) throw new Error(`asked elsewhere: ${url}`)
    return send(url.replace(BUILT_FOR, server), { method, data, header })
  }
}

const post = (address: string, data: Record<string, unknown>) =>
  send(address, { method: 'POST', data, header: {} })

/** As WeChat sends it: what is asked by GET stands in the address. */
function send(address: string, { method, data, header }: Omit<Asked, 'url'>): Promise<Answer> {
  const url = new URL(address)
  const asksByQuery = method === 'GET'
  for (const [name, value] of Object.entries(asksByQuery ? (data ?? {}) : {})) {
    url.searchParams.set(name, String(value))
  }
  const headers = { 'content-type': 'application/json', ...header }
  return new Promise((answered, lost) => {
    const asking = request(url, { method, headers }, come => {
      const parts: Buffer[] = []
      come.on('data', (part: Buffer) => parts.push(part))
      come.on('error', lost)
      come.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        answered({ statusCode: come.statusCode ?? 0, data: text === '' ? null : JSON.parse(text) })
      })
    })
    asking.on('error', lost)
    asking.end(asksByQuery ? undefined : JSON.stringify(data))
  })
}
