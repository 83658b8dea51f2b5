import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A server of our own: random port, empty data folder, both gone afterwards. */
export interface RunningServer {
  url: string
  data: string
  /** everything it printed so far */
  output: () => string
  stop: () => Promise<void>
}

const repository = resolve(import.meta.dirname ?? __dirname, '../..')

function jar(): string {
  const places = [process.env.JINGTU_JAR, join(repository, '.build/app/jingtu-server.jar'), join(repository, 'server/target/jingtu-server.jar')]
  const found = places.find((place) => place && existsSync(place))
  if (!found) throw new Error('No jingtu-server.jar: build it first (mvn package) or name it in JINGTU_JAR.')
  return found
}

async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok
  } catch {
    return false
  }
}

export async function startServer(command: 'run' | 'demo'): Promise<RunningServer> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'jingtu-e2e-'))
  const home = process.env.JINGTU_JAVA_HOME ?? process.env.JAVA_HOME
  const java = home ? join(home, 'bin/java') : 'java'
  const child: ChildProcess = spawn(java, ['-Xmx768m', '-jar', jar(), command, '--port', String(port), '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => { output += chunk.toString('utf8') })
  child.stderr?.on('data', (chunk: Buffer) => { output += chunk.toString('utf8') })
  const url = `http://localhost:${port}`
  for (let waited = 0; !(await answers(url)); waited++) {
    if (child.exitCode !== null || waited > 180) {
      child.kill()
      throw new Error(`The server did not start:\n${output}`)
    }
    await new Promise((done) => setTimeout(done, 1000))
  }
  return {
    url,
    data,
    output: () => output,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}
