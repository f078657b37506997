import { words } from '../rooms.words'

export default definePageConfig({ navigationBarTitleText: words.title })
