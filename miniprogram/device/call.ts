import Taro from '@tarojs/taro'

/** Offers to call a number; the person may still say no, which is nobody's failure. */
export async function offerCall(number: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber: number }).catch(() => null)
}
