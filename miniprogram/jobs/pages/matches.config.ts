import { words } from '../wishing/wishing.words'

export default definePageConfig({ navigationBarTitleText: words.matches })
