import { words } from '../registering/registering.words'

export default definePageConfig({ navigationBarTitleText: words.title })
