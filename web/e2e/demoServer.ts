import { startServer } from './server'

/** Uses the demo server that was named, or starts one for this run. */
export default async function demoServer(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.JINGTU_URL && process.env.JINGTU_DATA) return undefined
  const server = await startServer('demo')
  process.env.JINGTU_URL = server.url
  process.env.JINGTU_DATA = server.data
  return server.stop
}
