import { words } from '../faces.words'

export default definePageConfig({ navigationBarTitleText: words.mine })
