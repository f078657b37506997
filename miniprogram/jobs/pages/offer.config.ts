import { words } from '../finding/offer.words'

export default definePageConfig({
  navigationBarTitleText: words.title,
  enableShareAppMessage: true,
})
