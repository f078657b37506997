import { words } from '../account/account.words'

export default definePageConfig({ navigationBarTitleText: words.title })
