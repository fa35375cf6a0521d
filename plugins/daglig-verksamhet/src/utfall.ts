import { antal } from '@valfri/plugin-api/handelse'
import type { Artikel } from '@valfri/plugin-api/modell'
import { pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/*
 * Progress that a kommun may pay for, so that a model by nivå does not pay most for keeping a person where she is. Göteborg
 * pays a bonus when a participant gets work. A kommun that decides no amount pays none, and the run says so.
 */

/** Reported on the last day at the place, or on the first day of the lower nivå. */
export const utfallshandelser: Tjanst['handelser'] = {
  'overgang-arbete': antal(
    { sv: 'Övergång till arbete', lattlast: 'Du har fått ett jobb' },
    { artikel: 'overgang-arbete', utfall: 'lamnar' },
  ),
  'overgang-praktik': antal(
    { sv: 'Övergång till praktik eller studier', lattlast: 'Du har fått praktik eller börjat en utbildning' },
    { artikel: 'overgang-praktik', utfall: 'lamnar' },
  ),
  'minskat-behov': antal(
    { sv: 'Minskat stödbehov, med lägre nivå', lattlast: 'Du behöver mindre stöd än förut' },
    { artikel: 'minskat-behov', utfall: 'lagre-behov' },
  ),
}

const belopp = (sv: string) => pris({ namn: { sv }, enhet: 'tillfalle', per: ['niva', 'regi'], obligatorisk: false })

/** By the nivå of the day that it is reported on: what a person leaves from, or has come down to. */
export const utfallsbelopp: Tjanst['parametrar'] = {
  'overgang-arbete': belopp('Belopp vid övergång till arbete'),
  'overgang-praktik': belopp('Belopp vid övergång till praktik eller studier'),
  'minskat-behov': belopp('Belopp vid minskat stödbehov'),
}

export const utfallsartiklar: Readonly<Record<string, Artikel>> = Object.fromEntries(
  Object.keys(utfallsbelopp).map((id) => [id, { pris: id, enhet: 'tillfalle', frivillig: true }]),
)
