import { words } from '../asking.words'

export default definePageConfig({ navigationBarTitleText: words.title })
