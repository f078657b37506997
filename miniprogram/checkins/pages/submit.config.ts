import { words } from '../checkins.words'

export default definePageConfig({ navigationBarTitleText: words.title })
