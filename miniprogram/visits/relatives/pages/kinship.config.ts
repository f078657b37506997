import { words } from '../kinships.words'

export default definePageConfig({ navigationBarTitleText: words.title })
