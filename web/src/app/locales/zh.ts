import type { Messages } from '../i18n'

const shared = import.meta.glob<Messages>('../../shared/i18n/locales/zh.ts', { eager: true, import: 'default' })
const features = import.meta.glob<Messages>('../../features/*/locales/zh.ts', { eager: true, import: 'default' })
export default { shared, features }
