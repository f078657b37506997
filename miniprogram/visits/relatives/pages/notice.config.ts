import { words } from '../notice.words'

export default definePageConfig({ navigationBarTitleText: words.title })
