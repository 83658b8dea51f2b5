import vue from '@vitejs/plugin-vue'
import { fileURLToPath, URL } from 'node:url'
import { defineConfig } from 'vitest/config'

const backend = process.env.JINGTU_BACKEND ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': { target: backend }, '/tiles': { target: backend } } },
  worker: { format: 'es' },
  build: {
    // Offices run old machines with recent browsers of their own choice; this is what Element Plus supports.
    target: ['chrome111', 'firefox114', 'safari16.4'],
    chunkSizeWarningLimit: 600,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
})
