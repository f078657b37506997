/** Only WeChat can say who holds the phone, and this is not WeChat. */
export class NoLogin extends Error {}
