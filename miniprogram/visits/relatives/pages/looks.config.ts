import { words } from '../relatives.words'

export default definePageConfig({ navigationBarTitleText: words.looksTitle })
