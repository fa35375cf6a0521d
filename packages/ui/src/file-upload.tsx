import { type ReactNode, useId, useRef, useState } from 'react'
import { felFrom } from './fel.ts'
import { formatAntal } from './format.ts'
import { Ikon } from './ikon.tsx'
import { laddaUpp } from './ladda-upp.ts'

export interface UppladdadFil {
  readonly id: string
  readonly namn: string
  /** Bytes. */
  readonly storlek: number
}

export interface FileUploadProps {
  /** Also the DOM id, so the error summary can link here. */
  id?: string
  label: ReactNode
  hjalp?: ReactNode
  /** MIME types or endings as `accept` takes them: `application/pdf,.csv`. */
  typer: string
  /** The types in words: "PDF eller bild". */
  typerText: string
  /** Largest size in bytes. */
  maxStorlek: number
  flera?: boolean
  /** Where the file goes as multipart `fil`; the answer is JSON that `onUppladdad` gets. */
  url: string
  /** Further form fields that go with the file. */
  falt?: Readonly<Record<string, string>>
  filer: readonly UppladdadFil[]
  onUppladdad: (svar: unknown, fil: File) => void
  onTaBort?: (fil: UppladdadFil) => void
  fel?: string
}

interface Pagaende {
  readonly nyckel: number
  readonly namn: string
  readonly andel: number
  readonly fel?: string
}

export const megabyte = (bytes: number) => `${formatAntal(Math.max(0.1, Math.round(bytes / 104857.6) / 10))} MB`

function passar(fil: File, typer: string): boolean {
  return typer
    .split(',')
    .map((t) => t.trim().toLowerCase())
    .some((t) =>
      t.startsWith('.')
        ? fil.name.toLowerCase().endsWith(t)
        : t.endsWith('/*')
          ? fil.type.startsWith(t.slice(0, -1))
          : fil.type === t,
    )
}

/** Chooses or drops files and sends each at once, with progress; a refused file says why and the others go on. */
export function FileUpload(p: FileUploadProps) {
  const autoId = useId()
  const id = p.id ?? autoId
  const [pagaende, setPagaende] = useState<readonly Pagaende[]>([])
  const [over, setOver] = useState(false)
  const nasta = useRef(0)

  const change = (nyckel: number, nytt: Partial<Pagaende>) =>
    setPagaende((lista) => lista.map((x) => (x.nyckel === nyckel ? { ...x, ...nytt } : x)))

  const start = async (fil: File) => {
    const nyckel = nasta.current++
    const vagra = (fel: string) => setPagaende((l) => [...l, { nyckel, namn: fil.name, andel: 0, fel }])
    if (!passar(fil, p.typer)) return vagra(`Filen är av fel slag. Välj ${p.typerText}.`)
    if (fil.size > p.maxStorlek)
      return vagra(`Filen är ${megabyte(fil.size)}. Den får vara högst ${megabyte(p.maxStorlek)}.`)
    if (fil.size === 0) return vagra('Filen är tom.')

    setPagaende((l) => [...l, { nyckel, namn: fil.name, andel: 0 }])
    try {
      const svar = await laddaUpp(p.url, fil, p.falt ?? {}, (andel) => change(nyckel, { andel }))
      setPagaende((l) => l.filter((x) => x.nyckel !== nyckel))
      p.onUppladdad(svar, fil)
    } catch (error) {
      const fel = felFrom(error)
      change(nyckel, { fel: [fel.text, fel.nasta].filter(Boolean).join(' ') })
    }
  }
  const startAlla = (filer: FileList | null) => {
    for (const fil of [...(filer ?? [])].slice(0, p.flera ? undefined : 1)) void start(fil)
  }

  return (
    <div className="vf-falt vf-uppladdning" data-fel={p.fel ? true : undefined}>
      <span id={`${id}-namn`} className="ds-label">
        {p.label}
      </span>
      <div id={`${id}-hjalp`} className="vf-falt-hjalp">
        {p.hjalp} {p.typerText}, högst {megabyte(p.maxStorlek)}.
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for pointers; the input inside is the way for everyone */}
      <div
        className="vf-slapp"
        data-over={over || undefined}
        onDragOver={(e) => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault()
          setOver(false)
          startAlla(e.dataTransfer.files)
        }}
      >
        <Ikon namn="fil" />
        <span>Dra hit en fil, eller</span>
        <label id={`${id}-knapp`} htmlFor={id} className="ds-button" data-variant="secondary">
          Välj fil
        </label>
        <input
          id={id}
          type="file"
          className="ds-sr-only"
          aria-labelledby={`${id}-namn ${id}-knapp`}
          accept={p.typer}
          multiple={p.flera}
          aria-describedby={`${id}-hjalp${p.fel ? ` ${id}-fel` : ''}`}
          aria-invalid={p.fel ? true : undefined}
          onChange={(e) => {
            startAlla(e.target.files)
            e.target.value = ''
          }}
        />
      </div>
      {p.fel && (
        <p id={`${id}-fel`} className="vf-falt-fel">
          {p.fel}
        </p>
      )}
      <ul className="vf-filer" aria-live="polite">
        {p.filer.map((f) => (
          <li key={f.id}>
            <Ikon namn="dokument" />
            <span className="vf-fil-namn">{f.namn}</span>
            <span className="vf-svag">{megabyte(f.storlek)}</span>
            {p.onTaBort && (
              <button type="button" className="vf-lankknapp" onClick={() => p.onTaBort?.(f)}>
                Ta bort<span className="ds-sr-only"> {f.namn}</span>
              </button>
            )}
          </li>
        ))}
        {pagaende.map((f) => (
          <li key={f.nyckel} data-fel={f.fel ? true : undefined}>
            <Ikon namn={f.fel ? 'varning' : 'dokument'} />
            <span className="vf-fil-namn">{f.namn}</span>
            {f.fel ? (
              <>
                <span className="vf-falt-fel">{f.fel}</span>
                <button
                  type="button"
                  className="vf-lankknapp"
                  onClick={() => setPagaende((l) => l.filter((x) => x.nyckel !== f.nyckel))}
                >
                  Stäng<span className="ds-sr-only"> meddelandet om {f.namn}</span>
                </button>
              </>
            ) : (
              <progress max={1} value={f.andel} aria-label={`Laddar upp ${f.namn}`} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
