import { randomBytes } from 'node:crypto'
import { z } from '#shared/z'
import { Memory } from './wechat-memory'
import { INVENTED, OK, WeChatRefusal } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'

const LIFE_SECONDS = 3600

/** Which kind of check WeChat says it made; the only one that its page shows. */
const CHECK_TYPE = 4

/** Where a picture of the face would come: the smallest thing that says of itself it is a JPEG. */
const PICTURE = Buffer.from('ffd8ffd9', 'hex')

const Asked = z.object({ out_seq_no: z.string().regex(/^[\w-]{5,32}$/) })
const AskedAbout = z.object({ verify_result: z.string() })
const Finished = z.strictObject({
  user_id_key: z.string(),
  openid: z.string(),
  /** 0 is a living person. */
  identify_ret: z.number().int(),
})

interface Check {
  diesAt: number
  finished: (z.output<typeof Finished> & { at: number }) | null
}

/**
 * Liveness without identity: asked for, then done on the phone, then asked about. The numbers of
 * its refusals are invented, since WeChat does not publish them.
 */
export function liveness({ now }: Setting): Group {
  const checks = new Memory<string, Check>()
  const results = new Memory<string, Check>()
  const serials = new Memory<string, true>()
  const seconds = () => Math.floor(now() / 1000)

  const getKey: Service = {
    method: 'POST',
    path: '/cityservice/face/liveness/getuseridkey',
    answer({ body }) {
      const { out_seq_no } = read(Asked, body)
      if (serials.has(out_seq_no)) throw new WeChatRefusal(INVENTED.outSeqNoTaken)
      serials.set(out_seq_no, true)
      const user_id_key = randomBytes(16).toString('hex')
      checks.set(user_id_key, { diesAt: now() + LIFE_SECONDS * 1000, finished: null })
      return { ...OK, user_id_key, expires_in: LIFE_SECONDS }
    },
  }

  function finishedOf(body: unknown) {
    const check = results.get(read(AskedAbout, body).verify_result)
    if (!check?.finished) throw new WeChatRefusal(INVENTED.notThisVerification)
    if (now() >= check.diesAt) throw new WeChatRefusal(INVENTED.verificationExpired)
    return check.finished
  }

  const getInfo: Service = {
    method: 'POST',
    path: '/cityservice/face/liveness/getinfo',
    answer({ body }) {
      const { user_id_key, openid, identify_ret, at } = finishedOf(body)
      return {
        ...OK,
        identify_ret,
        identify_time: at,
        openid,
        finish_time: at,
        check_alive_type: CHECK_TYPE,
        user_id_key,
      }
    },
  }

  const getImage: Service = {
    method: 'POST',
    path: '/cityservice/face/liveness/getimage',
    answer({ body }) {
      finishedOf(body)
      return PICTURE
    },
  }

  /** The person has moved the head as asked. @returns what the phone is told. */
  const finish: Service = {
    method: 'POST',
    path: '/__ctl/liveness',
    answer({ body }) {
      const finished = read(Finished, body)
      const check = checks.get(finished.user_id_key)
      if (!check) throw new WeChatRefusal(INVENTED.notThisVerification)
      check.finished = { ...finished, at: seconds() }
      const verifyResult = randomBytes(16).toString('hex')
      results.set(verifyResult, check)
      return { verifyResult }
    },
  }

  return { services: [getKey, getInfo, getImage], controls: [finish] }
}
