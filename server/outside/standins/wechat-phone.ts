import { z } from '#shared/z'
import { Openid } from './wechat-accounts'
import { createCodes } from './wechat-codes'
import { OK } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'

/** Without country code; the number that WeChat's own example shows, unless another is given. */
const PhoneOwner = z.strictObject({
  openid: Openid,
  phoneNumber: z
    .string()
    .regex(/^\d{5,15}$/)
    .default('13800000000'),
})

/** The telephone number that a person agreed to show. */
export function phoneNumbers({ appId, now, accounts }: Setting): Group {
  const codes = createCodes<{ openid: string; phoneNumber: string }>(now)

  /** What the button `getPhoneNumber` does on a phone. */
  const phoneCode: Service = {
    method: 'POST',
    path: '/__ctl/phone-code',
    answer({ body }) {
      const owner = read(PhoneOwner, body)
      accounts.meet(owner.openid)
      return { code: codes.give(owner) }
    },
  }

  const phoneNumber: Service = {
    method: 'POST',
    path: '/wxa/business/getuserphonenumber',
    answer({ body }) {
      const { code, openid } = read(
        z.object({ code: z.string(), openid: z.string().optional() }),
        body,
      )
      const owner = codes.redeem(code, owner => openid === undefined || owner.openid === openid)
      return {
        ...OK,
        phone_info: {
          phoneNumber: owner.phoneNumber,
          purePhoneNumber: owner.phoneNumber,
          countryCode: 86,
          watermark: { timestamp: Math.floor(now() / 1000), appid: appId },
        },
      }
    },
  }

  return { services: [phoneNumber], controls: [phoneCode] }
}
