import { words } from '../companions/companions.words'

export default definePageConfig({ navigationBarTitleText: words.title })
