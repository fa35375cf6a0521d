/**
 * Functions that run with the owner's rights and so past row level security: why each must, and what keeps it from
 * answering or writing more than it should. A new one fails until it stands here.
 */
export const agarfunktioner: Readonly<Record<string, string>> = {
  person_ids: 'Answers the signed-in person’s own pseudonyms, by the hash that only sign-in sets.',
  har_lokal_del: 'Answers yes or no; the policy that asks cannot read the table itself (42P17).',
  ar_egen_regi: 'Answers yes or no about the aktör’s own kommun; the policy that asks cannot read the table itself.',
  ager_dokument: 'Answers whether the aktör owns a document; the two policies would read each other.',
  kopiera_lokala_delar: 'Refuses all but the nämnd that owns the underlag, and copies without changing.',
  ta_bort_lokala_delar: 'Refuses all but the nämnd that owns the underlag, and takes drafts only.',
  nasta_diarienummer:
    'Counts one up: an application is registered in a nämnd’s diarium by the utförare that sends it (OSL 5:1).',
  bjud_in_identitet: 'Refuses all but a nämnd; takes a hash and answers an id, known before or not.',
  underlag_lokal_fryst: 'A trigger: looks at the version’s state, whoever writes.',
  lagg_ut_ansvar: 'Lays out days anew from what is stored: the utförare that confirms a start ends the one before.',
  gemensam_provning:
    'Answers the outcome and reason of shared villkor between nämnder that have joined the same samverkan, on the same application, to those who try or decide (C7).',
  belagt: 'Answers sums per del, never a person.',
  publika_andelar: 'Answers counts of persons rounded to the nearest five, and none under five (F14.6).',
  rakna_belaggning: 'Writes the sums that belagt answers, for the public comparison.',
  person_for_hash: 'Answers a pseudonym of the aktör’s own nämnd, to a role that may know the person.',
  handlaggare_for_hash: 'Answers the id of a handläggare of the aktör’s own nämnd, to a role that may know the person.',
  vantande_fragor: 'Answers a number, and whether the very words that one has oneself wait already.',
  namner_fragestallaren: 'Answers yes or no to the nämnd that was asked, so that it publishes no name.',
  utfort_i_vistelse:
    'Answers counts and minutes, never a person, to the two nämnder of an agreement on vistelse (C26).',
  logg_brott: 'Answers with the number of the first broken link, and shows no row.',
  logg_kedja: 'A trigger: numbers and chains the log.',
}
