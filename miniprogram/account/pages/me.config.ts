import { words } from '../account.words'

export default definePageConfig({ navigationBarTitleText: words.me })
