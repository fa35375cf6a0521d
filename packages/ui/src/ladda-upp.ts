/**
 * Sends one file as multipart with progress. XMLHttpRequest, because fetch cannot tell how much has gone.
 *
 * @param andel called with 0 to 1
 * Errors: throws the server's problem+json, or a TypeError when there is no answer; `felFrom` reads both.
 */
export function laddaUpp(
  url: string,
  fil: File,
  falt: Readonly<Record<string, string>>,
  andel: (n: number) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', url)
    xhr.setRequestHeader('x-valfri', '1')
    xhr.upload.onprogress = (e) => e.lengthComputable && andel(e.loaded / e.total)
    xhr.onerror = () => reject(new TypeError('no answer'))
    xhr.onload = () => {
      const svar = parse(xhr.responseText)
      if (xhr.status < 300) resolve(svar)
      else reject(svar ?? new Error(`status ${xhr.status}`))
    }
    const body = new FormData()
    for (const [namn, varde] of Object.entries(falt)) body.set(namn, varde)
    body.set('fil', fil)
    xhr.send(body)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
