import { words } from '../oversight.words'

export default definePageConfig({ navigationBarTitleText: words.title })
