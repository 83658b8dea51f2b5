import { expect, it } from 'vitest'
import { qrPath } from './qr'

it('draws the three corner marks of a QR code', () => {
  const { size, path } = qrPath('otpauth://totp/Jingtu:wang?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Jingtu')
  expect(size % 4).toBe(1)
  for (const corner of ['M0 0h7v1h-7z', `M${size - 7} 0h7v1h-7z`, `M0 ${size - 1}h7v1h-7z`]) expect(path).toContain(corner)
})
