import { Button } from '@valfri/ui/button'
import { Actions } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagVillkorTexter } from '../../../texter/kommun/underlag-villkor.ts'
import { LintNotes } from './lint-notes.tsx'
import type { Utkast, Villkor } from './use-utkast.ts'
import { VillkorCard } from './villkor-card.tsx'
import type { fromVillkorFalt } from './villkor-falt.ts'
import { VillkorForm } from './villkor-form.tsx'

export type Innehall = ReturnType<typeof fromVillkorFalt>

export interface VillkorListProps {
  utkast: Utkast
  villkor: readonly Villkor[]
  delar: Readonly<Record<string, string>>
  skrivbar: boolean
  niva?: 3 | 4
  /** `fore` is the krav as it was shown, null for a new one. */
  spara: (fore: Villkor | null, innehall: Innehall) => Promise<unknown>
  taBort: (villkor: Villkor) => Promise<unknown>
  /** What the button that writes a new one says. */
  nyText: string
}

/** Krav to read, and where one may, to change, take away and add. One is open at a time. */
export function VillkorList({ utkast, villkor, delar, skrivbar, niva, spara, taBort, nyText }: VillkorListProps) {
  const t = useTexter(underlagVillkorTexter)
  const toast = useToast()
  const [oppen, setOppen] = useState<string | null>(null)
  const [fel, setFel] = useState<unknown>(null)
  const save = (fore: Villkor | null) => async (innehall: Innehall) => {
    await spara(fore, innehall)
    setOppen(null)
    toast(t('sparat'))
  }
  const remove = async (v: Villkor) => {
    setFel(null)
    try {
      await taBort(v)
      toast(t('togsBort'))
    } catch (error) {
      setFel(error)
    }
  }
  const stang = () => setOppen(null)
  const form = { versionId: utkast.version.id, andra: [...new Set([...utkast.version.villkor, ...villkor])], delar }
  const anmarkningar = (v: Villkor) => utkast.krav.anmarkningar[v.id] ?? []
  return (
    <>
      {fel !== null && <ErrorState error={fel} />}
      {villkor.length === 0 && <p className="vf-svag">{t('tomt')}</p>}
      {villkor.map((v) =>
        oppen === v.id ? (
          <VillkorForm key={v.id} {...form} villkor={v} spara={save(v)} onStang={stang} />
        ) : (
          <VillkorCard
            key={v.id}
            villkor={v}
            delar={delar}
            niva={niva}
            handling={
              skrivbar && (
                <>
                  <LintNotes anmarkningar={anmarkningar(v)} />
                  <Actions>
                    <Button variant="tertiary" ikon="penna" onClick={() => setOppen(v.id)}>
                      {t('andra', { nr: v.nr })}
                    </Button>
                    {!v.obligatoriskt && (
                      <Button variant="tertiary" ikon="papperskorg" onClick={() => void remove(v)}>
                        {t('taBort', { nr: v.nr })}
                      </Button>
                    )}
                  </Actions>
                </>
              )
            }
          />
        ),
      )}
      {skrivbar && oppen === 'ny' && <VillkorForm {...form} villkor={null} spara={save(null)} onStang={stang} />}
      {skrivbar && oppen === null && (
        <div>
          <Button ikon="plus" onClick={() => setOppen('ny')}>
            {nyText}
          </Button>
        </div>
      )}
    </>
  )
}
