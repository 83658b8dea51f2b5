import qrcode from 'qrcode-generator'

/** A QR code as the path of an SVG with one unit a module, drawn here: the secret in it never leaves the browser. */
export function qrPath(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const size = code.getModuleCount()
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!code.isDark(row, column)) continue
      let end = column
      while (end < size && code.isDark(row, end)) end++
      path += `M${column} ${row}h${end - column}v1h-${end - column}z`
      column = end
    }
  }
  return { size, path }
}
